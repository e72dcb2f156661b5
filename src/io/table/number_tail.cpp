// What may stand behind the digits of a number (see number_tail.h).
#include "io/table/number_tail.h"

#include <cstdint>
#include <initializer_list>

#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::size_t kLongestTail = 80;  // bytes
constexpr int kMostPieces = 10;

bool is_ascii(char c) { return static_cast<std::uint8_t>(c) < 0x80; }
bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

// Whether a word that ends with `last` ends here too: "post" does not in "posting".
bool ends_word(char last, std::string_view rest) {
  if (rest.empty() || !is_ascii_letter(last)) return true;
  return !is_ascii_letter(rest.front());
}

// Tries every reading, the longest words first; the pieces are few.
class Reader {
 public:
  explicit Reader(const NumberWords& words) : words_(words) {}

  std::optional<NumberTail> read(std::string_view text, const NumberTail& so_far,
                                 int pieces) const {
    const std::string_view rest = trim(text);
    if (rest.empty()) return so_far;
    if (pieces == kMostPieces) return std::nullopt;
    // Right behind the digits, or behind a space.
    const bool first = pieces == 0;
    if (const auto found = sign(rest, so_far, pieces)) return found;
    if (first) {
      if (const auto found = suffix(rest, so_far, pieces)) return found;
    }
    if (const auto found = currency(rest, so_far, pieces)) return found;
    return unit(text, so_far, pieces);
  }

 private:
  std::optional<NumberTail> sign(std::string_view rest, NumberTail tail, int pieces) const {
    if (rest.front() == '%' && !tail.percent) {
      tail.percent = true;
      return read(rest.substr(1), tail, pieces + 1);
    }
    if (rest.front() == '+') {
      tail.about = true;
      return read(rest.substr(1), tail, pieces + 1);
    }
    for (const std::string_view dash : {"/-", ".-", ",-", ",–", ",—"}) {
      if (!rest.starts_with(dash)) continue;
      tail.money = true;
      return read(rest.substr(dash.size()), tail, pieces + 1);
    }
    return std::nullopt;
  }

  std::optional<NumberTail> suffix(std::string_view rest, const NumberTail& so_far,
                                   int pieces) const {
    for (const NumberWords::Suffix& suffix : words_.suffixes) {
      if (!rest.starts_with(suffix.text)) continue;
      NumberTail tail = so_far;
      tail.power = suffix.power;
      tail.suffixed = true;
      std::string_view behind = rest.substr(suffix.text.size());
      if (behind.starts_with('.') && !behind.starts_with(".-")) behind.remove_prefix(1);
      if (const auto found = read(behind, tail, pieces + 1)) return found;
    }
    return std::nullopt;
  }

  std::optional<NumberTail> currency(std::string_view rest, const NumberTail& so_far,
                                     int pieces) const {
    if (!so_far.currency.empty()) return std::nullopt;
    for (const NumberWords::Currency& currency : words_.currencies) {
      if (!rest.starts_with(currency.text)) continue;
      std::string_view behind = rest.substr(currency.text.size());
      if (!ends_word(currency.text.back(), behind)) continue;
      NumberTail tail = so_far;
      tail.currency = currency.code;
      tail.money = true;
      if (behind.starts_with('.') && !behind.starts_with(".-")) behind.remove_prefix(1);
      if (const auto found = read(behind, tail, pieces + 1)) return found;
    }
    return std::nullopt;
  }

  // Behind a space or "/"; where people write without spaces, right behind.
  std::optional<NumberTail> unit(std::string_view text, const NumberTail& tail, int pieces) const {
    std::string_view rest = trim(text);
    bool apart = rest.data() != text.data();
    if (rest.front() == '/') {
      apart = true;
      rest = trim(rest.substr(1));
    }
    for (const std::string& unit : words_.units) {
      if (!rest.starts_with(unit) || (!apart && is_ascii(unit.front()))) continue;
      const std::string_view behind = rest.substr(unit.size());
      if (!ends_word(unit.back(), behind)) continue;
      if (const auto found = read(behind, tail, pieces + 1)) return found;
    }
    return std::nullopt;
  }

  const NumberWords& words_;
};

}  // namespace

std::optional<NumberTail> read_number_tail(std::string_view text, const NumberWords& words) {
  if (text.empty()) return NumberTail{};
  if (text.size() > kLongestTail) return std::nullopt;
  return Reader(words).read(text, {}, 0);
}

}  // namespace kol::io
