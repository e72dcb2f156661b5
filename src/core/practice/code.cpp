// Discount codes (see code.h).
#include "core/practice/code.h"

#include <algorithm>

#include "core/practice/code_points.h"

namespace kol {
namespace {

constexpr std::size_t kShortestCode = 3;
constexpr std::size_t kLongestCode = 20;

}  // namespace

bool is_code(std::string_view text) {
  return text.size() >= kShortestCode && text.size() <= kLongestCode &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_letter_or_digit(c) || c == '_' || c == '-'; });
}

std::string looks_of_code(std::string_view code) {
  std::string looks(code);
  for (char& c : looks) {
    c = ascii_upper(c);
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
  }
  return looks;
}

}  // namespace kol
