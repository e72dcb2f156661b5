#include "ui/table.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "imgui.h"
#include "ui/controls.h"
#include "ui/table_header.h"

namespace kol::ui {
namespace {

constexpr float kHeaderHeight = 40;
constexpr float kBox = 20;

// Browsers lay out no element higher than some 17 to 33 million px; beyond this the view is scaled.
constexpr double kHighestContent = 15e6;

// Fades the edge beyond which there is more: from `edge` inwards.
void edge_shadow(Ui& ui, const Rect& rect, bool at_right) {
  const Colour dark = with_alpha(rgb(0x000000), ui.theme.dark ? 110 : 34);
  const Colour left = at_right ? 0 : dark;
  const Colour right = at_right ? dark : 0;
  ui.list().AddRectFilledMultiColor({rect.x, rect.y}, {rect.right(), rect.bottom()}, left, right,
                                    right, left);
}

void draw_cell(Ui& ui, const Rect& rect, const TableCell& cell, Align align) {
  const Rect inner = rect.inset(kCellPadding, 0);
  if (cell.draw) {
    cell.draw(inner);
  } else {
    ui.draw_text(inner, cell.text, {.colour = cell.colour, .bold = cell.bold, .align = align});
  }
}

// Where a row is: in the content, and the view it is drawn in.
struct Place {
  std::size_t row;
  Rect line;
  Rect view;
  const std::vector<float>& widths;
  bool drawn;
};

float pick_width(const Ui& ui, const TableOptions& options) {
  if (!options.pick_name) return 0;
  return ui.environment.coarse_pointer ? 44 : 40;
}

// How far the first column's text stands back for the box.
float indent_of(const Ui& ui, const TableOptions& options) {
  return std::max(0.0f, pick_width(ui, options) - kCellPadding);
}

// The box before a row's name. It lies on the row, so it asks for the pointer first.
void pick_box(Ui& ui, const Place& place, const TableOptions& options, const Rect& drawn_at,
              const Press& press) {
  const Id id = ui.id("pick");
  const Rect own{place.line.x, place.line.y, drawn_at.w, place.line.h};
  Node& node = ui.describe(id, Role::checkbox, own, options.pick_name(place.row));
  const bool picked = options.is_picked && options.is_picked(place.row);
  if (picked) node.flags |= flag_checked;
  if (!place.drawn) return;
  const Rect box{drawn_at.x + kCellPadding, drawn_at.y + (drawn_at.h - kBox) / 2, kBox, kBox};
  draw_check_box(ui, box, picked, press.hovered);
  ui.focus_ring(id, box, 5);
}

bool is_edited(const TableOptions& options, std::size_t row, std::size_t column) {
  return options.edited == row && options.is_edited && options.is_edited(row, column);
}

// Widgets that belong to a cell.
void within_cell(Ui& ui, Id cell, const Rect& box,
                 const std::function<void(const Rect&)>& widgets) {
  ui.push_scope(cell);
  ui.push_parent(cell, box.x, box.y);
  widgets(box);
  ui.pop_parent();
  ui.pop_scope();
}

// In place of what it holds.
void edit_cell(Ui& ui, Id cell, const Place& place, std::size_t column, const Rect& box,
               float indent, const TableOptions& options) {
  within_cell(ui, cell, box, [&](Rect room) {
    room.cut_left(indent);
    options.edit(place.row, column, room.inset(4, 0));
  });
}

// In which column the pointer is.
std::size_t column_at(const Place& place, float x) {
  float left = place.view.x + place.widths[0];
  if (x < left) return 0;
  left = place.line.x + place.widths[0];
  for (std::size_t i = 1; i < place.widths.size(); ++i) {
    left += place.widths[i];
    if (x < left) return i;
  }
  return place.widths.size() - 1;
}

// The row's first cell, which stays in view: its name, as a button that opens the row, and its box.
void row_header(Ui& ui, const Place& place, const TableOptions& options, Align align,
                const TableCell& name, TableEvents& events) {
  const Rect& line = place.line;
  const Rect in_view{place.view.x, line.y, place.view.w, line.h};
  const Rect pinned{place.view.x, line.y, place.widths[0], line.h};
  const Rect box{pinned.x, line.y, pick_width(ui, options), line.h};
  const Id button_id = ui.id("open");
  Press on_box;
  if (options.pick_name) {
    const Id pick_id = ui.id("pick");
    if (place.drawn) on_box = ui.press(pick_id, box);
    // Two presses in one frame are two.
    if (on_box.clicked) events.picked_rows.push_back(place.row);
    while (ui.take(pick_id, events::Action::click)) events.picked_rows.push_back(place.row);
  }
  if (options.opens) {
    Press press;
    const Rect& pressed = options.opens_by_name ? pinned : in_view;
    if (place.drawn && options.edited != place.row) press = ui.press(button_id, pressed);
    if (press.clicked || ui.take(button_id, events::Action::click)) {
      events.activated_row = place.row;
      ui.set_acted(button_id);
      events.activated_column.reset();
      if (press.clicked) events.activated_column = column_at(place, ImGui::GetMousePos().x);
    }
    if (options.focused == place.row) ui.focus_next(button_id);
    if (place.drawn && press.hovered) ui.fill(pressed, ui.theme.hovered());
  }
  if (place.drawn && place.row == options.highlighted) ui.fill(in_view, ui.theme.chosen());

  const Id header_id = ui.id("name");
  const Rect own{line.x, line.y, place.widths[0], line.h};
  Node& node = ui.describe(header_id, Role::row_header, own);
  node.column_index = 1;
  node.flags |= flag_pinned;
  if (!options.opens) {
    node.value = name.text;
    node.title = name.title;
  }
  ui.push_parent(header_id, line.x, line.y);
  if (options.pick_name) pick_box(ui, place, options, box, on_box);
  const bool edited = is_edited(options, place.row, 0);
  if (edited) {
    edit_cell(ui, header_id, place, 0, pinned, indent_of(ui, options), options);
  } else if (options.opens) {
    Rect pressed = own;
    pressed.cut_left(box.w);
    ui.describe(button_id, Role::button, pressed, name.text).title = name.title;
  }
  ui.pop_parent();
  if (!place.drawn) return;
  ui.push_clip({pinned.x, place.view.y, pinned.w, place.view.h});
  Rect rest = pinned;
  rest.cut_left(indent_of(ui, options));
  if (!edited) draw_cell(ui, rest, name, align);
  ui.focus_ring(button_id, pinned.inset(3, 3), 4);
  ui.pop_clip();
  ui.line(in_view.x, line.bottom() - 0.5f, in_view.right(), line.bottom() - 0.5f, ui.theme.line);
}

// The row's other cells, which move with the view.
void row_cells(Ui& ui, const Place& place, const TableOptions& options,
               std::span<const TableColumn> columns,
               const std::function<TableCell(std::size_t row, std::size_t column)>& cell) {
  const Rect& view = place.view;
  const Rect beside{view.x + place.widths[0], view.y, std::max(0.0f, view.w - place.widths[0]),
                    view.h};
  if (place.drawn) ui.push_clip(beside);
  float x = place.line.x + place.widths[0];
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const Rect box{x, place.line.y, place.widths[i], place.line.h};
    x += place.widths[i];
    if (is_edited(options, place.row, i)) {
      const Id id = ui.id(columns[i].key);
      ui.describe(id, Role::cell, box).column_index = static_cast<int>(i) + 1;
      edit_cell(ui, id, place, i, box, 0, options);
      continue;
    }
    const TableCell content = cell(place.row, i);
    Node& node = ui.describe(ui.id(columns[i].key), Role::cell, box);
    node.value = content.text;
    node.title = content.title;
    node.column_index = static_cast<int>(i) + 1;
    const bool in_sight = box.right() > beside.x && box.x < view.right();
    if (place.drawn && in_sight) draw_cell(ui, box, content, columns[i].align);
    if (content.widgets) within_cell(ui, ui.id(columns[i].key), box, content.widgets);
  }
  if (place.drawn) ui.pop_clip();
}

// The rows that are drawn, and those that are described: about a screen more at both ends. Where
// nothing is drawn and the elements are the page, as many as a reader may look through.
struct Window {
  double top = 0;  // of the view, in the content as if it had its true height
  std::size_t first_drawn = 0, end_drawn = 0;
  std::size_t first = 0, end = 0;
};

Window window_of(const Ui& ui, std::size_t rows, double row_height, double view_height,
                 double content_height, double scrolled) {
  constexpr std::size_t kRowsOfPlainPage = 200;
  const double true_height = row_height * static_cast<double>(rows);
  Window window;
  window.top = std::round(scrolled);
  if (content_height < true_height) {
    window.top =
        scrolled * (true_height - view_height) / std::max(1.0, content_height - view_height);
  }
  const auto row_at = [&](double y) {
    return static_cast<std::size_t>(
        std::clamp(std::floor(y / row_height), 0.0, static_cast<double>(rows)));
  };
  window.first_drawn = row_at(window.top);
  window.end_drawn = std::min(rows, row_at(window.top + view_height) + 1);
  const std::size_t margin =
      ui.environment.drawn ? window.end_drawn - window.first_drawn : kRowsOfPlainPage;
  window.first = window.first_drawn > margin ? window.first_drawn - margin : 0;
  window.end = std::min(rows, window.end_drawn + margin);
  return window;
}

}  // namespace

