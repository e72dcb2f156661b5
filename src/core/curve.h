// Curves over followers (spec section 3): ln(value) is linear in ln(followers) between the knots
// and constant outside of them. All curves share the knots, so a number of followers is placed
// between them once and every curve is then read at that place.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/benchmarks.h"

namespace kol {

// A number of followers, known and above 0, between the knots.
struct CurvePlace {
  std::size_t knot = 0;  // the last one at or below it, or the first
  double distance = 0;   // ln(followers / knot); 0 outside of the knots
};

// The knots with their logarithms.
struct Knots {
  explicit Knots(std::span<const double> followers);
  CurvePlace place(double followers, double log_followers) const;

  std::vector<double> at;
  std::vector<double> log_at;
};

// A curve prepared for reading.
struct PreparedCurve {
  std::vector<Triple> at;     // value at each knot
  std::vector<Triple> slope;  // change of ln(value) by ln(followers) from each knot to the next
};

// Absent if the curve does not have one value a knot.
std::optional<PreparedCurve> prepare_curve(const Knots& knots, const Curve& curve);

Triple value_at(const PreparedCurve& curve, CurvePlace place);

// The quotient of the typical values of two curves.
struct CurveRatio {
  std::vector<double> at;
  std::vector<double> slope;
};

CurveRatio typical_ratio(const PreparedCurve& numerator, const PreparedCurve& denominator);

double value_at(const CurveRatio& ratio, CurvePlace place);

}  // namespace kol
