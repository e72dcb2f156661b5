// What Track says once there are results, beside the realised money: what was agreed, where figures
// lie in the plan, what worked best, and what to believe next time.
#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "app/explain/explain.h"
#include "app/page_test.h"
#include "core/practice/worked.h"

namespace kol::app {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using ui::Role;

class TrackOutcome : public PageTest {
 protected:
  void begin(Workspace workspace) {
    app_.begin_anew(std::move(workspace), Arrival::own);
    app_.screen = Screen::track;
    app_.track.shows_results = true;
    draw();
  }
  // A post that was to be seen 1,500 times, for a fee of $10 that is paid.
  void begin_with(const PieceResults& results) {
    Workspace one = worked_example();
    LineupRow& row = one.campaign.lineup[0];
    row.results.fee_paid = 10;
    row.deliverables[0].pieces.emplace_back().results = results;
    begin(std::move(one));
  }
  std::string filled_in(Topic topic) { return explain(app_, {.topic = topic}).filled_in; }
  const Campaign& campaign() const { return app_.document.workspace().campaign; }
};

// ---- What was agreed ----

// Nam's stories were seen 4,900 + 4,100 + 3,600 times and brought 9 + 7 − 4 orders.
TEST_F(TrackOutcome, FiguresAgreedOnAreHeldAgainstResults) {
  Workspace agreed = measured_as_worked();
  agreed.campaign.lineup[0].terms.metrics = {{TargetMetric::impressions, 12601, {}},
                                             {TargetMetric::orders, 12, {}},
                                             {TargetMetric::reach, 500, {}}};
  begin(std::move(agreed));
  stage_.node(Role::region, "Figures agreed on");
  EXPECT_THAT(texts(), AllOf(Contains("12,600 of 12,601"), Contains("not reached")));
  EXPECT_THAT(texts(), AllOf(Contains("12 of 12"), Contains("reached")));
  EXPECT_THAT(texts(), AllOf(Contains("— of 500"), Contains("not known yet")));
}

TEST_F(TrackOutcome, NothingIsSaidOfWhatWasNotAgreed) {
  begin(measured_as_worked());
  EXPECT_FALSE(stage_.has(Role::region, "Figures agreed on"));
}

// ---- More figures ----

// 840.02 for 12,600 + 28,400 impressions; 20 tracked orders ÷ 0.7 = 28.6. Of clicks nothing is
// known.
TEST_F(TrackOutcome, FurtherFiguresAreFolded) {
  begin(measured_as_worked());
  EXPECT_THAT(texts(), Not(Contains("$20.49")));
  press("More figures");
  EXPECT_THAT(texts(), AllOf(Contains("$20.49"), Contains("29")));
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("Cost per click"))));
}

// ---- Places in the plan ----

TEST_F(TrackOutcome, APostAsPlannedIsInTheMiddle) {
  PieceResults results;
  results.impressions = 1500;
  begin_with(results);
  press("Instagram post 1 – Ada");
  EXPECT_THAT(texts(), Contains("Impressions: better than 5 of 10 such posts"));
  stage_.node(Role::button, "How? Better than n of 10");
}

// A hundred times as many as planned, and 45 orders of $30 where less than one was.
TEST_F(TrackOutcome, ACampaignHasItsPlaceAmongThoseDrawn) {
  PieceResults results;
  results.impressions = 150000;
  results.orders_by_link = 45;
  begin_with(results);
  EXPECT_THAT(texts(), Contains("Better than nearly all campaigns like this."));
  EXPECT_THAT(texts(), Contains(AllOf(StartsWith("Profit: "),
                                      HasSubstr("better than nearly all campaigns like this"))));
  EXPECT_THAT(texts(), Not(Contains(StartsWith("Total cost: ")))) << "it could be no other";
  EXPECT_THAT(
      filled_in(Topic::better_than),
      AllOf(StartsWith("Campaigns drawn that came to less than $1,340 ÷ "), HasSubstr("= 100%")));
}

// ---- What worked best ----

TEST_F(TrackOutcome, AFewOrdersAreTooLittleToTell) {
  begin(measured_as_worked());
  EXPECT_THAT(texts(), Contains("Too little data to tell"));
  const Explanation why = explain(app_, {.topic = Topic::can_tell});
  EXPECT_THAT(why.filled_in, StartsWith("How far "));
  EXPECT_THAT(why.ingredients, Contains(AllOf(Field(&Ingredient::name, "Derm with Léa"),
                                              Field(&Ingredient::value, StartsWith("8 for ")))));
  EXPECT_THAT(why.ingredients, Contains(Field(&Ingredient::value, "1.64")));
}

