// Draws of many trials at once, and the functions they are made of.
#include "core/decide/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/decide/poisson.h"
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
  for (int i = -7000; i <= 7000; ++i) {
    const double x = i * 0.1013;
    EXPECT_NEAR(exp_of(x) / std::exp(x), 1, 5e-16) << x;
  }
  EXPECT_EQ(exp_of(0.0), 1);
  EXPECT_EQ(exp_of(710.0), std::numeric_limits<double>::infinity());
  EXPECT_EQ(exp_of(1e300), std::numeric_limits<double>::infinity());
  EXPECT_EQ(exp_of(-800.0), 0);
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
  Lane first;
  Lane second;
  draw_uniforms(kKey, kPlace, kCount, first, second);
  for (std::size_t i = 0; i < kCount; ++i) {
    const RandomBlock block = philox(place_of(i), kKey);
    EXPECT_EQ(first[i], uniform(block[0], block[1]));
    EXPECT_EQ(second[i], uniform(block[2], block[3]));
  }
}

TEST(Lanes, NormalNumbersAreThoseOfEachShare) {
  Lane shares;
  Lane unused;
  draw_uniforms(kKey, kPlace, kCount, shares, unused);
  shares[3] = 1e-15;  // far out
  shares[4] = 1 - 1e-14;
  Lane normals = shares;
  make_normal(normals, kCount);
  for (std::size_t i = 0; i < kCount; ++i) EXPECT_EQ(normals[i], inverse_normal(shares[i]));
  shares.fill(0.01);
  make_normal(shares, kLanes);
  for (const double normal : shares) EXPECT_EQ(normal, inverse_normal(0.01));
}

TEST(Lanes, PoissonNumbersAreThoseOfEachStream) {
  const double means[] = {
      0,    0.3, 4,    9.99, 10, 12,         60,
      5000, 1e9, 2e15, 1e17, 3,  kUndefined, std::numeric_limits<double>::infinity()};
  Lane lane;
  for (std::size_t i = 0; i < kLanes; ++i) lane[i] = means[i % std::size(means)];
  Lane numbers;
  draw_poissons(kKey, kPlace, kCount, lane, numbers);
  for (std::size_t i = 0; i < kCount; ++i) {
    const double single = poisson(lane[i], RandomStream(kKey, place_of(i)));
    EXPECT_TRUE(numbers[i] == single || (std::isnan(single) && std::isnan(numbers[i]))) << lane[i];
  }
}

}  // namespace
}  // namespace kol
