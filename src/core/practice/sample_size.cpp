#include "core/practice/sample_size.h"

#include <cmath>

#include "core/decide/random.h"
#include "core/numeric.h"

namespace kol {
namespace {

// Standard deviation of one click's order.
double deviation(double rate) { return std::sqrt(rate * (1 - rate)); }

double clicks_needed(double root, double difference) {
  return whole_number_above(root * root / (difference * difference));
}

}  // namespace

SampleSize sample_size(const RateQuestion& question, double clicks) {
  const double p1 = question.p1;
  const double p2 = question.p2;
  SampleSize report;
  report.p1 = reported(p1);
  report.p2 = reported(p2);
  const double difference = p1 - p2;
  if (!is_defined(difference) || difference == 0) return report;

  const double z_alpha = -inverse_normal(question.alpha / 2);
  const double z_power = inverse_normal(question.power);
  report.n = reported(clicks_needed(z_alpha * deviation(p1) + z_power * deviation(p2), difference));

  const double mean = (p1 + p2) / 2;
  const double variance = p1 * (1 - p1) + p2 * (1 - p2);
  report.n_each = reported(clicks_needed(
      z_alpha * std::sqrt(2 * mean * (1 - mean)) + z_power * std::sqrt(variance), difference));

  const double above_chance = std::abs(difference) * std::sqrt(clicks) - z_alpha * deviation(p1);
  if (p2 > 0 && p2 < 1)
    report.power_now = reported(normal_share_below(above_chance / deviation(p2)));
  return report;
}

}  // namespace kol
