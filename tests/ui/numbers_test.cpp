// How figures are written, with the digits an estimate is worth.
#include "ui/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "ui/stage.h"

namespace kol::ui {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Numbers, CountsKeepThreeDigits) {
  EXPECT_EQ(count(1234), "1,230");
  EXPECT_EQ(count(45612), "45,600");
  EXPECT_EQ(count(157625), "158,000");
  EXPECT_EQ(count(0), "0");
}

TEST(Numbers, CountsAreWholeAndLessThanOneIsNotNone) {
  EXPECT_EQ(count(3.388), "3");
  EXPECT_EQ(count(0.5), "1");
  EXPECT_EQ(count(0.03388), "<1");
  EXPECT_EQ(count(9.97), "10");
  EXPECT_EQ(count(99.7), "100");
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

TEST(Numbers, SharesHaveOneDecimalAndSmallOnesTwoDigits) {
  EXPECT_EQ(percent(0.0269), "2.7%");
  EXPECT_EQ(percent(-0.355), "−35.5%");
  EXPECT_EQ(percent(0.35), "35%");
  EXPECT_EQ(percent(0.0042), "0.42%");
  EXPECT_EQ(percent(0.09968), "10%");
  EXPECT_EQ(percent(0.9996), "100%");
  EXPECT_EQ(percent(1.48123), "148.1%");
  EXPECT_EQ(percent(-1.2346), "−123.5%");
  EXPECT_EQ(percent(9.9994), "999.9%");
  EXPECT_EQ(percent(9.9996), "1,000%");
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
  EXPECT_EQ(money(-5401, "USD"), "−$5,400");
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
  EXPECT_EQ(editable(54.123456), "54.123456");
  EXPECT_EQ(editable(1.0942565611), "1.0943") << "calculated, not typed";
  EXPECT_EQ(editable(123456.789123), "123,456.789123");
}

TEST(Numbers, EditedPercentagesAreInHundredths) {
  EXPECT_EQ(editable_percent(0.07), "7") << "0.07 × 100 is 7.000000000000001";
  EXPECT_EQ(editable_percent(0.0269), "2.69");
  EXPECT_EQ(editable_percent(1), "100");
}

TEST(Numbers, AmountsOfFieldsHaveCentsOnlyWhereTheyHaveSome) {
  EXPECT_EQ(editable_money(30, "USD"), "$30");
  EXPECT_EQ(editable_money(0, "USD"), "$0");
  EXPECT_EQ(editable_money(2.5, "USD"), "$2.50");
  EXPECT_EQ(editable_money(std::nullopt, "USD"), kUndefined);
}

TEST(Numbers, AnOfferIsARoundAmount) {
  EXPECT_EQ(rounded_money(139.6), 140);
  EXPECT_EQ(rounded_money(1236), 1240);
  EXPECT_EQ(rounded_money(45.2), 45);
  EXPECT_DOUBLE_EQ(rounded_money(7.777), 7.78);
}

TEST(Numbers, WhatMayBePaidAtMostIsNeverRoundedUp) {
  EXPECT_EQ(at_most(139.6), 139);
  EXPECT_EQ(at_most(1239), 1230);
  EXPECT_EQ(at_most(13.5), 13);
  EXPECT_EQ(at_most(1000), 1000);
  EXPECT_DOUBLE_EQ(at_most(0.1 + 0.2), 0.3);
  EXPECT_EQ(at_most(-5.5), -5.5) << "a loss at any fee is no amount to round";
  EXPECT_EQ(money_at_most(139.6, "USD"), "$139");
  EXPECT_EQ(money_at_most({}, "USD"), kUndefined);
}

TEST(Numbers, RangesOfWhatMayBeNegativeAreSaidInWords) {
  const Words& words = shipped_words();
  EXPECT_EQ(range(words, "−$2,310", "−$1,690"), "−$2,310 to −$1,690");
  EXPECT_EQ(range(words, "−$310", "$690"), "−$310 to $690");
  EXPECT_EQ(range(words, "$820", "$2,600"), "$820 – $2,600");
  EXPECT_EQ(range(words, "−$310", "−$310"), "");
}

TEST(Numbers, RangesOfTwoFigures) {
  EXPECT_EQ(range("$820", "$2,600"), "$820 – $2,600");
  EXPECT_EQ(range("$820", "$820"), "");
  EXPECT_EQ(range(std::string(kUndefined), std::string(kUndefined)), "");
}

}  // namespace
}  // namespace kol::ui
