#include "ui/controls.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kol::ui {
namespace {

constexpr float kIconRoom = 20;
constexpr float kButtonPadding = 14;

Colour button_ground(const Theme& theme, Look look) {
  switch (look) {
    case Look::primary:
      return theme.accent;
    case Look::secondary:
      return theme.surface;
    case Look::quiet:
    case Look::faint:
    case Look::danger:
      return 0;
  }
  return 0;
}

// Words without a ground of their own are seen to be a button by their colour.
Colour button_ink(const Theme& theme, Look look, bool has_words) {
  switch (look) {
    case Look::primary:
      return theme.on_accent;
    case Look::danger:
      return theme.bad;
    case Look::faint:
      return theme.secondary;
    case Look::quiet:
      return has_words ? theme.accent : theme.text;
    case Look::secondary:
      return theme.text;
  }
  return theme.text;
}

Rect middle_of(const Rect& rect, float side) {
  return {rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side};
}

}  // namespace

Colour tone_colour(const Theme& theme, Tone tone) {
  const std::array colours = {theme.text, theme.accent, theme.good, theme.caution, theme.bad};
  return colours[static_cast<std::size_t>(tone)];
}

void heading(Ui& ui, const Rect& rect, const Label& label, int level, float size) {
  const std::string_view text = ui.words.of(label);
  const Id id = ui.id(label.key());
  Node& node = ui.describe(id, Role::heading, rect);
  node.value = text;
  node.level = level;
  draw_words(ui, rect, text, {.size = size, .bold = true});
  if (!ui.has_focus(id)) return;  // what is opened has the focus here
  const float width = std::min(rect.w, ui.text_width(text, {.size = size, .bold = true}) + 2);
  ui.focus_ring(id, Rect{rect.x, rect.y, width, rect.h}.inset(-3, 1), 4);
}

void label(Ui& ui, const Rect& rect, const Label& label, TextStyle style) {
  const std::string_view text = ui.words.of(label);
  if (text.empty()) return;
  ui.describe(ui.id(label.key()), Role::text, rect).value = text;
  ui.draw_text(rect, text, style);
}

float paragraph_height(Ui& ui, std::string_view text, float width, TextStyle style) {
  const auto lines = ui.texts.wrap(text, style.size, style.bold, width).size();
  return static_cast<float>(lines) * std::round(style.size * kLineHeight);
}

void paragraph(Ui& ui, Flow& flow, const Label& label, TextStyle style) {
  const std::string_view text = ui.words.of(label);
  if (text.empty()) return;
  flow.keep_clear();
  const float line_height = std::round(style.size * kLineHeight);
  const auto lines = ui.texts.wrap(text, style.size, style.bold, flow.width());
  const Rect whole{flow.x(), flow.y(), flow.width(),
                   line_height * static_cast<float>(lines.size())};
  ui.describe(ui.id(label.key()), Role::text, whole).value = text;
  for (const std::string& line : lines) ui.draw_text(flow.row(line_height), line, style);
}

void draw_paragraph(Ui& ui, Rect rect, std::string_view text, TextStyle style) {
  const float line_height = std::round(style.size * kLineHeight);
  for (const std::string& line : ui.texts.wrap(text, style.size, style.bold, rect.w)) {
    ui.draw_text(rect.cut_top(line_height), line, style);
  }
}

float badge_width(Ui& ui, std::string_view text, Icon icon) {
  return ui.text_width(text, {.size = kSmallSize}) + 16 + (icon == Icon::none ? 0.0f : 16.0f);
}

void draw_badge(Ui& ui, const Rect& rect, std::string_view text, Tone tone, Icon icon) {
  const float height = std::min(22.0f, rect.h);
  Rect box{rect.x, rect.y + (rect.h - height) / 2, std::min(badge_width(ui, text, icon), rect.w),
           height};
  const Colour ink = tone == Tone::neutral ? ui.theme.secondary : tone_colour(ui.theme, tone);
  ui.fill(box, with_alpha(ink, ui.theme.dark ? 40 : 26), height / 2);
  box = box.inset(8, 0);
  if (icon != Icon::none) draw_icon(ui, icon, box.cut_left(14, 2), ink, 0.7f);
  ui.draw_text(box, text, {.size = kSmallSize, .colour = ink});
}

