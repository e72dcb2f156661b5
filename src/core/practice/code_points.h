// Text by its code points, and what Unicode says of one: a letter, a digit, a space.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kol {

// Stands for a byte that is no UTF-8: no letter, no space, nothing.
inline constexpr char32_t kNoCodePoint = 0x110000;

struct DecodedPoint {
  char32_t value = kNoCodePoint;
  std::size_t length = 1;  // bytes
};

// The code point that begins at text[at], at < text.size(). Any bytes are allowed.
DecodedPoint code_point_at(std::string_view text, std::size_t at);

// How many code points there are, each byte that is no UTF-8 counted as one.
std::size_t code_point_count(std::string_view text);

// Of any script: the general categories L, N, M. Unicode 17.
bool is_letter_digit_or_mark(char32_t c);

// The general category N. Unicode 17.
bool is_digit(char32_t c);

// The property White_Space.
bool is_white_space(char32_t c);

// The general category Cc.
bool is_control(char32_t c);

inline char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
inline char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

// With A–Z in lower case, all else as it is.
std::string ascii_lower(std::string_view text);

// A–Z a–z 0–9.
inline bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace kol
