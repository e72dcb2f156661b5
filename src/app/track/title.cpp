// The top of the Track screen: how far it is, what can be done, and which side is shown.
#include <algorithm>
#include <array>

#include "app/track/parts.h"

namespace kol::app {
namespace {

struct Act {
  Word word;
  ui::Icon icon;
  void (*act)(App& app);
  ui::Look look = ui::Look::secondary;
  bool needs_pieces = false;
};

// The first piece of which nothing is known yet, else the first.
void enter_results(App& app) {
  const std::vector<PieceLine> lines = piece_lines(app);
  const auto next = std::find_if(lines.begin(), lines.end(),
                                 [&](const PieceLine& line) { return !has_results(app, line); });
  app.track.shows_results = true;
  open_piece(app, next == lines.end() ? lines.front().place : next->place);
}

constexpr std::array kBefore = {
    Act{Word::track_save_csv, ui::Icon::save, save_links, ui::Look::secondary, true},
    Act{Word::track_copy_all, ui::Icon::duplicate, copy_all_links, ui::Look::primary}};
void read_file(App&) { platform::open_file_picker(); }

constexpr std::array kAfter = {
    Act{Word::track_read_file, ui::Icon::open, read_file},
    Act{Word::track_enter, ui::Icon::plus, enter_results, ui::Look::primary, true}};

ui::ButtonOptions look_of(const Act& act, bool icon_only) {
  return {.look = act.look, .icon = act.icon, .icon_only = icon_only};
}

// At the right of the row, which they shorten.
void acts(App& app, Rect& row, std::span<const Act> all, bool has_pieces) {
  const bool small = row.w < 560;
  for (std::size_t i = all.size(); i-- > 0;) {
    if (all[i].needs_pieces && !has_pieces) continue;
    // The first one to be pressed keeps its word where nothing else has one.
    const bool icon_only = small && all[i].look != ui::Look::primary;
    const ui::ButtonOptions options = look_of(all[i], icon_only);
    const Rect place = row.cut_right(ui::button_width(app.ui, all[i].word, options), 8);
    if (ui::button(app.ui, place, all[i].word, options)) all[i].act(app);
  }
}

}  // namespace

std::string results_so_far(const App& app, const std::vector<PieceLine>& lines) {
  const auto known = std::count_if(lines.begin(), lines.end(),
                                   [&](const PieceLine& line) { return has_results(app, line); });
  const std::string total = ui::editable(static_cast<double>(lines.size()));
  if (lines.size() == 1)
    return app.word(known == 0 ? Word::track_none_of_one : Word::track_one_of_one);
  return app.ui.words.with(Word::track_so_far,
                           {{"known", ui::editable(static_cast<double>(known))}, {"count", total}});
}

void track_title(App& app, Rect row, const std::vector<PieceLine>& lines) {
  Ui& ui = app.ui;
  const std::string_view title = app.word(Word::nav_track);
  const Rect whole = row;
  const float wanted = ui.text_width(title, {.size = 20, .bold = true}) + 2;
  const Rect place = row.cut_left(std::min(row.w, wanted), 12);
  ui::heading(ui, place, Word::nav_track, 2, 20);
  if (lines.empty() && big_rows(app).empty()) return;
  if (app.track.shows_results) {
    acts(app, row, kAfter, !lines.empty());
  } else {
    acts(app, row, kBefore, !lines.empty());
  }
  if (lines.empty()) return;
  const std::string so_far = results_so_far(app, lines);
  const float width = ui::badge_width(ui, so_far);
  if (width > row.w || whole.w < 480) return;
  Rect badge = row.cut_left(width);
  badge = {badge.x, badge.y + (badge.h - 24) / 2, badge.w, 24};
  ui.describe(ui.id("so far"), ui::Role::text, badge).value = so_far;
  ui::draw_badge(ui, badge, so_far, ui::Tone::neutral);
}

void track_switch(App& app, const Rect& rect) {
  const std::array<std::string, 2> sides = {app.word(Word::track_links),
                                            app.word(Word::track_results)};
  std::size_t chosen = app.track.shows_results ? 1 : 0;
  Rect place = rect;
  place.w = std::min(place.w, 360.0f);
  if (ui::segmented(app.ui, place, Word::track_side, sides, chosen)) {
    app.track.shows_results = chosen == 1;
  }
}

}  // namespace kol::app
