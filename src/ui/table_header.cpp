#include "ui/table_header.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/platform.h"
#include "ui/controls.h"

namespace kol::ui {
namespace {

// Round at the top, as the card a table may fill.
void fill_header(Ui& ui, const Rect& rect) {
  ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme.surface,
                          ui.theme.card_radius - 1, ImDrawFlags_RoundCornersTop);
}

struct HeaderEvent {
  bool pressed = false;
  bool focused = false;  // has just got the focus
};

// One header cell: a button that sorts by its column, and which way.
HeaderEvent header_cell(Ui& ui, const Rect& rect, const TableColumn& column, int index,
                        float indent, bool sorted, bool descending) {
  Group group(ui, column.key, Role::column_header, rect);
  Node& node = group.node();
  node.column_index = index + 1;
  if (column.sortable) node.sort = !sorted ? "none" : descending ? "descending" : "ascending";
  Rect inner = rect.inset(kCellPadding, 0);
  inner.cut_left(indent);
  if (column.key_below) {
    const Rect below = inner.cut_bottom(18);
    column.key_below({below.x, below.y - 2, below.w, below.h});
    inner.y += 2;
  }
  const TextStyle style{.size = kSmallSize,
                        .colour = sorted ? ui.theme.accent : ui.theme.secondary,
                        .bold = true,
                        .align = column.align};
  if (!column.sortable) {
    node.value = column.header;
    draw_words(ui, inner, column.header, style);
    return {};
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
  return {pressed, ui.take(id, events::Action::focus_visible).has_value()};
}

// How far to the left and to the right of a column's edge it can be grabbed.
constexpr float kReach = 5;

// The right edge of a header cell, which is dragged. It lies on its cell and on the next, so it
// asks for the pointer before both.
void column_edge(Ui& ui, const Rect& box, std::size_t column, std::string_view key,
                 TableEvents& events) {
  const Rect edge{box.right() - kReach, box.y, 2 * kReach, box.h};
  const Press press = ui.press(ui.id(std::string("edge of ").append(key)), edge);
  if (!press.hovered && !press.held) return;
  platform::set_cursor(platform::Cursor::column_resize);
  ui.line(box.right(), box.y + 8, box.right(), box.bottom() - 8, ui.theme.accent, 2);
  if (!press.held) return;
  // It stays as far from the pointer as where it was grabbed.
  const float grabbed = ImGui::GetCurrentContext()->ActiveIdClickOffset.x - kReach;
  const float width = std::max(kLeastColumn, std::round(ImGui::GetMousePos().x - grabbed - box.x));
  if (std::abs(width - box.w) >= 1) events.resized = {column, width};
}

}  // namespace

std::vector<float> table_widths(std::span<const TableColumn> columns, float room) {
  float wanted = 0;
  float own = 0;
  std::size_t whole = 0;
  while (whole < columns.size() && (whole == 0 || wanted + columns[whole].width <= room)) {
    if (columns[whole].own_width) own += columns[whole].width;
    wanted += columns[whole++].width;
  }
  const float stretch = std::max(1.0f, (room - own) / std::max(1.0f, wanted - own));
  std::vector<float> widths;
  float left = room;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool stretches = i < whole && !columns[i].own_width;
    widths.push_back(std::floor(columns[i].width * (stretches ? stretch : 1)));
    if (i < whole) left -= widths.back();
  }
  if (!widths.empty() && left > 0 && !columns[0].own_width) widths[0] += std::floor(left);
  return widths;
}

void table_header(Ui& ui, const Rect& rect, const TableHeader& header, TableState& state,
                  TableEvents& events) {
  const auto& [columns, widths, indent, resizable, body] = header;
  fill_header(ui, rect);
  if (widths.empty()) return;
  Group row(ui, "header", Role::row, rect);
  row.node().row_index = 1;
  const Scroll view = ui.scroll_of(body);
  const Rect beside{rect.x + widths[0], rect.y, std::max(0.0f, rect.w - widths[0]), rect.h};
  float x = rect.x;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool pinned = i == 0;
    const Rect box{pinned ? x : x - static_cast<float>(view.x), rect.y, widths[i], rect.h};
    x += widths[i];
    if (resizable) {
      // The first one's edge can be grabbed where the others begin, too.
      ui.push_clip(pinned ? Rect{rect.x, rect.y, widths[0] + kReach, rect.h} : beside);
      column_edge(ui, box, i, columns[i].key, events);
      ui.pop_clip();
    }
    ui.push_clip(pinned ? Rect{rect.x, rect.y, widths[0], rect.h} : beside);
    const bool sorted = state.sorted_by == i;
    const HeaderEvent event = header_cell(ui, box, columns[i], static_cast<int>(i),
                                          pinned ? indent : 0, sorted, state.descending);
    ui.pop_clip();
    if (event.pressed) {
      state.descending = sorted ? !state.descending : columns[i].descending_first;
      state.sorted_by = i;
      events.sort_changed = true;
    }
    if (event.focused && !pinned && (box.x < beside.x || box.right() > beside.right())) {
      platform::scroll_to(body, view.x + static_cast<double>(box.x - beside.x), view.y);
    }
  }
  ui.line(rect.x, rect.bottom() - 0.5f, rect.right(), rect.bottom() - 0.5f, ui.theme.line);
}

}  // namespace kol::ui
