// What may stand behind the digits of a number: a suffix, %, a currency, units, the dash of a price
// without cents, a plus (spec: import, Cells, Numbers).
#pragma once

#include <optional>
#include <string_view>

#include "io/table/number_words.h"

namespace kol::io {

struct NumberTail {
  int power = 0;  // of ten, by the suffix
  bool suffixed = false;
  bool percent = false;
  bool money = false;
  bool about = false;
  std::string_view currency;
};

// Absent if the text, in lower case, holds anything else.
std::optional<NumberTail> read_number_tail(std::string_view text, const NumberWords& words);

}  // namespace kol::io
