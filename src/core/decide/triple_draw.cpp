#include "core/decide/triple_draw.h"

#include <cmath>

namespace kol {
namespace {

double density(double z) {
  constexpr double kInverseRootTwoPi = 0.39894228040143267794;
  return kInverseRootTwoPi * std::exp(-0.5 * z * z);
}

}  // namespace

TripleDraw::TripleDraw(const Triple& triple, double cap) : typical_(triple.typical), cap_(cap) {
  if (typical_ == 0) {
    slope_ = triple.high / kNormalP90;
    return;
  }
  rate_above_ = std::log(triple.high / typical_) / kNormalP90;
  if (triple.low == 0) {
    slope_ = typical_ / kNormalP90;
  } else {
    rate_below_ = std::log(typical_ / triple.low) / kNormalP90;
  }
}

double TripleDraw::mean() const { return finite(mean_above() + mean_below()); }

// The integral over z > 0; of exp(rate z) times the density it is
// exp(rate² / 2) (Phi(to - rate) - Phi(from - rate)).
double TripleDraw::mean_above() const {
  if (typical_ == 0) {
    if (slope_ == 0) return 0;
    if (cap_ == kNoCap) return slope_ * density(0);
    const double capped = cap_ / slope_;
    return slope_ * (density(0) - density(capped)) + cap_ * normal_share_below(-capped);
  }
  const double rate = rate_above_;
  const double whole = typical_ * std::exp(0.5 * rate * rate);
  if (rate == 0) return 0.5 * typical_;
  if (cap_ == kNoCap) return whole * normal_share_below(rate);
  const double capped = std::log(cap_ / typical_) / rate;
  return whole * (normal_share_below(rate) - normal_share_below(rate - capped)) +
         cap_ * normal_share_below(-capped);
}

double TripleDraw::mean_below() const {
  if (typical_ == 0) return 0;
  // A low end of 0 is reached at -c, with a straight line.
  if (slope_ != 0) return typical_ * 0.4 + slope_ * (density(kNormalP90) - density(0));
  return typical_ * std::exp(0.5 * rate_below_ * rate_below_) * normal_share_below(-rate_below_);
}

}  // namespace kol
