#include "ui/menu.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "imgui.h"
#include "platform/platform.h"

namespace kol::ui {
namespace {

constexpr float kPadding = 6;
constexpr float kIconRoom = 20;
constexpr float kGroupGap = 9;
constexpr float kMargin = 8;  // to the stage's edges

float row_height(const Ui& ui) { return ui.control_height(); }

float list_width(Ui& ui, std::span<const MenuItem> items) {
  float widest = 0;
  for (const MenuItem& item : items) {
    widest = std::max(widest, ui.text_width(ui.words.of(item.label)));
  }
  return std::min(widest + kIconRoom + 4 * kMargin + 2 * kPadding,
                  ui.environment.width - 2 * kMargin);
}

float list_height(const Ui& ui, std::span<const MenuItem> items) {
  const auto groups =
      std::count_if(items.begin(), items.end(), [](const MenuItem& i) { return i.begins_group; });
  return static_cast<float>(items.size()) * row_height(ui) + static_cast<float>(groups) * kGroupGap;
}

// Below the button, ending where it ends; moved and cut so that it stays on the stage.
Rect place_of(Ui& ui, const Rect& button, std::span<const MenuItem> items) {
  Rect place{0, button.bottom() + 4, list_width(ui, items), list_height(ui, items) + 2 * kPadding};
  place.x = std::max(kMargin, std::min(button.right(), ui.environment.width - kMargin) - place.w);
  place.h = std::min(place.h, ui.environment.height - kMargin - place.y);
  return place;
}

bool item_pressed(Ui& ui, const Rect& rect, const MenuItem& item) {
  const Id id = ui.id(item.label.key());
  const std::string_view text = ui.words.of(item.label);
  Press press;
  const bool pressed = ui.activated(id, rect, item.enabled, press);
  Node& node = ui.describe(id, Role::button, rect, text);
  if (!item.enabled) node.flags |= flag_disabled;
  if (press.hovered || press.held) ui.fill(rect, ui.theme.hovered(), ui.theme.control_radius);
  const Colour ink = with_alpha(ui.theme.text, item.enabled ? 255 : 110);
  Rect inner = rect.inset(kMargin, 0);
  draw_icon(ui, item.icon, inner.cut_left(kIconRoom, kMargin), ink);
  ui.draw_text(inner, text, {.colour = ink});
  ui.focus_ring(id, rect.inset(2, 2), ui.theme.control_radius);
  return pressed;
}

bool pressed_outside(const Rect& button, const Rect& list) {
  if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return false;
  const ImVec2 at = ImGui::GetIO().MousePos;
  const auto is_in = [at](const Rect& rect) {
    return at.x >= rect.x && at.x < rect.right() && at.y >= rect.y && at.y < rect.bottom();
  };
  return !is_in(button) && !is_in(list);
}

std::optional<std::size_t> place_in(const std::vector<MenuItem>& items, std::string_view key) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const MenuItem& item) { return item.label.key() == key; });
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

// Where the focus goes when the list opens.
std::size_t first_enabled(const std::vector<MenuItem>& items) {
  const auto found =
      std::find_if(items.begin(), items.end(), [](const MenuItem& item) { return item.enabled; });
  return found == items.end() ? 0 : static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::optional<std::size_t> menu(Ui& ui, const Rect& rect, const Label& label,
                                const ButtonOptions& options,
                                const std::function<std::vector<MenuItem>()>& list) {
  const Id id = ui.id(label.key());
  const bool was_open = ui.open_menu == id;
  ButtonOptions shown = options;
  shown.expanded = was_open;
  const bool toggled = button(ui, rect, label, shown);
  if (toggled) ui.open_menu = was_open ? 0 : id;
  if (std::exchange(ui.chosen_menu, ui.chosen_menu == id ? 0 : ui.chosen_menu) == id) {
    return place_in(list(), ui.chosen_command);
  }
  if (ui.open_menu != id) return std::nullopt;
  if (toggled) ui.tree.at(ui.tree.nodes().size() - 1).flags = flag_expanded;

  const std::vector<MenuItem> items = list();
  const Rect place = place_of(ui, rect, items);
  bool chosen = false;
  const Overlay overlay(ui, label.key(), place);
  const Scope scope(ui, label.key());
  Group group(ui, "list", Role::group, place, ui.words.of(label));
  group.node().flags |= flag_floating;
  Scroller scroller(ui, "commands", place.inset(0, kPadding), {});
  const Rect content = scroller.content();
  Flow flow(content.inset(kPadding, 0));
  const std::size_t first = first_enabled(items);
  bool focus_within = ui.has_focus(id) || ui.focused() == 0 || toggled;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].begins_group) {
      const float y = flow.y() + kGroupGap / 2;
      ui.line(flow.x(), y, flow.x() + flow.width(), y, ui.theme.line);
      flow.space(kGroupGap);
    }
    if (item_pressed(ui, flow.row(row_height(ui)), items[i])) {
      chosen = true;
      ui.chosen_menu = id;
      ui.chosen_command = items[i].label.key();
      platform::request_frame();
    }
    const Id item = ui.id(items[i].label.key());
    focus_within = focus_within || ui.has_focus(item);
    if (toggled && i == first) ui.focus_next(item);
  }
  scroller.finish(place.w, flow.height());

  const bool escaped = ui.take_escape();
  if (chosen || escaped) ui.focus_next(id);
  const bool left = !toggled && (!focus_within || pressed_outside(rect, place));
  if (chosen || escaped || left) ui.open_menu = 0;
  return std::nullopt;
}

}  // namespace kol::ui
