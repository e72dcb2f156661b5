// A double as text (see number.h).
#include "io/json/number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

namespace kol::io {
namespace {

constexpr double kExactLimit = 1e15;  // any integer below it is a double

}  // namespace

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

std::string number_text(double value) {
  std::string text;
  append_number(text, value);
  return text;
}

}  // namespace kol::io
