#include "core/practice/spread.h"

#include <cmath>
#include <vector>

#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kPriorUnits = 4;

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
  return {.units = distances.size(),
          .spread = reported(std::sqrt(squares / (kPriorUnits + count))),
          .factor = reported(std::exp(sum / (kPriorUnits + count)))};
}

}  // namespace kol
