// The digits of one number with the marks between them, as written, and what they are worth.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "io/table/number_cells.h"

namespace kol::io {

bool is_digit(char c);

// A minus or plus sign taken off the front; false if there is none.
bool take_sign(std::string_view& text, bool& negative);

// An exponent like E+08 taken off the front; absent if there is none: a lone e is a letter.
std::optional<int> take_exponent(std::string_view& text);

struct WrittenNumber {
  // The marks between groups of digits, as far as they differ in meaning.
  enum class Separator { comma, dot, apostrophe, space, arabic_thousands, arabic_decimal };

  static constexpr std::size_t kMostGroups = 16;
  static constexpr std::size_t kMostDigits = 360;  // more than any double needs

  std::array<char, kMostDigits> digits;  // the first digit_count of them
  std::size_t digit_count = 0;
  std::array<std::size_t, kMostGroups> groups;    // digits in each of group_count
  std::array<Separator, kMostGroups> separators;  // the one before each group but the first
  std::size_t group_count = 0;
  bool too_long = false;

  // Takes the number off the front of the text; false if there is none that can be kept.
  bool take(std::string_view& text);
  // What the marks mean as far as the number itself tells: sets the part's open mark and what the
  // cell proves. Absent if this is no number, else the digits behind the decimal mark. `scaled`: by
  // % or an exponent, then no mark is open.
  std::optional<std::size_t> judge_marks(bool scaled, NumberCell& cell,
                                         NumberCell::Part& part) const;
  // The digits with so many of them behind the decimal mark, times ten to the power.
  double value(std::size_t decimals, int power, bool negative) const;

 private:
  void add_group(std::string_view& text);
  bool are_thousands(std::size_t count) const;
};

}  // namespace kol::io
