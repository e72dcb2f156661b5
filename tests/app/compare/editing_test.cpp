// Editing in the cells of the table.
#include <gmock/gmock.h>

#include "app/compare/parts.h"
#include "app/compare/roster_stage.h"

namespace kol::app {
namespace {

using testing::ElementsAre;

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
  EXPECT_EQ(wrong.description, "Enter a count, such as 600 or 1.2k.");
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

}  // namespace
}  // namespace kol::app
