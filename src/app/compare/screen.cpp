// The roster as a table: who is worth what, by the campaign's goal.
#include "app/compare/screen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/compare/cells.h"
#include "app/compare/parts.h"
#include "app/keeping/files.h"
#include "app/parts/in_and_out.h"
#include "app/parts/mending.h"
#include "app/parts/names.h"
#include "app/state/roster_columns.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

constexpr float kRowHeight = 56;
constexpr float kHeaderHeight = 40;
constexpr float kLeastTable = 340;       // below it the screen scrolls as a whole
constexpr float kEmbeddedTable = 446;    // seven rows and a piece of the next
constexpr std::size_t kMostCells = 600;  // influencers whose cells are kept

ColumnSet set_of(const std::vector<RosterColumn>& columns) {
  ColumnSet set;
  for (const RosterColumn column : columns) set.set(index_of(column));
  return set;
}

// The cells of the columns shown, made once for as long as nothing changes.
const std::vector<ui::TableCell>& cells_of(App& app, std::size_t influencer,
                                           const std::vector<RosterColumn>& columns) {
  CompareView& view = app.compare;
  const CompareView::CellsKey made_for{.revision = app.document.revision(),
                                       .words = app.ui.words.version(),
                                       .number_format = app.ui.number_format,
                                       .dark = app.ui.theme.dark,
                                       .columns = set_of(columns)};
  if (view.cells_made_for != made_for || view.cells.size() > kMostCells) {
    view.cells.clear();
    view.cells_made_for = made_for;
  }
  std::vector<ui::TableCell>& cells = view.cells[influencer];
  if (cells.empty()) {
    for (const RosterColumn column : columns) {
      cells.push_back(roster_cell(app, influencer, column));
    }
  }
  return cells;
}

// Fee and result are always in view: where there is little room, the columns of least weight before
// them go. What the rows are sorted by stays; what stands behind them is scrolled to.
std::vector<RosterColumn> fitting_columns(const App& app, float room) {
  using enum RosterColumn;
  constexpr std::array kLeastFirst = {engagement_rate, authenticity, rank,
                                      followers,       platform,     vetting};
  std::vector<RosterColumn> columns = shown_columns(app);
  room -= 2 + ui::table_bar_width(app.ui);
  float wanted = 0;
  for (const RosterColumn column : columns) {
    if (column <= goal_result) wanted += width_of(app, column);
  }
  for (const RosterColumn least : kLeastFirst) {
    if (wanted <= room) break;
    if (least == app.compare.order.by || std::erase(columns, least) == 0) continue;
    wanted -= width_of(app, least);
  }
  return columns;
}

// Names are cut where all columns are narrow, and need not be where there is room.
void widen_names(const App& app, std::vector<ui::TableColumn>& columns, float room) {
  constexpr float kMost = 340;
  float taken = 2 + ui::table_bar_width(app.ui);
  for (const ui::TableColumn& column : columns) taken += column.width;
  ui::TableColumn& names = columns.front();
  if (names.own_width || taken >= room) return;
  names.width = std::min(names.width + std::floor(room - taken), kMost);
}

std::vector<ui::TableColumn> table_columns(App& app, const std::vector<RosterColumn>& columns) {
  std::vector<ui::TableColumn> described;
  for (const RosterColumn column : columns) {
    const ColumnInfo& info = info_of(column);
    ui::TableColumn one{std::to_string(index_of(column)), header_of(app, column),
                        width_of(app, column), info.align};
    one.own_width = app.compare.widths[index_of(column)] > 0;
    one.title = meaning_of(app, column);
    one.descending_first = is_descending_first(app, column);
    if (column == RosterColumn::engagement_rate) {
      one.key_below = [&app](const Rect& rect) {
        ui::range_key(app.ui, rect, app.word(Word::compare_key_usual),
                      app.word(Word::compare_key_own), ui::Align::right, app.ui.theme.text);
      };
    }
    described.push_back(std::move(one));
  }
  return described;
}

// The row of the influencer that is open beside the table.
std::size_t open_row(App& app, const std::vector<std::size_t>& rows) {
  constexpr auto kNone = static_cast<std::size_t>(-1);
  if (app.panel != Panel::influencer) return kNone;
  CompareView& view = app.compare;
  const CompareView::OpenRowKey made_for{view.rows.version(), app.open_influencer};
  if (view.open_row_made_for == made_for) return view.open_row;
  view.open_row_made_for = made_for;
  view.open_row = kNone;
  if (const auto index = app.document.index_of(app.open_influencer)) {
    const auto row = std::find(rows.begin(), rows.end(), *index);
    if (row != rows.end()) view.open_row = static_cast<std::size_t>(row - rows.begin());
  }
  return view.open_row;
}

std::optional<std::size_t> row_of(const App& app, const std::vector<std::size_t>& rows,
                                  const std::string& id) {
  if (id.empty()) return std::nullopt;
  const auto index = app.document.index_of(id);
  const auto row = index ? std::find(rows.begin(), rows.end(), *index) : rows.end();
  if (row == rows.end()) return std::nullopt;
  return static_cast<std::size_t>(row - rows.begin());
}

