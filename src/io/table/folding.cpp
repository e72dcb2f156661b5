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

// The base letters of U+00C0–U+024F and U+1E00–U+1EFF, by Unicode's decompositions; '.' where
// there is none.
constexpr std::string_view kBaseLatin =
    "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegg"
    "gggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzz"
    "zzz.................................oo.............uu............................aaiioouuuuuuu"
    "uuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...."
    "........................";
constexpr std::string_view kBaseLatinAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrr"
    "rrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeee"
    "eeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

char base_latin(char32_t c) {
  if (c >= 0xC0 && c < 0xC0 + kBaseLatin.size()) return kBaseLatin[c - 0xC0];
  if (c >= 0x1E00 && c < 0x1E00 + kBaseLatinAdditional.size()) {
    return kBaseLatinAdditional[c - 0x1E00];
  }
  return '.';
}

// Lower case where it is a matter of an offset; Georgian capitals are used in headings.
char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0x80) return c;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
      (c >= 0x410 && c <= 0x42F)) {
    return c + 32;
  }
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x4BF) ||
      (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF)) {
    return c == 0x130 ? 'i' : c | 1;  // capital and small take turns
  }
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1 ? c + 1 : c;
  if (c == 0x178) return 0xFF;
  if (c == 0x1A0 || c == 0x1AF) return c + 1;  // Vietnamese Ơ, Ư
  if (c >= 0x531 && c <= 0x556) return c + 48;
  if (c >= 0xFF21 && c <= 0xFF3A) return c + 32;
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

namespace {

bool is_ascii(std::string_view text) {
  unsigned all = 0;
  for (const char c : text) all |= static_cast<std::uint8_t>(c);
  return all < 0x80;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {  // most text is: quickly
    out = text;
    for (char& c : out) c = ascii_lower(c);
    return out;
  }
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<std::uint8_t>(text[at]) < 0x80) {
      out.push_back(ascii_lower(text[at++]));
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    append_code_point(out, lower(point.value));
    at += point.length;
  }
  return out;
}

namespace {

// Appends a letter as names are compared; what takes several letters included.
void append_base(std::string& out, char32_t c) {
  c = lower(c);
  const char base = base_latin(c);
  if (base != '.') {
    out.push_back(base);
  } else if (c == 0xDF || c == 0x1E9E) {
    out += "ss";
  } else if (c == 0xE6) {
    out += "ae";
  } else if (c == 0x153) {
    out += "oe";
  } else if (c == 0x131) {
    out.push_back('i');
  } else if (c == 0xF8) {
    out.push_back('o');
  } else if (c == 0x142) {
    out.push_back('l');
  } else if (c == 0x111) {
    out.push_back('d');
  } else if (c == 0x451) {
    append_code_point(out, 0x435);  // ё
  } else {
    append_code_point(out, c);
  }
}

char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

bool is_accent(char32_t c) { return (c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F); }

template <typename Letter, typename Removed>
void walk_letters(std::string_view text, Letter letter, Removed removed) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    const char32_t c = narrow(point.value);
    if (is_accent(c)) continue;
    if (is_letter(c)) {
      letter(c);
    } else {
      removed();
    }
  }
}

}  // namespace

std::string fold_name(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (is_ascii(text)) {
    for (const char c : text) {
      const char small = ascii_lower(c);
      if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) out.push_back(small);
    }
    return out;
  }
  walk_letters(
      text, [&](char32_t c) { append_base(out, c); }, [] {});
  return out;
}

FoldedHeader fold_header(std::string_view text) {
  FoldedHeader header;
  bool broken = true;
  bool small = false;
  const auto letter = [&](char32_t c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const std::size_t from = header.text.size();
    append_base(header.text, c);
    header.breaks.resize(header.text.size(), false);
    header.breaks[from] = broken || (small && capital);
    small = c >= 'a' && c <= 'z';
    broken = false;
  };
  walk_letters(text, letter, [&] { broken = true; });
  header.breaks.push_back(true);
  return header;
}

std::string with_plain_digits(std::string_view text) {
  // The zeros of the scripts in use, and of the mathematical and wide digits.
  constexpr std::array<char32_t, 37> kZeros = {
      0x660,  0x6F0,  0x7C0,  0x966,  0x9E6,  0xA66,  0xAE6,  0xB66,  0xBE6,  0xC66,
      0xCE6,  0xD66,  0xDE6,  0xE50,  0xED0,  0xF20,  0x1040, 0x1090, 0x17E0, 0x1810,
      0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
      0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0};
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<std::uint8_t>(text[at]) < 0x80) {
      out.push_back(text[at++]);
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    const auto zero = std::upper_bound(kZeros.begin(), kZeros.end(), point.value);
    if (zero != kZeros.begin() && point.value - *(zero - 1) < 10) {
      out.push_back(static_cast<char>('0' + (point.value - *(zero - 1))));
    } else if (point.value == 0x2212) {
      out.push_back('-');
    } else if (point.value == 0x66A) {
      out.push_back('%');
    } else {
      append_code_point(out, point.value == 0xFFE5 ? 0xFFE5 : narrow(point.value));
    }
  }
  return out;
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
