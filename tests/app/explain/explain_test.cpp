// What the explanations say: the report's own figures, with their formula and where they come from.
#include "app/explain/explain.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::EndsWith;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Explain : public AppTest {
 protected:
  Explain() { app_.document.replace(worked_example()); }

  Explanation of_post(Topic topic) { return explain(app_, {topic, "a"}); }
  Explanation of_lineup(Topic topic) { return explain(app_, {.topic = topic}); }
  void edit(const std::function<void(Influencer&)>& change) {
    app_.document.edit_influencer(0, {}, change);
  }
};

TEST_F(Explain, EngagementRateWithItsFigures) {
  const Explanation rate = of_post(Topic::engagement_rate);
  EXPECT_EQ(rate.formula, "Engagements ÷ Followers");
  EXPECT_EQ(rate.filled_in, "200 ÷ 10,000 = 2%");
  EXPECT_THAT(rate.ingredients, Contains(Field(&Ingredient::source, "Your figure")));
}

TEST_F(Explain, RatesByWhatAPostReached) {
  edit([](Influencer& next) {
    Average& average = next.channels[0].average;
    average.reach = 2500;
    average.impressions = 5000;
    average.views = 4000;
  });
  EXPECT_EQ(of_post(Topic::er_reach).filled_in, "200 ÷ 2,500 = 8%");
  EXPECT_EQ(of_post(Topic::er_impressions).filled_in, "200 ÷ 5,000 = 4%");
  EXPECT_EQ(of_post(Topic::er_views).filled_in, "200 ÷ 4,000 = 5%");
  EXPECT_EQ(of_post(Topic::view_rate).filled_in, "4,000 ÷ 10,000 = 40%");
  EXPECT_EQ(of_post(Topic::reach_rate).filled_in, "2,500 ÷ 10,000 = 25%");
}

TEST_F(Explain, RoiOfTheWorkedExample) {
  EXPECT_EQ(of_post(Topic::standard_roi).filled_in, "$3.50 ÷ $10 = 35%");
  EXPECT_EQ(of_post(Topic::standard_profit).filled_in, "$13.50 − $10 = $3.50");
  EXPECT_EQ(of_post(Topic::contribution).filled_in, "0.45 × $30 = $13.50");
  EXPECT_EQ(of_post(Topic::standard_orders).filled_in, "15 × 3% ÷ 100% × 100% = 0.45");
  EXPECT_EQ(of_post(Topic::revenue).filled_in, "0.45 × $80 × (1 − 0%) × (1 − 0%) = $36");
}

TEST_F(Explain, TheSameOfALineUpOfThatPost) {
  EXPECT_THAT(of_lineup(Topic::roi).filled_in, testing::StartsWith("$3.50 ÷ $10 = 35%"));
  EXPECT_THAT(of_lineup(Topic::total).filled_in, testing::StartsWith("$10 = $10"));
  EXPECT_EQ(of_lineup(Topic::per_order).filled_in, "$30 − $0 ÷ 0.45 = $30");
}

TEST_F(Explain, ADefaultWithSourceYearAndGrade) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.funnel.cvr.reset(); });
  const Explanation orders = of_post(Topic::standard_orders);
  const Source& source = app_.document.benchmarks().cvr.source;
  EXPECT_THAT(orders.ingredients, Contains(Field(&Ingredient::grade, source.grade)));
  EXPECT_THAT(orders.ingredients,
              Contains(Field(&Ingredient::source, HasSubstr(std::to_string(source.year)))));
  EXPECT_THAT(orders.own, Contains(OwnFigure::cvr));
}

TEST_F(Explain, WhatIsMissingWhereAFigureIsUnknown) {
  edit([](Influencer& next) { next.channels[0].followers.reset(); });
  const Explanation rate = of_post(Topic::engagement_rate);
  EXPECT_THAT(rate.filled_in, EndsWith("= —"));
  EXPECT_THAT(rate.note, HasSubstr("Followers"));
}

TEST_F(Explain, ClassicFeeIsTenDollarsAThousandFollowers) {
  EXPECT_EQ(of_post(Topic::fee_classic).filled_in, "$10 × 10,000 ÷ 1,000 = $100");
}

TEST_F(Explain, ThatAnInfluencerIsGone) {
  const Explanation gone = explain(app_, {Topic::fee_fair, "nobody"});
  EXPECT_THAT(gone.filled_in, IsEmpty());
  EXPECT_THAT(gone.note, HasSubstr("no longer"));
}

TEST_F(Explain, EveryTopicWithOrWithoutFigures) {
  for (const bool with_lineup : {true, false}) {
    for (int i = 0; i <= static_cast<int>(Topic::clicks_needed); ++i) {
      const auto topic = static_cast<Topic>(i);
      if (topic == Topic::fees_range || topic == Topic::fees_addons) continue;
      for (const char* of : {"a", ""}) {
        const Explanation one = explain(app_, {topic, of});
        EXPECT_THAT(one.title, Not(IsEmpty())) << i;
        EXPECT_THAT(one.meaning, Not(IsEmpty())) << i;
        EXPECT_THAT(one.formula + one.filled_in, Not(HasSubstr("{"))) << i;
      }
    }
    if (with_lineup) app_.document.replace({});
  }
}

}  // namespace
}  // namespace kol::app
