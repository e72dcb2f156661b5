// Which orders count as tracked: by link, by code, by either, or as somebody states them (spec:
// practice.md 20). Numbers may be NaN (core/numeric.h).
#pragma once

#include <optional>

#include "core/numeric.h"
#include "core/practice/entries.h"

namespace kol {

// Between which two numbers the tracked orders lie where it is not said how many came by both link
// and code.
struct OrderRange {
  double least = 0;
  double most = 0;
  bool operator==(const OrderRange&) const = default;
};

struct OrderCounts {
  double stated = kUndefined;
  double by_link = kUndefined;  // with those by both
  double by_code = kUndefined;  // with those by both
  double by_both = kUndefined;
};

struct TrackedOrders {
  double orders = kUndefined;
  std::optional<OrderRange> range;  // only where it is all that is known
};

// `links` and `has_code` say whether there were links and a code to order by at all.
TrackedOrders tracked_orders(const OrderCounts& counts, Attribution attribution, bool links,
                             bool has_code);

}  // namespace kol
