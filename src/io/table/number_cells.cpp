// Numbers as people write them in tables (see number_cells.h).
#include "io/table/number_cells.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "io/table/folding.h"
#include "io/table/number_tail.h"
#include "io/table/written_number.h"

namespace kol::io {
namespace {

constexpr std::size_t kLongestCell = 1000;  // bytes; beyond that a text is no number
constexpr std::size_t kPlainDigits = 15;    // integers of so many digits are doubles
constexpr std::array kPowersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<std::uint8_t>(c) >= 0x80; }

// Whether digits begin here, or ".5".
bool at_number(std::string_view text) {
  return !text.empty() &&
         (is_digit(text.front()) ||
          (text.size() > 1 && (text[0] == '.' || text[0] == ',') && is_digit(text[1])));
}

// Takes words like "about" off the front.
bool take_about(std::string_view& text, const NumberWords& words) {
  bool taken = false;
  for (bool again = true; again;) {
    again = false;
    for (const std::string& word : words.about) {
      if (!text.starts_with(word)) continue;
      const std::string_view rest = text.substr(word.size());
      const bool within_word = is_letter(word.back()) && !rest.empty() && is_letter(rest.front()) &&
                               word.size() > 0 && static_cast<std::uint8_t>(rest.front()) < 0x80;
      if (within_word) continue;
      text = trim(rest);
      again = taken = true;
      break;
    }
  }
  return taken;
}

// Takes sign and currency before the digits, in any order; false if anything else is there.
bool take_front(std::string_view& text, const NumberWords& words, bool& negative,
                std::string_view& currency) {
  const bool has_sign = take_sign(text, negative);
  text = trim(text);
  if (at_number(text)) return true;
  const std::size_t end = std::min(text.find_first_of("0123456789"), text.size());
  if (end == text.size()) return false;
  std::string_view front = text.substr(0, end);
  // "Rp.1500" is abbreviated, but in "$.50" the mark belongs to the number.
  const bool abbreviated =
      end >= 2 && front.back() == '.' && is_letter(front[end - 2]) && !fold_name(front).empty();
  if ((front.ends_with('.') && !abbreviated) || front.ends_with(',')) front.remove_suffix(1);
  text.remove_prefix(front.size());
  front = trim(front);
  if (!has_sign && (front.ends_with('-') || front.ends_with('+'))) {
    negative = front.ends_with('-');
    front.remove_suffix(1);
  }
  currency = words.code_of(front);
  return !currency.empty() && at_number(text);
}

// "$1,200 CAD": the code says which dollars. Two others must agree.
bool join_currencies(std::string_view front, std::string_view& tail) {
  constexpr std::array<std::string_view, 11> kDollars = {"AUD", "CAD", "SGD", "HKD", "NZD", "TWD",
                                                         "MXN", "ARS", "CLP", "COP", "BND"};
  if (front.empty() || front == tail) return true;
  if (tail.empty()) {
    tail = front;
    return true;
  }
  return front == "USD" && std::find(kDollars.begin(), kDollars.end(), tail) != kDollars.end();
}

// One number with all that belongs to it, before its tail's power is used.
struct Single {
  NumberCell cell;
  WrittenNumber written;
  NumberTail tail;
  int exponent = 0;
  std::size_t decimals = 0;
  bool negative = false;

