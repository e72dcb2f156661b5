// One number as people type it into a field: "12.5k", "1,2 Mio", "1 234,50", "8%", "4.78E+08". The
// same understanding as for the cells of a table, without a column around it.
#pragma once

#include <optional>
#include <string_view>

#include "core/benchmarks.h"

namespace kol::io {

enum class TypedKind { count, money, number, percent };

struct TypedNumber {
  bool empty = false;           // nothing typed, or a word for unknown ("-", "n/a")
  std::optional<double> value;  // absent if empty or not a number
};

// Reads a typed number. What the text itself leaves open ("1.234") is decided by `decimal_mark`,
// '.' or ','; in a count such a mark is one of thousands. Of kind percent, "8" and "8%" are 0.08;
// elsewhere a "%" is no number. A currency is understood in money only.
TypedNumber read_typed_number(std::string_view text, TypedKind kind, char decimal_mark,
                              const Benchmarks& benchmarks);

}  // namespace kol::io
