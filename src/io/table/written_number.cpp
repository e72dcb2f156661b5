// The digits of one number with the marks between them (see written_number.h).
#include "io/table/written_number.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace kol::io {
namespace {

using Separator = WrittenNumber::Separator;

constexpr int kMostExponent = 400;

// Takes `front` off the text if it begins with it.
bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.remove_prefix(front.size());
  return true;
}

std::optional<Separator> take_separator(std::string_view& text) {
  if (take(text, ",")) return Separator::comma;
  if (take(text, ".")) return Separator::dot;
  if (take(text, "'") || take(text, "’")) return Separator::apostrophe;
  if (take(text, "٬")) return Separator::arabic_thousands;
  if (take(text, "٫")) return Separator::arabic_decimal;
  // Space, no-break, thin, narrow no-break and figure space.
  if (take(text, " ") || take(text, "\u00A0") || take(text, "\u2009") || take(text, "\u202F") ||
      take(text, "\u2007")) {
    return Separator::space;
  }
  return std::nullopt;
}

std::optional<Mark> mark_of(Separator separator) {
  if (separator == Separator::comma) return Mark::comma;
  if (separator == Separator::dot) return Mark::dot;
  return std::nullopt;
}

}  // namespace

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take_sign(std::string_view& text, bool& negative) {
  if (take(text, "-") || take(text, "−")) {
    negative = true;
    return true;
  }
  return take(text, "+");
}

std::optional<int> take_exponent(std::string_view& text) {
  std::string_view rest = text;
  if (!take(rest, "e") && !take(rest, "E")) return std::nullopt;
  bool negative = false;
  take_sign(rest, negative);
  if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
  int exponent = 0;
  while (!rest.empty() && is_digit(rest.front())) {
    exponent = std::min(kMostExponent, exponent * 10 + (rest.front() - '0'));
    rest.remove_prefix(1);
  }
  text = rest;
  return negative ? -exponent : exponent;
}

void WrittenNumber::add_group(std::string_view& text) {
  std::size_t& group = groups[group_count++];
  group = 0;
  while (!text.empty() && is_digit(text.front())) {
    if (digit_count == kMostDigits) {
      too_long = true;
      return;
    }
    digits[digit_count++] = text.front();
    ++group;
    text.remove_prefix(1);
  }
}

bool WrittenNumber::take(std::string_view& text) {
  add_group(text);
  while (!too_long) {
    std::string_view rest = text;
    const std::optional<Separator> separator = take_separator(rest);
    if (!separator || rest.empty() || !is_digit(rest.front())) break;
    if (group_count == kMostGroups) return false;
    separators[group_count] = *separator;
    text = rest;
    add_group(text);
  }
  return digit_count > 0 && !too_long;
}

// Whether the first `count` groups are those of a number with thousands marks: 1,234,567, or the
// Indian 12,34,567.
bool WrittenNumber::are_thousands(std::size_t count) const {
  const auto all = [&](std::size_t from, std::size_t to, std::size_t length) {
    return std::all_of(groups.begin() + static_cast<std::ptrdiff_t>(from),
                       groups.begin() + static_cast<std::ptrdiff_t>(to),
                       [&](std::size_t group) { return group == length; });
  };
  if (groups[0] == 0 || groups[0] > 3 || groups[count - 1] != 3) return false;
  if (all(1, count, 3)) return true;
  return separators[1] == Separator::comma && groups[0] <= 2 && all(1, count - 1, 2);
}

std::optional<std::size_t> WrittenNumber::judge_marks(bool scaled, NumberCell& cell,
                                                      NumberCell::Part& part) const {
  if (group_count == 1) return 0;
  const Separator last = separators[group_count - 1];
  const std::size_t behind = groups[group_count - 1];
  const auto alike = [&](std::size_t to) {
    return std::all_of(separators.begin() + 1, separators.begin() + static_cast<std::ptrdiff_t>(to),
                       [&](Separator s) { return s == separators[1]; });
  };
  if (group_count == 2 && last == Separator::arabic_decimal) return behind;
  if (group_count == 2 && mark_of(last)) {
    if (are_thousands(2) && !scaled && digits[0] != '0') {
      part.open = mark_of(last);
    } else {
      cell.decimal_mark = mark_of(last);
    }
    return behind;
  }
  if (alike(group_count)) {
    if (!are_thousands(group_count) || last == Separator::arabic_decimal) return std::nullopt;
    cell.thousands_mark = mark_of(last);
    return 0;
  }
  const bool can_be_decimal = mark_of(last) || last == Separator::arabic_decimal;
  if (!can_be_decimal || last == separators[1] || separators[1] == Separator::arabic_decimal ||
      !alike(group_count - 1) || !are_thousands(group_count - 1)) {
    return std::nullopt;
  }
  cell.thousands_mark = mark_of(separators[1]);
  cell.decimal_mark = mark_of(last);
  return behind;
}

double WrittenNumber::value(std::size_t decimals, int power, bool negative) const {
  std::array<char, kMostDigits + 16> text;
  char* end = std::copy_n(digits.data(), digit_count, text.data());
  *end++ = 'e';
  end = std::to_chars(end, text.data() + text.size(), power - static_cast<int>(decimals)).ptr;
  *end = '\0';
  const double value = std::strtod(text.data(), nullptr) + 0.0;
  return negative && value != 0 ? -value : value;
}

}  // namespace kol::io
