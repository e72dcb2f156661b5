// What a screen reader is told of changes: whole sentences, only what holds after a second, each
// once.
#include "app/announcements.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/frame.h"
#include "app/parts/deal.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

// A page of which time passes by frames of a sixtieth of a second.
class Announced : public AppTest {
 protected:
  Announced() {
    app_.begin_anew(worked_example(), Arrival::own);
    pass(0.1);
  }

  void pass(double seconds) {
    const double until = app_.ui.time + seconds;
    while (app_.ui.time < until) {
      stage_.frame([this](Ui&) { draw_frame(app_); });
    }
  }
  void edit_order_value(double value) {
    app_.document.edit_campaign({"aov"}, [&](Campaign& next) {
      next.offer.aov = Triple{value, value, value};
    });
  }
  // Of the one status that is always there.
  std::string said() const { return app_.announcements.text; }

  ui::Stage stage_{app_.ui, 1280, 2000};
};

TEST_F(Announced, NothingIsSaidOfWhatThePageComesUpWith) {
  pass(3);
  EXPECT_EQ(said(), "");
  EXPECT_TRUE(stage_.has(ui::Role::status));
}

// 0.45 orders, each leaving 37.5 % of the order value, against a fee of $10: at $80 it is $3.50 and
// 35 %, at $160 it is $17 and 170 %.
TEST_F(Announced, ResultsAreSaidOnceTheyHoldForASecond) {
  app_.screen = Screen::campaign;
  pass(1.2);
  EXPECT_EQ(said(), "Now shown: Campaign. Profit $3.50, ROI 35%.");
  edit_order_value(100);
  pass(0.6);
  edit_order_value(160);
  pass(0.6);
  EXPECT_EQ(said(), "Now shown: Campaign. Profit $3.50, ROI 35%.") << "it is still being typed";
  pass(0.6);
  EXPECT_EQ(said(), "Profit $17.00, ROI 170%.");
}

TEST_F(Announced, WhatIsAsItWasBeforeIsNotSaid) {
  app_.screen = Screen::campaign;
  pass(1.2);
  edit_order_value(100);
  pass(0.3);
  edit_order_value(80);
  pass(1.5);
  EXPECT_EQ(said(), "Now shown: Campaign. Profit $3.50, ROI 35%.");
}

TEST_F(Announced, SortingAndGoalAreSaid) {
  app_.compare.order.by = RosterColumn::followers;
  app_.compare.order.descending = true;
  pass(1.2);
  EXPECT_EQ(said(), "Sorted by Followers, descending.");
  app_.document.edit_campaign({}, [](Campaign& next) { next.goal = Goal::engagement; });
  pass(1.2);
  EXPECT_EQ(said(), "Goal: Engagement.");
  app_.document.undo();
  pass(1.2);
  EXPECT_EQ(said(), "Goal: Sales.");
  app_.document.redo();
  pass(1.2);
  EXPECT_EQ(said(), "Goal: Engagement.");
  app_.compare.order.search = "nobody";
  pass(1.2);
  EXPECT_EQ(said(), "0 of 1 influencers.");
  app_.compare.order.search.clear();
  app_.compare.order.tag = "gifted";
  pass(1.2);
  app_.compare.order.tag.reset();
  app_.compare.order.profitable = true;
  pass(1.2);
  EXPECT_EQ(said(), "1 of 1 influencers.") << "every filter is said, not the platform's alone";
}

TEST_F(Announced, AWrongValueIsSaidWithItsField) {
  app_.screen = Screen::campaign;
  pass(1.2);
  const ui::Id field = stage_.node(ui::Role::text_field, "Gross margin").id;
  stage_.act(field, events::Action::input, "a lot", [this](Ui&) { draw_frame(app_); });
  stage_.act(field, events::Action::commit, "a lot", [this](Ui&) { draw_frame(app_); });
  pass(1.2);
  EXPECT_THAT(said(), testing::StartsWith("Gross margin: "));
}

// One post brings 0.45 orders, each leaving $30: it may cost $13.50 at most.
TEST_F(Announced, WhereNobodyIsToBeBookedTheAdviceIsSaid) {
  const auto ask = [this](double quote) {
    app_.document.edit_influencer(0, {}, [&](Influencer& next) { next.quote = quote; });
    pass(1.2);
  };
  EXPECT_EQ(screen_answer(app_), "First by rank: Ada.");
  ask(520);
  EXPECT_EQ(said(),
            "Ada does not pay off at this price: at most $13.00, asks $520 for one Instagram "
            "post.");
  app_.document.edit_campaign({}, [](Campaign& next) { next.costs.hourly_rate = 50; });
  app_.document.edit_campaign({}, [](Campaign& next) { next.costs.hours_per_influencer = 2; });
  pass(1.2);
  EXPECT_EQ(said(),
            "Ada does not pay off at any fee: one Instagram post brings less than what you "
            "spend on product and time.");
  app_.document.undo();
  app_.document.undo();
  ask(10);
  EXPECT_EQ(said(), "First by rank: Ada.");
}

TEST_F(Announced, OfSeveralThatDoNotPayOffTheClosestIsSaid) {
  Workspace workspace = worked_example();
  workspace.influencers.push_back(workspace.influencers.front());
  workspace.influencers.front().quote = 520;
  workspace.influencers.back().id = "dearer";
  workspace.influencers.back().name = "Bea";
  workspace.influencers.back().quote = 900;
  app_.document.replace(workspace);
  pass(1.2);
  EXPECT_THAT(said(),
              testing::EndsWith("None of the 2 pays off at these prices. Closest is Ada: at "
                                "most $13.00, asks $520 for one Instagram post."));
}

TEST_F(Announced, OfARosterThatCannotBeRankedNobodyIsFirst) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer = {}; });
  EXPECT_EQ(screen_answer(app_), "");
}

TEST_F(Announced, EveryScreenHasAnAnswer) {
  begin_fees(app_);
  for (const ScreenInfo& info : pages().screens) {
    app_.screen = info.screen;
    EXPECT_FALSE(screen_answer(app_).empty()) << info.name;
  }
  app_.begin_anew({}, Arrival::empty);
  begin_fees(app_);
  for (const ScreenInfo& info : pages().screens) {
    app_.screen = info.screen;
    screen_answer(app_);  // whatever there is not
  }
}

}  // namespace
}  // namespace kol::app
