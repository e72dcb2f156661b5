// A table of any length: the first column and the header stay, the rest scrolls, a shadow at the
// edge where there is more; only what is in view and about one screen around it is described.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace kol::ui {

struct TableColumn {
  std::string key = {};  // names it among the columns, for ids
  std::string header = {};
  float width = 120;
  Align align = Align::left;
  bool sortable = true;
  std::string title = {};         // what it means, longer
  bool descending_first = false;  // where the largest is looked for first
  bool own_width = false;         // is as wide as it says, whatever room is left
  // Drawn below the header's words: the key of what the cells draw.
  std::function<void(const Rect&)> key_below = {};
};

struct TableState {
  std::size_t sorted_by = 0;  // index of a column
  bool descending = false;
};

struct TablePlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

inline constexpr float kLeastColumn = 64;

struct TableEvents {
  bool sort_changed = false;  // sorted_by or descending was changed
  struct Width {
    std::size_t column = 0;
    float width = 0;
  };
  std::optional<Width> resized;              // a column's edge is being dragged
  std::optional<std::size_t> activated_row;  // a row was pressed (by pointer or its name's button)
  std::optional<std::size_t> activated_column;  // where, if by pointer
  std::optional<TablePlace> edit_wanted;        // by F2, or Enter on a cell
  std::vector<std::size_t> picked_rows;         // rows whose box was ticked, or unticked
};

struct TableCell {
  std::string text = {};  // described, and drawn unless `draw` is set
  Colour colour = 0;
  bool bold = false;
  std::string title = {};                      // exact figure, or the reason of a "—"
  std::function<void(const Rect&)> draw = {};  // draws in place of the text
  // What can be pressed within it, besides its text: see TableOptions::opens_by_name.
  std::function<void(const Rect&)> widgets = {};
};

struct TableOptions {
  std::string_view name = {};  // what it is a table of
  float row_height = 44;
  std::size_t highlighted = static_cast<std::size_t>(-1);  // the row that is open elsewhere
  bool resizable = false;                                  // columns, by their edges
  bool opens = true;                                       // false: rows cannot be pressed
  bool opens_by_name = false;  // only by pressing the first cell: others have widgets
  // A box to tick before each row's name: what it is called, and whether it is ticked.
  std::function<std::string(std::size_t row)> pick_name = {};
  std::function<bool(std::size_t row)> is_picked = {};
  // The row whose cells are being edited, in which of them, and by which widgets.
  std::optional<std::size_t> edited = {};
  std::function<bool(std::size_t row, std::size_t column)> is_edited = {};
  std::function<void(std::size_t row, std::size_t column, const Rect& rect)> edit = {};
  std::optional<std::size_t> focused = {};  // the row that gets the focus
  bool from_top = false;                    // other rows are first now: these are shown
};

// What the browser's own bar may take of a table's width where not all rows are in view.
float table_bar_width(const Ui& ui);

// Draws and describes rows `0 … rows-1`. `cell(row, column)` is asked for what is in view only;
// `row_key` gives a row's stable id.
TableEvents table(Ui& ui, const Rect& rect, std::string_view key, const TableOptions& options,
                  std::span<const TableColumn> columns, std::size_t rows, TableState& state,
                  const std::function<Id(std::size_t row)>& row_key,
                  const std::function<TableCell(std::size_t row, std::size_t column)>& cell);

}  // namespace kol::ui
