// A triple as a random quantity: the value at a draw from the standard normal, exact at its three
// percentiles, and its mean (spec: decisions.md 12).
#pragma once

#include <limits>

#include "core/decide/two.h"
#include "core/numeric.h"

namespace kol {

inline constexpr double kNoCap = std::numeric_limits<double>::infinity();

class TripleDraw {
 public:
  explicit TripleDraw(const Triple& triple, double cap = kNoCap);

  Two at(Two z) const {
    const Two value = slope_ == 0 ? curved(z) : straight_on_one_side(z);
    return value > cap_ ? both(cap_) : value;
  }
  double at(double z) const { return at(both(z))[0]; }

  double mean() const;

 private:
  Two curved(Two z) const {
    return typical_ * exp_of((z >= 0.0 ? both(rate_above_) : both(rate_below_)) * z);
  }
  Two straight_on_one_side(Two z) const {
    const Two line = typical_ + slope_ * z;
    if (typical_ == 0) return z >= 0.0 ? line : both(0);
    return z >= 0.0 ? curved(z) : (line < 0.0 ? both(0) : line);
  }
  double mean_above() const;
  double mean_below() const;

  double typical_;
  double cap_;
  double rate_above_ = 0;  // of ln(value) by z
  double rate_below_ = 0;
  double slope_ = 0;  // of the value by z, on the side where the end is 0; else 0
};

}  // namespace kol
