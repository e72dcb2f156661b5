#include "app/state/kept_view.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace kol::app {

void KeptView::put_number(std::string_view name, double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.17g", value);
  put(name, digits);
}

std::optional<std::string_view> KeptView::get(std::string_view name) const {
  for (const auto& [key, value] : lines_) {
    if (key == name) return value;
  }
  return std::nullopt;
}

std::optional<double> KeptView::number(std::string_view name) const {
  const auto text = get(name);
  if (!text || text->empty()) return std::nullopt;
  const std::string digits(*text);
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  if (*end != '\0' || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<bool> KeptView::flag(std::string_view name) const {
  const auto text = get(name);
  return text ? std::optional(*text == "1") : std::nullopt;
}

std::vector<std::string_view> KeptView::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : lines_) {
    if (key == name) values.push_back(value);
  }
  return values;
}

}  // namespace kol::app
