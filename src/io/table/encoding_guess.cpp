// Which encoding bytes are written in (see encoding_guess.h). H in the spec is `high`: bytes from
// 80 up.
#include "io/table/encoding_guess.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace kol::io {
namespace {

using Byte = std::uint8_t;

bool within(Byte byte, Byte least, Byte most) { return byte >= least && byte <= most; }

Byte byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<Byte>(bytes[at]) : Byte{0};
}

// What all tests ask about the bytes from 80 up, counted once.
struct HighBytes {
  std::array<std::size_t, 256> counts{};
  std::size_t all = 0;
  std::size_t in_runs_of_three = 0;  // or more in a row
  bool all_runs_even = true;

  explicit HighBytes(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      std::size_t run = 0;
      while (byte_at(bytes, at + run) >= 0x80) ++counts[byte_at(bytes, at + run++)];
      if (run == 0) continue;
      all += run;
      if (run >= 3) in_runs_of_three += run;
      if (run % 2 != 0) all_runs_even = false;
      at += run;
    }
  }

  std::size_t among(Byte least, Byte most) const {
    std::size_t sum = 0;
    for (std::size_t byte = least; byte <= most; ++byte) sum += counts[byte];
    return sum;
  }
  std::size_t among(std::initializer_list<std::pair<Byte, Byte>> ranges) const {
    std::size_t sum = 0;
    for (const auto& [least, most] : ranges) sum += among(least, most);
    return sum;
  }
};

// part / whole >= numerator / denominator
bool at_least(std::size_t part, std::size_t whole, std::size_t numerator, std::size_t denominator) {
  return part * denominator >= whole * numerator;
}

bool is_thai_consonant(Byte byte) { return within(byte, 0xA1, 0xCE); }
bool is_thai_mark(Byte byte) {  // above or below a consonant
  return byte == 0xD1 || within(byte, 0xD4, 0xDA) || within(byte, 0xE7, 0xEE);
}

bool is_wrong_in_thai(Byte before, Byte byte, Byte behind) {
  const bool has_meaning = byte == 0x80 || byte == 0x85 || within(byte, 0x91, 0x97) ||
                           within(byte, 0xA0, 0xDA) || within(byte, 0xDF, 0xFB);
  if (!has_meaning) return true;
  if (is_thai_mark(byte)) return !is_thai_consonant(before) && !is_thai_mark(before);
  return within(byte, 0xE0, 0xE4) && !is_thai_consonant(behind);  // vowels written before
}

bool is_windows_874(std::string_view bytes, const HighBytes& high) {
  constexpr std::size_t kWrongOneOf = 50;
  if (!at_least(high.in_runs_of_three, high.all, 1, 2) ||
      !at_least(high.among(0xA1, 0xCE), high.all, 1, 2) ||
      !at_least(high.among({{0xD0, 0xDA}, {0xE0, 0xE4}, {0xE6, 0xEE}}), high.all, 1, 8)) {
    return false;
  }
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const Byte byte = byte_at(bytes, at);
    if (byte < 0x80) continue;
    const Byte before = at > 0 ? byte_at(bytes, at - 1) : Byte{0};
    if (is_wrong_in_thai(before, byte, byte_at(bytes, at + 1))) ++wrong;
  }
  return wrong * kWrongOneOf <= high.all;
}

bool is_windows_1256(std::string_view, const HighBytes& high) {
  const std::size_t arabic = high.among(
      {{0xC1, 0xD6}, {0xD8, 0xDB}, {0xDD, 0xDF}, {0xE1, 0xE1}, {0xE3, 0xE6}, {0xEC, 0xED}});
  return at_least(arabic, high.all, 9, 10) && at_least(high.in_runs_of_three, high.all, 3, 4);
}

bool is_windows_1251(std::string_view, const HighBytes& high) {
  const std::size_t cyrillic = high.among({{0xC0, 0xFF}, {0xA8, 0xA8}, {0xB8, 0xB8}});
  return at_least(cyrillic, high.all, 9, 10) && at_least(high.in_runs_of_three, high.all, 3, 4);
}

bool is_windows_1254(std::string_view, const HighBytes& high) {
  const std::size_t letters = high.among(0xC0, 0xFF);
  const std::size_t turkish = high.among({{0xC2, 0xC2},
                                          {0xC7, 0xC7},
                                          {0xCE, 0xCE},
                                          {0xD0, 0xD0},
                                          {0xD6, 0xD6},
                                          {0xDB, 0xDE},
                                          {0xE2, 0xE2},
                                          {0xE7, 0xE7},
                                          {0xEE, 0xEE},
                                          {0xF0, 0xF0},
                                          {0xF6, 0xF6},
                                          {0xFB, 0xFE}});
  const std::size_t only_turkish =
      high.among({{0xD0, 0xD0}, {0xDD, 0xDE}, {0xF0, 0xF0}, {0xFD, 0xFE}});
  return at_least(turkish, letters, 9, 10) && only_turkish > 0;
}

