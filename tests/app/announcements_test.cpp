// What a screen reader is told of changes: whole sentences, only what holds after a second, each
// once.
#include "app/announcements.h"

#include <gmock/gmock.h>

#include <algorithm>

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
  // Whether a text of the page says it.
  bool shows(const std::string& text) const {
    const std::vector<ui::Node>& nodes = app_.ui.tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const ui::Node& node) { return node.value == text; });
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
  EXPECT_EQ(said(), "Now shown: Campaign. Typical case: profit $3.50, ROI 35%.");
  edit_order_value(100);
  pass(0.6);
  edit_order_value(160);
  pass(0.6);
  EXPECT_EQ(said(), "Now shown: Campaign. Typical case: profit $3.50, ROI 35%.")
      << "it is still being typed";
  pass(0.6);
  EXPECT_EQ(said(), "Typical case: profit $17.00, ROI 170%.");
}

TEST_F(Announced, WhatIsAsItWasBeforeIsNotSaid) {
  app_.screen = Screen::campaign;
  pass(1.2);
  edit_order_value(100);
  pass(0.3);
  edit_order_value(80);
  pass(1.5);
  EXPECT_EQ(said(), "Now shown: Campaign. Typical case: profit $3.50, ROI 35%.");
}

TEST_F(Announced, SortingAndGoalAreSaid) {
  app_.compare.order.by = RosterColumn::followers;
  app_.compare.order.descending = true;
  pass(1.2);
  EXPECT_EQ(said(), "Sorted by Followers, descending.");
  // And the advice, where it is another one by then.
  using testing::StartsWith;
  app_.document.edit_campaign({}, [](Campaign& next) { next.goal = Goal::engagement; });
  pass(1.2);
  EXPECT_THAT(said(), StartsWith("Goal: Engagement."));
  app_.document.undo();
  pass(1.2);
  EXPECT_THAT(said(), StartsWith("Goal: Sales."));
  app_.document.redo();
  pass(1.2);
  EXPECT_THAT(said(), StartsWith("Goal: Engagement."));
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

// For every goal, whether it is about money or not.
TEST_F(Announced, WhatIsSaidIsTheAdviceOfTheCard) {
  for (const Goal goal : {Goal::awareness, Goal::engagement, Goal::traffic, Goal::sales}) {
    app_.document.edit_campaign({}, [&](Campaign& next) { next.goal = goal; });
    pass(0.1);
    EXPECT_THAT(screen_answer(app_), testing::StartsWith("Book Ada first. Asks $10"));
    EXPECT_TRUE(shows(screen_answer(app_))) << screen_answer(app_);
  }
}

// Said of somebody with a blocker, an advice is not left without it.
TEST_F(Announced, AnAdviceHasItsWarning) {
  const std::string without = screen_answer(app_);
  app_.document.edit_influencer(0, {}, [](Influencer& next) {
    next.vetting.emplace().items[VettingItem::fee].state = VettingState::blocker;
  });
  pass(1.2);
  const std::string with = screen_answer(app_);
  ASSERT_THAT(with, testing::StartsWith(without + " Vetting found 1 blocker"));
  EXPECT_EQ(said(), with);
  EXPECT_TRUE(shows(without)) << "a text of its own";
  EXPECT_TRUE(shows(with.substr(without.size() + 1)));
}

// One post brings 0.45 orders, each leaving $30: it may cost $13.50 at most.
TEST_F(Announced, WhereNobodyIsToBeBookedTheAdviceIsSaid) {
  const auto ask = [this](double quote) {
    app_.document.edit_influencer(0, {}, [&](Influencer& next) { next.quote = quote; });
    pass(1.2);
  };
  const std::string to_book = screen_answer(app_);
  EXPECT_THAT(to_book, testing::StartsWith("Book Ada first."));
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
  EXPECT_EQ(said(), to_book);
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

// Nobody is first by rank: what is asked for is said, as it stands on the card.
TEST_F(Announced, OfARosterThatCannotBeRankedWhatIsNeededIsSaid) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer = {}; });
  pass(1.2);
  EXPECT_THAT(said(), testing::StartsWith("To say who brings the most profit, two figures"));
  EXPECT_TRUE(shows(said()));
  app_.document.edit_campaign({}, [](Campaign& next) { next.goal = Goal::engagement; });
  app_.document.edit_influencer(0, {}, [](Influencer& next) { next.channels[0] = {}; });
  pass(1.2);
  EXPECT_THAT(said(), testing::EndsWith("Nobody can be ranked yet: followers, or likes, comments "
                                        "and views of a usual post, are needed."));
  EXPECT_TRUE(shows(screen_answer(app_)));
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
