#include "app/announcements.h"

#include <utility>

#include "app/parts/names.h"
#include "app/state/roster_columns.h"

namespace kol::app {
namespace {

constexpr double kPause = 1.0;  // seconds

std::string sorting(const App& app) {
  const RosterOrder& order = app.compare.order;
  const Word words = order.descending ? Word::say_sorted_falling : Word::say_sorted_rising;
  return app.ui.words.with(words, {{"column", header_of(app, order.by)}});
}

std::string found(App& app) {
  const RosterOrder& order = app.compare.order;
  if (order.search.empty() && order.filters() == 0) return {};
  const auto number = [](std::size_t count) { return ui::editable(static_cast<double>(count)); };
  return app.ui.words.with(Word::say_found,
                           {{"found", number(app.compare.rows.of(app.document, order).size())},
                            {"count", number(app.document.workspace().influencers.size())}});
}

// As the fields say it that are described in this frame.
std::string wrong_figures(const App& app) {
  std::string sentences;
  for (const ui::Node& node : app.ui.tree.nodes()) {
    if ((node.flags & ui::flag_invalid) == 0) continue;
    if (!sentences.empty()) sentences += ' ';
    sentences +=
        app.ui.words.with(Word::say_wrong, {{"field", node.name}, {"error", node.description}});
  }
  return sentences;
}

Sayings sayings_of(App& app) {
  Sayings now{
      .screen = app.screen,
      .answer = screen_answer(app),
      .goal = app.ui.words.with(Word::say_goal,
                                {{"goal", goal_name(app, app.document.workspace().campaign.goal)}}),
      .wrong = wrong_figures(app)};
  if (app.screen == Screen::compare && !app.import) {
    now.sorting = sorting(app);
    now.found = found(app);
  }
  return now;
}

// What is new, the most important first.
std::string changes(const App& app, const Sayings& before, const Sayings& now) {
  std::string text;
  const auto say = [&](bool is_new, std::string_view sentence) {
    if (!is_new || sentence.empty()) return;
    if (!text.empty()) text += ' ';
    text += sentence;
  };
  const bool other_screen = before.screen != now.screen;
  say(before.wrong != now.wrong, now.wrong);
  say(other_screen,
      app.ui.words.with(Word::say_screen, {{"screen", app.word(app.pages.of(now.screen).word)}}));
  say(before.goal != now.goal, now.goal);
  say(!other_screen && before.sorting != now.sorting, now.sorting);
  say(!other_screen && before.found != now.found, now.found);
  say(other_screen || before.answer != now.answer, now.answer);
  return text;
}

// Notices what has changed, and gives the sentence when it has held for long enough.
void watch(App& app) {
  Announcements& told = app.announcements;
  Sayings now = sayings_of(app);
  if (!std::exchange(told.begun, true)) told.said = told.seen = now;
  if (told.seen != now) {
    told.seen = std::move(now);
    told.due = app.ui.time + kPause;
    platform::request_frame_after(kPause + 0.05);
  }
  if (told.due == 0 || app.ui.time < told.due) return;
  told.due = 0;
  std::string text = changes(app, told.said, told.seen);
  told.said = told.seen;
  if (!text.empty()) told.text = std::move(text);
}

}  // namespace

std::string screen_answer(const App& app) {
  const auto answer = app.pages.of(app.screen).answer;
  return answer == nullptr ? std::string() : answer(app);
}

void announce(App& app) {
  watch(app);
  // Always there: a status that comes with its text is not read out.
  ui::Node& status = app.ui.describe(app.ui.id("announcement"), ui::Role::status, {});
  status.value = app.announcements.text;
  status.flags |= ui::flag_hidden_text;
}

}  // namespace kol::app
