// Numbers as people write them in tables (see number_cells.h).
#include "io/table/number_cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostGroups = 16;
constexpr std::size_t kMostDigits = 360;  // more than any double needs
constexpr std::size_t kPlainDigits = 15;  // integers of so many digits are doubles
constexpr std::array kPowersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr int kMostExponent = 400;

struct Suffix {
  std::string_view text;
  int power;
};

// Longer ones before those they begin with.
constexpr std::array kSuffixes = {
    Suffix{"k", 3},   Suffix{"mio", 6}, Suffix{"mn", 6},   Suffix{"m", 6},    Suffix{"bn", 9},
    Suffix{"b", 9},   Suffix{"rb", 3},  Suffix{"ribu", 3}, Suffix{"juta", 6}, Suffix{"jt", 6},
    Suffix{"หมื่น", 4}, Suffix{"แสน", 5}, Suffix{"ล้าน", 6},  Suffix{"ათ", 3},   Suffix{"მლნ", 6}};

// The marks between groups of digits, as far as they differ in meaning.
enum class Separator { comma, dot, apostrophe, space };

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view skip_spaces(std::string_view text) {
  while (!text.empty()) {
    const std::string_view rest = trim(text.substr(0, code_point_at(text, 0).length));
    if (!rest.empty()) break;
    text.remove_prefix(code_point_at(text, 0).length);
  }
  return text;
}

// Takes `front` off the text if it begins with it.
bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.remove_prefix(front.size());
  return true;
}

bool take_sign(std::string_view& text, bool& negative) {
  if (take(text, "-") || take(text, "−")) {
    negative = true;
    return true;
  }
  return take(text, "+");
}

std::optional<Separator> take_separator(std::string_view& text) {
  if (text.empty() || is_letter(text.front())) return std::nullopt;
  if (take(text, ",")) return Separator::comma;
  if (take(text, ".")) return Separator::dot;
  if (take(text, "'") || take(text, "’")) return Separator::apostrophe;
  // Space, no-break, thin, narrow no-break and figure space.
  if (take(text, " ") || take(text, "\u00A0") || take(text, "\u2009") || take(text, "\u202F") ||
      take(text, "\u2007")) {
    return Separator::space;
  }
  return std::nullopt;
}

// The digits of a number and the marks between them, as written.
struct Written {
  std::array<char, kMostDigits> digits;  // the first digit_count of them
  std::size_t digit_count = 0;
  std::array<std::size_t, kMostGroups> groups;    // digits in each of group_count
  std::array<Separator, kMostGroups> separators;  // the one before each group but the first
  std::size_t group_count = 0;
  bool too_long = false;

  void add_group(std::string_view& text) {
    std::size_t& group = groups[group_count++];
    group = 0;
    while (!text.empty() && is_digit(text.front()) && !too_long) {
      if (digit_count == kMostDigits) {
        too_long = true;
        return;
      }
      digits[digit_count++] = text.front();
      ++group;
      text.remove_prefix(1);
    }
  }
};

bool take_digits(std::string_view& text, Written& written) {
  written.add_group(text);
  while (!written.too_long) {
    std::string_view rest = text;
    const std::optional<Separator> separator = take_separator(rest);
    if (!separator || rest.empty() || !is_digit(rest.front())) break;
    if (written.group_count == kMostGroups) return false;
    written.separators[written.group_count] = *separator;
    text = rest;
    written.add_group(text);
  }
  return written.digit_count > 0 && !written.too_long;
}

// Whether the first `count` groups are those of a number with thousands marks: 1,234,567, or for
// commas the Indian 12,34,567.
bool are_thousands(const Written& written, std::size_t count) {
  const auto& groups = written.groups;
  const auto all = [&](std::size_t from, std::size_t to, std::size_t digits) {
    return std::all_of(groups.begin() + static_cast<std::ptrdiff_t>(from),
                       groups.begin() + static_cast<std::ptrdiff_t>(to),
                       [&](std::size_t group) { return group == digits; });
  };
  if (groups[0] == 0 || groups[0] > 3 || groups[count - 1] != 3) return false;
  if (all(1, count, 3)) return true;
  return written.separators[1] == Separator::comma && groups[0] <= 2 && all(1, count - 1, 2);
}

std::optional<Mark> mark_of(Separator separator) {
  if (separator == Separator::comma) return Mark::comma;
  if (separator == Separator::dot) return Mark::dot;
  return std::nullopt;
}

