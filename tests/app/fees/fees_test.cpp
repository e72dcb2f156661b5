// What is typed about an account of one's own: a rate or likes and comments, and what is no count.
#include <gmock/gmock.h>

#include <algorithm>

#include "app/app_test.h"
#include "app/fees/parts.h"
#include "app/fees/screen.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using testing::HasSubstr;

class OwnAccount : public AppTest {
 protected:
  OwnAccount() {
    app_.screen = Screen::fees;
    draw();
  }

  void draw() {
    stage_.frame([&](ui::Ui&) { fees_screen(app_, {0, 0, 1280, 3000}); });
  }
  void send(const std::string& field, events::Action kind, const std::string& text) {
    stage_.act(stage_.node(ui::Role::text_field, field).id, kind, text, [&](ui::Ui&) {
      fees_screen(app_, {0, 0, 1280, 3000});
    });
    draw();
  }
  void type(const std::string& field, const std::string& text) {
    send(field, events::Action::commit, text);
  }
  std::string description(const std::string& field) const {
    return stage_.node(ui::Role::text_field, field).description;
  }
  const Channel& channel() const { return app_.fees.hypothetical.channels[0]; }

  ui::Stage stage_{app_.ui, 1280, 3000};
};

TEST_F(OwnAccount, HasARateInPlaceOfLikesAndComments) {
  type("Followers", "25,000");
  type("Engagement rate", "3%");
  EXPECT_EQ(channel().average.engagements, 750);
  EXPECT_EQ(channel().average.likes, std::nullopt);
  type("Followers", "50,000");
  EXPECT_EQ(channel().average.engagements, 1500) << "the rate stays as it was typed";
  type("Likes", "600");
  EXPECT_EQ(app_.fees.engagement_rate, std::nullopt);
  EXPECT_EQ(channel().average.engagements, std::nullopt);
}

TEST_F(OwnAccount, WhatTheRateTookThePlaceOfCountsAgainWhenTheRateIsGivenUp) {
  type("Followers", "25,000");
  type("Likes", "600");
  type("Comments", "40");
  send("Engagement rate", events::Action::input, "3");
  EXPECT_EQ(channel().average.likes, std::nullopt);
  EXPECT_EQ(channel().average.engagements, 750);
  send("Engagement rate", events::Action::escape, "");
  EXPECT_EQ(app_.fees.engagement_rate, std::nullopt);
  EXPECT_EQ(channel().average.likes, 600);
  EXPECT_EQ(channel().average.comments, 40);
  EXPECT_EQ(channel().average.engagements, std::nullopt);
}

TEST_F(OwnAccount, TheRateThatLikesTookThePlaceOfCountsAgainWhenTheyAreGivenUp) {
  type("Followers", "25,000");
  type("Engagement rate", "3%");
  send("Likes", events::Action::input, "6");
  EXPECT_EQ(app_.fees.engagement_rate, std::nullopt);
  send("Likes", events::Action::escape, "");
  EXPECT_EQ(app_.fees.engagement_rate, 0.03);
  EXPECT_EQ(channel().average.likes, std::nullopt);
  EXPECT_EQ(channel().average.engagements, 750);
}

TEST_F(OwnAccount, APercentageOfLikesIsOneOfTheFollowersAndSaysSo) {
  type("Followers", "25,000");
  type("Likes", "3%");
  EXPECT_EQ(channel().average.likes, 750);
  EXPECT_EQ(stage_.node(ui::Role::text_field, "Likes").value, "750");
  ASSERT_TRUE(app_.notice);
  EXPECT_EQ(app_.notice->text, "3% of 25,000 followers: 750.");
}

TEST_F(OwnAccount, APercentageOfNothingKnownIsAskedAbout) {
  type("Followers", "");
  type("Likes", "3%");
  EXPECT_THAT(description("Likes"), HasSubstr("a percentage needs the followers first"));
}

TEST_F(OwnAccount, ErrorsAreInWordsForTheirField) {
  type("Likes", "many");
  EXPECT_THAT(description("Likes"), HasSubstr("Enter a count, such as 600 or 1.2k."));
  type("Engagement rate", "good");
  EXPECT_THAT(description("Engagement rate"), HasSubstr("Enter a percentage, such as 3 or 2.5."));
  type("Quote for all of this", "call us");
  EXPECT_THAT(description("Quote for all of this"),
              HasSubstr("Enter an amount, such as 250 or 1.2k."));
}

TEST_F(OwnAccount, WithLikesAloneIsToldThatCommentsAreMissing) {
  const auto is_told = [&] {
    const std::vector<ui::Node>& nodes = app_.ui.tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
      return node.value.starts_with("Comments are not filled in");
    });
  };
  type("Comments", "");
  EXPECT_TRUE(is_told());
  type("Comments", "0");
  EXPECT_FALSE(is_told());
}

