// How many clicks it takes (spec: practice.md 21), with its worked example.
#include "core/practice/sample_size.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/sample.h"

namespace kol {
namespace {

SampleSize of(double p1, double p2, double clicks) {
  return sample_size({.p1 = p1, .p2 = p2}, clicks);
}

TEST(SampleSize, TwoPercentFromOne) {
  const SampleSize report = of(0.01, 0.02, 120);
  EXPECT_THAT(report.n, Is(979.0));
  EXPECT_THAT(report.n_each, Is(2319.0));
  EXPECT_NEAR(*report.power_now, 0.270767, 5e-7);
}

TEST(SampleSize, EqualOrUnknownRatesCannotBeTold) {
  for (const SampleSize& report : {of(0.02, 0.02, 120), of(NAN, 0.02, 120), of(0.02, NAN, 120)}) {
    EXPECT_FALSE(report.n || report.n_each || report.power_now);
  }
  EXPECT_THAT(of(NAN, 0.02, 120).p2, Is(0.02));
}

TEST(SampleSize, NoPowerOfACertainRate) {
  EXPECT_FALSE(of(0.02, 0, 120).power_now);
  EXPECT_FALSE(of(0.02, 1, 120).power_now);
  EXPECT_TRUE(of(0.02, 0, 120).n);
  EXPECT_FALSE(of(0.01, 0.02, NAN).power_now);
  EXPECT_TRUE(of(0.01, 0.02, NAN).n);
}

// Against a limit of 0 only the power counts: n = (z_b √(p2 (1 − p2)) / p2)², z_b = 0.841621234:
// 0.708326302 × 0.98 / 0.02 = 34.7.
TEST(SampleSize, FromALimitOfZero) { EXPECT_THAT(of(0, 0.02, 120).n, Is(35.0)); }

// With no clicks only chance is left: Φ(−z_a √(0.25) / √(0.24)).
TEST(SampleSize, PowerWithoutClicks) {
  const double z = 1.959963984540054 * 0.5 / std::sqrt(0.24);
  EXPECT_NEAR(*of(0.5, 0.6, 0).power_now, 0.5 * std::erfc(z / std::sqrt(2)), 1e-12);
}

}  // namespace
}  // namespace kol
