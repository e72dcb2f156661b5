// What a result hinges on: a bar for each input, from what comes of its low value to what comes of
// its high one. Each bar is a button, and the whole a figure with its data as a table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace kol::ui {

struct TornadoBar {
  std::string key;  // of its button
  std::string name;
  double at_low = 0;  // what comes of the input's low value
  double at_high = 0;
  std::string at_low_label, at_high_label;
  std::string note;  // beside it, or below where that is too narrow
};
struct Tornado {
  std::string_view name;
  double typical = 0;
  std::string typical_label, zero_label;
  std::string_view low_label, high_label, note_label;  // heads of the table of data
  std::vector<TornadoBar> bars;
};
// Gives the bar that was pressed.
std::optional<std::size_t> tornado(Ui& ui, const Rect& rect, std::string_view key,
                                   const Tornado& chart);
float tornado_height(const Ui& ui, float width, const Tornado& chart);

}  // namespace kol::ui
