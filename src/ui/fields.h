// Fields: a label above, the value with its unit at the right, help or error below. The value is
// edited in the page's real <input>, which lies over the drawing and shows itself while it has the
// focus.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"

namespace kol::ui {

struct FieldOptions {
  std::string_view label = {};
  std::string_view unit = {};
  std::string_view help = {};
  std::string_view error = {};        // shown instead of help, the field marked invalid
  std::string_view placeholder = {};  // "not known", or the default that counts while it is empty
  std::string_view input = "text";    // "text", "decimal", "search", "email", "url"
  bool hide_label = false;            // described only; in tables and bars
  bool enabled = true;
};

// What happened to a field in this frame. `typed` is the text so far, at every keystroke;
// `committed` when it was left or Enter was pressed; `cancelled` by Escape.
struct FieldEvent {
  std::optional<std::string> typed;
  bool committed = false;
  bool cancelled = false;
};

// Shows `text` and tells what the reader does with it. `key` names it among its siblings.
FieldEvent text_field(Ui& ui, const Rect& rect, std::string_view key, std::string_view text,
                      const FieldOptions& options);
// A day of the years that `date_from` (core/date.h) knows, chosen in the browser's own calendar:
// `day` is "2026-03-10" or empty, as are the texts of its events; `shown` is what is drawn.
FieldEvent date_field(Ui& ui, const Rect& rect, std::string_view key, std::string_view day,
                      std::string_view shown, FieldOptions options);
// A text over several lines.
FieldEvent text_area(Ui& ui, const Rect& rect, std::string_view key, std::string_view text,
                     const FieldOptions& options);
// A choice of many, by the browser's own list. True if another was chosen.
bool select(Ui& ui, const Rect& rect, std::string_view key, std::span<const std::string> choices,
            std::size_t& chosen, const FieldOptions& options);

// Heights: label, control, and a line of help or error where there is one.
float field_height(const Ui& ui, bool with_help, bool with_label = true);

}  // namespace kol::ui