float table_bar_width(const Ui& ui) { return ui.environment.coarse_pointer ? 0 : 12; }

TableEvents table(Ui& ui, const Rect& rect, std::string_view key, const TableOptions& options,
                  std::span<const TableColumn> columns, std::size_t rows, TableState& state,
                  const std::function<Id(std::size_t row)>& row_key,
                  const std::function<TableCell(std::size_t row, std::size_t column)>& cell) {
  TableEvents events;
  Group group(ui, key, Role::table, rect, options.name);
  group.node().row_count = static_cast<int>(rows) + 1;
  group.node().column_count = static_cast<int>(columns.size());

  const float indent = indent_of(ui, options);
  Rect rest = rect;
  const Rect header = rest.cut_top(kHeaderHeight);
  const double row_height = options.row_height;
  const double true_height = row_height * static_cast<double>(rows);
  const double content_height = std::min(true_height, kHighestContent);
  const float bar = true_height > rest.h ? table_bar_width(ui) : 0;
  const std::vector<float> widths = table_widths(columns, rect.w - bar);
  float content_width = 0;
  for (const float width : widths) content_width += width;

  const Scroll view = ui.scroll_of(ui.id("body"));
  table_header(ui, header, {columns, widths, indent, options.resizable, ui.id("body")}, state,
               events);
  if (widths.empty()) return events;

  // ---- The rows in view, and about a screen around them ----
  // Without a name: within a table it is the group of its rows (web/elements/elements.js).
  Scroller body(ui, "body", rest, "");
  body.finish(content_width, content_height);
  if (options.from_top || events.sort_changed) ui.scroll_to(body.id(), 0);
  const Window window = window_of(ui, rows, options.row_height, rest.h, content_height, view.y);
  for (std::size_t row = window.first; row < window.end; ++row) {
    const double offset = row_height * static_cast<double>(row) - window.top;
    const Rect line{body.content().x, rest.y + static_cast<float>(std::round(offset)),
                    content_width, options.row_height};
    const bool drawn = row >= window.first_drawn && row < window.end_drawn;
    const Id id = row_key(row);
    ui.push_scope(id);
    Node& node = ui.describe(id, Role::row, line);
    node.row_index = static_cast<int>(row) + 2;
    if (row == options.highlighted) node.flags |= flag_selected;
    if (const auto wanted = ui.take(id, events::Action::commit)) {
      const auto column = static_cast<std::size_t>(std::strtoul(wanted->c_str(), nullptr, 10));
      events.edit_wanted = TablePlace{row, column > 0 && column <= columns.size() ? column - 1 : 0};
    }
    // Its own place in the content, whatever the rounding of the view.
    ui.push_parent(id, line.x, line.y);
    const Place place{row, line, rest, widths, drawn};
    row_header(ui, place, options, columns[0].align, cell(row, 0), events);
    row_cells(ui, place, options, columns, cell);
    ui.pop_parent();
    ui.pop_scope();
  }
  constexpr float kShadow = 14;
  if (view.x > 0) {
    const float edge = rest.x + widths[0];
    ui.line(edge, header.y, edge, rest.bottom(), ui.theme.line);
    edge_shadow(ui, {edge, header.y, kShadow, rect.h}, false);
  }
  if (static_cast<float>(view.x) + rect.w - bar + 1 < content_width) {
    edge_shadow(ui, {rect.right() - bar - kShadow, header.y, kShadow, rect.h}, true);
  }
  return events;
}

}  // namespace kol::ui