bool button(Ui& ui, const Rect& rect, const Label& label, const ButtonOptions& options) {
  const std::string_view text = ui.words.of(label);
  const Id id = ui.id(label.key());
  Press press;
  const bool pressed = ui.activated(id, rect, options.enabled, press);

  Node& node = ui.describe(id, Role::button, rect, text);
  node.title = !options.title.empty() ? options.title
               : options.icon_only    ? text
                                      : std::string_view();
  if (!options.enabled) node.flags |= flag_disabled;
  if (options.expanded) node.flags |= *options.expanded ? flag_expanded : flag_collapsed;

  const Theme& theme = ui.theme;
  // A faint one has no more ground than its sign needs, however far a thumb reaches around it.
  const Rect ground_of = options.look == Look::faint ? middle_of(rect, 20) : rect;
  const std::uint32_t alpha = options.enabled ? 255 : 110;
  const Colour ground = button_ground(theme, options.look);
  const Colour ink = with_alpha(button_ink(theme, options.look, !options.icon_only), alpha);
  if (ground != 0) ui.fill(rect, with_alpha(ground, alpha), ui.theme.control_radius);
  if (options.look == Look::secondary) {
    ui.outline(rect, with_alpha(theme.line_strong, options.enabled ? 200 : 90),
               ui.theme.control_radius);
  }
  if (press.hovered || press.held || options.expanded.value_or(false)) {
    ui.fill(ground_of,
            options.look == Look::primary ? with_alpha(theme.on_accent, press.held ? 60 : 30)
                                          : theme.hovered(),
            ui.theme.control_radius);
  }
  if (options.icon_only) {
    draw_icon(ui, options.icon, rect, ink, options.look == Look::faint ? 0.8f : 1);
  } else {
    const float icon_room = options.icon == Icon::none ? 0 : kIconRoom + 4;
    const float width = ui.text_width(text) + icon_room;
    Rect inner = rect;
    if (width < rect.w) inner = {rect.x + (rect.w - width) / 2, rect.y, width + 1, rect.h};
    if (icon_room > 0) draw_icon(ui, options.icon, inner.cut_left(kIconRoom, 4), ink);
    ui.draw_text(inner, text, {.colour = ink});
  }
  ui.focus_ring(id, ground_of, ui.theme.control_radius);
  return pressed;
}

float button_width(Ui& ui, const Label& label, const ButtonOptions& options) {
  if (options.icon_only) return ui.control_height();
  return ui.text_width(ui.words.of(label)) + 2 * kButtonPadding +
         (options.icon == Icon::none ? 0 : kIconRoom + 4);
}

namespace {

// Asks how a figure comes about: a small button at the figure's name.
bool how_button(Ui& ui, const Rect& rect, std::string_view name) {
  const std::string text = ui.words.with(Word::how_ask, {{"name", name}});
  return button(ui, rect, {Word::how_ask, text},
                {.look = Look::faint, .icon = Icon::info, .icon_only = true});
}

// A name a little too long for a phone is written a little smaller rather than cut.
float name_size(Ui& ui, std::string_view name, float room) {
  constexpr float kTightSize = 12;
  return ui.text_width(name, {.size = kSmallSize}) <= room ? kSmallSize : kTightSize;
}

// In as many lines as there is room for.
void draw_note(Ui& ui, Rect rest, std::string_view note) {
  const TextStyle style{.size = kSmallSize, .colour = ui.theme.secondary};
  if (rest.h < 2 * kNoteLine) return ui.draw_text(rest.cut_top(kNoteLine), note, style);
  const auto lines = ui.texts.wrap(note, style.size, style.bold, rest.w);
  for (const std::string& line : lines) {
    if (rest.h >= kNoteLine) ui.draw_text(rest.cut_top(kNoteLine), line, style);
  }
}

}  // namespace

bool figure(Ui& ui, const Rect& rect, const Figure& shown) {
  const std::string_view name = ui.words.of(shown.name);
  const Group group(ui, shown.name.key(), Role::group, rect, name);
  Rect rest = rect;
  Rect top = rest.cut_top(24);
  const float size = name_size(ui, name, top.w - (shown.how ? 26.0f : 0.0f));
  Rect how;
  if (shown.how) {
    const float name_width = ui.text_width(name, {.size = size});
    const float side = ui.environment.coarse_pointer ? 44.0f : 28.0f;
    const float at = std::min(top.x + name_width, top.right() - 28);
    how = {at - (side - 28) / 2, top.y - (side - 24) / 2, side, side};
    top.w = std::max(0.0f, std::min(top.w - 26, name_width + 2));
  }
  ui.draw_text(top, name, {.size = size, .colour = ui.theme.secondary});

  const Rect middle = rest.cut_top(std::round(shown.size * 1.3f));
  Node& value = ui.describe(ui.id("value"), Role::text, middle);
  value.value = shown.value;
  value.title = shown.exact;
  ui.draw_text(middle, shown.value,
               {.size = shown.size, .colour = tone_colour(ui.theme, shown.tone), .bold = true});
  if (!shown.note.empty()) {
    rest.h = std::max(rest.h, kNoteLine);
    ui.describe(ui.id("note"), Role::text, rest).value = shown.note;
    draw_note(ui, rest, shown.note);
  }
  return shown.how && how_button(ui, how, name);  // read after the figure that it asks for
}

