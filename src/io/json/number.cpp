// Numbers between text and double (see json_number.h).
#include "io/json/number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>

namespace kol::io {
namespace {

constexpr std::array<double, 23> kPowersOfTen = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kExactDigits = 15;  // any integer of so many digits is a double
constexpr int kExactPower = 22;   // and so is any power of ten up to this
constexpr double kExactLimit = 1e15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// strtod wants an end of its own; numbers are short but for hostile ones.
double parse_slowly(std::string_view text) {
  std::array<char, 64> buffer{};
  if (text.size() < buffer.size()) {
    std::memcpy(buffer.data(), text.data(), text.size());
    return std::strtod(buffer.data(), nullptr);
  }
  return std::strtod(std::string(text).c_str(), nullptr);
}

}  // namespace

// Few digits and a small exponent are the usual case: then digits and power of ten are both exact
// doubles, and one multiplication or division rounds correctly.
double parse_number(std::string_view text) {
  std::size_t at = 0;
  const bool negative = text[0] == '-';
  if (negative) ++at;
  std::int64_t digits = 0;
  int count = 0;
  int power = 0;
  bool fraction = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.') {
      fraction = true;
      continue;
    }
    if (!is_digit(c)) break;
    if (++count > kExactDigits) return parse_slowly(text);
    digits = digits * 10 + (c - '0');
    if (fraction) --power;
  }
  if (at < text.size()) {  // an exponent
    ++at;
    if (text[at] == '+') ++at;
    int exponent = 0;
    const auto end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + at, end, exponent);
    if (parsed.ec != std::errc() || exponent > 1000 || exponent < -1000) return parse_slowly(text);
    power += exponent;
  }
  if (power < -kExactPower || power > kExactPower) return parse_slowly(text);
  const double whole = static_cast<double>(digits);
  const double value = power < 0 ? whole / kPowersOfTen[static_cast<std::size_t>(-power)]
                                 : whole * kPowersOfTen[static_cast<std::size_t>(power)];
  return negative ? -value : value;
}

void append_number(std::string& out, double value) {
  std::array<char, 64> buffer{};
  char* const begin = buffer.data();
  if (std::fabs(value) < kExactLimit && value == std::trunc(value)) {
    const auto end = std::to_chars(begin, begin + buffer.size(), static_cast<std::int64_t>(value));
    out.append(begin, end.ptr);
    return;
  }
  // std::to_chars of a double is missing in Emscripten 3.1.6.
  const char* end = nlohmann::detail::to_chars(begin, begin + buffer.size(), value);
  std::string_view text(begin, static_cast<std::size_t>(end - begin));
  if (text.ends_with(".0")) text.remove_suffix(2);
  out.append(text);
}

}  // namespace kol::io