// Decides what the marks mean as far as the number itself tells; `scaled`: there is an exponent, a
// suffix or %. Returns the number of digits behind the decimal mark, absent if this is no number.
std::optional<std::size_t> judge_marks(const Written& written, bool scaled, NumberCell& number) {
  const std::size_t count = written.group_count;
  if (count == 1) return 0;
  const Separator last = written.separators[count - 1];
  const std::size_t behind = written.groups[count - 1];
  const auto alike = [&](std::size_t to) {
    return std::all_of(written.separators.begin() + 1,
                       written.separators.begin() + static_cast<std::ptrdiff_t>(to),
                       [&](Separator s) { return s == written.separators[1]; });
  };
  if (count == 2 && mark_of(last)) {
    const bool grouped = are_thousands(written, 2);
    if (grouped && !scaled && written.digits[0] != '0') {
      number.ambiguous = mark_of(last);
    } else {
      number.decimal_mark = mark_of(last);
    }
    return behind;
  }
  if (alike(count)) {
    if (!are_thousands(written, count)) return std::nullopt;
    number.thousands_mark = mark_of(last);
    return 0;
  }
  if (!mark_of(last) || last == written.separators[1] || !alike(count - 1) ||
      !are_thousands(written, count - 1)) {
    return std::nullopt;
  }
  number.thousands_mark = mark_of(written.separators[1]);
  number.decimal_mark = mark_of(last);
  return behind;
}

double value_of(const Written& written, std::size_t decimals, int power, bool negative) {
  std::array<char, kMostDigits + 16> text;
  char* end = std::copy_n(written.digits.data(), written.digit_count, text.data());
  *end++ = 'e';
  end = std::to_chars(end, text.data() + text.size(), power - static_cast<int>(decimals)).ptr;
  *end = '\0';
  const double value = std::strtod(text.data(), nullptr) + 0.0;
  return negative && value != 0 ? -value : value;
}

// Takes an exponent like E+08; a lone e is none.
int take_exponent(std::string_view& text) {
  std::string_view rest = text;
  if (!take(rest, "e") && !take(rest, "E")) return 0;
  bool negative = false;
  take_sign(rest, negative);
  if (rest.empty() || !is_digit(rest.front())) return 0;
  int exponent = 0;
  while (!rest.empty() && is_digit(rest.front())) {
    exponent = std::min(kMostExponent, exponent * 10 + (rest.front() - '0'));
    rest.remove_prefix(1);
  }
  text = rest;
  return negative ? -exponent : exponent;
}

// What may stand behind the digits: %, a suffix, a currency, or the dash of a price without cents.
struct Tail {
  int power = 0;
  bool percent = false;
  bool money = false;
  std::string_view currency;
};

bool read_money_tail(std::string_view text, const CurrencyNames& currencies, Tail& tail) {
  text = trim(text);
  for (const std::string_view dash : {".-", ",-", ",–", ",—"}) {
    if (!take(text, dash)) continue;
    tail.money = true;
    break;
  }
  text = trim(text);
  if (text.empty()) return true;
  tail.currency = currencies.code_of(text);
  tail.money = true;
  return !tail.currency.empty();
}

std::optional<Tail> read_tail(std::string_view text, const CurrencyNames& currencies) {
  Tail tail;
  text = skip_spaces(text);
  if (text.empty()) return tail;
  if (text == "%") {
    tail.percent = true;
    tail.power = -2;
    return tail;
  }
  for (const Suffix& suffix : kSuffixes) {
    if (!equal_but_case(text.substr(0, suffix.text.size()), suffix.text)) continue;
    std::string_view rest = text.substr(suffix.text.size());
    if (rest.starts_with('.') && !rest.starts_with(".-")) rest.remove_prefix(1);
    Tail scaled;
    if (!read_money_tail(rest, currencies, scaled)) continue;
    scaled.power = suffix.power;
    return scaled;
  }
  if (read_money_tail(text, currencies, tail)) return tail;
  return std::nullopt;
}

// Takes sign and currency before the digits, in any order; false if anything else is there.
bool take_front(std::string_view& text, const CurrencyNames& currencies, bool& negative,
                std::string_view& currency) {
  bool has_sign = take_sign(text, negative);
  text = skip_spaces(text);
  const auto at_number = [&] {
    return !text.empty() &&
           (is_digit(text.front()) ||
            (text.size() > 1 && (text[0] == '.' || text[0] == ',') && is_digit(text[1])));
  };
  if (at_number()) return true;
  const std::size_t end = std::min(text.find_first_of("0123456789"), text.size());
  if (end == text.size()) return false;
  std::string_view front = text.substr(0, end);
  // "Rp.1500" is abbreviated, but in "$.50" the mark belongs to the number.
  const bool abbreviated = end >= 2 && front.back() == '.' && is_letter(front[end - 2]);
  if ((front.ends_with('.') && !abbreviated) || front.ends_with(',')) front.remove_suffix(1);
  text.remove_prefix(front.size());
  front = trim(front);
  if (!has_sign && (front.ends_with('-') || front.ends_with('+'))) {
    negative = front.ends_with('-');
    front.remove_suffix(1);
  }
  currency = currencies.code_of(front);
  return !currency.empty() && at_number();
}

