#include "core/practice/proof_figures.h"

#include <array>
#include <cstddef>

#include "core/numeric.h"
#include "core/practice/units.h"

namespace kol {
namespace {

std::size_t index_of(ProofKey key) { return static_cast<std::size_t>(key); }

constexpr std::array<MaybeNumber Case::*, kEightCount> kEightOfCase = {
    &Case::impressions, &Case::real_impressions, &Case::engagements, &Case::clicks,
    &Case::tracked,     &Case::attributed,       &Case::incremental, &Case::leads};
constexpr std::array<MaybeNumber CostBreakdown::*, 10> kCosts = {
    &CostBreakdown::fees,   &CostBreakdown::commission, &CostBreakdown::product,
    &CostBreakdown::labour, &CostBreakdown::agency,     &CostBreakdown::production,
    &CostBreakdown::tools,  &CostBreakdown::paid_boost, &CostBreakdown::other,
    &CostBreakdown::total};
constexpr std::array<MaybeNumber Case::*, 12> kRestOfCase = {
    &Case::revenue, &Case::contribution, &Case::profit, &Case::roi, &Case::roas, &Case::simple_roi,
    &Case::cpm,     &Case::cpe,          &Case::cpc,    &Case::cpa, &Case::cpl,  &Case::emv};
constexpr std::size_t kFirstCost = kEightCount;
constexpr std::size_t kFirstOfRest = kFirstCost + kCosts.size();
constexpr std::size_t kFirstUnplanned = kFirstOfRest + kRestOfCase.size();
static_assert(kFirstCost == static_cast<std::size_t>(ProofKey::fees));
static_assert(kFirstOfRest == static_cast<std::size_t>(ProofKey::revenue));
static_assert(kFirstUnplanned == static_cast<std::size_t>(ProofKey::reach));

constexpr std::array<MeasuredFigure, kProofKeyCount - kFirstUnplanned> kUnplanned = {
    &Measured::reach,    &Measured::hashtag_uses, &Measured::new_followers,
    &Measured::positive, &Measured::neutral,      &Measured::negative};

struct SoFar {
  double sum = kUndefined;
  double pieces = 0;
};

// Calls take(row, unit) for every unit of the line-up too.
template <typename Take>
SoFar sum_so_far(const std::vector<MeasuredRow>& rows, MeasuredFigure figure, Take take) {
  SoFar so_far;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto is_known = [&](const Measured& figures) { return is_defined(figures.*figure); };
    each_unit(rows[i], is_known, [&](const MeasuredUnit& unit) {
      const double before = so_far.pieces == 0 ? 0 : so_far.sum;
      so_far.sum = finite(before + unit.figures.*figure);
      so_far.pieces += unit.posts;
      take(i, unit);
    });
  }
  return so_far;
}

void report(const SoFar& so_far, double of, ProofFigure& figure) {
  figure.so_far = reported(so_far.sum);
  figure.reported = so_far.pieces;
  figure.of = of;
}

// How far it is from the plan of the same.
void compare(double measured, double planned, ProofFigure& figure) {
  const double difference = finite(measured - planned);
  figure.difference = reported(difference);
  figure.relative = reported(difference / planned);
}

void report_eight(std::size_t index, const std::vector<MeasuredRow>& measured,
                  const std::vector<PlannedRow>& planned, double of, ProofFigure& figure) {
  const auto plan = kEight<Triple>[index];
  Triple planned_so_far = all_three(0);
  const auto add_plan = [&](std::size_t row, const MeasuredUnit& unit) {
    planned_so_far =
        planned_so_far + (unit.piece ? planned[row].posts[unit.piece->deliverable].figures.*plan
                                     : planned[row].figures.*plan);
  };
  const SoFar so_far = sum_so_far(measured, kEight<double>[index], add_plan);
  report(so_far, of, figure);
  if (so_far.pieces == 0) return;
  figure.planned_so_far = reported(planned_so_far);
  if (so_far.pieces == of) figure.actual = figure.so_far;
  compare(so_far.sum, planned_so_far.typical, figure);
}

void report_win(const MaybeNumber& of_campaign, ProofFigure& figure) {
  if (!of_campaign) return;
  figure.so_far = of_campaign;
  figure.reported = figure.of;
}

MaybeNumber sentiment_of(const Proof& proof) {
  const double positive = known(proof.figure(ProofKey::positive).so_far);
  const double negative = known(proof.figure(ProofKey::negative).so_far);
  const double neutral = known(proof.figure(ProofKey::neutral).so_far);
  return reported((positive - negative) / (positive + neutral + negative));
}

}  // namespace

void report_so_far(const Campaign& campaign, const std::vector<MeasuredRow>& measured,
                   const std::vector<PlannedRow>& planned, Proof& proof) {
  double of = 0;
  for (const MeasuredRow& row : measured) of += row.posts;
  for (std::size_t i = 0; i < kEightCount; ++i) {
    report_eight(i, measured, planned, of, proof.figures[i]);
  }
  for (std::size_t i = 0; i < kUnplanned.size(); ++i) {
    const SoFar so_far =
        sum_so_far(measured, kUnplanned[i], [](std::size_t, const MeasuredUnit&) {});
    report(so_far, of, proof.figures[kFirstUnplanned + i]);
  }
  report_win(campaign.results.hashtag_uses, proof.figure(ProofKey::hashtag_uses));
  report_win(campaign.results.new_followers, proof.figure(ProofKey::new_followers));
  proof.sentiment = sentiment_of(proof);
}

Eight<double> complete_figures(const Proof& proof) {
  Eight<double> figures;
  for (std::size_t i = 0; i < kEightCount; ++i) {
    figures.*kEight<double>[i] = known(proof.figures[i].actual);
  }
  return figures;
}

void report_cases(const Projection& projection, Proof& proof) {
  for (std::size_t i = 0; i < kFirstUnplanned; ++i) {
    const auto key = static_cast<ProofKey>(i);
    ProofFigure& figure = proof.figures[i];
    const double typical = known(figure_of_case(projection.typical, key));
    figure.planned = reported(Triple{known(figure_of_case(projection.low, key)), typical,
                                     known(figure_of_case(projection.high, key))});
    if (i < kEightCount) continue;
    figure.actual = figure_of_case(proof.actual, key);
    compare(known(figure.actual), typical, figure);
    if (typical <= 0 || key == ProofKey::roi || key == ProofKey::simple_roi) {
      figure.relative.reset();
    }
  }
}

MaybeNumber figure_of_case(const Case& one, ProofKey key) {
  const std::size_t index = index_of(key);
  if (index < kFirstCost) return one.*kEightOfCase[index];
  if (index < kFirstOfRest) return one.costs.*kCosts[index - kFirstCost];
  if (index < kFirstUnplanned) return one.*kRestOfCase[index - kFirstOfRest];
  return std::nullopt;
}

}  // namespace kol