bool figure_line(Ui& ui, const Rect& rect, const Figure& shown) {
  const std::string_view name = ui.words.of(shown.name);
  const Group group(ui, shown.name.key(), Role::group, rect, name);
  Rect rest = rect;
  const float value_width =
      std::min(ui.text_width(shown.value, {.bold = true}) + 1, std::max(60.0f, rect.w * 0.6f));
  const Rect value_box = rest.cut_right(value_width, 8);
  Node& value = ui.describe(ui.id("value"), Role::text, value_box);
  value.value = shown.value;
  value.title = shown.exact;
  ui.draw_text(value_box, shown.value,
               {.colour = tone_colour(ui.theme, shown.tone), .bold = true, .align = Align::right});
  const float name_width = std::min(ui.text_width(name) + 1, rest.w - (shown.how ? 32.0f : 0.0f));
  ui.draw_text(rest.cut_left(name_width), name, {.colour = ui.theme.secondary});
  const Rect how = shown.how ? rest.cut_left(28, 4).inset(0, 2) : Rect{};
  if (!shown.note.empty() && rest.w > 60) {
    ui.describe(ui.id("note"), Role::text, rest).value = shown.note;
    ui.draw_text(rest, shown.note,
                 {.size = kSmallSize, .colour = ui.theme.secondary, .align = Align::right});
  }
  ui.line(rect.x, rect.bottom() - 0.5f, rect.right(), rect.bottom() - 0.5f, ui.theme.line);
  return shown.how && how_button(ui, how, name);
}

void draw_words(Ui& ui, const Rect& rect, std::string_view text, TextStyle style) {
  if (ui.text_width(text, style) <= rect.w) return ui.draw_text(rect, text, style);
  constexpr float kSmallLine = 18;
  style.size = kSmallSize;
  std::vector<std::string> lines = ui.texts.wrap(text, style.size, style.bold, rect.w);
  const auto most = static_cast<std::size_t>(std::max(1.0f, std::floor(rect.h / kSmallLine)));
  if (lines.size() > most) {
    for (std::size_t i = most; i < lines.size(); ++i) lines[most - 1] += ' ' + lines[i];
    lines.resize(most);
  }
  const float height = kSmallLine * static_cast<float>(lines.size());
  Flow below({rect.x, rect.y + std::round((rect.h - height) / 2), rect.w, 0});
  for (const std::string& line : lines) ui.draw_text(below.row(kSmallLine), line, style);
}

void draw_check_box(Ui& ui, const Rect& box, bool checked, bool hovered) {
  ui.fill(box, checked ? ui.theme.accent : ui.theme.surface, 5);
  if (!checked) ui.outline(box, ui.theme.line_strong, 5, 1.5f);
  if (hovered) ui.fill(box, ui.theme.hovered(), 5);
  if (checked) draw_icon(ui, Icon::ok, box, ui.theme.on_accent, 0.8f);
}

bool checkbox(Ui& ui, const Rect& rect, const Label& label, bool& value) {
  const std::string_view text = ui.words.of(label);
  const Id id = ui.id(label.key());
  Press press;
  const bool pressed = ui.activated(id, rect, true, press);
  if (pressed) value = !value;
  Node& node = ui.describe(id, Role::checkbox, rect, text);
  if (value) node.flags |= flag_checked;

  Rect rest = rect;
  const Rect room = rest.cut_left(20, 10);
  const Rect box{room.x, room.y + (room.h - 20) / 2, 20, 20};
  draw_check_box(ui, box, value, press.hovered);
  ui.draw_text(rest, text);
  ui.focus_ring(id, box, 5);
  return pressed;
}

float segmented_height(Ui& ui, float width, std::span<const std::string> labels) {
  const auto count = static_cast<float>(labels.size());
  const bool fits = std::all_of(labels.begin(), labels.end(), [&](const std::string& label) {
    return ui.text_width(label, {.bold = true}) + 14 <= (width - 4) / count;
  });
  return ui.control_height() * (fits ? 1 : count);
}

