// A file's bytes as UTF-8 (see encoding.h).
#include "io/table/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "io/json/text.h"
#include "io/table/code_pages.h"
#include "io/table/encoding_guess.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLookedAt = 4096;
constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kGoodForEachBad = 2;  // characters beyond ASCII for an invalid sequence

constexpr std::array kUnicode = {"utf-8"sv, "utf-16le"sv, "utf-16be"sv};
constexpr std::array kWide = {"euc-kr"sv, "shift_jis"sv, "gb18030"sv, "big5"sv};

// Bytes of ASCII from here on, eight at a time.
std::size_t ascii_run(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  const std::size_t from = at;
  while (text.size() - at >= sizeof kHighBits) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) break;
    at += sizeof eight;
  }
  while (at < text.size() && static_cast<std::uint8_t>(text[at]) < 0x80) ++at;
  return at - from;
}

// Bytes of an invalid sequence that browsers replace by one U+FFFD: as far as it could have become
// a character.
std::size_t invalid_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<std::uint8_t>(text[at + i]) : std::uint8_t{0};
  };
  const std::uint8_t first = byte(0);
  std::size_t wanted = 0;
  std::uint8_t least = 0x80;
  std::uint8_t most = 0xBF;
  if (first >= 0xE0 && first <= 0xEF) {
    wanted = 2;
    if (first == 0xE0) least = 0xA0;
    if (first == 0xED) most = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    wanted = 3;
    if (first == 0xF0) least = 0x90;
    if (first == 0xF4) most = 0x8F;
  } else {
    return 1;
  }
  std::size_t length = 1;
  while (length <= wanted && byte(length) >= least && byte(length) <= most) {
    ++length;
    least = 0x80;
    most = 0xBF;
  }
  return length;
}

struct Utf8Count {
  std::size_t good = 0;  // characters beyond ASCII
  std::size_t bad = 0;   // invalid sequences
};

Utf8Count count_utf8(std::string_view text) {
  Utf8Count count;
  for (std::size_t at = 0; at < text.size();) {
    at += ascii_run(text, at);
    if (at == text.size()) break;
    const std::size_t length = utf8_length(text, at);
    ++(length > 0 ? count.good : count.bad);
    at += length > 0 ? length : invalid_length(text, at);
  }
  return count;
}

void repair_utf8(std::string_view text, Decoded& result) {
  result.own.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = ascii_run(text, at);
    if (length == 0) length = utf8_length(text, at);
    if (length > 0) {
      result.own.append(text.substr(at, length));
      at += length;
      continue;
    }
    append_code_point(result.own, kReplacement);
    ++result.replaced;
    at += invalid_length(text, at);
  }
}

// A surrogate without its partner, and half a character at the end, become U+FFFD.
void from_utf16(std::string_view bytes, bool big_endian, Decoded& result) {
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<std::uint8_t>(bytes[at]);
    const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  const auto is_low = [](char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; };
  const auto replace = [&] {
    append_code_point(result.own, kReplacement);
    ++result.replaced;
  };
  result.own.reserve(bytes.size());
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = unit_at(at);
    if (unit < 0xD800 || unit > 0xDFFF) {
      append_code_point(result.own, unit);
      continue;
    }
    const bool has_next = at + 3 < bytes.size();
    if (is_low(unit) || !has_next || !is_low(unit_at(at + 2))) {
      replace();
      continue;
    }
    append_code_point(result.own, 0x10000 + ((unit - 0xD800) << 10) + (unit_at(at + 2) - 0xDC00));
    at += 2;
  }
  if (at < bytes.size()) replace();
}

void from_code_page(std::string_view bytes, const CodePage& page, Decoded& result) {
  result.own.reserve(bytes.size() + bytes.size() / 2);
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    const char32_t point = byte < 0x80 ? byte : page[byte - 0x80U];
    if (point == kReplacement) ++result.replaced;
    append_code_point(result.own, point);
  }
}

// Without a decoder for it nothing beyond ASCII can be told.
DecodedText only_ascii(std::string_view bytes) {
  DecodedText decoded;
  for (const char c : bytes) {
    if (static_cast<std::uint8_t>(c) < 0x80) {
      decoded.text += c;
    } else {
      append_code_point(decoded.text, kReplacement);
      ++decoded.replaced;
    }
  }
  return decoded;
}

// The half of a UTF-16 unit that is zero for Latin letters and digits tells the order of bytes.
bool zeros_come_first(std::string_view head) {
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == '\0') ++(at % 2 == 0 ? first : second);
  }
  return first >= second;
}

// The encoding that the bytes show, empty for none of Unicode's.
std::string_view unicode_encoding(std::string_view bytes, bool& is_valid) {
  if (skip_byte_order_mark(bytes).size() < bytes.size()) return "utf-8";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  const std::string_view head = bytes.substr(0, kLookedAt);
  if (head.find('\0') != std::string_view::npos) {
    return zeros_come_first(head) ? "utf-16be" : "utf-16le";
  }
  const Utf8Count count = count_utf8(bytes);
  is_valid = count.bad == 0;
  return count.good >= kGoodForEachBad * count.bad ? "utf-8" : "";
}

// `is_valid`: known to be UTF-8.
void convert(std::string_view bytes, bool is_valid, const WideDecoder& wide, Decoded& result) {
  const std::string_view encoding = result.encoding;
  if (encoding == "utf-8") {
    const std::string_view unmarked = skip_byte_order_mark(bytes);
    if (is_valid || count_utf8(unmarked).bad == 0) {
      result.text = unmarked;
      return;
    }
    repair_utf8(unmarked, result);
  } else if (encoding.starts_with("utf-16")) {
    from_utf16(bytes, encoding == "utf-16be", result);
  } else if (const CodePage* const page = code_page(encoding)) {
    from_code_page(bytes, *page, result);
  } else {
    std::optional<DecodedText> decoded = wide ? wide(bytes, encoding) : std::nullopt;
    if (!decoded) decoded = only_ascii(bytes);
    result.own = std::move(decoded->text);
    result.replaced = decoded->replaced;
  }
  result.text = result.own;
}

// Zero bytes are no text; a table with one would be taken for UTF-16 the next time.
void drop_zeros(Decoded& result) {
  if (result.text.find('\0') == std::string_view::npos) return;
  if (result.own.empty()) result.own = result.text;
  std::erase(result.own, '\0');
  result.text = result.own;
}

}  // namespace

void decode(std::string_view bytes, std::string_view given, const std::vector<std::string>& legacy,
            const WideDecoder& wide, Decoded& result) {
  bool is_valid = false;
  result.encoding = given.empty() ? unicode_encoding(bytes, is_valid) : given;
  if (result.encoding.empty()) {
    result.guessed = true;
    result.encoding = guess_encoding(bytes, legacy, wide);
  }
  convert(bytes, is_valid, wide, result);
  drop_zeros(result);
  while (result.text.starts_with("\xEF\xBB\xBF")) result.text.remove_prefix(3);
}

bool is_known_encoding(std::string_view name) {
  return std::find(kUnicode.begin(), kUnicode.end(), name) != kUnicode.end() ||
         std::find(kWide.begin(), kWide.end(), name) != kWide.end() || code_page(name) != nullptr;
}

}  // namespace kol::io
