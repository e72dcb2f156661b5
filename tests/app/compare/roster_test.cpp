// The roster on the Compare screen: a table, or cards where that would be cut.
#include <gmock/gmock.h>

#include <algorithm>

#include "app/app_test.h"
#include "app/compare/parts.h"
#include "app/frame.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using events::Action;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using ui::Role;

class Roster : public AppTest {
 protected:
  // Ada of the worked example and others, "b1" … with twice, three times … her quote of $10.
  void show(float width, float height, std::size_t others) {
    Workspace workspace = worked_example();
    const Influencer ada = workspace.influencers[0];
    for (std::size_t i = 1; i <= others; ++i) {
      Influencer& other = workspace.influencers.emplace_back(ada);
      other.id = "b" + std::to_string(i);
      other.name = "Ben " + std::to_string(i);
      other.quote = 10.0 * static_cast<double>(i + 1);
    }
    app_.begin_anew(std::move(workspace), Arrival::own);
    app_.compare.offer_open = false;
    stage_.emplace(app_.ui, width, height);
    frame();
    frame();
  }
  void frame() { stage_->frame(build_); }
  void click(Role role, std::string_view name) {
    stage_->act(stage_->node(role, name).id, Action::click, "", build_);
    frame();
  }
  std::vector<std::string> headers() {
    std::vector<std::string> names;
    const ui::Id table = stage_->node(Role::table, "Compare influencers").id;
    for (const ui::Node& header : stage_->below(table, Role::column_header)) {
      for (const ui::Node& sort : stage_->below(header.id, Role::button)) {
        names.push_back(sort.name);
      }
    }
    return names;
  }
  std::vector<ui::Node> cards() {
    return stage_->below(stage_->node(Role::list, "Compare influencers").id, Role::list_item);
  }
  bool says(std::string_view text) {
    const std::vector<ui::Node>& nodes = app_.ui.tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const ui::Node& node) { return node.value == text; });
  }
  const Workspace& workspace() { return app_.document.workspace(); }

  std::optional<ui::Stage> stage_;
  ui::Stage::Build build_ = [this](Ui&) { draw_frame(app_); };
};

TEST_F(Roster, OnAPhoneIsCardsThatSayWhatDecides) {
  show(360, 640, 0);
  EXPECT_FALSE(stage_->has(Role::table, "Compare influencers"));
  ASSERT_EQ(cards().size(), 1u);
  const ui::Id card = cards()[0].id;
  EXPECT_EQ(stage_->below(card, Role::button)[0].name, "Ada");
  EXPECT_EQ(stage_->below(card, Role::checkbox).size(), 1u);
  std::vector<std::string> texts;
  for (const ui::Node& text : stage_->below(card, Role::text)) texts.push_back(text.value);
  EXPECT_THAT(texts, ElementsAre("Rank 1", "In line-up · Instagram · 10K followers"));
  const std::vector<ui::Node> figures = stage_->below(card, Role::group);
  ASSERT_EQ(figures.size(), 2u);
  EXPECT_EQ(figures[0].name, "Quote");
  // The fair fee for 10,000 followers is far above $10.
  EXPECT_EQ(figures[0].value, "$10.00, Low");
  EXPECT_EQ(figures[1].name, "ROI");
  EXPECT_EQ(figures[1].value, "35%, $3.50 profit");
  click(Role::button, "Ada");
  EXPECT_EQ(app_.open_influencer, "a");
}

TEST_F(Roster, OfAnyLengthDescribesTheCardsNearTheViewOnly) {
  show(360, 640, 1999);
  EXPECT_THAT(cards().size(), testing::Le(20u));
  EXPECT_EQ(cards()[0].row_count, 2000);
}

TEST_F(Roster, LeavesOutColumnsOfLeastWeightWhereThereIsLittleRoom) {
  show(1280, 800, 0);
  const std::vector<std::string> all = {"Influencer",      "Rank",         "Platform", "Followers",
                                        "Engagement rate", "Authenticity", "Fee",      "ROI"};
  EXPECT_EQ(headers(), all);
  show(768, 1024, 0);
  EXPECT_THAT(headers(), ElementsAre("Influencer", "Rank", "Platform", "Followers", "Fee", "ROI"));
  // Beside an open panel; what the rows are sorted by stays.
  show(1280, 800, 0);
  app_.open("a");
  frame();
  EXPECT_THAT(headers(), ElementsAre("Influencer", "Rank", "Fee", "ROI"));
  app_.compare.order.by = RosterColumn::followers;
  frame();
  EXPECT_THAT(headers(), ElementsAre("Influencer", "Followers", "Fee", "ROI"));
}

