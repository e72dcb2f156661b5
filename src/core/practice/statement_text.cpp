#include "core/practice/statement_text.h"

#include <array>
#include <cstddef>

#include "core/practice/code_points.h"

namespace kol {
namespace {

// The bytes of the line break at the beginning of `rest`; 0 if there is none.
std::size_t line_break_in(std::string_view rest) {
  // U+0085, U+2028 and U+2029 are the longer ones.
  static constexpr std::array<std::string_view, 6> kBreaks = {
      "\r\n", "\r", "\n", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
  for (const std::string_view line_break : kBreaks) {
    if (rest.starts_with(line_break)) return line_break.size();
  }
  return 0;
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t'; }

// Means something in Markdown wherever it stands.
bool is_markup(char c) {
  return std::string_view("\\`*_[]<>#|~!&").find(c) != std::string_view::npos;
}

// Means something where a line begins, or behind the number with which it begins.
bool is_markup_of_line(char c) {
  return std::string_view("+-=.)").find(c) != std::string_view::npos;
}

}  // namespace

std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    if (const std::size_t line_break = line_break_in(text)) {
      clean += '\n';
      text.remove_prefix(line_break);
      continue;
    }
    const DecodedPoint point = code_point_at(text, 0);
    if (point.value == '\t' || !is_control(point.value)) clean += text.substr(0, point.length);
    text.remove_prefix(point.length);
  }
  return clean;
}

std::string markdown_escaped(std::string_view text) {
  enum class Place { begin, number, inside } place = Place::begin;
  std::string markdown;
  for (const char c : cleaned(text)) {
    if (c == '\n') {
      markdown += "\n\n";
      place = Place::begin;
      continue;
    }
    if (is_markup(c) || (place != Place::inside && is_markup_of_line(c))) markdown += '\\';
    markdown += c;
    if (place == Place::begin && is_space(c)) continue;
    place = place != Place::inside && is_ascii_digit(c) ? Place::number : Place::inside;
  }
  return markdown;
}

}  // namespace kol