// Two that can be priced, the first of them ranked first.
class OpenedBefore : public OwnAccount {
 protected:
  OpenedBefore() {
    Workspace workspace = worked_example();
    Influencer& bo = workspace.influencers.emplace_back(workspace.influencers[0]);
    bo.id = "b";
    bo.name = "Bo";
    bo.quote = 20;
    app_.begin_anew(std::move(workspace), Arrival::own);
    app_.screen = Screen::fees;
  }
};

TEST_F(OpenedBefore, IsWhoFeesArePricedFor) {
  app_.open("b");
  draw();
  EXPECT_EQ(app_.fees.influencer, "b");
  app_.open("a");
  draw();
  EXPECT_EQ(app_.fees.influencer, "a");
}

// A post leaves $13.50, Bo asks $20.
TEST_F(OpenedBefore, MorePostsAtALossAreNoMoreWelcomeThanOne) {
  app_.open("b");
  draw();
  for (const double count : {1.0, 2.0, 3.0}) {
    app_.fees.count = count;
    const Deal deal = deal_of(app_);
    EXPECT_NEAR(deal.most.value_or(0), 13.5 * count, 1e-9);
    EXPECT_NE(answer_to(deal).reply, Word::fees_reply_accept) << count;
    EXPECT_TRUE(deal.grade() && deal.grade()->loses) << count;
  }
}

TEST_F(OpenedBefore, NobodyIsThankedForAPriceThatWasNotAsked) {
  app_.open("b");
  draw();
  const auto letter = [&] {
    std::string all;
    for (const ui::Node& node : app_.ui.tree.nodes()) all += node.value + '\n';
    return all;
  };
  EXPECT_THAT(letter(), testing::HasSubstr("thank you for your quote of $20 for this:"));
  app_.fees.count = 2;
  draw();
  draw();
  EXPECT_THAT(letter(), testing::HasSubstr("by your quote for one post, this comes to $40.00:"));
}

TEST_F(OpenedBefore, IsNotMeantAgainAtTheNextVisit) {
  app_.open("b");
  draw();
  choose_subject(app_, 0);
  KeptView view;
  keep_fees(app_, view);
  app_.fees = {};
  restore_fees(app_, view);
  draw();
  EXPECT_EQ(app_.fees.influencer, "a") << "chosen after b was opened";
}

TEST_F(OpenedBefore, DoesNotTakeThePlaceOfWhatWasEntered) {
  draw();
  EXPECT_EQ(app_.fees.influencer, "a");
  app_.fees.quote = 12;
  app_.open("b");
  draw();
  EXPECT_EQ(app_.fees.influencer, "a");
  EXPECT_EQ(app_.fees.quote, 12);
}

TEST_F(OwnAccount, IsKeptWithItsRate) {
  type("Engagement rate", "3");
  KeptView view;
  keep_fees(app_, view);
  app_.fees = {};
  restore_fees(app_, view);
  EXPECT_EQ(app_.fees.engagement_rate, 0.03);
}

// $5 of each order is left: far less than posts usually cost.
TEST_F(OwnAccount, AFirstOfferLosesNoMoneyAndSaysWhyItIsLow) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.offer.aov = Triple{10, 10, 10};
    next.offer.gross_margin = 0.5;
  });
  draw();
  const Deal deal = deal_of(app_);
  ASSERT_TRUE(deal.most);
  ASSERT_LT(*deal.most, deal.estimate.fair->typical);
  const Answer answer = answer_to(deal);
  EXPECT_LE(answer.offer.value(), *deal.most);
  EXPECT_EQ(answer.why, Word::fees_why_most);
  EXPECT_EQ(answer_name(deal, answer), Word::compare_pay_most);
}

// The answer first, its range below; the quote graded on it.
TEST_F(OwnAccount, TheTypicalFeeIsLargeAndTheQuoteIsGraded) {
  type("Quote for all of this", "9000");
  const Deal deal = deal_of(app_);
  const std::string typical = ui::money(deal.estimate.fair->typical, "USD");
  const auto values = stage_.below(stage_.node(ui::Role::group, "Fair fee").id, ui::Role::text);
  ASSERT_GE(values.size(), 2U);
  EXPECT_EQ(values[0].value, typical);
  EXPECT_THAT(values[1].value, testing::StartsWith("usually $"));
  EXPECT_EQ(deal_bar(app_, deal).marks.at(0).label, "Quote $9,000 · High");
}

TEST_F(OwnAccount, NothingMovesWhenTheExampleIsWrittenOver) {
  const std::string below = app_.word(Word::fees_deal_title);
  const ui::Node before = stage_.node(ui::Role::region, below);
  type("Followers", "31000");
  EXPECT_EQ(stage_.node(ui::Role::region, below).y, before.y);
}

}  // namespace
}  // namespace kol::app
