// How figures are written, with the digits an estimate is worth.
#include "ui/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace kol::ui {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Numbers, CountsKeepThreeDigits) {
  EXPECT_EQ(count(1234), "1,230");
  EXPECT_EQ(count(45612), "45,600");
  EXPECT_EQ(count(157625), "158,000");
  EXPECT_EQ(count(0), "0");
}

TEST(Numbers, CountsBelowTenKeepTwoDigits) {
  EXPECT_EQ(count(3.388), "3.4");
  EXPECT_EQ(count(0.03388), "0.034");
  EXPECT_EQ(count(9.97), "9.97");
}

TEST(Numbers, CountsFromAMillionOnAreShort) {
  EXPECT_EQ(count(1'234'567), "1.23M");
  EXPECT_EQ(count(999'700), "1M") << "what rounds to a million is one";
  EXPECT_EQ(count(999'400), "999,000");
}

TEST(Numbers, ShortCountsNameTheirThousands) {
  EXPECT_EQ(short_count(950), "950");
  EXPECT_EQ(short_count(12'345), "12.3K");
  EXPECT_EQ(short_count(2'000'000'000), "2B");
}

TEST(Numbers, PercentOfAFraction) {
  EXPECT_EQ(percent(0.0269), "2.69%");
  EXPECT_EQ(percent(-0.355), "-35.5%");
  EXPECT_EQ(percent(12.3456), "1,230%");
}

TEST(Numbers, MoneyBelowAHundredHasItsCents) {
  EXPECT_EQ(money(12.5, "USD"), "$12.50");
  EXPECT_EQ(money(0, "USD"), "$0.00");
  EXPECT_EQ(money(99.994, "USD"), "$99.99");
}

TEST(Numbers, MoneyFromAHundredOnKeepsThreeDigits) {
  EXPECT_EQ(money(99.996, "USD"), "$100");
  EXPECT_EQ(money(1234.56, "USD"), "$1,230");
  EXPECT_EQ(money(-5401, "USD"), "-$5,400");
}

TEST(Numbers, AFewCentsKeepTwoDigits) {
  EXPECT_EQ(money(0.00423, "USD"), "$0.0042");
  EXPECT_EQ(money(0.099, "USD"), "$0.099");
}

TEST(Numbers, CurrenciesWithoutCentsShowNone) {
  EXPECT_EQ(money(0, "JPY"), "JPY\u00a00");
  EXPECT_EQ(money(12, "JPY"), "JPY\u00a012");
  EXPECT_EQ(money(0.618, "JPY"), "JPY\u00a00.62");
}

TEST(Numbers, ShortMoneyNamesItsThousands) {
  EXPECT_EQ(short_money(12.5, "USD"), "$12.50");
  EXPECT_EQ(short_money(12'345, "USD"), "$12.3K");
}

TEST(Numbers, TimesOfAReturn) {
  EXPECT_EQ(times(2.5), "2.5×");
  EXPECT_EQ(times(12.34), "12.3×");
}

TEST(Numbers, ExactFiguresOnDemand) {
  EXPECT_EQ(exact(157625), "157,625");
  EXPECT_EQ(exact(0.026918), "0.026918");
}

TEST(Numbers, WhatIsUndefinedIsADash) {
  for (const std::optional<double> value :
       {std::optional<double>(), std::optional(std::nan("")), std::optional(kInfinity)}) {
    EXPECT_EQ(count(value), kUndefined);
    EXPECT_EQ(short_count(value), kUndefined);
    EXPECT_EQ(percent(value), kUndefined);
    EXPECT_EQ(money(value, "USD"), kUndefined);
    EXPECT_EQ(short_money(value, "USD"), kUndefined);
    EXPECT_EQ(times(value), kUndefined);
    EXPECT_EQ(exact(value), "");
    EXPECT_EQ(editable(value), "");
    EXPECT_EQ(editable_percent(value), "");
  }
}

TEST(Numbers, NothingIsMinusZero) {
  EXPECT_EQ(count(-0.0), "0");
  EXPECT_EQ(money(-0.0, "USD"), "$0.00");
}

TEST(Numbers, EditedFiguresKeepTheirDigitsWithoutFloatNoise) {
  EXPECT_EQ(editable(1234567.25), "1,234,567.25");
  EXPECT_EQ(editable(0.1 + 0.2), "0.3");
  EXPECT_EQ(editable(1234567890123), "1,234,567,890,123") << "whole numbers lose nothing";
  EXPECT_EQ(editable(0.000001), "0.000001");
}

TEST(Numbers, EditedPercentagesAreInHundredths) {
  EXPECT_EQ(editable_percent(0.07), "7") << "0.07 × 100 is 7.000000000000001";
  EXPECT_EQ(editable_percent(0.0269), "2.69");
  EXPECT_EQ(editable_percent(1), "100");
}

TEST(Numbers, RangesOfTwoFigures) {
  EXPECT_EQ(range("$820", "$2,600"), "$820 – $2,600");
  EXPECT_EQ(range("$820", "$820"), "");
  EXPECT_EQ(range(std::string(kUndefined), std::string(kUndefined)), "");
}

}  // namespace
}  // namespace kol::ui
