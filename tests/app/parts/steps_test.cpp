// What undo and redo call the steps they take.
#include "app/parts/steps.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/parts/notice.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

class StepNames : public AppTest {
 protected:
  StepNames() { app_.begin_anew(worked_example(), Arrival::empty); }

  void edit(const std::function<void(Campaign&)>& change) {
    app_.document.edit_campaign({}, change);
  }
  void edit_first(const std::function<void(Influencer&)>& change) {
    app_.document.edit_influencer(0, {}, change);
  }
};

TEST_F(StepNames, NoneAtFirst) {
  EXPECT_EQ(undo_name(app_), "");
  EXPECT_EQ(redo_name(app_), "");
}

TEST_F(StepNames, AFigureOfTheCampaignByItsLabel) {
  edit([](Campaign& next) { next.offer.aov = Triple{60, 60, 60}; });
  EXPECT_EQ(undo_name(app_), "Average order value");
  edit([](Campaign& next) { next.goal = Goal::traffic; });
  EXPECT_EQ(undo_name(app_), "Goal");
  edit([](Campaign& next) { next.costs.tools = 5; });
  EXPECT_EQ(undo_name(app_), app_.word(Word::campaign_tools));
  edit([](Campaign& next) { next.funnel.ctr["swipe_up"] = {0.01, 0.01, 0.01}; });
  undo(app_);
  EXPECT_EQ(undo_name(app_), app_.word(Word::campaign_tools));
}

TEST_F(StepNames, WhatOfARowOfTheLineUp) {
  edit([](Campaign& next) { next.lineup[0].terms.brand = "Glow Lab"; });
  EXPECT_EQ(undo_name(app_), "Agreement: Ada");
  edit([](Campaign& next) { next.lineup[0].deliverables[0].pieces.resize(1); });
  edit([](Campaign& next) { next.lineup[0].deliverables[0].pieces[0].results.clicks = 40; });
  EXPECT_EQ(undo_name(app_), "Results: Ada");
  edit([](Campaign& next) { next.lineup[0].results.sales = 900; });
  EXPECT_EQ(undo_name(app_), "Results: Ada");
  edit([](Campaign& next) { next.lineup[0].tracking.code = "ADA10"; });
  EXPECT_EQ(undo_name(app_), "Links and codes: Ada");
  edit([](Campaign& next) { next.lineup[0].deliverables[0].pieces[0].url = "https://x.example"; });
  EXPECT_EQ(undo_name(app_), "Posts: Ada");
  edit([](Campaign& next) { next.lineup[0].deliverables[0].count = 2; });
  EXPECT_EQ(undo_name(app_), "Line-up: Ada");
}

TEST_F(StepNames, OfSeveralRowsSayHowManyMore) {
  edit([](Campaign& next) { next.lineup.resize(3, next.lineup[0]); });
  edit([](Campaign& next) {
    for (LineupRow& row : next.lineup) row.results.sales = 900;
  });
  EXPECT_EQ(undo_name(app_), "Results: Ada and 2 more");
}

TEST_F(StepNames, WhatIsTrackedAndCounted) {
  edit([](Campaign& next) { next.tracking.landing_page = "https://shop.example"; });
  EXPECT_EQ(undo_name(app_), "Links and codes");
  edit([](Campaign& next) { next.results.attribution = Attribution::code; });
  EXPECT_EQ(undo_name(app_), "What counts");
  app_.document.publish({0});
  EXPECT_EQ(undo_name(app_), "Ada: Links and codes");
}

TEST_F(StepNames, AFieldOfAnInfluencerWithTheName) {
  edit_first([](Influencer& next) { next.quote = 20; });
  EXPECT_EQ(undo_name(app_), "Ada: Quote");
  edit_first([](Influencer& next) { next.channels[0].followers = 9; });
  EXPECT_EQ(undo_name(app_), "Ada: Followers");
  edit_first([](Influencer& next) { next.channels[0].average.likes = 9; });
  EXPECT_EQ(undo_name(app_), "Ada: Likes per post");
  edit_first([](Influencer& next) { next.channels[0].posts.emplace_back(); });
  EXPECT_EQ(undo_name(app_), "Ada: Figures");
}

TEST_F(StepNames, WhoCameAndWent) {
  Influencer bo;
  bo.id = "b";
  bo.name = "Bo";
  Influencer cy;
  cy.id = "c";
  app_.document.insert_influencers(1, {bo});
  EXPECT_EQ(undo_name(app_), "Bo added");
  app_.document.insert_influencers(2, {bo, cy});
  EXPECT_EQ(undo_name(app_), "2 influencers added");
  app_.document.remove_influencer(1);
  EXPECT_EQ(undo_name(app_), "Bo removed");
  app_.document.undo();
  EXPECT_EQ(redo_name(app_), "Bo removed");
  app_.document.undo();
  EXPECT_EQ(redo_name(app_), "2 influencers added");
}

TEST_F(StepNames, SeveralAtOnce) {
  Influencer bo;
  bo.id = "b";
  bo.name = "Bo";
  Influencer cy;
  cy.id = "c";
  Influencer di;
  di.id = "d";
  app_.document.insert_influencers(1, {bo, cy, di});
  app_.document.edit_influencers({0, 2}, [](Influencer& next) { next.tags = {"spring"}; });
  EXPECT_EQ(undo_name(app_), "2 influencers changed");
  app_.document.remove_influencers({1, 3});
  EXPECT_EQ(undo_name(app_), "2 influencers removed");
  app_.document.undo();
  EXPECT_EQ(redo_name(app_), "2 influencers removed");
  app_.document.remove_influencers({1});
  EXPECT_EQ(undo_name(app_), "Bo removed");
  app_.document.replace({});
  EXPECT_EQ(undo_name(app_), app_.word(Word::step_roster));
}

TEST_F(StepNames, TheLineUp) {
  LineupRow again = app_.document.workspace().campaign.lineup[0];
  again.product_units = 2;
  edit([&](Campaign& next) { next.lineup.push_back(again); });
  EXPECT_EQ(undo_name(app_), "Ada added to the line-up");
  edit([](Campaign& next) { next.lineup[1].product_units = 3; });
  EXPECT_EQ(undo_name(app_), "Line-up: Ada");
  edit([](Campaign& next) { next.lineup.pop_back(); });
  EXPECT_EQ(undo_name(app_), "Ada taken out of the line-up");
  undo(app_);
  EXPECT_EQ(redo_name(app_), "Ada taken out of the line-up");
  EXPECT_EQ(app_.notice->text, "Undone: Ada taken out of the line-up");
}

TEST_F(StepNames, ANoticesUndoGoesWhenAnotherEditFollows) {
  ui::Stage stage(app_.ui, 800, 600);
  const auto draw = [&](Ui&) {
    Rect room{0, 0, 800, 600};
    notice(app_, notice_strip(app_, room));
  };
  edit([](Campaign& next) { next.costs.tools = 5; });
  app_.tell("Done", {undo_action()});
  stage.frame(draw);
  EXPECT_TRUE(stage.has(ui::Role::button, "Undo"));
  edit([](Campaign& next) { next.costs.tools = 6; });
  stage.frame(draw);
  EXPECT_FALSE(app_.notice);
  // One that offers nothing stays its time.
  app_.tell("Done");
  edit([](Campaign& next) { next.costs.tools = 7; });
  stage.frame(draw);
  EXPECT_TRUE(app_.notice);
}

}  // namespace
}  // namespace kol::app
