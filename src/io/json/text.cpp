// JSON's strings, and JSON text as text (see json_text.h).
#include "io/json/text.h"

#include <cstdint>

namespace kol::io {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kShortened = 40;
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

bool within(std::uint8_t byte, int least, int most) { return byte >= least && byte <= most; }

bool is_continuation(char c) { return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80; }

std::uint32_t hex_value(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value;
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

// Reads the escape at raw[at], which is its backslash, and returns where the text goes on.
std::size_t append_escape(std::string& out, std::string_view raw, std::size_t at) {
  switch (raw[at + 1]) {
    case 'b':
      out.push_back('\b');
      return at + 2;
    case 'f':
      out.push_back('\f');
      return at + 2;
    case 'n':
      out.push_back('\n');
      return at + 2;
    case 'r':
      out.push_back('\r');
      return at + 2;
    case 't':
      out.push_back('\t');
      return at + 2;
    case 'u':
      break;
    default:
      out.push_back(raw[at + 1]);
      return at + 2;
  }
  std::uint32_t code = hex_value(raw.substr(at + 2, 4));
  if (code < 0xD800 || code > 0xDBFF) {
    append_utf8(out, code);
    return at + 6;
  }
  code = 0x10000 + ((code - 0xD800) << 10) + (hex_value(raw.substr(at + 8, 4)) - 0xDC00);
  append_utf8(out, code);
  return at + 12;
}

void append_control(std::string& out, char c) {
  switch (c) {
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto byte = static_cast<std::uint8_t>(c);
  out += "\\u00";
  out.push_back(kHexDigits[byte >> 4]);
  out.push_back(kHexDigits[byte & 0xF]);
}

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

void append_quoted(std::string& out, std::string_view text) {
  out.push_back('"');
  std::size_t done = 0;
  std::size_t at = 0;
  const auto flush = [&] { out.append(text.substr(done, at - done)); };
  while (at < text.size()) {
    const char c = text[at];
    const std::size_t length = utf8_length(text, at);
    if (static_cast<std::uint8_t>(c) >= 0x20 && c != '"' && c != '\\' && length > 0) {
      at += length;
      continue;
    }
    flush();
    if (length == 0) {
      out += "\xEF\xBF\xBD";
    } else if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else {
      append_control(out, c);
    }
    done = ++at;
  }
  flush();
  out.push_back('"');
}

std::string unescape(std::string_view raw) {
  std::string out;
  std::size_t at = 0;
  while (at < raw.size()) {
    const std::size_t escape = raw.find('\\', at);
    out.append(raw.substr(at, escape - at));
    if (escape == std::string_view::npos) break;
    at = append_escape(out, raw, escape);
  }
  return out;
}

std::size_t count_unescaped(std::string_view raw) {
  if (raw.find('\\') == std::string_view::npos) return count_code_points(raw);
  return count_code_points(unescape(raw));
}

void append_compact(std::string& out, std::string_view value) {
  bool quoted = false;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    if (!quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
    out.push_back(c);
    if (c == '"') quoted = !quoted;
    if (c == '\\') out.push_back(value[++at]);
  }
}

void append_member(std::string& object, std::string_view raw_name, std::string_view value) {
  if (object.empty()) {
    object = "{\"";
  } else {
    object.back() = ',';
    object += '"';
  }
  object += raw_name;
  object += "\":";
  append_compact(object, value);
  object += '}';
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
