// Reading curves over followers.
#include "core/curve.h"

#include <cmath>

#include "core/numeric.h"

namespace kol {
namespace {

double slope_between(double value, double next_value, double log_distance) {
  return (std::log(next_value) - std::log(value)) / log_distance;
}

double grown(double value, double slope, double distance) {
  // At a knot and outside of them the value is exact.
  return distance == 0 ? value : value * std::exp(slope * distance);
}

}  // namespace

Knots::Knots(std::span<const double> followers) : at(followers.begin(), followers.end()) {
  log_at.reserve(at.size());
  for (const double knot : at) log_at.push_back(std::log(knot));
}

CurvePlace Knots::place(double followers, double log_followers) const {
  if (at.empty() || followers <= at.front()) return {};
  std::size_t knot = at.size() - 1;
  if (followers >= at.back()) return {knot, 0};
  while (followers < at[knot]) --knot;
  return {knot, log_followers - log_at[knot]};
}

std::optional<PreparedCurve> prepare_curve(const Knots& knots, const Curve& curve) {
  if (curve.at.empty() || curve.at.size() != knots.at.size()) return std::nullopt;
  PreparedCurve prepared{curve.at, std::vector<Triple>(curve.at.size())};
  for (std::size_t i = 0; i + 1 < curve.at.size(); ++i) {
    const double distance = knots.log_at[i + 1] - knots.log_at[i];
    const Triple& value = curve.at[i];
    const Triple& next = curve.at[i + 1];
    prepared.slope[i] = {slope_between(value.low, next.low, distance),
                         slope_between(value.typical, next.typical, distance),
                         slope_between(value.high, next.high, distance)};
  }
  return prepared;
}

Triple value_at(const PreparedCurve& curve, CurvePlace place) {
  const Triple& value = curve.at[place.knot];
  const Triple& slope = curve.slope[place.knot];
  return {grown(value.low, slope.low, place.distance),
          grown(value.typical, slope.typical, place.distance),
          grown(value.high, slope.high, place.distance)};
}

CurveRatio typical_ratio(const PreparedCurve& numerator, const PreparedCurve& denominator) {
  CurveRatio result;
  for (std::size_t i = 0; i < numerator.at.size(); ++i) {
    result.at.push_back(ratio(numerator.at[i].typical, denominator.at[i].typical));
    result.slope.push_back(numerator.slope[i].typical - denominator.slope[i].typical);
  }
  return result;
}

double value_at(const CurveRatio& ratio, CurvePlace place) {
  return finite(grown(ratio.at[place.knot], ratio.slope[place.knot], place.distance));
}

}  // namespace kol