TEST_F(TrackOutcome, NineHundredTimesAsManyCanBeTold) {
  Workspace far = measured_as_worked();
  far.campaign.lineup[0].results.orders_by_link = 900;
  RowResults& lea = far.campaign.lineup[1].results;
  lea.orders_by_link = 1;
  lea.orders_by_code = lea.orders_by_both = 0;
  begin(std::move(far));
  EXPECT_THAT(texts(), Contains("The first is clearly best"));
  EXPECT_THAT(texts(), Not(Contains("Too little data to tell")));
}

TEST_F(TrackOutcome, SaysHowCommentsSpeakOfIt) {
  PieceResults results;
  results.positive = 2;
  results.neutral = 2;
  results.negative = 6;
  begin_with(results);
  EXPECT_THAT(texts(), Contains("Negative comments outweigh positive ones by 40% of all."));
}

// ---- What to believe next time ----

TEST_F(TrackOutcome, ClicksNeededAreSaidBeforeThereAreResults) {
  begin(worked_workspace());
  stage_.node(Role::region, "Clicks needed to be sure");
  EXPECT_THAT(texts(), Contains(AllOf(StartsWith("To tell 3.6% orders per click from the "),
                                      HasSubstr("clicks are needed"))));
  EXPECT_THAT(filled_in(Topic::clicks_needed),
              AllOf(StartsWith("(1.96 × √("), HasSubstr("0.84162")));
  stage_.node(Role::button, "How? Clicks needed to be sure");
}

// 12 orders of 396 clicks; one flat fee; fees before: e^(±1.2816 × 0.7) = 0.408 and 2.452.
TEST_F(TrackOutcome, BeliefsBeforeAndAfterStandOverEachOther) {
  Workspace measured = measured_as_worked();
  measured.campaign.lineup[0].results.clicks = 396;
  begin(std::move(measured));
  for (const char* name :
       {"Conversion rate (CVR)", "Fees against usual ones", "Impressions against plan"}) {
    EXPECT_TRUE(stage_.has(Role::group, name)) << name;
  }
  EXPECT_THAT(texts(), Contains(StartsWith("To believe next time: ")));
  EXPECT_THAT(texts(), Contains("Usual elsewhere: 40.8% – 245.2%, typically 100%."));
  EXPECT_THAT(texts(), Contains(StartsWith("own data: ")));
  EXPECT_THAT(filled_in(Topic::learned_orders), HasSubstr("moved towards 3.03% (12 of 396) by "));
  EXPECT_THAT(filled_in(Topic::learned_fees), StartsWith("100%, moved towards 1 by "));
  EXPECT_THAT(filled_in(Topic::learned_spread), StartsWith("100%, moved towards "));
  EXPECT_THAT(filled_in(Topic::learned_clicks), HasSubstr("moved towards "));
}

// ---- What is typed ----

// 2% of 38,200 followers.
TEST_F(TrackOutcome, LikesAreTakenAsAShareOfTheFollowers) {
  begin(worked_workspace());
  app_.track.show_more_figures = true;
  press("Instagram story 1 – น้ำฝน สกินโน้ต");
  write("Likes", "2%");
  EXPECT_EQ(campaign().lineup[0].deliverables[0].pieces[0].results.likes, 764);
}

TEST_F(TrackOutcome, RowsOfTooManyPostsHaveTotals) {
  Workspace many = worked_workspace();
  many.campaign.lineup.pop_back();
  many.campaign.lineup[0].deliverables[0].count = 150;
  begin(std::move(many));
  EXPECT_FALSE(stage_.has(Role::table, "Posts of the line-up"));
  stage_.node(Role::region, "Posts entered as totals");
  write("Impressions", "90,000");
  write("Positive comments", "5");
  write("Fee paid", "240");
  const RowResults all = campaign().lineup[0].results;
  EXPECT_EQ(all.impressions, 90000);
  EXPECT_EQ(all.positive, 5);
  EXPECT_EQ(all.fee_paid, 240);
  EXPECT_EQ(stage_.node(Role::group, "Impressions").value, "90,000");
  app_.track.shows_results = false;
  draw();
  EXPECT_THAT(texts(), Contains(StartsWith("More than 100 posts of one format have no links")));
}

}  // namespace
}  // namespace kol::app
