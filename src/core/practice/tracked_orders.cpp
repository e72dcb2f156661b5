#include "core/practice/tracked_orders.h"

#include <algorithm>

namespace kol {
namespace {

TrackedOrders by_either(double by_link, double by_code, double by_both) {
  const double sum = finite(by_link + by_code);
  if (!is_defined(sum)) return {};
  const double least = std::min(by_link, by_code);
  if (is_defined(by_both)) return {.orders = sum - std::min(by_both, least), .range = {}};
  if (least == 0) return {.orders = sum, .range = {}};
  return {.range = OrderRange{std::max(by_link, by_code), sum}};
}

}  // namespace

TrackedOrders tracked_orders(const OrderCounts& counts, Attribution attribution, bool links,
                             bool has_code) {
  switch (attribution) {
    case Attribution::link:
      return {.orders = counts.by_link, .range = {}};
    case Attribution::code:
      return {.orders = counts.by_code, .range = {}};
    case Attribution::stated:
      return {.orders = counts.stated, .range = {}};
    case Attribution::either: {
      const bool none_by_link = !links && is_defined(counts.by_code);
      const bool none_by_code = !has_code && is_defined(counts.by_link);
      const auto or_none = [](double count, bool none) {
        return is_defined(count) || !none ? count : 0;
      };
      return by_either(or_none(counts.by_link, none_by_link), or_none(counts.by_code, none_by_code),
                       counts.by_both);
    }
  }
  return {};
}

}  // namespace kol
