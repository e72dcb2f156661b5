// What a cell of a table says apart from numbers (see cells.h).
#include "io/table/cells.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "io/table/folding.h"
#include "io/table/written_number.h"

namespace kol::io {
namespace {

using namespace std::string_view_literals;

constexpr std::array kYes = {"true"sv, "yes"sv, "y"sv,  "1"sv,  "x"sv,   "✓"sv,
                             "✔"sv,    "ใช่"sv,  "ya"sv, "კი"sv, "დიახ"sv};
constexpr std::array kNo = {"false"sv, "no"sv, "n"sv,     "0"sv,  "✗"sv,
                            "ไม่ใช่"sv,  "ไม่"sv, "tidak"sv, "არა"sv};

constexpr std::array kDashes = {"-"sv, "‐"sv, "‒"sv, "–"sv, "—"sv, "−"sv};

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& words, std::string_view cell) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return equal_but_case(word, cell); });
}

bool is_handle_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
         c == '-';
}

// Full-width signs are run as well.
bool begins_formula(char32_t c) {
  return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == 0xFF1D ||
         c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

// Nothing to be seen: spreadsheets and what passes tables on to them may drop it.
bool is_invisible(char32_t c) {
  return c <= ' ' || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x1680 || c == 0x180E ||
         (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

}  // namespace

bool is_unknown(std::string_view cell, const TableWords& words) {
  if (cell.empty()) return true;
  if (cell.front() == '#') {  // what a spreadsheet's formula says when it fails, in any language
    if (cell.size() > 2 && (cell.back() == '!' || cell.back() == '?')) return true;
    return equal_but_case(cell, "#n/a") || equal_but_case(cell, "#n/d") ||
           equal_but_case(cell, "#nv");
  }
  if (cell.size() > words.longest_unknown[static_cast<std::uint8_t>(cell.front())]) return false;
  return words.unknown.find(lower_case(cell)) != words.unknown.end();
}

bool is_withheld(std::string_view cell, const TableWords& words) {
  constexpr std::size_t kLongest = 100;
  if (cell.empty() || cell.size() > kLongest || is_digit(cell.front())) return false;
  return words.withheld.find(fold_name(cell)) != words.withheld.end();
}

bool is_empty_text(std::string_view cell) {
  if (!cell.empty() && cell.front() != '-' && static_cast<std::uint8_t>(cell.front()) < 0x80) {
    return false;
  }
  while (!cell.empty()) {
    const auto dash = std::find_if(kDashes.begin(), kDashes.end(),
                                   [&](std::string_view d) { return cell.starts_with(d); });
    if (dash == kDashes.end()) return false;
    cell.remove_prefix(dash->size());
  }
  return true;
}

bool is_handle_shaped(std::string_view cell) {
  while (cell.starts_with('@')) cell.remove_prefix(1);
  return !cell.empty() && std::all_of(cell.begin(), cell.end(), is_handle_character);
}

bool is_in_e_notation(std::string_view cell) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < cell.size() && is_digit(cell[at])) ++at;
    return at > from;
  };
  if (!digits()) return false;
  if (at < cell.size() && (cell[at] == '.' || cell[at] == ',')) {
    ++at;
    if (!digits()) return false;
  }
  if (at >= cell.size() || (cell[at] != 'e' && cell[at] != 'E')) return false;
  ++at;
  if (at < cell.size() && cell[at] == '+') ++at;
  return digits() && at == cell.size();
}

std::optional<bool> yes_or_no(std::string_view cell) {
  if (contains(kYes, cell)) return true;
  if (contains(kNo, cell)) return false;
  return std::nullopt;
}

bool says_sponsored(std::string_view cell) {
  return equal_but_case(cell, "true") || equal_but_case(cell, "yes") || cell == "1";
}

bool begins_like_formula(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (begins_formula(point.value)) return true;
    if (point.value != '\'' && !is_invisible(point.value)) return false;
    at += point.length;
  }
  return false;
}

std::string_view without_defusing(std::string_view cell) {
  if (cell.starts_with('\'') && begins_like_formula(cell)) cell.remove_prefix(1);
  return cell;
}

std::string_view first_characters(std::string_view text, std::size_t characters) {
  if (text.size() <= characters) return text;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<std::uint8_t>(text[at]) & 0xC0) != 0x80;
    if (begins && characters-- == 0) break;
  }
  return text.substr(0, at);
}

}  // namespace kol::io
