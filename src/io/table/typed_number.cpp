#include "io/table/typed_number.h"

#include "io/table/cells.h"
#include "io/table/number_cells.h"

namespace kol::io {

TypedNumber read_typed_number(std::string_view text, TypedKind kind, char decimal_mark,
                              const Benchmarks& benchmarks) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  if (is_unknown(text)) return {.empty = true, .value = {}};

  const auto number = read_number_cell(text, CurrencyNames(benchmarks));
  if (!number) return {};
  if (number->money && kind != TypedKind::money) return {};
  if (number->percent && kind != TypedKind::percent) return {};
  double value = number->value;
  if (number->ambiguous) {
    const char mark = *number->ambiguous == Mark::comma ? ',' : '.';
    if (kind == TypedKind::count || mark != decimal_mark) value = number->thousands;
  }
  if (kind == TypedKind::percent && !number->percent) value /= 100;
  return {.empty = false, .value = value};
}

}  // namespace kol::io
