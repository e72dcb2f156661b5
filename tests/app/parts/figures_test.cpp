// That every figure of the report has words and, where the page asks "how?", an explanation; and
// how each unit is read.
#include "app/parts/figures.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <vector>

#include "app/app_test.h"
#include "app/campaign/parts.h"
#include "app/explain/explain.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

class ShownFigures : public AppTest {
 protected:
  ShownFigures() { app_.document.replace(worked_example()); }

  const Projection& projection() const { return *app_.document.report().projection; }
  const StandardPost& post() const { return app_.document.report().influencers[0].standard_post; }

  template <typename Owner>
  void expect_words() {
    const auto expect = [&](auto member, const Figure& figure) {
      const auto* words = find_words(member);
      ASSERT_TRUE(words) << figure.name;
      EXPECT_THAT(app_.word(words->name), Not(IsEmpty())) << figure.name;
      EXPECT_THAT(app_.word(words->term), Not(IsEmpty())) << figure.name;
      if (!words->how) return;
      EXPECT_THAT(explain(app_, {*words->how, "a"}).title, Not(IsEmpty())) << figure.name;
    };
    each_number<Owner>(expect);
    each_range<Owner>(expect);
  }

  // Names of figures without an explanation.
  template <typename Owner>
  static std::vector<std::string_view> unexplained() {
    std::vector<std::string_view> names;
    const auto look = [&](auto member, const Figure& figure) {
      if (!words_of(member).how) names.push_back(figure.name);
    };
    each_number<Owner>(look);
    each_range<Owner>(look);
    return names;
  }
};

TEST_F(ShownFigures, EachHasWordsAndTheExplanationsNamedThere) {
  expect_words<ChannelReport>();
  expect_words<Results>();
  expect_words<FeeEstimate>();
  expect_words<QuoteCheck>();
  expect_words<StandardPost>();
  expect_words<RowProjection>();
  expect_words<CostBreakdown>();
  expect_words<Case>();
  expect_words<BreakEven>();
  expect_words<Projection>();
}

TEST_F(ShownFigures, WhatCardsAskForIsExplained) {
  EXPECT_THAT(unexplained<Results>(), IsEmpty());
  EXPECT_THAT(unexplained<FeeEstimate>(), IsEmpty());
  EXPECT_THAT(unexplained<QuoteCheck>(), IsEmpty());
  EXPECT_THAT(unexplained<BreakEven>(), IsEmpty());
  EXPECT_THAT(unexplained<Projection>(), IsEmpty());
  // The fee that is reckoned with is a column, and explained as quote or fair fee.
  EXPECT_THAT(unexplained<StandardPost>(), ElementsAre("used"));
  EXPECT_THAT(unexplained<Case>(), ElementsAre("attributed"));
}

TEST_F(ShownFigures, NoneHasTwoRows) {
  const auto differ = [](const auto& rows) {
    for (const auto& row : rows) {
      const auto same = [&](const auto& other) { return other.member == row.member; };
      if (std::count_if(rows.begin(), rows.end(), same) != 1) return false;
    }
    return true;
  };
  EXPECT_TRUE(differ(kChannelWords));
  EXPECT_TRUE(differ(kResultWords));
  EXPECT_TRUE(differ(kFeeRangeWords));
  EXPECT_TRUE(differ(kQuoteWords));
  EXPECT_TRUE(differ(kPostWords));
  EXPECT_TRUE(differ(kRowRangeWords));
  EXPECT_TRUE(differ(kRowWords));
  EXPECT_TRUE(differ(kCostWords));
  EXPECT_TRUE(differ(kCaseWords));
  EXPECT_TRUE(differ(kBreakEvenWords));
  EXPECT_TRUE(differ(kProjectionWords));
}

// $3.50 of profit on a fee of $10, which $36 of revenue came of (example 4 of section 11).
TEST_F(ShownFigures, AreReadInTheirUnit) {
  const Case& typical = projection().typical;
  EXPECT_EQ(shown(app_, typical, &Case::profit), "$3.50");
  EXPECT_EQ(shown(app_, typical, &Case::roi), "35%");
  EXPECT_EQ(shown(app_, typical, &Case::roas), "3.6×");
  EXPECT_EQ(shown(app_, typical, &Case::impressions), "1,500");
  EXPECT_EQ(shown(app_, Case{}, &Case::roi), "—");
  EXPECT_EQ(shown_range(app_, Triple{0.01, 0.02, 0.03}, Unit::share), "1% – 3%");
  EXPECT_EQ(shown_range(app_, Triple{7, 7, 7}, Unit::count), "7");
  EXPECT_EQ(shown_range(app_, std::nullopt, Unit::money), "—");
}

TEST_F(ShownFigures, TheTableOfTheCasesHasThemAll) {
  std::size_t figures = 0;
  const auto count = [&](auto, const Figure&) { ++figures; };
  each_number<Case>(count);
  each_number<CostBreakdown>(count);
  const std::vector<CaseLine> lines = case_lines(app_);
  EXPECT_EQ(lines.size(), figures);
  EXPECT_THAT(lines, Contains(Field(&CaseLine::name, Word::campaign_paid_boost)));
}

}  // namespace
}  // namespace kol::app