// Of the runs, all even, cut into pairs.
bool is_euc_kr(std::string_view bytes, const HighBytes& high) {
  if (!high.all_runs_even) return false;
  std::size_t korean = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const Byte first = byte_at(bytes, at);
    if (first < 0x80) continue;
    if (within(first, 0xB0, 0xC8) && byte_at(bytes, at + 1) >= 0xA1) ++korean;
    ++at;
  }
  return at_least(korean, high.all / 2, 9, 10);
}

// Pairs from the left: a byte 81–FE and one 40–FE.
struct Pairs {
  std::size_t all = 0;
  std::size_t fitting = 0;
  bool whole = true;  // no byte from 80 up stands alone
};
template <typename Fits>
Pairs count_pairs(std::string_view bytes, Fits fits) {
  Pairs pairs;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const Byte first = byte_at(bytes, at);
    if (first < 0x80) continue;
    const Byte second = byte_at(bytes, at + 1);
    if (!within(first, 0x81, 0xFE) || !within(second, 0x40, 0xFE)) {
      pairs.whole = false;
      continue;
    }
    ++pairs.all;
    if (fits(first, second)) ++pairs.fitting;
    ++at;
  }
  return pairs;
}

bool decodes(std::string_view bytes, std::string_view encoding, const WideDecoder& wide) {
  if (!wide) return true;
  const auto decoded = wide(bytes, encoding);
  return !decoded || decoded->replaced == 0;
}

bool is_shift_jis(std::string_view bytes, const HighBytes& high, const WideDecoder& wide) {
  std::size_t twos = 0;
  std::size_t usual = 0;
  std::size_t katakana = 0;  // half-width
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const Byte first = byte_at(bytes, at);
    if (first < 0x80) continue;
    if (within(first, 0xA1, 0xDF)) {
      ++katakana;
      continue;
    }
    const Byte second = byte_at(bytes, at + 1);
    const bool begins = within(first, 0x81, 0x9F) || within(first, 0xE0, 0xFC);
    if (!begins || !within(second, 0x40, 0xFC) || second == 0x7F) return false;
    ++twos;
    if (within(first, 0x81, 0x83) || within(second, 0x80, 0xFC)) ++usual;
    ++at;
  }
  return at_least(usual, twos, 1, 2) && katakana * 10 < high.all &&
         decodes(bytes, "shift_jis", wide);
}

bool is_gb18030(std::string_view bytes, const HighBytes& high) {
  if (!high.all_runs_even) return false;
  const Pairs pairs = count_pairs(bytes, [](Byte first, Byte second) {
    return within(first, 0xB0, 0xF7) && within(second, 0xA1, 0xFE);
  });
  return at_least(pairs.fitting, pairs.all, 9, 10);
}

bool is_big5(std::string_view bytes, const WideDecoder& wide) {
  const Pairs pairs =
      count_pairs(bytes, [](Byte first, Byte) { return within(first, 0xA4, 0xC6); });
  return pairs.whole && at_least(pairs.fitting, pairs.all, 9, 10) && decodes(bytes, "big5", wide);
}

bool holds(std::string_view encoding, std::string_view bytes, const HighBytes& high,
           const WideDecoder& wide) {
  if (encoding == "windows-874") return is_windows_874(bytes, high);
  if (encoding == "windows-1256") return is_windows_1256(bytes, high);
  if (encoding == "windows-1251") return is_windows_1251(bytes, high);
  if (encoding == "euc-kr") return is_euc_kr(bytes, high);
  if (encoding == "shift_jis") return is_shift_jis(bytes, high, wide);
  if (encoding == "gb18030") return is_gb18030(bytes, high);
  if (encoding == "big5") return is_big5(bytes, wide);
  if (encoding == "windows-1254") return is_windows_1254(bytes, high);
  return encoding == "windows-1252";
}

}  // namespace

std::string guess_encoding(std::string_view bytes, const std::vector<std::string>& candidates,
                           const WideDecoder& wide) {
  const HighBytes high(bytes);
  for (const std::string& candidate : candidates) {
    if (holds(candidate, bytes, high, wide)) return candidate;
  }
  return "windows-1252";
}

}  // namespace kol::io
