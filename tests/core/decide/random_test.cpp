// Draws of many trials at once, and the functions they are made of.
#include "core/decide/random.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <iterator>
#include <limits>

#include "core/decide/poisson.h"
#include "core/decide/trial_block.h"
#include "core/decide/two.h"
#include "core/numeric.h"

namespace kol {
namespace {

constexpr RandomKey kKey = {7, 9};
constexpr RandomBlock kPlace = {1000, 0, 3, 0x105};
constexpr std::size_t kCount = 255;

RandomBlock place_of(std::size_t trial) {
  return {kPlace[0] + static_cast<std::uint32_t>(trial), kPlace[1], kPlace[2], kPlace[3]};
}

TEST(Two, ExponentialIsThatOfTheLibrary) {
  for (int i = -6970; i <= 7000; ++i) {
    const double x = i * 0.1013;
    EXPECT_NEAR(exp_of(x) / std::exp(x), 1, 1e-11) << x;
  }
  EXPECT_NEAR(exp_of(709.7) / std::exp(709.7), 1, 1e-11);
  EXPECT_EQ(exp_of(0.0), 1);
  EXPECT_EQ(exp_of(710.0), std::numeric_limits<double>::infinity());
  EXPECT_EQ(exp_of(1e300), std::numeric_limits<double>::infinity());
  EXPECT_LT(exp_of(-800.0), 1e-306);
  EXPECT_TRUE(std::isnan(exp_of(kUndefined)));
}

TEST(Two, LogarithmIsThatOfTheLibrary) {
  for (int i = -3000; i <= 3000; ++i) {
    const double x = std::exp(i * 0.2017);
    EXPECT_NEAR(log_of(x), std::log(x), 4e-16 * std::abs(std::log(x))) << x;
  }
  for (int i = 1; i < 2000; ++i) {
    const double x = i * 0.001;
    EXPECT_NEAR(log_of(x), std::log(x), 4e-16 * std::abs(std::log(x))) << x;
  }
}

TEST(Lanes, UniformNumbersAreThoseOfEachTrial) {
  FourLanes uniforms;
  draw_uniforms(kKey, kPlace, kCount, uniforms);
  for (std::size_t i = 0; i < kCount; ++i) {
    const RandomBlock block = philox(place_of(i), kKey);
    for (std::size_t k = 0; k < 4; ++k) EXPECT_EQ(uniforms[k][i], uniform(block[k]));
  }
  EXPECT_EQ(uniform(0), 0x1p-33);
  EXPECT_EQ(uniform(~0U), 1 - 0x1p-33);
}

TEST(Lanes, NormalNumbersAreThoseOfEachShareToSevenDigits) {
  Lane shares;
  for (std::size_t i = 0; i < kLanes; ++i) shares[i] = (static_cast<double>(i) + 0.5) / kLanes;
  shares[3] = uniform(0);  // the farthest out
  shares[4] = uniform(~0U);
  shares[5] = uniform(1000);
  shares[6] = 0.075;  // where the centre ends
  shares[7] = 0.0749999;
  shares[8] = 0.9;
  Lane normals = shares;
  make_normal(normals, kCount);
  for (std::size_t i = 0; i < kCount; ++i) {
    const double exact = inverse_normal(shares[i]);
    EXPECT_NEAR(normals[i], exact, 3e-7 * std::abs(exact)) << shares[i];
  }
  shares.fill(0.01);
  make_normal(shares, kLanes);
  for (const double normal : shares) EXPECT_EQ(normal, shares[0]);
  EXPECT_NEAR(shares[0], inverse_normal(0.01), 1e-6);
}

// The four of a place are normal, and know nothing of one another.
TEST(Lanes, NormalNumbersHaveTheirMomentsAndNoCorrelation) {
  constexpr std::uint32_t kBlocks = 800;
  constexpr double kAll = kBlocks * kLanes;
  std::array<double, 4> sums{};
  std::array<double, 4> squares{};
  std::array<double, 4> fourths{};
  std::array<double, 4> products{};  // with the next
  for (std::uint32_t block = 0; block < kBlocks; ++block) {
    FourLanes normals;
    draw_uniforms(kKey, {block * static_cast<std::uint32_t>(kLanes), 0, 1, 2}, kLanes, normals);
    for (Lane& lane : normals) make_normal(lane, kLanes);
    for (std::size_t i = 0; i < kLanes; ++i) {
      for (std::size_t k = 0; k < 4; ++k) {
        const double z = normals[k][i];
        sums[k] += z;
        squares[k] += z * z;
        fourths[k] += z * z * z * z;
        products[k] += z * normals[(k + 1) % 4][i];
      }
    }
  }
  // Variances of the powers: 1, 2, 96; of the product 1.
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_NEAR(sums[k] / kAll, 0, 5 / std::sqrt(kAll));
    EXPECT_NEAR(squares[k] / kAll, 1, 5 * std::sqrt(2 / kAll));
    EXPECT_NEAR(fourths[k] / kAll, 3, 5 * std::sqrt(96 / kAll));
    EXPECT_NEAR(products[k] / kAll, 0, 5 / std::sqrt(kAll));
  }
}

Lane poissons_from(RandomBlock place, std::size_t count, const Lane& means) {
  FourLanes uniforms;
  draw_uniforms(kKey, place, count, uniforms);
  Lane numbers;
  draw_poissons(kKey, place, count, means, uniforms[0], uniforms[1], numbers);
  return numbers;
}

// Whatever is drawn beside them.
TEST(Lanes, PoissonNumbersAreThoseOfEachTrial) {
  const double infinity = std::numeric_limits<double>::infinity();
  const double means[] = {0,   0.3,  4,    9.99, 10, 12,         60,      5000,
                          1e9, 2e15, 1e17, 3,    25, kUndefined, infinity};
  Lane lane;
  for (std::size_t i = 0; i < kLanes; ++i) lane[i] = means[i % std::size(means)];
  const Lane numbers = poissons_from(kPlace, kCount, lane);
  for (std::size_t i = 0; i < kCount; ++i) {
    if (!is_finite(lane[i])) {
      EXPECT_EQ(std::isnan(numbers[i]), std::isnan(lane[i]));
      EXPECT_EQ(std::isinf(numbers[i]), std::isinf(lane[i]));
      continue;
    }
    Lane alone;
    alone.fill(lane[i]);
    EXPECT_EQ(numbers[i], poissons_from(place_of(i), 1, alone)[0]) << lane[i];
    EXPECT_NEAR(numbers[i], lane[i], 7 * std::sqrt(lane[i]) + 1) << lane[i];
  }
}

// Mean and variance of a Poisson are its mean; the probability of its mode is e^-m m^k / k!.
TEST(Lanes, PoissonNumbersHaveTheirMeanVarianceAndProbabilities) {
  for (const double mean : {0.05, 3.0, 9.99, 10.0, 15.0, 37.5, 400.0, 4000.0, 1e6, 1e9}) {
    constexpr int kBlocks = 400;
    constexpr double kAll = kBlocks * kLanes;
    Lane means;
    means.fill(mean);
    double sum = 0;
    double squares = 0;
    double modes = 0;
    const double mode = std::floor(mean);
    for (std::uint32_t block = 0; block < kBlocks; ++block) {
      const auto first = block * static_cast<std::uint32_t>(kLanes);
      for (const double drawn : poissons_from({first, 0, 0, 0}, kLanes, means)) {
        ASSERT_EQ(drawn, std::floor(drawn));
        ASSERT_GE(drawn, 0);
        sum += drawn - mean;
        squares += (drawn - mean) * (drawn - mean);
        if (drawn == mode) ++modes;
      }
    }
    EXPECT_NEAR(sum / kAll, 0, 5 * std::sqrt(mean / kAll)) << mean;
    // The fourth central moment is m + 3 m².
    EXPECT_NEAR(squares / kAll, mean, 5 * std::sqrt((mean + 2 * mean * mean) / kAll)) << mean;
    const double share = std::exp(mode * std::log(mean) - mean - std::lgamma(mode + 1));
    EXPECT_NEAR(modes / kAll, share, 5 * std::sqrt(share / kAll) + 1e-6) << mean;
  }
}

// Two that share a block of uniform numbers know nothing of one another. Of 25,600 pairs without
// any correlation, one in 15,000 samples has more than 0.025.
TEST(Block, PoissonNumbersDrawnTogetherAreIndependent) {
  for (const double mean : {4.0, 40.0}) {
    Lane means;
    means.fill(mean);
    double sum = 0;
    for (std::size_t block = 0; block < 100; ++block) {
      Lane one;
      Lane other;
      Block(kKey, block * kLanes, kLanes)
          .poissons(Drawn::caused, 0, {Drawn::orders_seen_caused, means, one},
                    {Drawn::orders_unseen, means, other});
      for (std::size_t i = 0; i < kLanes; ++i) sum += (one[i] - mean) * (other[i] - mean);
    }
    EXPECT_NEAR(sum / (100 * kLanes) / mean, 0, 0.025) << mean;
  }
}

}  // namespace
}  // namespace kol
