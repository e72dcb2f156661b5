// Undefined numbers, rounding up and the normal distribution.
#include "core/numeric.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/sample.h"

namespace kol {
namespace {

TEST(Numeric, DivisionByZeroIsUndefined) {
  EXPECT_THAT(reported(ratio(1, 0)), IsUndefined());
  EXPECT_THAT(reported(ratio(0, 0)), IsUndefined());
  EXPECT_THAT(reported(ratio(3, 2)), Is(1.5));
}

TEST(Numeric, OverflowIsUndefinedEvenWhenItIsDividedByLater) {
  const double overflow = finite(1e200 * 1e200);
  EXPECT_THAT(reported(overflow), IsUndefined());
  EXPECT_THAT(reported(ratio(1, overflow)), IsUndefined());
}

TEST(Numeric, UnknownIsNotZero) { EXPECT_THAT(reported(known(std::nullopt) + 1), IsUndefined()); }

TEST(Numeric, TripleWithOneUndefinedValueIsUndefinedAsAWhole) {
  EXPECT_THAT(reported(Triple{1, 2, kUndefined}), IsUndefined());
  EXPECT_THAT(reported(Triple{1, 2, std::numeric_limits<double>::infinity()}), IsUndefined());
}

TEST(Numeric, RoundingUpForgivesTheLastDigits) {
  EXPECT_EQ(whole_number_above(2.1), 3);
  EXPECT_EQ(whole_number_above(3.0), 3);
  EXPECT_EQ(whole_number_above(3.000000002), 3);  // within 1e-9 relative
  EXPECT_EQ(whole_number_above(3.00000001), 4);
  EXPECT_EQ(whole_number_above(2.9999999999), 3);
  EXPECT_EQ(whole_number_above(0), 0);
  EXPECT_EQ(whole_number_above(1e-12), 1);
}

TEST(Numeric, NormalDistributionHasItsKnownPercentiles) {
  EXPECT_DOUBLE_EQ(normal_share_below(0), 0.5);
  EXPECT_NEAR(normal_share_below(kNormalP90), 0.9, 1e-12);
  EXPECT_NEAR(normal_share_below(-kNormalP90), 0.1, 1e-12);
  EXPECT_NEAR(normal_share_below(1), 0.841344746068542949, 1e-12);
}

}  // namespace
}  // namespace kol
