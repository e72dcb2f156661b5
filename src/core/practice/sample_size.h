// How many clicks it takes to tell two conversion rates apart (spec: practice.md 21, Sample size).
#pragma once

#include "core/triple.h"

namespace kol {

// Two rates as numbers that may be NaN (numeric.h), and how sure one wants to be.
struct RateQuestion {
  double p1 = 0;  // the limit, or the one link's
  double p2 = 0;  // the true rate, or the other link's
  double power = 0.8;
  double alpha = 0.05;
};

struct SampleSize {
  MaybeNumber p1;
  MaybeNumber p2;
  MaybeNumber n;          // clicks that tell p2 from the fixed limit p1
  MaybeNumber n_each;     // clicks on each of two links or codes with these rates
  MaybeNumber power_now;  // 0..1, with the clicks that are planned
  bool operator==(const SampleSize&) const = default;
};

// `clicks` are those planned, NaN where unknown. n, n_each and power_now are undefined for equal or
// unknown rates.
SampleSize sample_size(const RateQuestion& question, double clicks);

}  // namespace kol