// In that cell, or in the next one of its row that can be edited; the name can always be.
void begin_edit_at(App& app, const std::vector<std::size_t>& rows,
                   const std::vector<RosterColumn>& columns, const ui::TablePlace& place) {
  const std::size_t influencer = rows[place.row];
  for (std::size_t column = place.column; column < columns.size(); ++column) {
    if (is_edited_in_table(app, influencer, columns[column])) {
      return edit_in_table(app, influencer, columns[column]);
    }
  }
  edit_in_table(app, influencer, RosterColumn::name);
}

float table_height(std::size_t rows, float room) {
  if (rows == 0) return 168;
  // A horizontal bar may take some of the last row's room.
  return std::min(std::max(room, kLeastTable),
                  kHeaderHeight + static_cast<float>(rows) * kRowHeight + 14);
}

// "New influencer", "New influencer 2" …
std::string new_name(const App& app) {
  std::string name = app.word(Word::compare_new_name);
  for (int number = 2; app.document.index_of(name); ++number) {
    name = app.ui.words.with(Word::compare_new_name_numbered, {{"number", std::to_string(number)}});
  }
  return name;
}

// Other people are first now, or only some are shown.
bool is_another_order(App& app) {
  CompareView& view = app.compare;
  const CompareView::OrderKey order{view.order, app.document.workspace().campaign.goal};
  const bool first = !view.ordered_by;
  const bool changed = view.ordered_by != order;
  view.ordered_by = order;
  return changed && !first;
}

}  // namespace

void add_influencer(App& app) {
  Influencer added;
  added.id = new_name(app);  // shown until there is a name
  added.channels.emplace_back();
  const std::string id = added.id;
  const bool begins = app.document.is_sample();
  add_to_own_list(app, std::move(added));
  show_all(app);
  app.open(id);
  app.influencer_view = {};
  app.influencer_view.of = id;
  app.influencer_view.is_new = app.influencer_view.wants_focus = true;
  app.tell(app.word(begins ? Word::compare_added_own : Word::compare_added), {undo_action()});
}

void show_all(App& app) {
  const RosterOrder& order = app.compare.order;
  app.compare.order = {.by = order.by, .descending = order.descending};
}

void nothing_found(App& app, const Rect& area) {
  app.ui.fill(area, app.ui.theme.surface, app.ui.theme.card_radius);
  app.ui.outline(area, app.ui.theme.line, app.ui.theme.card_radius);
  const RosterOrder& order = app.compare.order;
  Flow flow(area.inset(16, 24));
  ui::heading(app.ui, flow.row(28), Word::compare_nothing_found, 3);
  const std::string why =
      order.filters() > 0 && !(order.filters() == 1 && order.platform && order.search.empty())
          ? app.word(Word::compare_nothing_fits)
      : order.platform
          ? app.ui.words.with(Word::compare_nothing_on,
                              {{"platform", platform_name(app, *order.platform)}})
          : app.ui.words.with(Word::compare_nothing_found_help, {{"search", order.search}});
  ui::paragraph(app.ui, flow, {"why", why}, {.colour = app.ui.theme.secondary});
  flow.space(12);
  Rect row = flow.row(app.ui.control_height());
  const Word all = Word::compare_show_all;
  if (ui::button(app.ui, row.cut_left(ui::button_width(app.ui, all)), all)) show_all(app);
}

void roster_table(App& app, const Rect& area) {
  CompareView& view = app.compare;
  const std::vector<std::size_t>& rows = view.rows.of(app.document, view.order);
  if (rows.empty()) return nothing_found(app, area);
  app.ui.fill(area, app.ui.theme.surface, app.ui.theme.card_radius);
  app.ui.outline(area, app.ui.theme.line, app.ui.theme.card_radius);

  const std::vector<RosterColumn> columns = fitting_columns(app, area.w);
  app.compare.columns_without_room = shown_columns(app).size() - columns.size();
  std::vector<ui::TableColumn> described = table_columns(app, columns);
  widen_names(app, described, area.w);
  const std::vector<Influencer>& all = app.document.workspace().influencers;
  ui::TableOptions options;
  options.name = app.word(Word::compare_title);
  options.row_height = kRowHeight;
  options.resizable = !app.ui.environment.coarse_pointer;
  options.highlighted = open_row(app, rows);
  options.pick_name = [&](std::size_t row) {
    return app.ui.words.with(Word::compare_pick, {{"name", name_of(all[rows[row]])}});
  };
  options.is_picked = [&](std::size_t row) { return is_picked(app, all[rows[row]].id); };
  begin_edit_frame(app);
  options.edited = view.edit ? row_of(app, rows, view.edit->of) : std::nullopt;
  options.focused = row_of(app, rows, view.focus_row_of);
  options.from_top = is_another_order(app);
  view.focus_row_of.clear();
  options.is_edited = [&](std::size_t row, std::size_t column) {
    return is_edited_in_table(app, rows[row], columns[column]);
  };
  options.edit = [&](std::size_t row, std::size_t column, const Rect& rect) {
    const std::string below = row + 1 < rows.size() ? all[rows[row + 1]].id : std::string();
    cell_field(app, rows[row], columns[column], rect, below);
  };
  const auto sorted_by = std::find(columns.begin(), columns.end(), view.order.by);
  ui::TableState state{static_cast<std::size_t>(sorted_by - columns.begin()),
                       view.order.descending};
  const ui::TableEvents events = ui::table(
      app.ui, area.inset(1, 1), "roster", options, described, rows.size(), state,
      [&](std::size_t row) { return app.ui.id(all[rows[row]].id); },
      [&](std::size_t row, std::size_t column) {
        return cells_of(app, rows[row], columns)[column];
      });
  for (const std::size_t row : events.picked_rows) toggle_pick(app, all[rows[row]].id);
  finish_edit_frame(app);
  if (events.activated_row) {
    const std::string id = all[rows[*events.activated_row]].id;
    if (events.activated_column) {
      clicked_in_table(app, id, columns[*events.activated_column]);
    } else {
      app.open(id);
    }
  }
  open_clicked(app);
  if (events.edit_wanted) begin_edit_at(app, rows, columns, *events.edit_wanted);
  if (events.resized)
    view.widths[index_of(columns[events.resized->column])] = events.resized->width;
  if (events.sort_changed && state.sorted_by < columns.size()) {
    view.order.by = columns[state.sorted_by];
    view.order.descending = state.descending;
  }
}

