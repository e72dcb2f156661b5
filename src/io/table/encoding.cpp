// A file's bytes as UTF-8 (see encoding.h).
#include "io/table/encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "io/json/text.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::size_t kLookedAt = 4096;
constexpr char32_t kReplacement = 0xFFFD;

// Windows-1252 from 0x80 to 0x9F; the five bytes it leaves free stay control characters, as
// browsers read them.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_utf8(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  for (std::size_t at = 0; at < text.size();) {
    std::uint64_t eight = kHighBits;
    if (text.size() - at >= sizeof eight) std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHighBits) == 0) {
      at += sizeof eight;
      continue;
    }
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    append_code_point(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
  }
  return out;
}

// Converts UTF-16; a surrogate without its partner becomes U+FFFD. False if the last character is
// not complete.
bool from_utf16(std::string_view bytes, bool big_endian, std::string& out) {
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<std::uint8_t>(bytes[at]);
    const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  const auto is_low = [](char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; };
  if (bytes.size() % 2 != 0) return false;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const char32_t unit = unit_at(at);
    if (unit < 0xD800 || unit > 0xDFFF) {
      append_code_point(out, unit);
      continue;
    }
    if (is_low(unit)) {
      append_code_point(out, kReplacement);
      continue;
    }
    if (at + 2 == bytes.size()) return false;
    const char32_t next = unit_at(at + 2);
    if (!is_low(next)) {
      append_code_point(out, kReplacement);
      continue;
    }
    append_code_point(out, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
    at += 2;
  }
  return true;
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
         bytes.starts_with("PK\x07\x08");
}

// The half of a UTF-16 unit that is zero for Latin letters and digits tells the order of bytes.
bool zeros_come_first(std::string_view head) {
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == '\0') ++(at % 2 == 0 ? first : second);
  }
  return first > second;
}

// Zero bytes are no text; a table with one would be taken for UTF-16 the next time.
void drop_zeros(Decoded& result) {
  if (result.text.find('\0') == std::string_view::npos) return;
  if (result.own.empty()) result.own = result.text;
  std::erase(result.own, '\0');
  result.text = skip_byte_order_mark(result.own);
}

void convert(std::string_view bytes, Decoded& result) {
  if (is_zip(bytes)) {
    result.error = Code::table_is_zip;
    return;
  }
  const std::string_view head = bytes.substr(0, kLookedAt);
  const bool little_mark = bytes.starts_with("\xFF\xFE");
  const bool big_mark = bytes.starts_with("\xFE\xFF");
  const std::string_view unmarked = skip_byte_order_mark(bytes);
  const bool utf8_mark = unmarked.size() < bytes.size();
  const bool has_zero = head.find('\0') != std::string_view::npos;
  if (little_mark || big_mark || (has_zero && !utf8_mark)) {
    const bool big_endian = big_mark || (!little_mark && zeros_come_first(head));
    result.encoding = big_endian ? "utf-16be" : "utf-16le";
    if (!from_utf16(bytes, big_endian, result.own)) {
      result.error = Code::table_cut_off;
      return;
    }
    result.text = skip_byte_order_mark(result.own);
    return;
  }
  if (is_utf8(unmarked)) {
    result.encoding = "utf-8";
    result.text = unmarked;
    return;
  }
  result.encoding = "windows-1252";
  result.own = from_windows_1252(unmarked);
  result.text = result.own;
}

}  // namespace

void decode(std::string_view bytes, Decoded& result) {
  convert(bytes, result);
  drop_zeros(result);
}

}  // namespace kol::io
