// Numbers as people write them in tables: "13.8M", "1,234.5", "฿ 15 000", "12 тыс.", "$50 per
// reel", "10k-20k" (spec: import, Cells). What a lone mark before three digits means is left to
// marks.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/table/number_words.h"

namespace kol::io {

enum class Mark { comma, dot };

struct NumberCell {
  // One number, or the two of a range.
  struct Part {
    double value = 0;          // an open mark taken as decimal mark
    double thousands = 0;      // taken as thousands mark; else the same
    std::optional<Mark> open;  // one mark, three digits
  };
  Part first;
  std::optional<Part> second;
  std::optional<Mark> thousands_mark;  // what this number proves about the marks of its column
  std::optional<Mark> decimal_mark;
  bool suffixed = false;      // "k", "million"
  bool percent = false;       // the value is already divided by 100
  bool money = false;         // written as money: with a currency, or "5,000.-"
  bool about = false;         // "~5k", "5k+"
  std::string_view currency;  // code, empty if none is named

  bool is_plain() const { return !suffixed && !second; }
};

// Most cells are "1234567", "13.8M" or "2,5k": what leaves nothing open can be read at once.
struct QuickNumber {
  double value = 0;
  bool suffixed = false;
};
// Absent for all others.
std::optional<QuickNumber> read_quick_number(std::string_view cell);

// Absent if the text is no number. Sign and size are not checked.
std::optional<NumberCell> read_number_cell(std::string_view cell, const NumberWords& words);

}  // namespace kol::io