TEST_F(Roster, ScrollsToTheColumnsThatWereChosenBesides) {
  show(768, 1024, 0);
  app_.compare.columns.set(index_of(RosterColumn::cpm));
  app_.compare.columns.set(index_of(RosterColumn::email));
  app_.compare.columns.set(index_of(RosterColumn::tags));
  frame();
  EXPECT_THAT(headers(), ElementsAre("Influencer", "Rank", "Platform", "Followers", "Fee", "ROI",
                                     "E-mail", "Tags", "CPM"));
}

// ---- Filters ----

TEST_F(Roster, IsFilteredByAllChipsTogether) {
  // Quotes of $10 to $50 against a contribution of $13.50: only Ada leaves a profit.
  show(1280, 800, 4);
  app_.document.edit_influencers({0, 2}, [](Influencer& next) { next.tags = {"fast"}; });
  frame();
  const auto shown = [&] {
    std::vector<std::string> ids;
    for (const std::size_t row : app_.compare.rows.of(app_.document, app_.compare.order)) {
      ids.push_back(workspace().influencers[row].id);
    }
    return ids;
  };
  const ui::Id tag = stage_->node(Role::select, "Tag").id;
  stage_->act(tag, Action::commit, "1", build_);
  EXPECT_THAT(shown(), ElementsAre("a", "b2"));
  click(Role::toggle, "Profitable");
  EXPECT_THAT(shown(), ElementsAre("a"));
  EXPECT_TRUE(says("1 of 5 shown"));
  click(Role::button, "Clear all");
  EXPECT_EQ(shown().size(), 5u);
  stage_->act(stage_->node(Role::select, "Platform").id, Action::commit, "2", build_);  // TikTok
  frame();
  EXPECT_TRUE(stage_->has(Role::heading));
  EXPECT_THAT(shown(), IsEmpty());
}

TEST_F(Roster, HasItsFiltersBehindAButtonOnAPhone) {
  show(360, 640, 4);
  EXPECT_FALSE(stage_->has(Role::toggle, "Profitable"));
  click(Role::button, "Filters");
  click(Role::toggle, "Profitable");
  EXPECT_TRUE(stage_->has(Role::button, "Filters (1)"));
  EXPECT_EQ(cards().size(), 1u);
}

// ---- The picture ----

TEST_F(Roster, IsAPictureOfCostAgainstResult) {
  show(1280, 800, 2);
  // One who brings nothing that is known.
  app_.document.edit_influencer(
      2, {}, [](Influencer& next) { next.channels[0].platform = Platform::other; });
  click(Role::button, "Picture");
  const ui::Node& ada = stage_->node(Role::radio, "Ada");
  EXPECT_EQ(ada.description, "Cost of one post: $10.00, What its orders leave: $13.50");
  EXPECT_TRUE(stage_->has(Role::radio, "Ben 1"));
  EXPECT_FALSE(stage_->has(Role::radio, "Ben 2"));
  click(Role::radio, "Ada");
  click(Role::radio, "Ada");
  EXPECT_EQ(app_.open_influencer, "a");
}

// ---- Editing in the table ----

class EditedInPlace : public Roster {
 protected:
  EditedInPlace() { show(1280, 800, 2); }

  // As the page tells F2 on that cell, by the column's number.
  void edit(std::string_view name, const char* column) {
    const ui::Node& button = stage_->node(Role::button, name);
    for (const ui::Node& row :
         stage_->below(stage_->node(Role::table, "Compare influencers").id, Role::row)) {
      const auto buttons = stage_->below(row.id, Role::button);
      if (buttons.empty() || buttons[0].id != button.id) continue;
      stage_->act(row.id, Action::commit, column, build_);
      break;
    }
    frame();
    frame();
  }
  ui::Id field(std::string_view name) { return stage_->node(Role::text_field, name).id; }
  // The page gives the focus where it was wanted.
  void focus(std::string_view name) { stage_->act(field(name), Action::focus, "", build_); }
  void type(std::string_view name, const std::string& text) {
    stage_->act(field(name), Action::input, text, build_);
  }
  void enter(std::string_view name, const std::string& text) {
    stage_->act(field(name), Action::commit, text, build_);
    frame();
    frame();
  }
};

TEST_F(EditedInPlace, AQuoteCountsByEnterWhichGoesDown) {
  edit("Ada", "7");  // the fee
  focus("Quote of Ada");
  type("Quote of Ada", "1");
  EXPECT_EQ(workspace().influencers[0].quote, 10) << "not before it is whole";
  type("Quote of Ada", "12.5");
  enter("Quote of Ada", "12.5");
  EXPECT_EQ(workspace().influencers[0].quote, 12.5);
  EXPECT_TRUE(stage_->has(Role::text_field, "Quote of Ben 1"));
  EXPECT_FALSE(stage_->has(Role::text_field, "Quote of Ada"));
  app_.document.undo();
  EXPECT_EQ(workspace().influencers[0].quote, 10);
}

