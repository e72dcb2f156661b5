#include "app/announcements.h"

#include <array>
#include <utility>

#include "app/campaign/parts.h"
#include "app/parts/deal.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/state/roster_columns.h"

namespace kol::app {
namespace {

constexpr double kPause = 1.0;  // seconds

// ---- The answer of each screen ----

std::string best_name(const App& app) {
  const auto& ranking = app.document.report().ranking;
  if (ranking.empty()) return {};
  const Influencer& first = app.document.workspace().influencers[ranking.front()];
  return app.ui.words.with(Word::say_first, {{"name", name_of(first)}});
}

std::string fair_fee(const App& app) {
  if (!app.fees.begun) return {};
  const MaybeTriple fair = deal_of(app).estimate.fair;
  if (!fair) return app.word(Word::say_fee_unknown);
  const auto money = [&](double value) { return ui::money(value, app.currency()); };
  return app.ui.words.with(
      Word::say_fee,
      {{"fee", money(fair->typical)}, {"low", money(fair->low)}, {"high", money(fair->high)}});
}

std::string profit_and_roi(const App& app) {
  const auto& projection = app.document.report().projection;
  if (!projection || !projection->typical.profit) return missing_for_projection(app, true);
  const Case& typical = projection->typical;
  return app.ui.words.with(Word::say_profit, {{"profit", shown(app, typical, &Case::profit)},
                                              {"roi", shown(app, typical, &Case::roi)}});
}

struct Answer {
  Screen screen;
  std::string (*say)(const App& app);
};
constexpr std::array kAnswers = {Answer{Screen::compare, best_name}, Answer{Screen::fees, fair_fee},
                                 Answer{Screen::campaign, profit_and_roi}};

// ---- All that may be said ----

std::string sorting(const App& app) {
  const RosterOrder& order = app.compare.order;
  const Word words = order.descending ? Word::say_sorted_falling : Word::say_sorted_rising;
  return app.ui.words.with(words, {{"column", header_of(app, order.by)}});
}

std::string found(App& app) {
  const RosterOrder& order = app.compare.order;
  if (order.search.empty() && !order.platform) return {};
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
  for (const auto& [screen, say] : kAnswers) {
    if (screen == app.screen) return say(app);
  }
  return {};
}

void announce(App& app) {
  watch(app);
  // Always there: a status that comes with its text is not read out.
  ui::Node& status = app.ui.describe(app.ui.id("announcement"), ui::Role::status, {});
  status.value = app.announcements.text;
  status.flags |= ui::flag_hidden_text;
}

}  // namespace kol::app
