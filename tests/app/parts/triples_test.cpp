// Three fields of one figure: which of them counts while they are typed, and what is said of those
// that are not in order.
#include <gmock/gmock.h>

#include "app/parts/figure_stage.h"

namespace kol::app {
namespace {

TEST_F(TypedFigures, ATripleWaitsUntilItsThreeNumbersAreInOrder) {
  const std::string group = label_of(app_, typed("aov"));
  const auto fields = [&] {
    draw();
    return stage_.below(stage_.node(ui::Role::group, group).id, ui::Role::text_field);
  };
  act(fields()[0], events::Action::commit, "90.125");
  EXPECT_EQ(campaign().offer.aov, (Triple{80, 80, 80}));
  draw();
  EXPECT_TRUE(stage_.has(ui::Role::alert));
  act(fields()[1], events::Action::commit, "100");
  act(fields()[2], events::Action::commit, "110");
  EXPECT_EQ(campaign().offer.aov, (Triple{90.125, 100, 110}));
  EXPECT_TRUE(app_.ui.drafts.triples.empty());
  draw();
  EXPECT_FALSE(stage_.has(ui::Role::alert));
}

// "6", then "60": what was half typed is nowhere any more.
TEST_F(TypedFigures, LowAndHighStayEmptyAndFollowWhatIsTypedIntoTypical) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.aov.reset(); });
  const std::string group = label_of(app_, typed("aov"));
  const auto fields = [&] {
    draw();
    return stage_.below(stage_.node(ui::Role::group, group).id, ui::Role::text_field);
  };
  draw();
  act(field_of(typed("aov")), events::Action::input, "6");
  act(field_of(typed("aov")), events::Action::input, "60");
  act(field_of(typed("aov")), events::Action::commit, "60");
  EXPECT_EQ(campaign().offer.aov, (Triple{60, 60, 60}));
  for (const std::size_t side : {0u, 2u}) {
    EXPECT_EQ(fields()[side].value, "");
    EXPECT_EQ(fields()[side].placeholder, "60");
  }
  act(fields()[0], events::Action::commit, "40");
  EXPECT_EQ(campaign().offer.aov, (Triple{40, 60, 60}));
  // Now low has a figure of its own, high still follows.
  act(fields()[1], events::Action::commit, "50");
  EXPECT_EQ(campaign().offer.aov, (Triple{40, 50, 50}));
  act(fields()[0], events::Action::commit, "");
  EXPECT_EQ(campaign().offer.aov, (Triple{50, 50, 50}));
}

TEST_F(TypedFigures, TheTypicalFigureIsAskedForWhereOnlyLowIsThere) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.aov.reset(); });
  draw();
  const std::string group = label_of(app_, typed("aov"));
  const auto three = stage_.below(stage_.node(ui::Role::group, group).id, ui::Role::text_field);
  act(three[0], events::Action::commit, "40");
  EXPECT_FALSE(campaign().offer.aov);
  draw();
  EXPECT_EQ(stage_.node(ui::Role::alert).value, app_.word(Word::triple_needs_typical));
}

TEST_F(TypedFigures, WhatCannotBeTakenIsNamedUntilItIsMendedOrForgotten) {
  const CampaignFigure& margin = typed("gross_margin");
  draw();
  EXPECT_FALSE(stage_.has(ui::Role::region, app_.word(Word::mend_name)));
  act(field_of(margin), events::Action::input, "nonsense");
  draw();
  EXPECT_EQ(campaign().offer.gross_margin, 0.375);
  const ui::Node said = stage_.node(ui::Role::region, app_.word(Word::mend_name));
  const auto texts = stage_.below(said.id, ui::Role::text);
  ASSERT_EQ(texts.size(), 1u);
  EXPECT_THAT(texts[0].value, testing::HasSubstr(label_of(app_, margin)));
  act(field_of(margin), events::Action::input, "40");
  draw();
  EXPECT_FALSE(stage_.has(ui::Role::region, app_.word(Word::mend_name)));

  act(field_of(margin), events::Action::commit, "40");
  act(field_of(margin), events::Action::commit, "much");
  draw();
  act(stage_.node(ui::Role::button, app_.word(Word::mend_forget)), events::Action::click, "");
  draw();
  EXPECT_FALSE(stage_.has(ui::Role::region, app_.word(Word::mend_name)));
  EXPECT_EQ(field_of(margin).value, "40");
  EXPECT_EQ(campaign().offer.gross_margin, 0.4);
}

TEST_F(TypedFigures, WhatWasHalfTypedCountsNoMoreWhenItEndsInNothingThatCanBeTaken) {
  const CampaignFigure& margin = typed("gross_margin");
  draw();
  act(field_of(margin), events::Action::input, "4");
  EXPECT_EQ(campaign().offer.gross_margin, 0.04);
  act(field_of(margin), events::Action::input, "4o");
  EXPECT_EQ(campaign().offer.gross_margin, 0.375);
  act(field_of(margin), events::Action::commit, "4o");
  draw();
  EXPECT_EQ(field_of(margin).value, "4o") << "it waits to be mended";
  EXPECT_EQ(campaign().offer.gross_margin, 0.375);
}

TEST_F(TypedFigures, WhatWasEnteredStaysWhenTheNextOfTheThreeEndsInNothingThatCanBeTaken) {
  const auto of_aov = [this](std::size_t i) {
    const std::string group = label_of(app_, typed("aov"));
    return stage_.below(stage_.node(ui::Role::group, group).id, ui::Role::text_field).at(i);
  };
  draw();
  act(of_aov(1), events::Action::input, "60");
  act(of_aov(1), events::Action::commit, "60");
  draw();
  EXPECT_EQ(campaign().offer.aov, (Triple{60, 60, 60}));
  act(of_aov(0), events::Action::input, "8");
  EXPECT_EQ(campaign().offer.aov, (Triple{8, 60, 60}));
  act(of_aov(0), events::Action::input, "80");
  act(of_aov(0), events::Action::commit, "80");
  draw();
  EXPECT_EQ(campaign().offer.aov, (Triple{60, 60, 60})) << "neither the 8 nor what was before 60";
}

}  // namespace
}  // namespace kol::app
