// Text by its code points (see code_points.h).
#include "core/practice/code_points.h"

#include <cstdint>
#include <span>

#include "core/practice/letter_tables.h"

namespace kol {
namespace {

// Whether the point lies in one of the runs, which lie outside and inside by turns.
bool is_in(std::span<const std::uint8_t> runs, char32_t point) {
  bool inside = true;
  char32_t end = 0;
  char32_t length = 0;
  unsigned shift = 0;
  for (const std::uint8_t byte : runs) {
    length |= static_cast<char32_t>(byte & 0x7F) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    end += length;
    inside = !inside;
    if (point < end) return inside;
    length = 0;
    shift = 0;
  }
  return false;
}

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<std::uint8_t>(text[at]) & 0xC0) == 0x80;
}

// Bytes of a sequence by its first, 0 for one that begins none.
std::size_t length_by(std::uint8_t first) {
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) return 3;
  return first < 0xF5 ? 4 : 0;
}

// The least code point that needs so many bytes.
char32_t least_of(std::size_t length) {
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  return kLeast[length];
}

}  // namespace

DecodedPoint code_point_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<std::uint8_t>(text[at]);
  const std::size_t length = length_by(first);
  if (length == 0) return {};
  if (length == 1) return {first, 1};
  char32_t value = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text, at + i)) return {};
    value = value << 6 | (static_cast<std::uint8_t>(text[at + i]) & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least_of(length) || value > 0x10FFFF || surrogate) return {};
  return {value, length};
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += code_point_at(text, at).length;
  return count;
}

bool is_letter_digit_or_mark(char32_t c) {
  if (c < 0x80) return is_ascii_letter_or_digit(static_cast<char>(c));
  return is_in(kLetterRuns, c);
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return is_in(kDigitRuns, c);
}

bool is_white_space(char32_t c) {
  return c == ' ' || (c >= 0x9 && c <= 0xD) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}

}  // namespace kol
