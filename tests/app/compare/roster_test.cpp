// The roster on the Compare screen: a table, or cards where that would be cut.
#include <gmock/gmock.h>

#include "app/compare/parts.h"
#include "app/compare/roster_stage.h"

namespace kol::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(Roster, OnAPhoneIsCardsThatSayWhatDecides) {
  show(360, 640, 0);
  EXPECT_FALSE(stage_->has(Role::table, "Compare influencers"));
  ASSERT_EQ(cards().size(), 1u);
  const ui::Id card = cards()[0].id;
  EXPECT_EQ(stage_->below(card, Role::button)[0].name, "Ada");
  EXPECT_EQ(stage_->below(card, Role::checkbox).size(), 1u);
  std::vector<std::string> texts;
  for (const ui::Node& text : stage_->below(card, Role::text)) texts.push_back(text.value);
  EXPECT_THAT(texts, ElementsAre("Rank 1", "In line-up · Instagram · 10K followers",
                                 "Engagement 2% · 1 of 3 checks unusual"));
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

TEST_F(Roster, SaysHowManyOfItsPointsAreReachedWithoutAPointer) {
  const auto show_picture = [&](std::size_t others) {
    show(1280, 800, others);
    click(Role::button, "Picture");
  };
  show_picture(199);
  const auto reached = [&] {
    return stage_->below(stage_->node(Role::region, "Cost against result").id, Role::radio).size();
  };
  const std::string rest = " points, in the order of the rows. Filter or sort to reach others.";
  EXPECT_EQ(reached(), 200u);
  EXPECT_FALSE(says("Keys and screen readers reach the first 200 of 200" + rest));
  show_picture(1999);
  EXPECT_EQ(reached(), 200u);
  EXPECT_TRUE(says("Keys and screen readers reach the first 200 of 2,000" + rest));
  const std::string drawn =
      "The first 2,000 are drawn, in the order of the rows. Filter or sort to see others.";
  EXPECT_FALSE(says(drawn));
  show_picture(2000);
  EXPECT_TRUE(says(drawn));
  // The last one has no known result: all that can be drawn are.
  app_.document.edit_influencer(
      2000, {}, [](Influencer& next) { next.channels[0].platform = Platform::other; });
  frame();
  EXPECT_FALSE(says(drawn));
  EXPECT_TRUE(says("1 is not drawn: its cost or result is not known, or is 0."));
}

TEST_F(Roster, IsShownFromItsFirstRowWhenOthersAreFirst) {
  show(1280, 800, 60);
  const ui::Id table = stage_->node(Role::table, "Compare influencers").id;
  const ui::Id body = stage_->below(table, Role::scroller).at(0).id;
  const auto scrolled = [&] {
    app_.ui.scrolled(body, {0, 700});
    frame();
    return app_.ui.scroll_of(body).y;
  };
  EXPECT_EQ(scrolled(), 700) << "nothing else moves it";
  app_.document.edit_campaign({}, [](Campaign& next) { next.goal = Goal::awareness; });
  frame();
  EXPECT_EQ(app_.ui.scroll_of(body).y, 0);
  EXPECT_EQ(scrolled(), 700);
  app_.compare.order.by = RosterColumn::followers;
  frame();
  EXPECT_EQ(app_.ui.scroll_of(body).y, 0);
}

TEST_F(Roster, APictureThatWasOpenedIsInSight) {
  show(1280, 800, 12);
  click(Role::button, app_.word(Word::compare_picture));
  frame();
  const ui::Node main = stage_->node(Role::main);
  const ui::Node page = stage_->below(main.id, Role::scroller).at(0);
  const ui::Node picture = stage_->node(Role::region, app_.word(Word::compare_picture_title));
  const double moved = app_.ui.scroll_of(page.id).y;
  EXPECT_GT(moved, 0);
  EXPECT_LE(static_cast<double>(picture.y + picture.h), moved + static_cast<double>(page.h));
  EXPECT_GE(static_cast<double>(picture.y), moved);
}

}  // namespace
}  // namespace kol::app
