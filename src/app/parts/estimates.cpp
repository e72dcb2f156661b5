#include "app/parts/estimates.h"

namespace kol::app {

std::string money_range(const App& app, const MaybeTriple& value) {
  if (!value) return std::string(ui::kUndefined);
  const std::string range =
      ui::range(ui::money(value->low, app.currency()), ui::money(value->high, app.currency()));
  return range.empty() ? ui::money(value->typical, app.currency()) : range;
}

std::string count_range(const MaybeTriple& value) {
  if (!value) return std::string(ui::kUndefined);
  const std::string range = ui::range(ui::count(value->low), ui::count(value->high));
  return range.empty() ? ui::count(value->typical) : range;
}

}  // namespace kol::app
