#include "core/decide/random.h"

#include <cmath>
#include <cstddef>

#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kInversionBelow = 10;
constexpr double kHalfLogTwoPi = 0.91893853320467274178;

template <std::size_t count>
double polynomial(const std::array<double, count>& coefficients, double x) {
  double value = coefficients.back();
  for (std::size_t i = count - 1; i-- > 0;) value = value * x + coefficients[i];
  return value;
}

// Coefficients of AS 241, by rising power.
constexpr std::array kCentreAbove = {3.3871328727963666080e0,  1.3314166789178437745e+2,
                                     1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                     4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                     3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr std::array kCentreBelow = {1.0,
                                     4.2313330701600911252e+1,
                                     6.8718700749205790830e+2,
                                     5.3941960214247511077e+3,
                                     2.1213794301586595867e+4,
                                     3.9307895800092710610e+4,
                                     2.8729085735721942674e+4,
                                     5.2264952788528545610e+3};
constexpr std::array kTailAbove = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                   5.76949722146069140550e0,  3.64784832476320460504e0,
                                   1.27045825245236838258e0,  2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array kTailBelow = {1.0,
                                   2.05319162663775882187e0,
                                   1.67638483018380384940e0,
                                   6.89767334985100004550e-1,
                                   1.48103976427480074590e-1,
                                   1.51986665636164571966e-2,
                                   5.47593808499534494600e-4,
                                   1.05075007164441684324e-9};
constexpr std::array kFarAbove = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                  1.78482653991729133580e0,  2.96560571828504891230e-1,
                                  2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array kFarBelow = {1.0,
                                  5.99832206555887937690e-1,
                                  1.36929880922735805310e-1,
                                  1.48753612908506148525e-2,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};

double poisson_by_inversion(double mean, RandomStream& stream) {
  double left = stream.next().first;
  double probability = std::exp(-mean);
  double count = 0;
  // Where rounding leaves more than all probabilities together, they have run out long before.
  while (left > probability && count < 1000) {
    left -= probability;
    ++count;
    probability *= mean / count;
  }
  return count;
}

// ln n! - ((n + 1/2) ln n - n + ln sqrt(2 pi)), for n >= 1.
double stirling_error(double n) {
  if (n < 16) {
    double log_factorial = 0;
    for (double i = 2; i <= n; ++i) log_factorial += std::log(i);
    return log_factorial - ((n + 0.5) * std::log(n) - n + kHalfLogTwoPi);
  }
  const double square = n * n;
  return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / n;
}

// n ln(n / mean) + mean - n.
double deviance(double n, double mean) {
  const double difference = n - mean;
  if (std::abs(difference) >= 0.1 * (n + mean)) return n * std::log(n / mean) - difference;
  const double v = difference / (n + mean);
  double sum = difference * v;
  double term = 2 * n * v;
  for (int i = 3; i < 1000; i += 2) {
    term *= v * v;
    const double next = sum + term / i;
    if (next == sum) break;
    sum = next;
  }
  return sum;
}

double log_probability(double count, double mean) {
  if (count == 0) return -mean;
  return -kHalfLogTwoPi - 0.5 * std::log(count) - stirling_error(count) - deviance(count, mean);
}

double poisson_by_rejection(double mean, RandomStream& stream) {
  const double b = 0.931 + 2.53 * std::sqrt(mean);
  const double a = -0.059 + 0.02483 * b;
  const double inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
  const double quick = 0.9277 - 3.6224 / (b - 2);
  while (true) {
    const RandomStream::Pair pair = stream.next();
    const double u = pair.first - 0.5;
    const double v = pair.second;
    const double edge = 0.5 - std::abs(u);
    const double count = std::floor((2 * a / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= quick) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const double height = std::log(v * inverse_alpha / (a / (edge * edge) + b));
    if (height <= log_probability(count, mean)) return count;
  }
}

}  // namespace

double inverse_normal(double share) {
  const double q = share - 0.5;
  if (std::abs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(kCentreAbove, r) / polynomial(kCentreBelow, r);
  }
  const double r = std::sqrt(-std::log(q < 0 ? share : 1 - share));
  const double z = r <= 5 ? polynomial(kTailAbove, r - 1.6) / polynomial(kTailBelow, r - 1.6)
                          : polynomial(kFarAbove, r - 5) / polynomial(kFarBelow, r - 5);
  return q < 0 ? -z : z;
}

double poisson(double mean, RandomStream stream) {
  if (mean == 0 || !is_finite(mean)) return mean;
  return mean < kInversionBelow ? poisson_by_inversion(mean, stream)
                                : poisson_by_rejection(mean, stream);
}

}  // namespace kol
