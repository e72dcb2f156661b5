// How far results lie from plans that were made from observed figures (spec: practice.md 21,
// Spread).
#pragma once

#include <cstddef>
#include <span>

#include "core/triple.h"

namespace kol {

// A planned figure and what came of it.
struct SpreadUnit {
  double planned = 0;  // typical
  double actual = 0;
};

struct SpreadEstimate {
  std::size_t units = 0;
  MaybeNumber spread;  // log standard deviation, in place of the benchmarks' observed_spread
  MaybeNumber factor;  // of results against plans; only shown
  // Results as a multiple of their plan, before and with what was seen, 8 of 10 between low and
  // high, and the weight of what was seen, 0..1. Not in the report.
  Triple prior;
  MaybeTriple posterior;
  MaybeNumber weight;
  bool operator==(const SpreadEstimate&) const = default;
};

// Units of which either number is not above 0 say nothing. `usual` is the benchmarks'
// observed_spread, which counts as four units.
SpreadEstimate estimate_spread(double usual, std::span<const SpreadUnit> units);

}  // namespace kol
