#include "ui/fields.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/controls.h"

namespace kol::ui {
namespace {

constexpr float kLabelHeight = 22;
constexpr float kHelpHeight = 20;
// As in web/elements/elements.css: the text does not move on focus.
constexpr float kFieldPadding = 12;

struct Parts {
  Rect label;
  Rect control;
  Rect help;
};

Parts parts_of(const Ui& ui, const Rect& rect, const FieldOptions& options, bool one_line) {
  Parts parts;
  Rect rest = rect;
  if (!options.hide_label) parts.label = rest.cut_top(kLabelHeight);
  const bool room_below = rest.h >= ui.control_height() + kHelpHeight;
  const bool below = !options.help.empty() || !options.error.empty();
  const float help = below && room_below ? kHelpHeight : 0;
  parts.control = rest.cut_top(one_line ? std::min(rest.h, ui.control_height()) : rest.h - help);
  parts.help = rest.cut_top(help);
  return parts;
}

// Whole, over as many lines as it needs: what is below gives way (Ui::hanging).
void draw_error(Ui& ui, const Parts& parts, std::string_view error) {
  constexpr float kIcon = 20;
  constexpr TextStyle kSmall{.size = kSmallSize};
  const Rect& control = parts.control;
  const float height = paragraph_height(ui, error, control.w - kIcon, kSmall);
  Rect rect{control.x, control.bottom() + 1, control.w, std::max(height, kHelpHeight)};
  if (rect.h > parts.help.h) ui.hanging.push_back(rect);
  Rect icon = rect.cut_left(16, kIcon - 16);
  draw_icon(ui, Icon::warn, icon.cut_top(kHelpHeight - 1), ui.theme.bad, 0.7f);
  draw_paragraph(ui, rect, error, {.size = kSmallSize, .colour = ui.theme.bad});
}

// Label above and help or error below; the label is described by the control's own name.
void draw_surroundings(Ui& ui, const Parts& parts, const FieldOptions& options) {
  const TextStyle quiet{.size = kSmallSize, .colour = ui.theme.secondary};
  if (!options.hide_label) ui.draw_text(parts.label, options.label, quiet);
  if (!options.error.empty()) {
    draw_error(ui, parts, options.error);
  } else if (parts.help.h > 0) {
    ui.draw_text(parts.help, options.help, quiet);
  }
}

void draw_box(Ui& ui, const Rect& box, Id id, const FieldOptions& options) {
  const Theme& theme = ui.theme;
  ui.fill(box, options.enabled ? theme.surface : theme.page, ui.theme.control_radius);
  ui.outline(box, options.error.empty() ? theme.line_strong : theme.bad, ui.theme.control_radius);
  if (ui.has_focus(id)) ui.outline(box.inset(-1, -1), theme.accent, ui.theme.control_radius + 1, 2);
}

Node& describe_field(Ui& ui, Id id, Role role, const Rect& box, std::string_view text,
                     const FieldOptions& options) {
  Node& node = ui.describe(id, role, box, options.label);
  node.value = text;
  node.description = !options.error.empty() ? options.error : options.help;
  if (!options.unit.empty()) {
    node.description =
        std::string(options.unit) + (node.description.empty() ? "" : ". ") + node.description;
  }
  node.placeholder = options.placeholder;
  node.input = options.input;
  if (!options.error.empty()) node.flags |= flag_invalid;
  if (!options.enabled) node.flags |= flag_disabled;
  return node;
}

// A default in an empty field says its unit itself: "default: 100%".
std::string_view unit_beside(std::string_view text, const FieldOptions& options) {
  const bool said = text.empty() && options.placeholder.size() > options.unit.size() &&
                    options.placeholder.ends_with(options.unit);
  return said ? std::string_view() : options.unit;
}

FieldEvent events_of(Ui& ui, Id id) {
  FieldEvent event;
  event.typed = ui.take(id, events::Action::input);
  while (auto later = ui.take(id, events::Action::input)) event.typed = std::move(later);
  if (auto committed = ui.take(id, events::Action::commit)) {
    event.typed = std::move(committed);
    event.committed = true;
  }
  if (ui.take(id, events::Action::blur)) event.committed = true;
  if (const auto escaped = ui.take(id, events::Action::escape)) {
    event.cancelled = true;
    if (escaped->empty()) ui.pass_escape();
  }
  return event;
}

}  // namespace

float field_height(const Ui& ui, bool with_help, bool with_label) {
  return ui.control_height() + (with_label ? kLabelHeight : 0) + (with_help ? kHelpHeight : 0);
}

FieldEvent text_field(Ui& ui, const Rect& rect, std::string_view key, std::string_view text,
                      const FieldOptions& options) {
  const Id id = ui.id(key);
  const Parts parts = parts_of(ui, rect, options, true);
  Rect inner = parts.control.inset(kFieldPadding, 0);
  const std::string_view shown_unit = unit_beside(text, options);
  const float unit_width =
      shown_unit.empty() ? 0 : ui.text_width(shown_unit, {.size = kSmallSize}) + 8;
  const Rect unit = inner.cut_right(unit_width);

  // The input ends before the unit, which stays drawn while it is edited.
  Rect input = parts.control;
  input.w -= unit_width > 0 ? unit_width + 4 : 0;
  describe_field(ui, id, Role::text_field, input, text, options);

  draw_surroundings(ui, parts, options);
  draw_box(ui, parts.control, id, options);
  if (options.input == "search")
    draw_icon(ui, Icon::search, inner.cut_left(18, 6), ui.theme.secondary, 0.9f);
  const bool empty = text.empty();
  ui.draw_text(inner, empty ? options.placeholder : text,
               {.colour = empty ? ui.theme.secondary : ui.theme.text});
  ui.draw_text(unit, shown_unit,
               {.size = kSmallSize, .colour = ui.theme.secondary, .align = Align::right});
  return events_of(ui, id);
}

FieldEvent date_field(Ui& ui, const Rect& rect, std::string_view key, std::string_view day,
                      std::string_view shown, FieldOptions options) {
  const Id id = ui.id(key);
  const Parts parts = parts_of(ui, rect, options, true);
  options.input = "date";
  describe_field(ui, id, Role::text_field, parts.control, day, options);
  draw_surroundings(ui, parts, options);
  draw_box(ui, parts.control, id, options);
  Rect inner = parts.control.inset(kFieldPadding, 0);
  draw_icon(ui, Icon::calendar, inner.cut_right(18, 4), ui.theme.secondary, 0.9f);
  ui.draw_text(inner, shown.empty() ? options.placeholder : shown,
               {.colour = shown.empty() ? ui.theme.secondary : ui.theme.text});
  return events_of(ui, id);
}

FieldEvent text_area(Ui& ui, const Rect& rect, std::string_view key, std::string_view text,
                     const FieldOptions& options) {
  const Id id = ui.id(key);
  const Parts parts = parts_of(ui, rect, options, false);
  describe_field(ui, id, Role::text_area, parts.control, text, options);
  draw_surroundings(ui, parts, options);
  draw_box(ui, parts.control, id, options);
  const Rect inner = parts.control.inset(kFieldPadding, 7);
  ui.push_clip(inner);
  Flow flow(inner);
  const float line_height = std::round(kTextSize * kLineHeight);
  if (text.empty()) {
    ui.draw_text(flow.row(line_height), options.placeholder, {.colour = ui.theme.secondary});
  }
  for (const std::string& line : ui.texts.wrap(text, kTextSize, false, inner.w)) {
    if (flow.height() > inner.h) break;
    ui.draw_text(flow.row(line_height), line);
  }
  ui.pop_clip();
  return events_of(ui, id);
}

bool select(Ui& ui, const Rect& rect, std::string_view key, std::span<const std::string> choices,
            std::size_t& chosen, const FieldOptions& options) {
  const Id id = ui.id(key);
  const Parts parts = parts_of(ui, rect, options, true);
  bool changed = false;
  if (const auto index = ui.take(id, events::Action::commit)) {
    const auto wanted = static_cast<std::size_t>(std::strtoul(index->c_str(), nullptr, 10));
    if (wanted < choices.size() && wanted != chosen) {
      chosen = wanted;
      changed = true;
    }
  }
  Node& node = describe_field(ui, id, Role::select, parts.control, std::to_string(chosen), options);
  node.options.assign(choices.begin(), choices.end());

  draw_surroundings(ui, parts, options);
  draw_box(ui, parts.control, id, options);
  Rect inner = parts.control.inset(kFieldPadding, 0);
  draw_icon(ui, Icon::chevron_down, inner.cut_right(16, 4), ui.theme.secondary, 0.8f);
  if (chosen < choices.size()) ui.draw_text(inner, choices[chosen]);
  return changed;
}

}  // namespace kol::ui
