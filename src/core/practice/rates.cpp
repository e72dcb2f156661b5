#include "core/practice/rates.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kNormalP975 = 1.959963984540054;

// A triple as a beta distribution of what is common to a campaign, with each unit's own beside it.
struct BetaPrior {
  double sigma = 0;        // log standard deviation of the triple
  double mean = 0;         // m
  double strength = 0;     // S: as many chances as the prior is worth
  double correlation = 0;  // ρ: of two chances of one unit, beyond what all units share
};

BetaPrior beta_prior(const Triple& prior, double common) {
  const double sigma = std::log(prior.high / prior.low) / (2 * kNormalP90);
  const double variance = sigma * sigma;
  const double mean = prior.typical * std::exp(variance / 2);
  const double all = mean * std::expm1(variance) / (1 - mean);  // r₀
  const double shared = common * all;                           // r₁
  return {sigma, mean, 1 / shared - 1, (all - shared) / (1 - shared)};
}

// The units as so many independent chances and hits.
RateUnit independent_sum(std::span<const RateUnit> units, double correlation) {
  RateUnit sum;
  for (const RateUnit& unit : units) {
    const double weight = 1 / (1 + std::max(0.0, unit.n - 1) * correlation);
    sum.n += weight * unit.n;
    sum.k += weight * unit.k;
  }
  return sum;
}

Triple posterior_of(const BetaPrior& beta, const Triple& prior, double mean, double strength) {
  const double shared = 1 / (strength + 1);
  const double all = shared + beta.correlation * (1 - shared);
  const double sigma = std::sqrt(std::log1p((1 - mean) * all / mean));
  const double typical = mean * std::exp(-sigma * sigma / 2);
  const double power = sigma / beta.sigma;
  const auto at = [&](double factor) {
    // In this order, NaN stays what it is.
    return finite(std::min(typical * std::pow(factor, power), 1.0));
  };
  return {at(prior.low / prior.typical), at(1), at(prior.high / prior.typical)};
}

bool can_be_used(const RateUnit& unit) { return unit.n > 0 && unit.k <= unit.n; }

}  // namespace

std::optional<Interval> wilson_interval(double n, double k) {
  const double share = ratio(k, n);
  if (!is_defined(share)) return std::nullopt;
  const double z = kNormalP975;
  const double middle = share + z * z / (2 * n);
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return Interval{std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

RateEstimate estimate_rate(const Triple& prior, double common, std::span<const RateUnit> units) {
  RateEstimate estimate;
  estimate.prior = prior;
  std::vector<RateUnit> used;
  for (const RateUnit& unit : units) {
    if (!can_be_used(unit)) continue;
    used.push_back(unit);
    estimate.n += unit.n;
    estimate.k += unit.k;
  }
  estimate.units = used.size();
  estimate.left_out = units.size() - used.size();
  estimate.rate = reported(ratio(estimate.k, estimate.n));
  estimate.wilson = wilson_interval(estimate.n, estimate.k);

  const BetaPrior beta = beta_prior(prior, common);
  const RateUnit seen = independent_sum(used, beta.correlation);
  const double strength = beta.strength + seen.n;
  const double mean = ratio(beta.strength * beta.mean + seen.k, strength);
  estimate.weight = reported(ratio(seen.n, strength));
  estimate.mean = reported(mean);
  estimate.posterior =
      used.empty() ? MaybeTriple(prior) : reported(posterior_of(beta, prior, mean, strength));
  return estimate;
}

}  // namespace kol
