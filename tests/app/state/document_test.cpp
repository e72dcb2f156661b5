// Steps of undo: edits with one key in a row are one, all else a step each.
#include "app/state/document.h"

#include <gtest/gtest.h>

#include "app/app_test.h"

namespace kol::app {
namespace {

class Steps : public AppTest {
 protected:
  Steps() { app_.document.begin_anew(worked_example()); }

  void edit(EditKey key) {
    app_.document.edit_campaign(std::move(key), [](Campaign& next) { ++next.costs.tools; });
  }
  // How many steps lead back to the beginning.
  int steps() {
    int count = 0;
    for (; app_.document.next_undo() != nullptr; ++count) app_.document.undo();
    EXPECT_EQ(app_.document.workspace().campaign.costs.tools, 0);
    return count;
  }
};

TEST_F(Steps, EditsWithOneKeyAreOne) {
  edit({"tools"});
  edit({"tools"});
  EXPECT_EQ(steps(), 1);
}

TEST_F(Steps, EditsWithoutAFieldAreOneEach) {
  edit({});
  edit({});
  edit({.place = 1});
  edit({.place = 1});
  EXPECT_EQ(steps(), 4);
}

TEST_F(Steps, EachPartOfTheKeyTellsThemApart) {
  edit({"views"});
  edit({.field = "views", .of = "a"});
  edit({.field = "views", .of = "a", .place = 0});
  edit({.field = "views", .of = "a", .place = 0, .within = 0});
  edit({.field = "views", .of = "a", .place = 0, .within = 1});
  edit({.field = "views", .of = "a", .place = 1, .within = 1});
  EXPECT_EQ(steps(), 6);
}

TEST_F(Steps, AFieldThatWasLeftBeginsAnotherStep) {
  edit({"tools"});
  app_.document.end_step();
  edit({"tools"});
  EXPECT_EQ(steps(), 2);
}

TEST_F(Steps, WhatIsTypedAwayAgainIsNone) {
  edit({"tools"});
  app_.document.edit_campaign({"tools"}, [](Campaign& next) { next.costs.tools = 0; });
  EXPECT_EQ(steps(), 0);
  app_.document.edit_influencer(0, {"quote"}, [](Influencer& next) { next.quote = 7; });
  app_.document.edit_influencer(0, {"quote"}, [](Influencer& next) { next.quote = 10; });
  EXPECT_EQ(steps(), 0);
}

TEST_F(Steps, AnImportIsTakenBackAndDoneAgainAsAWhole) {
  const Workspace before = app_.document.workspace();
  const std::vector<Influencer> table(3, before.influencers[0]);
  app_.document.insert_influencers(before.influencers.size(), table);
  const Workspace after = app_.document.workspace();
  ASSERT_EQ(after.influencers.size(), before.influencers.size() + 3);
  // Ids that are taken get a number.
  const std::string id = before.influencers[0].id;
  EXPECT_EQ(after.influencers.back().id, id + "-4");
  app_.document.undo();
  EXPECT_EQ(app_.document.workspace(), before);
  EXPECT_EQ(app_.document.report().influencers.size(), before.influencers.size());
  app_.document.redo();
  EXPECT_EQ(app_.document.workspace(), after);
  EXPECT_EQ(app_.document.report().influencers.size(), after.influencers.size());
}

TEST_F(Steps, AnotherWorkspaceHasNoWayBack) {
  edit({});
  edit({});
  app_.document.undo();
  app_.document.begin_anew({});
  EXPECT_EQ(app_.document.next_undo(), nullptr);
  EXPECT_EQ(app_.document.next_redo(), nullptr);
  app_.document.undo();
  EXPECT_EQ(app_.document.workspace(), Workspace());
}

TEST_F(Steps, AnEditEndsWhatCouldBeDoneAgain) {
  edit({});
  app_.document.undo();
  EXPECT_NE(app_.document.next_redo(), nullptr);
  edit({});
  EXPECT_EQ(app_.document.next_redo(), nullptr);
}

TEST_F(Steps, WhatIsWantedOfDecisionsFollowsTheInfluencers) {
  Workspace workspace = worked_example();
  workspace.influencers.push_back(workspace.influencers[0]);
  workspace.influencers[1].id = "b";
  workspace.planner.emplace().must = {"a", "b"};
  workspace.planner->never = {"b"};
  app_.document.begin_anew(workspace);
  app_.document.edit_influencer(0, {}, [](Influencer& next) { next.id = "renamed"; });
  app_.document.remove_influencers({1});
  const Planner& planner = *app_.document.workspace().planner;
  EXPECT_EQ(planner.must, std::vector<std::string>{"renamed"});
  EXPECT_TRUE(planner.never.empty());
  app_.document.undo();
  app_.document.undo();
  EXPECT_EQ(app_.document.workspace(), workspace);
}

TEST_F(Steps, APackageGoesWithItsChannelOnly) {
  Workspace workspace = worked_example();
  Influencer& ada = workspace.influencers[0];
  ada.channels.emplace_back().platform = Platform::tiktok;
  ada.packages.emplace_back().id = "to be agreed";
  ada.packages.emplace_back().id = "videos";
  ada.packages[1].deliverables.push_back({"tiktok.video", 2, {}, {}});
  app_.document.begin_anew(workspace);
  app_.document.edit_influencer(0, {}, [](Influencer& next) { next.name = "Ada L."; });
  EXPECT_EQ(app_.document.workspace().influencers[0].packages.size(), 2u);
  app_.document.edit_influencer(0, {}, [](Influencer& next) { next.channels.pop_back(); });
  ASSERT_EQ(app_.document.workspace().influencers[0].packages.size(), 1u);
  EXPECT_EQ(app_.document.workspace().influencers[0].packages[0].id, "to be agreed");
}

// What stands beside the campaign follows the roster, or the workspace could not be read again.
class CreatorsSide : public AppTest {
 protected:
  CreatorsSide() {
    Workspace workspace;
    Influencer& creator = workspace.influencers.emplace_back();
    creator.id = "me";
    creator.channels.resize(2);
    creator.channels[1].platform = Platform::tiktok;
    workspace.influencers.emplace_back().id = "other";
    workspace.influencers[1].channels.resize(1);
    Creator& side = workspace.creator.emplace();
    side.influencer = "me";
    side.hours = {{"instagram.post", 2}, {"tiktok.video", 3}};
    side.plan = {{"tiktok.video", 4, 1, {}}};
    workspace.history.resize(1);
    app_.document.begin_anew(workspace);
  }
  const Workspace& now() const { return app_.document.workspace(); }
};

TEST_F(CreatorsSide, FollowsANewId) {
  app_.document.edit_influencer(0, {}, [](Influencer& next) { next.id = "myself"; });
  EXPECT_EQ(now().creator->influencer, "myself");
  app_.document.undo();
  EXPECT_EQ(now().creator->influencer, "me");
}

TEST_F(CreatorsSide, LosesTheFormatsOfAChannelThatGoes) {
  app_.document.edit_influencer(0, {}, [](Influencer& next) { next.channels.pop_back(); });
  EXPECT_EQ(now().creator->hours, (NumberByFormat{{"instagram.post", 2}}));
  EXPECT_TRUE(now().creator->plan.empty());
  app_.document.undo();
  EXPECT_EQ(now().creator->plan.size(), 1U);
}

TEST_F(CreatorsSide, GoesWithItsInfluencerAlone) {
  app_.document.remove_influencer(1);
  EXPECT_TRUE(now().creator);
  app_.document.remove_influencer(0);
  EXPECT_FALSE(now().creator);
  EXPECT_EQ(now().history.size(), 1U);
  app_.document.undo();
  EXPECT_EQ(now().creator->influencer, "me");
}

TEST_F(CreatorsSide, GivesWayToThatOfAnotherWorkspace) {
  app_.document.replace({});
  EXPECT_FALSE(now().creator);
  EXPECT_TRUE(now().history.empty());
  app_.document.undo();
  EXPECT_TRUE(now().creator);
  EXPECT_EQ(now().history.size(), 1U);
}

}  // namespace
}  // namespace kol::app
