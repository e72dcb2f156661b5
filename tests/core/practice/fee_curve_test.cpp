// What paid fees say about the fee curve and results about plans (spec: practice.md 21), with its
// worked example.
#include "core/practice/fee_curve.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/practice/spread.h"
#include "core/sample.h"

namespace kol {
namespace {

// Instagram's market fee is 150 × (followers / 10,000)^0.75.
FeeUnit instagram_post(double followers, double fee) {
  const double size = std::log(followers / 10000);
  return {size, std::log(fee / 150) - 0.75 * size};
}

TEST(FeeCurve, LevelAndExponentOfThreeFees) {
  const std::vector<FeeUnit> units = {instagram_post(10000, 100), instagram_post(40000, 330),
                                      instagram_post(90000, 520)};
  const FeeCurve curve = fit_fee_curve(sample_benchmarks(), units);
  EXPECT_EQ(curve.units, 3U);
  EXPECT_EQ(curve.left_out, 0U);
  EXPECT_NEAR(*curve.level, 0.786409, 5e-7);
  EXPECT_NEAR(std::log(*curve.level), -0.240278, 5e-7);
  EXPECT_NEAR(*curve.exponent, 0.731904, 5e-7);
}

TEST(FeeCurve, TheBenchmarksWithoutFees) {
  const FeeCurve curve = fit_fee_curve(sample_benchmarks(), {});
  EXPECT_EQ(curve.units, 0U);
  EXPECT_THAT(curve.level, Is(1.0));
  EXPECT_THAT(curve.level_sd, Is(0.7));
  EXPECT_THAT(curve.exponent, Is(0.75));
  EXPECT_THAT(curve.exponent_sd, Is(0.2));
}

// Level sd 0.7: e^(1.2816 x 0.7) = 2.45245.
TEST(FeeCurve, SaysWhatWasBelievedBefore) {
  const FeeCurve none = fit_fee_curve(sample_benchmarks(), {});
  EXPECT_NEAR(none.prior.low, 1 / 2.45245, 5e-5);
  EXPECT_EQ(none.prior.typical, 1);
  EXPECT_NEAR(none.prior.high, 2.45245, 5e-5);
  EXPECT_NEAR(none.posterior->low, none.prior.low, 1e-12) << "nothing was seen";
  EXPECT_NEAR(*none.weight, 0, 1e-12);
  const std::vector<FeeUnit> many(10000, FeeUnit{0, std::log(1.5)});
  const FeeCurve sure = fit_fee_curve(sample_benchmarks(), many);
  EXPECT_NEAR(sure.posterior->typical, 1.5, 0.01);
  EXPECT_LT(sure.posterior->high, 1.55) << "many fees leave little doubt";
  EXPECT_GT(*sure.weight, 0.99);
}

TEST(FeeCurve, WhatHasNoMarketFeeIsLeftOut) {
  const std::vector<FeeUnit> units = {{NAN, NAN}, {0, 0}};
  const FeeCurve curve = fit_fee_curve(sample_benchmarks(), units);
  EXPECT_EQ(curve.units, 1U);
  EXPECT_EQ(curve.left_out, 1U);
  EXPECT_THAT(curve.level, Is(1.0));
}

TEST(FeeCurve, TheExponentStaysInItsRange) {
  const std::vector<FeeUnit> rising(100, {5, 50});
  const std::vector<FeeUnit> falling(100, {5, -50});
  EXPECT_THAT(fit_fee_curve(sample_benchmarks(), rising).exponent, Is(2.0));
  EXPECT_THAT(fit_fee_curve(sample_benchmarks(), falling).exponent, Is(0.0));
}

TEST(Spread, OfThreeResults) {
  const std::vector<SpreadUnit> units = {
      {1, std::exp(0.15)}, {100, 100 * std::exp(-0.4)}, {7, 7 * std::exp(-0.7)}};
  const SpreadEstimate estimate = estimate_spread(sample_benchmarks().observed_spread.value, units);
  EXPECT_EQ(estimate.units, 3U);
  EXPECT_NEAR(*estimate.spread, 0.469585, 5e-7);
  EXPECT_NEAR(*estimate.factor, 0.873092, 5e-7);
}

// Three results beside the four that the usual spread counts as: 3 / 7. Before, e^(1.2816 x 0.4) =
// 1.6697.
TEST(Spread, SaysWhatWasBelievedBefore) {
  const std::vector<SpreadUnit> units = {
      {1, std::exp(0.15)}, {100, 100 * std::exp(-0.4)}, {7, 7 * std::exp(-0.7)}};
  const SpreadEstimate estimate = estimate_spread(0.4, units);
  EXPECT_NEAR(estimate.prior.high, 1.6697, 5e-5);
  EXPECT_NEAR(estimate.prior.low, 1 / 1.6697, 5e-5);
  EXPECT_NEAR(*estimate.weight, 3.0 / 7, 1e-12);
  EXPECT_NEAR(estimate.posterior->typical, *estimate.factor, 1e-12);
  EXPECT_NEAR(estimate.posterior->high / *estimate.factor,
              *estimate.factor / estimate.posterior->low, 1e-9);
}

TEST(Spread, OnlyOfWhatIsAboveZero) {
  const std::vector<SpreadUnit> units = {{0, 5}, {5, 0}, {NAN, 1}};
  const SpreadEstimate estimate = estimate_spread(0.4, units);
  EXPECT_EQ(estimate.units, 0U);
  EXPECT_THAT(estimate.spread, Is(0.4));
  EXPECT_THAT(estimate.factor, Is(1.0));
}

}  // namespace
}  // namespace kol