namespace {

// What is done with those that were picked among cards, at the bottom, where a thumb is; the table
// has room for it above.
void bar_below(App& app, Rect& area, float margin) {
  if (app.embed) return;
  const float height = picked_bar_height(app, area.w - 2 * margin);
  if (height == 0) return;
  const Rect bar = area.cut_bottom(height + 16);
  app.ui.fill(bar, app.ui.theme.raised);
  app.ui.line(bar.x, bar.y + 0.5f, bar.right(), bar.y + 0.5f, app.ui.theme.line);
  picked_bar(app, bar.inset(margin, 8));
}

// A picture that was just opened is moved into view, as far as it is not.
void show_picture(App& app, const ui::Scroller& scroller, const Rect& picture) {
  if (!std::exchange(app.compare.picture_wants_sight, false) || app.embed) return;
  const ui::Scroll view = scroller.view();
  const auto top = static_cast<double>(picture.y - scroller.content().y);
  const auto height = static_cast<double>(scroller.content().h);
  const double bottom = top + static_cast<double>(picture.h);
  if (top >= view.y && bottom <= view.y + height) return;
  constexpr double kAround = 8;
  app.ui.scroll_to(scroller.id(),
                   std::max(0.0, std::min(top - kAround, bottom - height + kAround)));
}

// All but what stays in view at the bottom.
void below_one_another(App& app, const Rect& area, float margin) {
  // Where there is nobody it begins at the top, wherever the roster before was scrolled to.
  const bool anybody = !app.document.workspace().influencers.empty();
  ui::Scroller scroller(app.ui, anybody ? "compare" : "compare empty", area, "");
  Rect content = scroller.content();
  const float width = std::min(content.w - 2 * margin, kWidestContent);
  Flow flow({content.x + margin, content.y + margin - 4, width, 0});

  compare_intro(app, flow);
  compare_title(app, flow);
  if (!anybody) {
    compare_empty(app, flow);
  } else {
    if (app.compare.paste_open) {
      paste_area(app, flow);
      flow.space(16);
    }
    best_pick(app, flow);
    compare_bar(app, flow);
    compare_status(app, flow);
    flow.space(8);
    if (app.compare.picture_open) {
      const float from = flow.y();
      follows(app, flow, [&] { roster_picture(app, flow); });
      show_picture(app, scroller, {flow.x(), from, flow.width(), flow.y() - from});
      flow.space(12);
    }
    const float top = flow.y();
    if (shows_cards(width)) {
      roster_cards(app, flow, area);
    } else {
      const std::size_t rows = app.compare.rows.of(app.document, app.compare.order).size();
      const float room = app.embed ? kEmbeddedTable : area.h - (flow.y() - content.y) - margin;
      roster_table(app, flow.row(table_height(rows, room)));
    }
    const Rect mended = app.compare.edit ? app.compare.edit->wrong_at : Rect{};
    veil(app, {flow.x(), top, flow.width(), flow.y() - top}, mended);
  }
  scroller.finish(area.w, flow.y() - content.y + margin);
}

}  // namespace

void compare_screen(App& app, const Rect& whole) {
  const float margin = app.ui.narrow() ? 12 : 16;
  Rect area = whole;
  const Rect to_mend = mending_strip(app, area, Edge::bottom, margin);
  if (shows_cards(area.w - 2 * margin)) bar_below(app, area, margin);
  below_one_another(app, area, margin);
  say_what_to_mend(app, to_mend);
}

}  // namespace kol::app
