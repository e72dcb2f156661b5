// What is learned of rates (spec: practice.md 21), with its worked examples.
#include "core/practice/rates.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/sample.h"

namespace kol {
namespace {

constexpr Triple kCvr{0.005, 0.018, 0.04};
constexpr Triple kStoryLink{0.008, 0.02, 0.04};

// The examples of the spec are given to six decimals.
void expect_near(const MaybeTriple& triple, double low, double typical, double high) {
  ASSERT_TRUE(triple);
  EXPECT_NEAR(triple->low, low, 5e-7);
  EXPECT_NEAR(triple->typical, typical, 5e-7);
  EXPECT_NEAR(triple->high, high, 5e-7);
}

TEST(Rates, OrdersOfOneInfluencer) {
  const std::vector<RateUnit> units = {{120, 3}};
  const RateEstimate estimate = estimate_rate(kCvr, kCommonInCvr, units);
  EXPECT_EQ(estimate.units, 1U);
  EXPECT_EQ(estimate.left_out, 0U);
  EXPECT_THAT(estimate.rate, Is(0.025));
  EXPECT_NEAR(*estimate.weight, 0.522225, 5e-7);
  EXPECT_NEAR(*estimate.mean, 0.025007, 5e-7);
  expect_near(estimate.posterior, 0.006723, 0.019793, 0.038800);
  ASSERT_TRUE(estimate.wilson);
  EXPECT_NEAR(estimate.wilson->low, 0.008538, 5e-7);
  EXPECT_NEAR(estimate.wilson->high, 0.070930, 5e-7);
}

TEST(Rates, ClicksOfTwoInfluencers) {
  const std::vector<RateUnit> units = {{12000, 300}, {8000, 96}};
  const RateEstimate estimate = estimate_rate(kStoryLink, kCommonInCtr, units);
  EXPECT_EQ(estimate.units, 2U);
  EXPECT_DOUBLE_EQ(estimate.n, 20000);
  EXPECT_DOUBLE_EQ(estimate.k, 396);
  EXPECT_NEAR(*estimate.weight, 0.458532, 5e-7);
  EXPECT_NEAR(*estimate.mean, 0.021679, 5e-7);
  expect_near(estimate.posterior, 0.007225, 0.017878, 0.035481);
}

TEST(Rates, ThePriorWithoutUnits) {
  const RateEstimate estimate = estimate_rate(kCvr, kCommonInCvr, {});
  EXPECT_EQ(estimate.posterior, MaybeTriple(kCvr));
  EXPECT_THAT(estimate.weight, Is(0.0));
  EXPECT_NEAR(*estimate.mean, 0.025015, 5e-7);
  EXPECT_FALSE(estimate.rate);
  EXPECT_FALSE(estimate.wilson);
}

// Two units that say next to nothing leave the prior as it is: the formulas give it back.
TEST(Rates, LittleDataMovesLittle) {
  const std::vector<RateUnit> units = {{1e-9, 0}};
  const RateEstimate estimate = estimate_rate(kCvr, kCommonInCvr, units);
  expect_near(estimate.posterior, kCvr.low, kCvr.typical, kCvr.high);
}

TEST(Rates, WhatCannotBeIsLeftOut) {
  const std::vector<RateUnit> units = {{0, 0}, {10, 11}, {10, 10}};
  const RateEstimate estimate = estimate_rate(kCvr, kCommonInCvr, units);
  EXPECT_EQ(estimate.units, 1U);
  EXPECT_EQ(estimate.left_out, 2U);
  EXPECT_DOUBLE_EQ(estimate.k, 10);
}

TEST(Rates, NoPosteriorIsAboveOne) {
  const std::vector<RateUnit> units = {{100000, 99999}};
  const RateEstimate estimate = estimate_rate({0.2, 0.5, 0.9}, kCommonInCtr, units);
  ASSERT_TRUE(estimate.posterior);
  EXPECT_LE(estimate.posterior->high, 1);
}

TEST(Rates, APriorWithoutWidthIsNotLearnedFrom) {
  const std::vector<RateUnit> units = {{100, 1}};
  for (const Triple& prior : {Triple{0.01, 0.01, 0.01}, Triple{0, 0.01, 0.02}, Triple{}}) {
    const RateEstimate estimate = estimate_rate(prior, kCommonInCtr, units);
    EXPECT_FALSE(estimate.posterior);
    EXPECT_THAT(estimate.rate, Is(0.01));
    EXPECT_EQ(estimate_rate(prior, kCommonInCtr, {}).posterior, MaybeTriple(prior));
  }
}

// With k = 0 and n = 1: (z²/2 ± z²/2) / (1 + z²), z² = 3.841458820694124.
TEST(Rates, WilsonOfNoHits) {
  const std::optional<Interval> interval = wilson_interval(1, 0);
  ASSERT_TRUE(interval);
  EXPECT_NEAR(interval->low, 0, 1e-15);
  EXPECT_NEAR(interval->high, 3.841458820694124 / 4.841458820694124, 1e-12);
}

}  // namespace
}  // namespace kol
