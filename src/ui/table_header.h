// A table's header row: what its columns are called, how wide they are, and by which the rows are
// sorted. A part of table.h.
#pragma once

#include <span>
#include <vector>

#include "ui/table.h"

namespace kol::ui {

inline constexpr float kCellPadding = 12;

// Columns as wide as they ask; what is left over goes to them in proportion, less those of a width
// of their own. Where they do not fit, it goes to those that do, so that none is cut in half.
std::vector<float> table_widths(std::span<const TableColumn> columns, float room);

struct TableHeader {
  std::span<const TableColumn> columns;
  const std::vector<float>& widths;  // of the columns, px
  float indent = 0;                  // how far the first one's text stands back
  bool resizable = false;
  Id body = 0;  // what scrolls below it
};

// Its first cell stays, the others move with the body. A button that got the focus out of sight
// brings the body along.
void table_header(Ui& ui, const Rect& rect, const TableHeader& header, TableState& state,
                  TableEvents& events);

}  // namespace kol::ui