TEST_F(EditedInPlace, EveryCellThatCanBeHasAFieldSoThatTabGoesRight) {
  for (const auto column : {RosterColumn::niche, RosterColumn::country, RosterColumn::tags}) {
    app_.compare.columns.set(index_of(column));
  }
  frame();
  edit("Ben 1", "1");
  std::vector<std::string> names;
  const ui::Id table = stage_->node(Role::table, "Compare influencers").id;
  for (const ui::Node& one : stage_->below(table, Role::text_field)) names.push_back(one.name);
  EXPECT_THAT(names, ElementsAre("Influencer of Ben 1", "Followers of Ben 1", "Quote of Ben 1",
                                 "Niche of Ben 1", "Country of Ben 1", "Tags of Ben 1"));
  focus("Tags of Ben 1");
  type("Tags of Ben 1", "fast, gift");
  // Left by Tab: the commit comes first, then the next field has the focus.
  stage_->act(field("Tags of Ben 1"), Action::commit, "fast, gift", build_);
  focus("Niche of Ben 1");
  frame();
  EXPECT_THAT(workspace().influencers[1].tags, ElementsAre("fast", "gift"));
  EXPECT_TRUE(stage_->has(Role::text_field, "Niche of Ben 1"));
}

TEST_F(EditedInPlace, EscapeGivesUpAndAWrongFigureStaysWithItsReason) {
  edit("Ada", "4");
  focus("Followers of Ada");
  type("Followers of Ada", "12k");
  stage_->act(field("Followers of Ada"), Action::escape, "", build_);
  frame();
  EXPECT_FALSE(stage_->has(Role::text_field, "Followers of Ada"));
  EXPECT_EQ(app_.document.next_undo(), nullptr);

  edit("Ada", "4");
  focus("Followers of Ada");
  type("Followers of Ada", "many");
  enter("Followers of Ada", "many");
  stage_->act(field("Followers of Ada"), Action::blur, "", build_);
  frame();
  const ui::Node& wrong = stage_->node(Role::text_field, "Followers of Ada");
  EXPECT_EQ(wrong.value, "many");
  EXPECT_TRUE(wrong.flags & ui::flag_invalid);
  EXPECT_NE(wrong.description, "");
  EXPECT_EQ(app_.document.next_undo(), nullptr);
}

TEST_F(EditedInPlace, ByASecondClickSoonAfterTheFirstWhichUntilThenMovesNothing) {
  clicked_in_table(app_, "a", RosterColumn::fee);
  open_clicked(app_);
  EXPECT_FALSE(app_.compare.edit);
  EXPECT_EQ(app_.panel, Panel::none);
  clicked_in_table(app_, "a", RosterColumn::fee);
  ASSERT_TRUE(app_.compare.edit);
  EXPECT_EQ(app_.compare.edit->wanted, RosterColumn::fee);
  EXPECT_EQ(app_.panel, Panel::none);
}

TEST_F(EditedInPlace, NotByTwoSingleClicksWhichOpenTheInfluencer) {
  clicked_in_table(app_, "a", RosterColumn::fee);
  app_.ui.time += 1;
  open_clicked(app_);
  EXPECT_EQ(app_.panel, Panel::influencer);
  clicked_in_table(app_, "a", RosterColumn::fee);
  EXPECT_FALSE(app_.compare.edit);
  EXPECT_EQ(app_.open_influencer, "a");
}

TEST_F(EditedInPlace, ByASecondClickThatWaitsForAFrameThatComesLate) {
  clicked_in_table(app_, "a", RosterColumn::fee);
  app_.ui.time += 1;
  app_.ui.more_waits = true;
  open_clicked(app_);
  EXPECT_EQ(app_.panel, Panel::none);
  clicked_in_table(app_, "a", RosterColumn::fee);
  EXPECT_TRUE(app_.compare.edit);
}

TEST_F(EditedInPlace, WhatCannotBeEditedAndTheNameOpenAtOnce) {
  for (const RosterColumn column : {RosterColumn::platform, RosterColumn::name}) {
    app_.panel = Panel::none;
    clicked_in_table(app_, "a", column);
    EXPECT_EQ(app_.panel, Panel::influencer);
  }
}

// ---- Several at once ----

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

}  // namespace
}  // namespace kol::app
