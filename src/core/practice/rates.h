// What campaigns say about a rate: clicks per real impression, or orders per click (spec:
// practice.md 21, Rates).
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/triple.h"

namespace kol {

// What was seen of one influencer, or of one influencer's posts of one format.
struct RateUnit {
  double n = 0;  // real impressions, or clicks
  double k = 0;  // of these: clicks, or orders
};

struct Interval {
  double low = 0;
  double high = 0;
  bool operator==(const Interval&) const = default;
};

struct RateEstimate {
  std::size_t units = 0;     // that were used
  std::size_t left_out = 0;  // with nothing seen, or more hits than chances
  double n = 0;              // sums over the units used
  double k = 0;
  MaybeNumber rate;                // k / n
  std::optional<Interval> wilson;  // of `rate`, 95 %, counting error only
  Triple prior;
  MaybeNumber weight;     // 0..1, of what was seen against the prior
  MaybeNumber mean;       // of the rate, prior and data together
  MaybeTriple posterior;  // what to plan with; the prior where nothing was seen
  bool operator==(const RateEstimate&) const = default;
};

// Share of a rate's variance that is common to all units of a campaign (spec: decisions.md 12).
inline constexpr double kCommonInCtr = 0.3;
inline constexpr double kCommonInCvr = 0.7;

// The prior is learned from as the beta distribution of its mean and variance, split into what is
// common to a campaign and what is each unit's own, so that a unit with many impressions does not
// count as that many independent ones. Weight, mean and posterior are undefined for a prior that
// has no width or begins at 0; without units the posterior is the prior all the same.
RateEstimate estimate_rate(const Triple& prior, double common, std::span<const RateUnit> units);

// The score interval of k hits in n chances (Wilson: Probable inference, the law of succession, and
// statistical inference; Journal of the American Statistical Association 22, 1927), 95 %. Absent
// for n = 0.
std::optional<Interval> wilson_interval(double n, double k);

}  // namespace kol
