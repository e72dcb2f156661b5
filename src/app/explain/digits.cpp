#include "app/explain/digits.h"

#include <cmath>

#include "platform/platform.h"

namespace kol::app {
namespace {

using Style = platform::NumberStyle;

std::string shown(MaybeNumber value, const Style& style, std::string_view currency = {}) {
  return value && std::isfinite(*value)
             ? platform::format_number(*value == 0 ? 0 : *value, style, currency)
             : std::string(ui::kUndefined);
}

// Decimals that keep at least three digits of a value from 0.001 up: none from 100 up, and none for
// a whole number with float noise.
int decimals(double value) {
  const double size = std::abs(value);
  const bool whole = std::abs(value - std::round(value)) <= 1e-9 * size;
  if (size >= 100 || whole) return 0;
  return size >= 1 ? 2 : 5;
}

std::string money_text(MaybeNumber value, std::string_view currency) {
  const double size = std::abs(value.value_or(0));
  Style style{.kind = Style::Kind::money};
  if (size >= 1 || size == 0) {
    style.fraction = style.min_fraction = decimals(value.value_or(0));
  } else {
    style.significant = 3;
  }
  return shown(value, style, currency);
}

}  // namespace

Digits::Form Digits::form_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::money:
      return &Digits::money;
    case ValueKind::percent:
      return &Digits::percent;
    case ValueKind::count:
    case ValueKind::number:
      return &Digits::count;
  }
  return &Digits::count;
}

std::string Digits::count(MaybeNumber value) const {
  return shown(value, {.fraction = decimals(value.value_or(0))});
}

std::string Digits::money(MaybeNumber value) const { return money_text(value, currency_); }
std::string Digits::dollars(MaybeNumber value) const { return money_text(value, "USD"); }

std::string Digits::percent(MaybeNumber value) const {
  Style style{.kind = Style::Kind::percent, .fraction = 2};
  if (std::abs(value.value_or(0)) < 0.001) {
    style.significant = 3;
    style.fraction = 0;
  }
  return shown(value, style);
}

std::string Digits::around(MaybeNumber low, MaybeNumber typical, MaybeNumber high,
                           Form form) const {
  const std::string both = ui::range(words_, (this->*form)(low), (this->*form)(high));
  const std::string middle = (this->*form)(typical);
  return both.empty() ? middle : middle + " (" + both + ")";
}

std::string Digits::triple(const MaybeTriple& value, Form form) const {
  if (!value) return std::string(ui::kUndefined);
  return around(value->low, value->typical, value->high, form);
}

Digits::Form Digits::form_of(Unit unit) {
  switch (unit) {
    case Unit::count:
      return &Digits::count;
    case Unit::money:
      return &Digits::money;
    case Unit::share:
      return &Digits::percent;
    case Unit::times:
      return &Digits::times;
  }
  return &Digits::count;
}

std::string Digits::cases(const Projection* projection, MaybeNumber Case::*figure) const {
  if (projection == nullptr) return std::string(ui::kUndefined);
  return around(projection->low.*figure, projection->typical.*figure, projection->high.*figure,
                form_of(figure_of(figure).unit));
}

std::string Digits::cases(const Projection* projection, MaybeNumber CostBreakdown::*part) const {
  if (projection == nullptr) return std::string(ui::kUndefined);
  return around(projection->low.costs.*part, projection->typical.costs.*part,
                projection->high.costs.*part, form_of(figure_of(part).unit));
}

}  // namespace kol::app
