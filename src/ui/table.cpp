#include "ui/table.h"

#include <algorithm>
#include <cmath>

#include "ui/controls.h"

namespace kol::ui {
namespace {

constexpr float kHeaderHeight = 40;
constexpr float kCellPadding = 12;

// Browsers lay out no element higher than some 17 to 33 million px; beyond this the view is scaled.
constexpr double kHighestContent = 15e6;

// Columns as wide as they ask; what is left over goes to them in proportion.
std::vector<float> widths_of(std::span<const TableColumn> columns, float room) {
  float wanted = 0;
  for (const TableColumn& column : columns) wanted += column.width;
  const float stretch = std::max(1.0f, room / std::max(1.0f, wanted));
  std::vector<float> widths;
  for (const TableColumn& column : columns) widths.push_back(std::floor(column.width * stretch));
  return widths;
}

void draw_cell(Ui& ui, const Rect& rect, const TableCell& cell, Align align) {
  const Rect inner = rect.inset(kCellPadding, 0);
  if (cell.draw) {
    cell.draw(inner);
  } else {
    ui.draw_text(inner, cell.text, {.colour = cell.colour, .bold = cell.bold, .align = align});
  }
}

// One header cell: a button that sorts by its column, and which way.
bool header_cell(Ui& ui, const Rect& rect, const TableColumn& column, int index, bool sorted,
                 bool descending) {
  Group group(ui, column.header, Role::column_header, rect);
  Node& node = group.node();
  node.column_index = index + 1;
  if (column.sortable) node.sort = !sorted ? "none" : descending ? "descending" : "ascending";
  const Rect inner = rect.inset(kCellPadding, 0);
  const TextStyle style{.size = kSmallSize,
                        .colour = sorted ? ui.theme.accent : ui.theme.secondary,
                        .bold = true,
                        .align = column.align};
  if (!column.sortable) {
    node.value = column.header;
    ui.draw_text(inner, column.header, style);
    return false;
  }
  const Id id = ui.id("sort");
  Press press;
  const bool pressed = ui.activated(id, rect, true, press);
  ui.describe(id, Role::button, rect, column.header).title = column.title;
  if (press.hovered) ui.fill(rect, ui.theme.hovered());
  Rect text = inner;
  if (sorted) {
    const float width = std::min(ui.text_width(column.header, style), inner.w - 16);
    const float left = column.align == Align::right ? inner.right() - width - 16 : inner.x;
    draw_icon(ui, descending ? Icon::sort_down : Icon::sort_up,
              {left + width, inner.y, 16, inner.h}, ui.theme.accent, 0.7f);
    text = {left, inner.y, width + 1, inner.h};
  }
  ui.draw_text(text, column.header, style);
  ui.focus_ring(id, rect.inset(2, 2), 4);
  return pressed;
}

}  // namespace

TableEvents table(Ui& ui, const Rect& rect, std::string_view key, const TableOptions& options,
                  std::span<const TableColumn> columns, std::size_t rows, TableState& state,
                  const std::function<Id(std::size_t row)>& row_key,
                  const std::function<TableCell(std::size_t row, std::size_t column)>& cell) {
  TableEvents events;
  Group group(ui, key, Role::table, rect, options.name);
  group.node().row_count = static_cast<int>(rows) + 1;
  group.node().column_count = static_cast<int>(columns.size());

  const std::vector<float> widths = widths_of(columns, rect.w);
  Rect rest = rect;
  const Rect header = rest.cut_top(kHeaderHeight);
  const double row_height = options.row_height;
  const double true_height = row_height * static_cast<double>(rows);
  const double content_height = std::min(true_height, kHighestContent);
  float content_width = 0;
  for (const float width : widths) content_width += width;

  // ---- The header: its first cell stays, the others move with the view ----
  const Scroll view = ui.scroll_of(ui.id("body"));
  ui.fill(header, ui.theme.surface);
  {
    Group header_row(ui, "header", Role::row, header);
    header_row.node().row_index = 1;
    const auto sort_by = [&](std::size_t column) {
      state.descending = state.sorted_by == column ? !state.descending : false;
      state.sorted_by = column;
      events.sort_changed = true;
    };
    const auto cell_at = [&](std::size_t i, float x) {
      const bool sorted = state.sorted_by == i;
      if (header_cell(ui, {x, header.y, widths[i], header.h}, columns[i], static_cast<int>(i),
                      sorted, state.descending)) {
        sort_by(i);
      }
    };
    if (!columns.empty()) {
      ui.push_clip({header.x, header.y, widths[0], header.h});
      cell_at(0, header.x);
      ui.pop_clip();
    }
    ui.push_clip({header.x + (widths.empty() ? 0 : widths[0]), header.y,
                  header.w - (widths.empty() ? 0 : widths[0]), header.h});
    float x = header.x - static_cast<float>(view.x);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) cell_at(i, x);
      x += widths[i];
    }
    ui.pop_clip();
  }
  ui.line(header.x, header.bottom() - 0.5f, header.right(), header.bottom() - 0.5f, ui.theme.line);

  // ---- The rows in view, and about a screen around them ----
  Scroller body(ui, "body", rest, options.name);
  body.finish(content_width, content_height);
  const double top_of_view =
      content_height < true_height
          ? view.y * (true_height - rest.h) / std::max(1.0, content_height - rest.h)
          : std::round(view.y);
  const auto row_at = [&](double y) {
    return static_cast<std::size_t>(
        std::clamp(std::floor(y / row_height), 0.0, static_cast<double>(rows)));
  };
  const std::size_t first_drawn = row_at(top_of_view);
  const std::size_t end_drawn = std::min(rows, row_at(top_of_view + rest.h) + 1);
  const std::size_t margin = end_drawn - first_drawn;
  const std::size_t first = first_drawn > margin ? first_drawn - margin : 0;
  const std::size_t end = std::min(rows, end_drawn + margin);

  Group row_group(
      ui, "rows", Role::row_group,
      {body.content().x, body.content().y, content_width, static_cast<float>(content_height)});
  for (std::size_t row = first; row < end; ++row) {
    const double offset = row_height * static_cast<double>(row) - top_of_view;
    const Rect line{body.content().x, rest.y + static_cast<float>(std::round(offset)),
                    content_width, options.row_height};
    const bool drawn = row >= first_drawn && row < end_drawn;
    const Id id = row_key(row);
    ui.push_scope(id);
    Node& node = ui.describe(id, Role::row, line);
    node.row_index = static_cast<int>(row) + 2;
    if (row == options.highlighted) node.flags |= flag_selected;
    // Its own place in the content, whatever the rounding of the view.
    ui.push_parent(id, line.x, line.y);

    const Id button_id = ui.id("open");
    Press press;
    const Rect in_view{rest.x, line.y, rest.w, line.h};
    if (drawn) press = ui.press(button_id, in_view);
    if (press.clicked || ui.take(button_id, events::Action::click)) events.activated_row = row;
    if (drawn && row == options.highlighted) ui.fill(in_view, ui.theme.chosen());
    if (drawn && press.hovered) ui.fill(in_view, ui.theme.hovered());

    const Rect pinned{rest.x, line.y, widths[0], line.h};
    const TableCell name = cell(row, 0);
    const Id header_id = ui.id("name");
    Node& name_node = ui.describe(header_id, Role::row_header, {line.x, line.y, widths[0], line.h});
    name_node.column_index = 1;
    name_node.flags |= flag_pinned;
    ui.push_parent(header_id, line.x, line.y);
    ui.describe(button_id, Role::button, {line.x, line.y, widths[0], line.h}, name.text).title =
        name.title;
    ui.pop_parent();
    if (drawn) {
      ui.push_clip({pinned.x, rest.y, pinned.w, rest.h});
      draw_cell(ui, pinned, name, columns[0].align);
      ui.focus_ring(button_id, pinned.inset(3, 3), 4);
      ui.pop_clip();
      ui.line(rest.x, line.bottom() - 0.5f, rest.right(), line.bottom() - 0.5f, ui.theme.line);
    }
    float x = line.x;
    if (drawn) ui.push_clip({pinned.right(), rest.y, std::max(0.0f, rest.w - widths[0]), rest.h});
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Rect box{x, line.y, widths[i], line.h};
      x += widths[i];
      const bool in_sight = box.right() > rest.x + widths[0] && box.x < rest.right();
      if (i == 0) continue;
      const TableCell content = cell(row, i);
      const Id cell_id = ui.id(columns[i].header);
      Node& cell_node = ui.describe(cell_id, Role::cell, box);
      cell_node.value = content.text;
      cell_node.title = content.title;
      cell_node.column_index = static_cast<int>(i) + 1;
      if (drawn && in_sight) draw_cell(ui, box, content, columns[i].align);
    }
    if (drawn) ui.pop_clip();

    ui.pop_parent();
    ui.pop_scope();
  }
  if (view.x > 0 && !widths.empty()) {
    ui.line(rest.x + widths[0], header.y, rest.x + widths[0], rest.bottom(), ui.theme.line);
  }
  return events;
}

}  // namespace kol::ui
