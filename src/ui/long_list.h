// Items of one height under one another, of any number, in a scroller of somebody else's: only what
// is in view and about one screen around it is described.
#pragma once

#include <functional>
#include <string_view>

#include "ui/ui.h"

namespace kol::ui {

struct LongListOptions {
  std::string_view name = {};  // what it is a list of
  float item_height = 44;
  float gap = 8;  // between items
};

// How high so many items are.
float long_list_height(const LongListOptions& options, std::size_t items);

// Draws and describes the items at `place`, as far as they are near `view`, what is seen of the
// scroller. `item_id` gives an item's stable id; `item` describes what is in it, and draws that if
// `drawn`.
void long_list(Ui& ui, const Rect& place, const Rect& view, std::string_view key,
               const LongListOptions& options, std::size_t items,
               const std::function<Id(std::size_t item)>& item_id,
               const std::function<void(std::size_t item, const Rect& rect, bool drawn)>& item);

}  // namespace kol::ui
