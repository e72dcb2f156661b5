#include "core/practice/fee_curve.h"

#include <algorithm>
#include <cmath>

#include "core/numeric.h"

namespace kol {
namespace {

// How far level (in logarithms) and exponent may lie from the benchmarks': our own estimate.
constexpr double kLevelVariance = 0.7 * 0.7;
constexpr double kExponentVariance = 0.2 * 0.2;

constexpr double kLargestExponent = 2;

// The normal equations of the line, priors included; the names are the spec's.
struct Equations {
  double a = 1 / kLevelVariance;
  double b = 0;
  double d = 1 / kExponentVariance;
  double u = 0;
  double v = 0;
};

Triple level_range(double level, double variance) {
  const double width = std::exp(kNormalP90 * std::sqrt(variance));
  return {level / width, level, level * width};
}

bool can_be_used(const FeeUnit& unit) { return is_finite(unit.size) && is_finite(unit.over); }

}  // namespace

FeeCurve fit_fee_curve(const Benchmarks& benchmarks, std::span<const FeeUnit> units) {
  const Triple& spread = benchmarks.fee_spread.value;
  const double sigma = std::log(spread.high / spread.low) / (2 * kNormalP90);
  const double precision = 1 / (sigma * sigma);
  FeeCurve curve;
  Equations sums;
  for (const FeeUnit& unit : units) {
    if (!can_be_used(unit)) {
      ++curve.left_out;
      continue;
    }
    ++curve.units;
    sums.a += precision;
    sums.b += precision * unit.size;
    sums.d += precision * unit.size * unit.size;
    sums.u += precision * unit.over;
    sums.v += precision * unit.size * unit.over;
  }
  const double determinant = sums.a * sums.d - sums.b * sums.b;
  const double level = ratio(sums.d * sums.u - sums.b * sums.v, determinant);
  const double steeper = ratio(sums.a * sums.v - sums.b * sums.u, determinant);
  const double exponent = benchmarks.fee_exponent.value + steeper;
  curve.level = reported(std::exp(level));
  curve.level_sd = reported(std::sqrt(sums.d / determinant));
  curve.exponent = reported(std::clamp(exponent, 0.0, kLargestExponent));
  curve.exponent_sd = reported(std::sqrt(sums.a / determinant));
  curve.prior = level_range(1, kLevelVariance);
  const double variance = sums.d / determinant;
  if (curve.level && is_finite(variance)) curve.posterior = level_range(*curve.level, variance);
  curve.weight = reported(1 - variance / kLevelVariance);
  return curve;
}

}  // namespace kol
