// Numbers as people write them in tables: "13.8M", "1,234.5", "฿ 15 000", "4.78E+08", "2.5 ล้าน"
// (spec: import, Cells). What a lone mark before three digits means is left to the column.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "io/table/currencies.h"

namespace kol::io {

enum class Mark { comma, dot };

struct NumberCell {
  double value = 0;      // with the ambiguous mark, if there is one, as decimal mark
  double thousands = 0;  // with it as thousands mark; else the same as value
  std::optional<Mark> ambiguous;
  std::optional<Mark> thousands_mark;  // what this number shows about the marks of its column
  std::optional<Mark> decimal_mark;
  bool percent = false;       // the value is already divided by 100
  bool money = false;         // written as money: with a currency, or "5,000.-"
  std::string_view currency;  // code, empty if none is named
};

// Absent if the text is no number. Sign and size are not checked.
std::optional<NumberCell> read_number_cell(std::string_view cell, const CurrencyNames& currencies);

// What the marks of a column mean, decided by the numbers in it.
class Marks {
 public:
  void learn(const NumberCell& number);
  // Settles what nothing was learnt about: thousands for counts and money, else decimal.
  void decide(bool thousands_by_default);
  double value_of(const NumberCell& number) const;

 private:
  struct Votes {
    std::size_t thousands = 0;
    std::size_t decimal = 0;
  };
  std::array<Votes, 2> votes_;
  std::array<bool, 2> is_thousands_{};
};

}  // namespace kol::io
