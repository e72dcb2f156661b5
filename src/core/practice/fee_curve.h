// How the fees that were paid stand to the benchmarks' market fee: their level, and how they rise
// with followers (spec: practice.md 21, Fee curve).
#pragma once

#include <cstddef>
#include <span>

#include "core/benchmarks.h"
#include "core/triple.h"

namespace kol {

// One fee; both are undefined where there is no market fee to hold it against.
struct FeeUnit {
  double size = 0;  // x: ln(followers / 10,000), where a row has several channels their mean
  double over = 0;  // e: ln(fee / market fee)
};

struct FeeCurve {
  std::size_t units = 0;
  std::size_t left_out = 0;
  MaybeNumber level;        // of fees against the benchmarks' at 10,000 followers
  MaybeNumber level_sd;     // of its logarithm
  MaybeNumber exponent;     // 0..2, in place of the benchmarks' fee_exponent
  MaybeNumber exponent_sd;  // of it, before it was kept in its range
  // The level before the fees and with them, 8 of 10 between low and high, and how much of what is
  // known of it now came from them, 0..1. Not in the report.
  Triple prior;
  MaybeTriple posterior;
  MaybeNumber weight;
  bool operator==(const FeeCurve&) const = default;
};

// A straight line of `over` by `size` with the noise of the benchmarks' fee_spread, drawn towards
// the benchmarks: level and exponent are theirs where there are no units.
FeeCurve fit_fee_curve(const Benchmarks& benchmarks, std::span<const FeeUnit> units);

}  // namespace kol
