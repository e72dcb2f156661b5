// A triple as a random quantity: the value at a draw from the standard normal, exact at its three
// percentiles, and its mean (spec: decisions.md 12).
#pragma once

#include <cmath>
#include <limits>

#include "core/numeric.h"

namespace kol {

inline constexpr double kNoCap = std::numeric_limits<double>::infinity();

class TripleDraw {
 public:
  explicit TripleDraw(const Triple& triple, double cap = kNoCap);

  double at(double z) const {
    const double value = z >= 0 ? above(z) : below(z);
    return value > cap_ ? cap_ : value;
  }

  double mean() const;

 private:
  double above(double z) const {
    return typical_ == 0 ? slope_ * z : typical_ * std::exp(rate_above_ * z);
  }
  double below(double z) const {
    if (typical_ == 0) return 0;
    if (slope_ == 0) return typical_ * std::exp(rate_below_ * z);
    const double value = typical_ + slope_ * z;
    return value < 0 ? 0 : value;
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
