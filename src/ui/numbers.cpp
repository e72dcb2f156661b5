// Chooses how many digits a figure is worth; the reader's locale does the rest.
#include "ui/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kol::ui {
namespace {

using Kind = platform::NumberStyle::Kind;

constexpr double kMillion = 999'500;  // what three digits round to a million
constexpr double kLargestWhole = 1e15;

// Currencies whose amounts have no decimals.
constexpr std::array<std::string_view, 9> kWholeCurrencies = {"CLP", "ISK", "JPY", "KRW", "PYG",
                                                              "UGX", "VND", "XAF", "XOF"};

bool is_shown(const std::optional<double>& value) { return value && std::isfinite(*value); }

std::string format(double value, const platform::NumberStyle& style,
                   std::string_view currency = {}) {
  return platform::format_number(value == 0 ? 0 : value, style, currency);  // no "-0"
}

// Two digits below ten, where the third says nothing about an estimate; else three.
int digits_of_estimate(double value) { return std::abs(value) < 9.95 ? 2 : 3; }

platform::NumberStyle money_style(double value, std::string_view currency) {
  const double size = std::abs(value);
  platform::NumberStyle style{.kind = Kind::money};
  const bool whole = std::find(kWholeCurrencies.begin(), kWholeCurrencies.end(), currency) !=
                     kWholeCurrencies.end();
  if (size >= 99.995) {
    style.significant = 3;
  } else if ((size > 0 && size < 0.1) || (whole && size > 0)) {
    style.significant = 2;  // "$0.0042" for an impression; "¥0.62"
  } else {
    style.fraction = style.min_fraction = whole ? 0 : 2;
  }
  return style;
}

}  // namespace

std::string count(std::optional<double> value) {
  if (!is_shown(value)) return std::string(kUndefined);
  if (std::abs(*value) >= kMillion) return short_count(value);
  return format(*value, {.significant = digits_of_estimate(*value)});
}

std::string short_count(std::optional<double> value) {
  if (!is_shown(value)) return std::string(kUndefined);
  return format(*value, {.kind = Kind::compact, .significant = 3});
}

std::string percent(std::optional<double> value) {
  if (!is_shown(value)) return std::string(kUndefined);
  return format(*value, {.kind = Kind::percent, .significant = 3});
}

std::string money(std::optional<double> value, std::string_view currency) {
  if (!is_shown(value)) return std::string(kUndefined);
  return format(*value, money_style(*value, currency), currency);
}

std::string short_money(std::optional<double> value, std::string_view currency) {
  if (!is_shown(value)) return std::string(kUndefined);
  if (std::abs(*value) < 999.5) return money(value, currency);
  return format(*value, {.kind = Kind::compact_money, .significant = 3}, currency);
}

std::string times(std::optional<double> value) {
  if (!is_shown(value)) return std::string(kUndefined);
  return format(*value, {.significant = digits_of_estimate(*value)}) + "×";
}

std::string exact(std::optional<double> value) {
  if (!is_shown(value)) return {};
  return format(*value, {.fraction = 6});
}

std::string editable(std::optional<double> value) {
  if (!is_shown(value)) return {};
  // Whole numbers with all their digits; else as many as are free of float noise.
  const bool whole = *value == std::trunc(*value) && std::abs(*value) < kLargestWhole;
  return whole ? format(*value, {.fraction = 0}) : format(*value, {.significant = 12});
}

std::string editable_percent(std::optional<double> value) {
  if (!is_shown(value)) return {};
  return editable(*value * 100);
}

std::string range(const std::string& low, const std::string& high) {
  if (low == high || low.empty() || high.empty() || low == kUndefined || high == kUndefined) {
    return {};
  }
  return low + " – " + high;
}

}  // namespace kol::ui
