// The two functions of numeric.h that are more than a line.
#include "core/numeric.h"

#include <cmath>

namespace kol {

double whole_number_above(double x) {
  const double nearest = std::round(x);
  return std::abs(x - nearest) <= 1e-9 * std::abs(nearest) ? nearest : std::ceil(x);
}

double normal_share_below(double z) {
  constexpr double kSqrtHalf = 0.70710678118654752440;
  return 0.5 * std::erfc(-z * kSqrtHalf);
}

}  // namespace kol