bool segmented(Ui& ui, const Rect& rect, const Label& name, std::span<const std::string> labels,
               std::size_t& chosen) {
  const Group group(ui, name.key(), Role::radio_group, rect, ui.words.of(name));
  ui.fill(rect, ui.theme.dark ? ui.theme.page : ui.theme.line, ui.theme.control_radius);
  if (ui.theme.dark) ui.outline(rect, ui.theme.line, ui.theme.control_radius);
  const bool stacked = rect.h > 1.5f * ui.control_height();
  const Rect all = rect.inset(2, 2);
  const float each = all.h / static_cast<float>(labels.size());
  bool changed = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Rect part = stacked ? Rect{all.x, all.y + each * static_cast<float>(i), all.w, each}
                              : all.column(static_cast<int>(i), static_cast<int>(labels.size()), 2);
    const Id id = ui.id(std::to_string(i));
    Press press;
    if (ui.activated(id, part, true, press) && chosen != i) {
      chosen = i;
      changed = true;
    }
    Node& node = ui.describe(id, Role::radio, part, labels[i]);
    if (chosen == i) node.flags |= flag_checked;
    if (chosen == i) ui.fill(part, ui.theme.raised, ui.theme.control_radius - 1);
    if (press.hovered && chosen != i)
      ui.fill(part, ui.theme.hovered(), ui.theme.control_radius - 1);
    ui.draw_text(part.inset(4, 0), labels[i],
                 {.colour = chosen == i ? ui.theme.accent : ui.theme.text,
                  .bold = chosen == i,
                  .align = Align::centre});
    ui.focus_ring(id, part, ui.theme.control_radius);
  }
  return changed;
}

bool navigation(Ui& ui, const Rect& rect, const Label& name, std::span<const NavItem> items,
                std::size_t& chosen, bool vertical) {
  const Group group(ui, name.key(), Role::navigation, rect, ui.words.of(name));
  const Group list(ui, "list", Role::list, rect);
  float longest = 0;
  for (const NavItem& item : items) {
    longest = std::max(longest, ui.text_width(ui.words.of(item.label), {.size = kSmallSize}));
  }
  const float beside = rect.w / static_cast<float>(items.size()) - longest;
  const float margin = std::clamp(std::floor(beside / 2), 0.0f, 4.0f);
  bool changed = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Rect part =
        vertical
            ? Rect{rect.x, rect.y + static_cast<float>(i) * 44, rect.w, 40}
            : rect.column(static_cast<int>(i), static_cast<int>(items.size()), 0).inset(margin, 4);
    const Group item(ui, items[i].label.key(), Role::list_item, part);
    const Id id = ui.id("link");
    const std::string_view text = ui.words.of(items[i].label);
    Press press;
    if (ui.activated(id, part, true, press) && chosen != i) {
      chosen = i;
      changed = true;
    }
    const bool current = chosen == i;
    Node& node = ui.describe(id, Role::link, part, text);
    node.value = items[i].address;
    if (current) node.flags |= flag_current;
    if (current) ui.fill(part, ui.theme.chosen(), ui.theme.control_radius);
    if (press.hovered && !current) ui.fill(part, ui.theme.hovered(), ui.theme.control_radius);
    const Colour ink = current ? ui.theme.accent : ui.theme.secondary;
    Rect rest = part;
    if (vertical) {
      rest = rest.inset(12, 0);
      draw_icon(ui, items[i].icon, rest.cut_left(20, 12), ink);
      ui.draw_text(rest, text,
                   {.colour = current ? ui.theme.accent : ui.theme.text, .bold = current});
    } else {
      draw_icon(ui, items[i].icon, rest.cut_top(rest.h * 0.55f), ink);
      // On the smallest phones bold would be cut: colour and ground tell which it is, too.
      const bool bold =
          current && ui.text_width(text, {.size = kSmallSize, .bold = true}) <= rest.w;
      ui.draw_text(rest.inset(-margin, 0), text,
                   {.size = kSmallSize, .colour = ink, .bold = bold, .align = Align::centre});
    }
    ui.focus_ring(id, part, ui.theme.control_radius);
  }
  return changed;
}

bool disclosure(Ui& ui, const Rect& rect, const Label& label, bool& open) {
  const std::string_view text = ui.words.of(label);
  const Id id = ui.id(label.key());
  Press press;
  if (ui.activated(id, rect, true, press)) open = !open;
  Node& node = ui.describe(id, Role::button, rect, text);
  node.flags |= open ? flag_expanded : flag_collapsed;
  if (press.hovered) ui.fill(rect.inset(-6, 0), ui.theme.hovered(), ui.theme.control_radius);
  Rect rest = rect;
  draw_icon(ui, open ? Icon::chevron_down : Icon::chevron_right, rest.cut_left(20, 6),
            ui.theme.secondary);
  ui.draw_text(rest, text, {.bold = true});
  ui.focus_ring(id, rect, ui.theme.control_radius);
  return open;
}

}  // namespace kol::ui
