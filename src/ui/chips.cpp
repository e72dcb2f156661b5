#include "ui/chips.h"

#include <algorithm>
#include <cstdlib>

#include "ui/icons.h"

namespace kol::ui {
namespace {

constexpr float kPadding = 12;
constexpr float kArrow = 16;
constexpr float kMark = 18;
constexpr float kWidest = 220;

std::string_view shown(std::string_view label, std::span<const std::string> choices,
                       std::size_t chosen) {
  return chosen > 0 && chosen < choices.size() ? std::string_view(choices[chosen]) : label;
}

// Round, and filled where it filters.
void draw_chip(Ui& ui, const Rect& rect, bool on, bool hovered) {
  const float radius = rect.h / 2;
  ui.fill(rect, ui.theme.surface, radius);
  if (on) ui.fill(rect, ui.theme.chosen(), radius);
  if (hovered) ui.fill(rect, ui.theme.hovered(), radius);
  ui.outline(rect, on ? ui.theme.accent : ui.theme.line_strong, radius);
}

}  // namespace

float chip_select_width(Ui& ui, std::string_view label, std::span<const std::string> choices,
                        std::size_t chosen) {
  const float text = ui.text_width(shown(label, choices, chosen), {.bold = chosen > 0});
  return std::min(kWidest, text + 2 * kPadding + kArrow + 4);
}

bool chip_select(Ui& ui, const Rect& rect, std::string_view key, std::string_view label,
                 std::span<const std::string> choices, std::size_t& chosen) {
  const Id id = ui.id(key);
  bool changed = false;
  if (const auto index = ui.take(id, events::Action::commit)) {
    const auto wanted = static_cast<std::size_t>(std::strtoul(index->c_str(), nullptr, 10));
    changed = wanted < choices.size() && wanted != chosen;
    if (changed) chosen = wanted;
  }
  Node& node = ui.describe(id, Role::select, rect, label);
  node.value = std::to_string(chosen);
  node.options.assign(choices.begin(), choices.end());

  const bool on = chosen > 0;
  const Colour ink = on ? ui.theme.accent : ui.theme.text;
  draw_chip(ui, rect, on, false);
  Rect inner = rect.inset(kPadding, 0);
  draw_icon(ui, Icon::chevron_down, inner.cut_right(kArrow, 4), ink, 0.7f);
  ui.draw_text(inner, shown(label, choices, chosen), {.colour = ink, .bold = on});
  if (ui.has_focus(id)) ui.focus_ring(id, rect, rect.h / 2);
  return changed;
}

float chip_toggle_width(Ui& ui, const Label& label) {
  return ui.text_width(ui.words.of(label), {.bold = true}) + 2 * kPadding + kMark;
}

bool chip_toggle(Ui& ui, const Rect& rect, const Label& label, bool& on) {
  const Id id = ui.id(label.key());
  Press press;
  const bool pressed = ui.activated(id, rect, true, press);
  if (pressed) on = !on;
  Node& node = ui.describe(id, Role::toggle, rect, ui.words.of(label));
  if (on) node.flags |= flag_checked;
  draw_chip(ui, rect, on, press.hovered);
  const Colour ink = on ? ui.theme.accent : ui.theme.text;
  Rect inner = rect.inset(kPadding, 0);
  // Its room is kept where it is off, so that nothing moves.
  const Rect mark = inner.cut_left(kMark - 4, 4);
  draw_icon(ui, on ? Icon::ok : Icon::plus, mark, ink, 0.7f);
  ui.draw_text(inner, ui.words.of(label), {.colour = ink, .bold = on});
  ui.focus_ring(id, rect, rect.h / 2);
  return pressed;
}

}  // namespace kol::ui
