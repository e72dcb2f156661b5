// UTF-8 (see text.h).
#include "io/json/text.h"

#include <cstdint>

namespace kol::io {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kShortened = 40;

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

bool within(std::uint8_t byte, int least, int most) { return byte >= least && byte <= most; }

bool is_continuation(char c) { return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80; }

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
  const std::uint8_t first = byte_at(text, at);
  if (first < 0x80) return at < text.size() ? 1 : 0;
  const std::uint8_t second = byte_at(text, at + 1);
  if (within(first, 0xC2, 0xDF)) return within(second, 0x80, 0xBF) ? 2 : 0;
  const bool third = within(byte_at(text, at + 2), 0x80, 0xBF);
  if (within(first, 0xE0, 0xEF)) {
    const int least = first == 0xE0 ? 0xA0 : 0x80;  // no overlong form
    const int most = first == 0xED ? 0x9F : 0xBF;   // no surrogate
    return within(second, least, most) && third ? 3 : 0;
  }
  if (within(first, 0xF0, 0xF4)) {
    const int least = first == 0xF0 ? 0x90 : 0x80;
    const int most = first == 0xF4 ? 0x8F : 0xBF;  // nothing beyond U+10FFFF
    const bool fourth = within(byte_at(text, at + 3), 0x80, 0xBF);
    return within(second, least, most) && third && fourth ? 4 : 0;
  }
  return 0;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if (!is_continuation(c)) ++count;
  }
  return count;
}

std::string_view skip_byte_order_mark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

std::string shortened(std::string_view value) {
  std::size_t at = 0;
  std::size_t count = 0;
  while (at < value.size()) {
    if (!is_continuation(value[at]) && ++count > kShortened) break;
    ++at;
  }
  std::string out(value.substr(0, at));
  if (at < value.size()) out += "…";
  return out;
}

}  // namespace kol::io
