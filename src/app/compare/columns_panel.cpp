// Which columns the roster table shows, and how wide.
#include <algorithm>

#include "app/compare/panels.h"
#include "app/parts/panel_title.h"
#include "app/state/roster_columns.h"

namespace kol::app {
namespace {

void sort_by_rank(App& app) {
  app.compare.order.by = RosterColumn::rank;
  app.compare.order.descending = false;
}

// By keyboard and touch; a pointer drags the header's edge.
void width_buttons(App& app, Rect row, RosterColumn column, const std::string& name) {
  constexpr float kStep = 16;
  float& own = app.compare.widths[index_of(column)];
  const float width = width_of(app, column);
  for (const Word word : {Word::compare_wider, Word::compare_narrower}) {
    const bool wider = word == Word::compare_wider;
    const std::string words = app.ui.words.with(word, {{"name", name}});
    if (ui::button(app.ui, row.cut_right(row.h, 4), {word, words},
                   {.look = ui::Look::quiet,
                    .icon = wider ? ui::Icon::plus : ui::Icon::minus,
                    .icon_only = true,
                    .enabled = wider || width > ui::kLeastColumn})) {
      own = std::max(ui::kLeastColumn, width + (wider ? kStep : -kStep));
    }
  }
}

// Those of least weight give way to the panel.
void columns_without_room(App& app, Flow& flow) {
  const std::size_t count = app.compare.columns_without_room;
  if (count == 0) return;
  const std::string words =
      count == 1 ? app.word(Word::compare_columns_no_room_one)
                 : app.ui.words.with(Word::compare_columns_no_room,
                                     {{"count", ui::editable(static_cast<double>(count))}});
  flow.space(4);
  ui::paragraph(app.ui, flow, {Word::compare_columns_no_room, words},
                {.colour = app.ui.theme.secondary});
}

// A box to tick (the name is always there), how wide it is, and below it what the column means.
void column_choice(App& app, Flow& flow, RosterColumn column) {
  const std::string& header = header_of(app, column);
  const std::string name = column == RosterColumn::goal_result
                               ? app.ui.words.with(Word::compare_columns_goal, {{"name", header}})
                               : header;
  const ui::Scope scope(app.ui, "column " + std::to_string(index_of(column)));
  const bool stays = column == RosterColumn::name;
  bool shown = stays || app.compare.columns[index_of(column)];
  Rect row = flow.row(app.ui.environment.coarse_pointer ? 44 : 32);
  if (shown) width_buttons(app, row.cut_right(2 * row.h + 4, 4), column, name);
  if (stays) {
    row.cut_left(30);
    app.ui.describe(app.ui.id("name"), ui::Role::text, row).value = name;
    app.ui.draw_text(row, name);
  } else if (ui::checkbox(app.ui, row, {"shown", name}, shown)) {
    app.compare.columns.set(index_of(column), shown);
    // What the rows are sorted by has to be seen.
    if (!shown && app.compare.order.by == column) sort_by_rank(app);
  }
  Flow below(Rect{flow.x() + 30, flow.y(), flow.width() - 30, 0});
  ui::paragraph(app.ui, below, {"meaning", meaning_of(app, column)},
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  flow.space(below.height() + 8);
}

}  // namespace

void columns_panel(App& app, const Rect& area) {
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), Word::compare_columns_title);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(app.ui, "columns", view, app.word(Word::compare_columns_title));
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  ui::paragraph(app.ui, flow, Word::compare_columns_help, {.colour = app.ui.theme.secondary});
  columns_without_room(app, flow);
  flow.space(12);
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    column_choice(app, flow, static_cast<RosterColumn>(i));
  }
  flow.space(4);
  Rect row = flow.row(app.ui.control_height());
  const Word usual = Word::compare_columns_usual;
  if (ui::button(app.ui, row.cut_left(ui::button_width(app.ui, usual)), usual)) {
    app.compare.columns = usual_columns();
    app.compare.widths = {};
    if (!app.compare.columns[index_of(app.compare.order.by)]) sort_by_rank(app);
  }
  flow.space(16);
  scroller.finish(view.w, flow.height());
}

}  // namespace kol::app
