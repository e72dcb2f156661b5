#include "core/practice/spread.h"

#include <cmath>
#include <vector>

#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kPriorUnits = 4;

// 8 of 10 of what is spread so around a factor.
Triple range_around(double factor, double spread) {
  const double width = std::exp(kNormalP90 * spread);
  return {factor / width, factor, factor * width};
}

}  // namespace

SpreadEstimate estimate_spread(double usual, std::span<const SpreadUnit> units) {
  std::vector<double> distances;
  double sum = 0;
  for (const SpreadUnit& unit : units) {
    if (!(unit.planned > 0) || !(unit.actual > 0)) continue;
    distances.push_back(std::log(unit.actual / unit.planned));
    sum += distances.back();
  }
  const auto count = static_cast<double>(distances.size());
  const double mean = distances.empty() ? 0 : sum / count;
  double squares = kPriorUnits * usual * usual;
  for (const double distance : distances) squares += (distance - mean) * (distance - mean);
  squares += kPriorUnits * count * mean * mean / (kPriorUnits + count);
  const double spread = std::sqrt(squares / (kPriorUnits + count));
  const double factor = std::exp(sum / (kPriorUnits + count));
  SpreadEstimate estimate{.units = distances.size(),
                          .spread = reported(spread),
                          .factor = reported(factor),
                          .prior = range_around(1, usual),
                          .posterior = std::nullopt,
                          .weight = reported(count / (kPriorUnits + count))};
  if (estimate.spread && estimate.factor) estimate.posterior = range_around(factor, spread);
  return estimate;
}

}  // namespace kol
