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

// One decimal, between what needs none and what needs more.
platform::NumberStyle percent_style(double value) {
  const double size = std::abs(value);
  platform::NumberStyle style{.kind = Kind::percent};
  if (size >= 9.9995) {
    style.significant = 3;  // "1,230%"
  } else if (size > 0 && size < 0.00995) {
    style.significant = 2;  // "0.42%": a decimal says too little
  } else {
    style.fraction = 1;
  }
  return style;
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

// From one round amount to the next.
double money_step(double value) {
  const double digits = std::pow(10, std::floor(std::log10(value * (1 + 1e-12))) - 2);
  return value >= 10 ? std::max(digits, 1.0) : digits;
}

bool is_range(std::string_view low, std::string_view high) {
  return low != high && !low.empty() && !high.empty() && low != kUndefined && high != kUndefined;
}

bool has_minus(std::string_view text) { return text.find("−") != std::string_view::npos; }

}  // namespace

std::string count(std::optional<double> value) {
  if (!is_shown(value)) return std::string(kUndefined);
  if (std::abs(*value) >= kMillion) return short_count(value);
  // Less than half a thing is not none of it.
  if (*value > 0 && *value < 0.5) return "<" + format(1, {});
  if (std::abs(*value) < 100) return format(std::round(*value), {});
  return format(*value, {.significant = 3});
}

std::string short_count(std::optional<double> value) {
  if (!is_shown(value)) return std::string(kUndefined);
  if (std::abs(*value) < 999.5) return count(value);
  return format(*value, {.kind = Kind::compact, .significant = 3});
}

std::string percent(std::optional<double> value) {
  if (!is_shown(value)) return std::string(kUndefined);
  return format(*value, percent_style(*value));
}

std::string money(std::optional<double> value, std::string_view currency) {
  if (!is_shown(value)) return std::string(kUndefined);
  return format(*value, money_style(*value, currency), currency);
}

std::string whole_money(std::optional<double> value, std::string_view currency) {
  if (!is_shown(value)) return std::string(kUndefined);
  platform::NumberStyle style = money_style(*value, currency);
  if (std::abs(*value) >= 99.995) style = {.kind = Kind::money};
  return format(*value, style, currency);
}

double rounded_money(double value) {
  if (!std::isfinite(value) || value <= 0) return value;
  const double step = money_step(value);
  return std::round(value / step) * step;
}

double at_most(double value) {
  if (!std::isfinite(value) || value <= 0) return value;
  const double step = money_step(value);
  // What float noise keeps below a round figure is that figure.
  return std::floor(value / step * (1 + 1e-12)) * step;
}

std::string money_at_most(std::optional<double> value, std::string_view currency) {
  return money(value ? std::optional(at_most(*value)) : value, currency);
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
  // Whole numbers with all their digits; else as many as are free of float noise, and fewer of what
  // nobody has typed.
  const bool whole = *value == std::trunc(*value) && std::abs(*value) < kLargestWhole;
  if (whole) return format(*value, {.fraction = 0});
  const double millionths = *value * 1e6;
  const bool is_calculated =
      std::abs(*value) < 1000 && std::abs(millionths - std::round(millionths)) > 1e-3;
  return format(*value, {.significant = is_calculated ? 5 : 12});
}

std::string editable_percent(std::optional<double> value) {
  if (!is_shown(value)) return {};
  return editable(*value * 100);
}

std::string editable_money(std::optional<double> value, std::string_view currency) {
  if (!is_shown(value)) return std::string(kUndefined);
  const int cents = *value == std::trunc(*value) ? 0 : 2;
  const platform::NumberStyle style{.kind = Kind::money, .fraction = cents, .min_fraction = cents};
  return format(*value, style, currency);
}

std::string range(const std::string& low, const std::string& high) {
  return is_range(low, high) ? low + " – " + high : std::string();
}

std::string range(const Words& words, const std::string& low, const std::string& high) {
  if (!is_range(low, high) || (!has_minus(low) && !has_minus(high))) return range(low, high);
  return words.with(Word::figure_range, {{"low", low}, {"high", high}});
}

}  // namespace kol::ui
