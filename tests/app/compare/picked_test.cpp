// What is done with several influencers at once.
#include <gmock/gmock.h>

#include "app/compare/parts.h"
#include "app/compare/roster_stage.h"

namespace kol::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Picked : public Roster {
 protected:
  Picked() {
    show(1280, 800, 4);
    for (const char* id : {"b3", "a", "b1"}) app_.compare.picked.emplace_back(id);
    frame();
  }
  std::vector<std::string> ids() {
    std::vector<std::string> all;
    for (const Influencer& influencer : workspace().influencers) all.push_back(influencer.id);
    return all;
  }
  const std::string& notice() { return app_.notice->text; }
};

TEST_F(Picked, AreRemovedInOneStep) {
  const Workspace before = workspace();
  click(Role::button, "Remove");
  EXPECT_THAT(ids(), ElementsAre("b2", "b4"));
  EXPECT_THAT(workspace().campaign.lineup, IsEmpty()) << "Ada's row goes with her";
  EXPECT_EQ(notice(), "3 influencers removed.");
  EXPECT_THAT(app_.compare.picked, IsEmpty());
  app_.document.undo();
  EXPECT_EQ(workspace(), before);
  app_.document.redo();
  EXPECT_THAT(ids(), ElementsAre("b2", "b4"));
}

TEST_F(Picked, AreAddedToTheLineUpInOneStepUnlessTheyAreInIt) {
  click(Role::button, "Add to the line-up");
  std::vector<std::string> booked;
  for (const LineupRow& row : workspace().campaign.lineup) booked.push_back(row.influencer);
  EXPECT_THAT(booked, ElementsAre("a", "b1", "b3"));
  EXPECT_EQ(notice(), "2 added to the line-up. The others are in it already.");
  click(Role::button, "Undo");
  EXPECT_EQ(workspace().campaign.lineup.size(), 1u);
}

TEST_F(Picked, OnceInTheLineUpLeadToTheCampaign) {
  click(Role::button, "Add to the line-up");
  click(Role::button, "Add to the line-up");
  EXPECT_EQ(workspace().campaign.lineup.size(), 3u);
  EXPECT_EQ(notice(), "All of them are in the line-up already.");
  click(Role::button, "Open campaign");
  EXPECT_EQ(app_.screen, Screen::campaign);
  EXPECT_FALSE(app_.notice);
}

TEST_F(Picked, WithoutAPostThatCanBePricedAreNotAdded) {
  app_.document.edit_influencers({1, 3}, [](Influencer& next) {
    next.channels[0].platform = Platform::other;  // b1 and b3
  });
  click(Role::button, "Add to the line-up");
  EXPECT_EQ(workspace().campaign.lineup.size(), 1u);
  EXPECT_EQ(notice(), "None of them can be added: no fee is known for posts on their platform.");
}

TEST_F(Picked, StandBesideEachOtherByRank) {
  // Picked as b3, a, b1; by what they ask, $40, $10 and $20, Ada is first and b3 last.
  click(Role::button, "Compare 3");
  const ui::Id table = stage_->node(Role::table, "Figures side by side").id;
  std::vector<std::string> names;
  for (const ui::Node& header : stage_->below(table, Role::column_header)) {
    names.push_back(header.value);
  }
  EXPECT_THAT(names, ElementsAre("Figure", "Ada", "Ben 1", "Ben 3"));
}

TEST_F(Picked, AreTaggedTogetherByEnterNotByLeavingTheField) {
  click(Role::button, "Tag…");
  const ui::Id field = stage_->node(Role::text_field, "Tags to add, separated by commas").id;
  stage_->act(field, Action::focus, "", build_);
  stage_->act(field, Action::input, "fast, gift", build_);
  stage_->act(field, Action::commit, "fast, gift", build_);
  stage_->act(field, Action::blur, "", build_);
  frame();
  EXPECT_EQ(app_.document.next_undo(), nullptr) << "it was only left";
  stage_->act(field, Action::focus, "", build_);
  stage_->act(field, Action::commit, "fast, gift", build_);
  frame();
  EXPECT_THAT(workspace().influencers[0].tags, ElementsAre("fast", "gift"));
  EXPECT_THAT(workspace().influencers[2].tags, IsEmpty());
  EXPECT_THAT(workspace().influencers[3].tags, ElementsAre("fast", "gift"));
  EXPECT_EQ(notice(), "3 influencers tagged: fast, gift.");
  app_.document.undo();
  EXPECT_THAT(workspace().influencers[3].tags, IsEmpty());
}

TEST_F(Picked, AreComparedFromTwoToFour) {
  EXPECT_TRUE(stage_->has(Role::button, "Compare 3"));
  app_.compare.picked = ids();
  frame();
  EXPECT_TRUE(stage_->node(Role::button, "Compare 5").flags & ui::flag_disabled);
  app_.compare.picked = {"a", "b1"};
  frame();
  click(Role::button, "Compare 2");
  EXPECT_EQ(app_.panel, Panel::side_by_side);
}

TEST_F(Picked, OnAPhoneHaveTheirBarBelowTheCards) {
  show(360, 640, 4);
  click(Role::checkbox, "Select Ben 1");
  const ui::Node bar = stage_->node(Role::group, "Selected influencers");
  EXPECT_GT(bar.y, 400);
  click(Role::button, "Remove");
  EXPECT_EQ(notice(), "Ben 1 removed.");
}

TEST_F(Picked, OnTheSmallestPhoneTheirActionsAreWholeWords) {
  stage_.emplace(app_.ui, 320, 640);
  frame();
  const ui::Node bar = stage_->node(Role::group, app_.word(Word::compare_selected_name));
  for (const ui::Node& button : stage_->below(bar.id, Role::button)) {
    if (button.name == app_.word(Word::compare_pick_clear)) continue;  // a sign that all know
    EXPECT_GE(button.w, app_.ui.text_width(button.name)) << button.name;
    EXPECT_GE(button.x, 0) << button.name;
    EXPECT_LE(button.x + button.w, bar.w) << button.name;
    EXPECT_LE(button.y + button.h, bar.h) << button.name;
  }
}

TEST_F(Picked, ThreeStandBesideOneAnotherOnAPhone) {
  stage_.emplace(app_.ui, 360, 640);
  frame();
  click(Role::button, "Compare 3");
  const ui::Node table = stage_->node(Role::table, app_.word(Word::side_table));
  const auto heads = stage_->below(table.id, Role::column_header);
  ASSERT_EQ(heads.size(), 4u);
  EXPECT_LE(heads.back().x + heads.back().w, table.w);
}

}  // namespace
}  // namespace kol::app
