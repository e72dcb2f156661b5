// Arithmetic with numbers that may be undefined (spec section 1). Inside the core such a number is
// NaN, which spreads through a sum or a product by itself; in the report it is absent. What a
// formula of the spec yields goes through finite(), so that an overflow is undefined too.
#pragma once

#include <limits>
#include <optional>

#include "core/workspace.h"

namespace kol {

inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
inline constexpr Triple kUndefinedTriple{kUndefined, kUndefined, kUndefined};

// The 90th percentile of the standard normal: how far low and high of a triple are from typical.
inline constexpr double kNormalP90 = 1.2815515655446004;

inline bool is_defined(double x) { return x == x; }
inline bool is_finite(double x) { return x - x == 0; }

// x, or undefined if it is not finite: infinity times 0 is NaN.
inline double finite(double x) { return x + 0 * x; }

inline double known(const MaybeNumber& x) { return x ? *x : kUndefined; }

inline double ratio(double numerator, double denominator) {
  return finite(numerator / denominator);
}

inline MaybeNumber reported(double x) { return is_finite(x) ? MaybeNumber(x) : std::nullopt; }

inline MaybeNumber typical_of(const MaybeTriple& triple) {
  return triple ? MaybeNumber(triple->typical) : std::nullopt;
}

inline Triple all_three(double x) { return {x, x, x}; }

inline Triple operator*(const Triple& a, double b) {
  return {finite(a.low * b), finite(a.typical * b), finite(a.high * b)};
}

inline Triple operator*(const Triple& a, const Triple& b) {
  return {finite(a.low * b.low), finite(a.typical * b.typical), finite(a.high * b.high)};
}

inline Triple operator/(const Triple& a, double b) {
  return {ratio(a.low, b), ratio(a.typical, b), ratio(a.high, b)};
}

inline Triple operator+(const Triple& a, const Triple& b) {
  return {finite(a.low + b.low), finite(a.typical + b.typical), finite(a.high + b.high)};
}

inline Triple operator-(const Triple& a, const Triple& b) {
  return {finite(a.low - b.low), finite(a.typical - b.typical), finite(a.high - b.high)};
}

inline bool all_positive(const Triple& a) { return a.low > 0 && a.typical > 0 && a.high > 0; }

// A triple of which any value is undefined is undefined as a whole.
inline MaybeTriple reported(const Triple& a) {
  const bool whole = is_finite(a.low) && is_finite(a.typical) && is_finite(a.high);
  return whole ? MaybeTriple(a) : std::nullopt;
}

// The least whole number not below x, where a value within 1e-9 relative of a whole number counts
// as that number.
double whole_number_above(double x);

// Share of the standard normal distribution below z, 0..1.
double normal_share_below(double z);

}  // namespace kol
