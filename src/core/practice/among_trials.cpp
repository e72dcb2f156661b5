// Where what came of the campaign lies among the simulation's trials (spec: practice.md 20,
// Percentile).
#include <array>
#include <cmath>

#include "core/numeric.h"
#include "core/practice/proof.h"

namespace kol {
namespace {

// What rounding leaves between two equal figures, as a share of the largest term of their sums.
constexpr double kEqual = 1e-9;

struct Quantity {
  ProofKey key;
  Trials LineupTrials::*values;
};
constexpr std::array<Quantity, 8> kQuantities = {{
    {ProofKey::impressions, &LineupTrials::impressions},
    {ProofKey::engagements, &LineupTrials::engagements},
    {ProofKey::clicks, &LineupTrials::clicks},
    {ProofKey::incremental, &LineupTrials::incremental},
    {ProofKey::leads, &LineupTrials::leads},
    {ProofKey::total, &LineupTrials::total},
    {ProofKey::revenue, &LineupTrials::revenue},
    {ProofKey::profit, &LineupTrials::profit},
}};

// Counts trials below x, and those equal to it by half.
class Place {
 public:
  explicit Place(double x) : x_(x) {}

  // `terms` is what the value is summed from, beside itself.
  void add(double value, double terms) {
    ++count_;
    const double difference = value - x_;
    if (!is_finite(difference)) below_ = kUndefined;
    if (std::abs(difference) <= kEqual * (std::abs(x_) + terms)) {
      below_ += 0.5;
    } else if (difference < 0) {
      below_ += 1;
    }
  }
  MaybeNumber share() const { return reported(below_ / count_); }

 private:
  double x_;
  double below_ = 0;
  double count_ = 0;
};

void report(const Place& place, ProofFigure& figure) {
  figure.percentile = place.share();
  if (!figure.percentile) return;
  figure.verdict = PlanVerdict::within;
  if (*figure.percentile < 0.1) figure.verdict = PlanVerdict::below;
  if (*figure.percentile > 0.9) figure.verdict = PlanVerdict::above;
}

void report_quantity(const LineupTrials& trials, const Quantity& quantity, ProofFigure& figure) {
  if (!figure.actual) return;
  Place place(*figure.actual);
  const Trials& values = trials.*quantity.values;
  const bool is_profit = quantity.key == ProofKey::profit;
  for (std::size_t i = 0; i < values.size(); ++i) {
    place.add(values[i], is_profit ? 2 * trials.total[i] : 0);
  }
  report(place, figure);
}

// Over the trials that cost something.
void report_roi(const LineupTrials& trials, ProofFigure& figure) {
  if (!figure.actual) return;
  Place place(*figure.actual);
  for (std::size_t i = 0; i < trials.count(); ++i) {
    if (trials.total[i] > 0) place.add(trials.profit[i] / trials.total[i], 2);
  }
  report(place, figure);
}

}  // namespace

void place_among_trials(const LineupTrials& trials, Proof& proof) {
  for (const Quantity& quantity : kQuantities) {
    report_quantity(trials, quantity, proof.figure(quantity.key));
  }
  report_roi(trials, proof.figure(ProofKey::roi));
}

bool is_placed_among_trials(const Proof& proof) {
  if (proof.figure(ProofKey::roi).actual) return true;
  for (const Quantity& quantity : kQuantities) {
    if (proof.figure(quantity.key).actual) return true;
  }
  return false;
}

}  // namespace kol