// "$1,200 CAD": the code says which dollars. Two others must agree.
bool join_currencies(std::string_view front, std::string_view& tail) {
  if (front.empty() || front == tail) return true;
  if (tail.empty()) {
    tail = front;
    return true;
  }
  return front == "USD" && (tail == "AUD" || tail == "CAD" || tail == "SGD");
}

// Most cells are "1234567", "13.8M" or "2,5k": these need no second look. Absent for all others.
std::optional<NumberCell> read_quickly(std::string_view cell) {
  std::int64_t digits = 0;
  std::size_t count = 0;
  std::size_t behind = 0;
  NumberCell number;
  std::size_t at = 0;
  for (; at < cell.size(); ++at) {
    const char c = cell[at];
    if (is_digit(c)) {
      digits = digits * 10 + (c - '0');
      if (++count > kPlainDigits) return std::nullopt;
      if (number.decimal_mark) ++behind;
    } else if ((c == '.' || c == ',') && count > 0 && !number.decimal_mark) {
      number.decimal_mark = c == '.' ? Mark::dot : Mark::comma;
    } else {
      break;
    }
  }
  if (count == 0 || (number.decimal_mark && (behind == 0 || behind == 3))) return std::nullopt;
  std::size_t power = 0;
  if (at + 1 == cell.size()) {
    const auto suffix = static_cast<char>(cell[at] | 0x20);
    power = suffix == 'k' ? 3 : suffix == 'm' ? 6 : suffix == 'b' ? 9 : 0;
    if (power == 0) return std::nullopt;
  } else if (at != cell.size()) {
    return std::nullopt;
  }
  // Both factors are exact doubles: one operation rounds correctly.
  const auto whole = static_cast<double>(digits);
  number.value =
      power < behind ? whole / kPowersOfTen[behind - power] : whole * kPowersOfTen[power - behind];
  number.thousands = number.value;
  return number;
}

}  // namespace

std::optional<NumberCell> read_number_cell(std::string_view cell, const CurrencyNames& currencies) {
  if (const auto number = read_quickly(cell)) return number;
  bool negative = false;
  std::string_view front_currency;
  if (!take_front(cell, currencies, negative, front_currency)) return std::nullopt;
  Written written;
  if (!take_digits(cell, written)) return std::nullopt;
  const std::size_t before_exponent = cell.size();
  const int exponent = take_exponent(cell);
  const std::optional<Tail> tail = read_tail(cell, currencies);
  if (!tail) return std::nullopt;
  NumberCell number;
  number.currency = tail->currency;
  number.percent = tail->percent;
  number.money = tail->money || !front_currency.empty();
  if (!join_currencies(front_currency, number.currency)) return std::nullopt;
  const bool scaled = tail->power != 0 || cell.size() != before_exponent;
  const std::optional<std::size_t> decimals = judge_marks(written, scaled, number);
  if (!decimals) return std::nullopt;
  const int power = tail->power + exponent;
  number.value = value_of(written, *decimals, power, negative);
  number.thousands = number.ambiguous ? value_of(written, 0, power, negative) : number.value;
  return number;
}

void Marks::learn(const NumberCell& number) {
  if (number.thousands_mark) ++votes_[static_cast<std::size_t>(*number.thousands_mark)].thousands;
  if (number.decimal_mark) ++votes_[static_cast<std::size_t>(*number.decimal_mark)].decimal;
}

void Marks::decide(bool thousands_by_default) {
  const auto known_thousands = [&](std::size_t mark) {
    return votes_[mark].thousands > votes_[mark].decimal;
  };
  for (std::size_t mark = 0; mark < votes_.size(); ++mark) {
    const bool unknown = votes_[mark].thousands == votes_[mark].decimal;
    is_thousands_[mark] =
        unknown ? thousands_by_default && !known_thousands(1 - mark) : known_thousands(mark);
  }
}

double Marks::value_of(const NumberCell& number) const {
  const bool thousands =
      number.ambiguous && is_thousands_[static_cast<std::size_t>(*number.ambiguous)];
  return thousands ? number.thousands : number.value;
}

}  // namespace kol::io
