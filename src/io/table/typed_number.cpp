#include "io/table/typed_number.h"

#include <algorithm>
#include <array>

#include "io/table/folding.h"
#include "io/table/number_cells.h"

namespace kol::io {
namespace {

using namespace std::string_view_literals;

// What means "unknown" in a field, in the page's languages.
constexpr std::array kUnknown = {""sv,     "-"sv,   "‐"sv,   "‒"sv,    "–"sv,    "—"sv,
                                 "−"sv,    "n/a"sv, "na"sv,  "null"sv, "none"sv, "nan"sv,
                                 "nan%"sv, "?"sv,   "ไม่มี"sv, "tiada"sv};

bool says_unknown(std::string_view text) {
  if (text.size() > 2 && text.front() == '#') return true;  // what a failed formula says
  return std::any_of(kUnknown.begin(), kUnknown.end(),
                     [&](std::string_view word) { return equal_but_case(word, text); });
}

}  // namespace

TypedNumber read_typed_number(std::string_view text, TypedKind kind, char decimal_mark,
                              const Benchmarks& benchmarks) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  if (says_unknown(text)) return {.empty = true, .value = {}};

  const auto number = read_number_cell(text, typed_number_words(benchmarks));
  if (!number || number->second) return {};
  if (number->money && kind != TypedKind::money) return {};
  if (number->percent && kind != TypedKind::percent) return {};
  double value = number->first.value;
  if (number->first.open && !number->suffixed) {
    const char mark = *number->first.open == Mark::comma ? ',' : '.';
    if (kind == TypedKind::count || mark != decimal_mark) value = number->first.thousands;
  }
  if (kind == TypedKind::percent && !number->percent) value /= 100;
  return {.empty = false, .value = value};
}

}  // namespace kol::io
