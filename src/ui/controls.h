// Texts, buttons and choices. Each call draws, describes, and says what the reader did with it.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"

namespace kol::ui {

// ---- Texts ----

void heading(Ui& ui, const Rect& rect, const Label& text, int level, float size = 17);

// One described line, cut where it does not fit (the whole text is described).
void label(Ui& ui, const Rect& rect, const Label& text, TextStyle style = {});

// Text over as many lines as it needs, at the flow's next place. Empty text takes no room.
void paragraph(Ui& ui, Flow& flow, const Label& text, TextStyle style = {});
// Only drawn, from the top of the rectangle.
void draw_paragraph(Ui& ui, Rect rect, std::string_view text, TextStyle style = {});
float paragraph_height(Ui& ui, std::string_view text, float width, TextStyle style = {});

// A small rounded mark with words: "micro", "Sample", "alarm". Colour is never its only sign.
enum class Tone { neutral, accent, good, caution, bad };
Colour tone_colour(const Theme& theme, Tone tone);
float badge_width(Ui& ui, std::string_view text, Icon icon = Icon::none);
void draw_badge(Ui& ui, const Rect& rect, std::string_view text, Tone tone, Icon icon = Icon::none);

// A shown result: its name above, its value large, a note below ("2.1 % to 6.4 %", or why it is
// unknown). Described as a group with the name, whose value is the text; `exact` is its title. With
// `how` there is a button that asks how it comes about; true when it was pressed.
struct Figure {
  Label name;
  std::string value = {};
  std::string note = {};
  std::string exact = {};
  Tone tone = Tone::neutral;
  bool how = false;
  float size = kFigureSize;
};
bool figure(Ui& ui, const Rect& rect, const Figure& figure);
inline constexpr float kFigureHeight = 72;
inline constexpr float kNoteLine = 18;  // of its note; a taller figure has room for more of them

// Name at the left, value at the right on one line; described and asked like a figure. 32 px high.
bool figure_line(Ui& ui, const Rect& rect, const Figure& figure);
inline constexpr float kFigureLineHeight = 32;

// ---- Buttons ----

enum class Look { primary, secondary, quiet, faint, danger };
struct ButtonOptions {
  Look look = Look::secondary;
  Icon icon = Icon::none;
  bool icon_only = false;  // the label is described, and shown as title
  bool enabled = true;
  std::string_view title = {};
  std::optional<bool> expanded = std::nullopt;  // for a button that opens something
};
bool button(Ui& ui, const Rect& rect, const Label& label, const ButtonOptions& options = {});
// The width a button with this label wants.
float button_width(Ui& ui, const Label& label, const ButtonOptions& options = {});

// Words for a line; where it is too short for them, small ones in as many lines as there is height
// for, the last of them cut.
void draw_words(Ui& ui, const Rect& rect, std::string_view text, TextStyle style);

// ---- Choices ----

// Only drawn: a box of 20 px, for what describes itself as a checkbox.
void draw_check_box(Ui& ui, const Rect& box, bool checked, bool hovered);
bool checkbox(Ui& ui, const Rect& rect, const Label& label, bool& value);

// A few alternatives side by side, one of them chosen. Described as radio group. True if another
// was chosen. Below one another where they are given the height that this needs.
float segmented_height(Ui& ui, float width, std::span<const std::string> labels);
bool segmented(Ui& ui, const Rect& rect, const Label& name, std::span<const std::string> labels,
               std::size_t& chosen);

// The page's sections; described as navigation with a list of links, the chosen one current.
struct NavItem {
  Label label;
  Icon icon;
  std::string address = "#";  // where a new tab would find it
};
bool navigation(Ui& ui, const Rect& rect, const Label& name, std::span<const NavItem> items,
                std::size_t& chosen, bool vertical);

// A heading that opens and closes what follows it. Returns whether it is open.
bool disclosure(Ui& ui, const Rect& rect, const Label& label, bool& open);

}  // namespace kol::ui
