// Filters as chips: each says what it filters by, and once it does, by what.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"

namespace kol::ui {

inline float chip_height(const Ui& ui) { return ui.environment.coarse_pointer ? 44 : 32; }

// One of many by the browser's own list; the first choice is none of them, and the chip shows its
// label then. True if another was chosen.
bool chip_select(Ui& ui, const Rect& rect, std::string_view key, std::string_view label,
                 std::span<const std::string> choices, std::size_t& chosen);
float chip_select_width(Ui& ui, std::string_view label, std::span<const std::string> choices,
                        std::size_t chosen);

// On or off. True if it was pressed.
bool chip_toggle(Ui& ui, const Rect& rect, const Label& label, bool& on);
float chip_toggle_width(Ui& ui, const Label& label);

}  // namespace kol::ui
