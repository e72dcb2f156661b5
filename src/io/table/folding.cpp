// Text without case, spaces and punctuation (see folding.h).
#include "io/table/folding.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kol::io {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// What beyond ASCII is no letter, digit or combining mark: punctuation, symbols, spaces and emoji.
// Everything else counts as a letter, for that is what the rest of Unicode mostly is.
constexpr std::array kNoLetters = {
    Range{0x80, 0xA9},     Range{0xAB, 0xB4},     Range{0xB6, 0xB9},       Range{0xBB, 0xBF},
    Range{0xD7, 0xD7},     Range{0xF7, 0xF7},     Range{0x2C2, 0x2C5},     Range{0x2D2, 0x2DF},
    Range{0x37E, 0x37E},   Range{0x384, 0x385},   Range{0x387, 0x387},     Range{0x482, 0x482},
    Range{0x55A, 0x55F},   Range{0x589, 0x58F},   Range{0x5BE, 0x5BE},     Range{0x5C0, 0x5C0},
    Range{0x5C3, 0x5C3},   Range{0x5F3, 0x5F4},   Range{0x600, 0x60F},     Range{0x61B, 0x61F},
    Range{0x66A, 0x66D},   Range{0x6D4, 0x6D4},   Range{0x700, 0x70F},     Range{0x964, 0x965},
    Range{0x970, 0x970},   Range{0xE3F, 0xE3F},   Range{0xE4F, 0xE4F},     Range{0xE5A, 0xE5B},
    Range{0x10FB, 0x10FB}, Range{0x1360, 0x1368}, Range{0x1680, 0x1680},   Range{0x17D4, 0x17DB},
    Range{0x1800, 0x180E}, Range{0x2000, 0x2070}, Range{0x2074, 0x207E},   Range{0x2080, 0x208E},
    Range{0x20A0, 0x20CF}, Range{0x2100, 0x2129}, Range{0x212C, 0x2BFF},   Range{0x2E00, 0x3004},
    Range{0x3008, 0x3029}, Range{0x3030, 0x3030}, Range{0x303D, 0x3040},   Range{0x309B, 0x309C},
    Range{0x30A0, 0x30A0}, Range{0x30FB, 0x30FB}, Range{0xFD3E, 0xFD3F},   Range{0xFE00, 0xFE1F},
    Range{0xFE30, 0xFE6F}, Range{0xFEFF, 0xFF0F}, Range{0xFF1A, 0xFF20},   Range{0xFF3B, 0xFF40},
    Range{0xFF5B, 0xFF65}, Range{0xFFE0, 0xFFFF}, Range{0x1F000, 0x1FBEF}, Range{0xE0000, 0xE01EF},
};

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto after =
      std::lower_bound(kNoLetters.begin(), kNoLetters.end(), c,
                       [](const Range& range, char32_t v) { return range.last < v; });
  return after == kNoLetters.end() || c < after->first;
}

// Lower case where it is a matter of an offset; Georgian capitals are used in headings.
char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0x80) return c;
  if ((c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) {
    return c + 32;
  }
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x1C90 && c <= 0x1CBF) return c - 0x1C90 + 0x10D0;
  return c;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<std::uint8_t>(text[at + i]));
  };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (first < 0xF0) {
    return {(first & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  }
  return {(first & 0x7) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
          4};
}

void append_code_point(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
    return;
  }
  if (value < 0x800) {
    put(0xC0 | value >> 6);
  } else {
    if (value < 0x10000) {
      put(0xE0 | value >> 12);
    } else {
      put(0xF0 | value >> 18);
      put(0x80 | (value >> 12 & 0x3F));
    }
    put(0x80 | (value >> 6 & 0x3F));
  }
  put(0x80 | (value & 0x3F));
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<std::uint8_t>(text[at]) < 0x80) {  // most text is: quickly
      const char c = ascii_lower(text[at++]);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out.push_back(c);
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (is_letter(point.value)) append_code_point(out, lower(point.value));
    at += point.length;
  }
  return out;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  bool within = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (!is_letter(point.value)) {
      within = false;
      continue;
    }
    if (!within) words.emplace_back();
    within = true;
    append_code_point(words.back(), lower(point.value));
  }
  return words;
}

bool equal_but_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return ascii_lower(x) == ascii_lower(y);
         });
}

std::string_view trim(std::string_view text) {
  const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
  while (!text.empty() && !is_plain(text.front())) {
    const CodePoint point = code_point_at(text, 0);
    if (!is_space(point.value)) break;
    text.remove_prefix(point.length);
  }
  while (!text.empty() && !is_plain(text.back())) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<std::uint8_t>(text[at]) & 0xC0) == 0x80) --at;
    if (!is_space(code_point_at(text, at).value)) break;
    text = text.substr(0, at);
  }
  return text;
}

}  // namespace kol::io