  void set_part(NumberCell::Part& part) const {
    const int power = tail.power + exponent - (tail.percent ? 2 : 0);
    part.value = written.value(decimals, power, negative);
    part.thousands = part.open ? written.value(0, power, negative) : part.value;
  }
};

bool read_single(std::string_view text, const NumberWords& words, Single& single) {
  NumberCell& cell = single.cell;
  text = trim(text);
  cell.about = take_about(text, words);
  std::string_view front_currency;
  if (!take_front(text, words, single.negative, front_currency)) return false;
  if (!single.written.take(text)) return false;
  const std::optional<int> exponent = take_exponent(text);
  single.exponent = exponent.value_or(0);
  const std::optional<NumberTail> tail = read_number_tail(text, words);
  if (!tail) return false;
  single.tail = *tail;
  cell.currency = tail->currency;
  cell.suffixed = tail->suffixed;
  cell.percent = tail->percent;
  cell.money = tail->money || !front_currency.empty();
  cell.about = cell.about || tail->about;
  if (!join_currencies(front_currency, cell.currency)) return false;
  const auto decimals =
      single.written.judge_marks(tail->percent || exponent.has_value(), cell, cell.first);
  if (!decimals) return false;
  single.decimals = *decimals;
  single.set_part(cell.first);
  return true;
}

// Where the first word of a range stands behind a digit, and how long it is.
struct Between {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
};
Between find_range(std::string_view text, const NumberWords& words) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos) return {};
  for (std::size_t at = digit + 1; at < text.size(); ++at) {
    for (const std::string& word : words.ranges) {
      if (text.substr(at).starts_with(word)) return {at, word.size()};
    }
  }
  return {};
}

std::optional<NumberCell> read_range(std::string_view text, const NumberWords& words) {
  const Between between = find_range(text, words);
  if (between.length == 0) return std::nullopt;
  Single low;
  Single high;
  if (!read_single(text.substr(0, between.at), words, low) ||
      !read_single(text.substr(between.at + between.length), words, high)) {
    return std::nullopt;
  }
  NumberCell& cell = low.cell;
  if (!cell.suffixed && high.cell.suffixed) low.tail.power = high.tail.power;
  if (!cell.percent && high.cell.percent) low.tail.percent = true;
  low.set_part(cell.first);
  cell.second = high.cell.first;
  cell.suffixed = cell.suffixed || high.cell.suffixed;
  cell.percent = cell.percent || high.cell.percent;
  cell.money = cell.money || high.cell.money;
  cell.about = cell.about || high.cell.about;
  std::string_view currency = high.cell.currency;
  if (!join_currencies(cell.currency, currency)) return std::nullopt;
  cell.currency = currency;
  return cell;
}

}  // namespace

std::optional<QuickNumber> read_quick_number(std::string_view cell) {
  std::int64_t digits = 0;
  std::size_t count = 0;
  std::size_t behind = 0;
  bool marked = false;
  std::size_t at = 0;
  for (; at < cell.size(); ++at) {
    const char c = cell[at];
    if (is_digit(c)) {
      digits = digits * 10 + (c - '0');
      if (++count > kPlainDigits) return std::nullopt;
      if (marked) ++behind;
    } else if ((c == '.' || c == ',') && count > 0 && !marked) {
      marked = true;
    } else {
      break;
    }
  }
  // Both factors below are exact doubles: one operation rounds correctly.
  const auto whole = static_cast<double>(digits);
  if (count == 0) return std::nullopt;
  if (at == cell.size()) {
    return marked ? std::nullopt : std::optional(QuickNumber{whole, false});
  }
  if (at + 1 != cell.size() || (marked && (behind == 0 || behind == 3))) return std::nullopt;
  const auto suffix = static_cast<char>(cell[at] | 0x20);
  const std::size_t power = suffix == 'k' ? 3 : suffix == 'm' ? 6 : suffix == 'b' ? 9 : 0;
  if (power == 0) return std::nullopt;
  return QuickNumber{
      power < behind ? whole / kPowersOfTen[behind - power] : whole * kPowersOfTen[power - behind],
      true};
}

std::optional<NumberCell> read_number_cell(std::string_view cell, const NumberWords& words) {
  if (const auto quick = read_quick_number(cell)) {
    NumberCell number;
    number.first.value = quick->value;
    number.first.thousands = quick->value;
    number.suffixed = quick->suffixed;
    return number;
  }
  if (cell.empty() || cell.size() > kLongestCell) return std::nullopt;
  const std::string plain = lower_case(with_plain_digits(cell));
  if (plain.find_first_of("0123456789") == std::string::npos) return std::nullopt;
  Single single;
  if (read_single(plain, words, single)) return single.cell;
  return read_range(plain, words);
}

}  // namespace kol::io
