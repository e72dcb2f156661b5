// Fields whose text counts as a whole when they are left; what cannot be taken is said below the
// field, and stays there to be mended.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/state/app.h"
#include "core/date.h"

namespace kol::app {

struct LeftText {
  ui::FieldOptions field = {};
  // Why a text cannot be taken; empty if it can.
  std::function<std::string(const std::string& text)> fault = {};
  bool several_lines = false;
};

// The text that was entered in the place of `now`, if it is another one and can be taken.
std::optional<std::string> left_text(App& app, const Rect& rect, std::string_view key,
                                     const std::string& now, const LeftText& options);

// A day, by the browser's own calendar where it has one. True if it changed.
bool date_value(App& app, const Rect& rect, std::string_view key, std::optional<Date>& value,
                const ui::FieldOptions& options);

// As the reader writes it; empty for an unknown one.
std::string shown_date(const std::optional<Date>& date);

}  // namespace kol::app
