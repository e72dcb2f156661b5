#include "app/track/screen.h"

#include <algorithm>
#include <initializer_list>

#include "app/parts/in_and_out.h"
#include "app/parts/mending.h"
#include "app/track/parts.h"

namespace kol::app {
namespace {

constexpr float kTwoColumnsFrom = 760;

// Nothing can be tracked yet: why, and the way on.
void nobody(App& app, Flow& flow) {
  ui::paragraph(app.ui, flow, Word::track_nobody, {.colour = app.ui.theme.secondary});
  flow.space(16);
  const Word label = Word::notice_open_campaign;
  const ui::ButtonOptions look{.look = ui::Look::primary};
  Rect row = flow.row(app.ui.control_height());
  const Rect place = row.cut_left(std::min(row.w, ui::button_width(app.ui, label, look)));
  if (ui::button(app.ui, place, label, look)) app.screen = Screen::campaign;
}

// Cards under one another, each with a gap behind it; what follows from the figures is dimmed while
// one of them has to be mended.
void stack(App& app, Flow& flow, std::initializer_list<void (*)(App&, Flow&)> cards) {
  for (const auto card : cards) {
    const float before = flow.y();
    if (card == counting_card || card == big_rows_card) {
      card(app, flow);
    } else {
      follows(app, flow, [&] { card(app, flow); });
    }
    if (flow.y() > before) flow.space(kCardGap);  // some have nothing to say
  }
}

// What came of it, beside one another where there is room.
void after(App& app, Flow& flow) {
  if (flow.width() < kTwoColumnsFrom) {
    return stack(
        app, flow,
        {outcome_card, targets_card, realised_card, best_card, learned_card, counting_card});
  }
  const Rect both = flow.row(1);
  Flow left(both.column(0, 2, kCardGap));
  Flow right(both.column(1, 2, kCardGap));
  stack(app, left, {outcome_card, targets_card, best_card, counting_card});
  stack(app, right, {realised_card, learned_card});
  flow.space(std::max(left.height(), right.height()) - 1);
}

void pieces(App& app, Flow& flow, const Rect& view, const std::vector<PieceLine>& lines) {
  if (lines.empty()) return;
  if (app.ui.narrow()) {
    piece_cards(app, flow, view, lines);
  } else {
    piece_table(app, flow.row(piece_table_height(lines)), lines);
  }
  flow.space(kCardGap);
}

void results_side(App& app, Flow& flow, const Rect& view, const std::vector<PieceLine>& lines) {
  if (!app.ui.narrow()) {
    pieces(app, flow, view, lines);
    stack(app, flow, {big_rows_card});
    return after(app, flow);
  }
  // What came of it is read before the single posts.
  stack(app, flow, {outcome_card, targets_card, realised_card});
  pieces(app, flow, view, lines);
  stack(app, flow, {big_rows_card, best_card, learned_card, counting_card});
}

void links_side(App& app, Flow& flow, const Rect& view, const std::vector<PieceLine>& lines) {
  links_card(app, flow);
  flow.space(kCardGap);
  pieces(app, flow, view, lines);
  big_links_card(app, flow);
}

// Whether there are posts that can be tracked, one by one or together.
bool is_anybody(const App& app, const std::vector<PieceLine>& lines) {
  return !lines.empty() || !big_rows(app).empty();
}

}  // namespace

void track_screen(App& app, const Rect& area) {
  Rect rest = area;
  // Beside it the panel of a post says so itself.
  Rect to_mend;
  if (app.panel != Panel::piece) {
    to_mend = mending_strip(app, rest, Edge::bottom, page_margin(app, area.w));
  }
  {
    ui::Scroller scroller(app.ui, "track", rest, app.word(Word::nav_track));
    Rect content = scroller.content().inset(page_margin(app, area.w), 0);
    content.w = std::min(content.w, kWidestContent);
    Flow flow(content);
    flow.space(16);
    const std::vector<PieceLine> lines = piece_lines(app);
    track_title(app, flow.row(app.ui.control_height()), lines);
    flow.space(12);
    if (!is_anybody(app, lines)) {
      nobody(app, flow);
    } else {
      track_switch(app, flow.row(app.ui.control_height()));
      flow.space(12);
      if (app.track.shows_results) {
        results_side(app, flow, rest, lines);
      } else {
        links_side(app, flow, rest, lines);
      }
    }
    scroller.finish(area.w, flow.height() + 24);
  }
  say_what_to_mend(app, to_mend);
}

std::string track_answer(const App& app) {
  const std::vector<PieceLine> lines = piece_lines(app);
  if (!is_anybody(app, lines)) return app.word(Word::track_nobody);
  return lines.empty() ? app.word(Word::track_too_many) : results_so_far(app, lines);
}

void keep_track(const App& app, KeptView& view) {
  view.put_flag("results", app.track.shows_results);
}

void restore_track(App& app, const KeptView& view) {
  app.track.shows_results = view.flag("results").value_or(app.track.shows_results);
}

}  // namespace kol::app
