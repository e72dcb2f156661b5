// The odds of the campaign: a first estimate at once, what is more exact when it comes, and words
// that claim no more than is known.
#include "app/parts/odds.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "app/app_test.h"
#include "app/campaign/parts.h"
#include "app/campaign/screen.h"
#include "app/parts/work.h"
#include "io/json/decisions.h"
#include "io/json/workspace.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using Progress = Odds::Progress;
using testing::IsEmpty;

class OddsTest : public AppTest {
 protected:
  OddsTest() { app_.document.replace(worked_example()); }

  void follow(double time) {
    app_.ui.time = time;
    follow_odds(app_);
  }
  void follow_until_begun() {
    follow(1);
    follow(2);
  }
  // What the calculation would tell, with this many trials.
  std::string told(double trials, double chance) const {
    Decisions decisions;
    decisions.simulation = app_.odds.report;
    decisions.simulation->trials = trials;
    decisions.simulation->prob_profit = chance;
    return "{" + io::write_decisions(app_.document.workspace(), decisions) + "}";
  }
};

TEST_F(OddsTest, AreEstimatedAtOnce) {
  follow(1);
  EXPECT_EQ(app_.odds.report.trials, 2000);
  EXPECT_TRUE(app_.odds.report.prob_profit);
  EXPECT_EQ(app_.odds.progress, Progress::waits);
  EXPECT_THAT(platform::asked().works, IsEmpty());
}

// Ten are enough where they are no more than three of a hundred off, twenty where not; fewer than
// one of twenty are told of a hundred.
TEST_F(OddsTest, AreSaidInFewWordsThatAreNotOff) {
  follow(1);
  const auto said = [&](double chance) {
    app_.odds.report.prob_profit = chance;
    return odds_sentences(app_).at(0);
  };
  EXPECT_EQ(said(0.67), "7 of 10 campaigns like this would make a profit; 3 would not.");
  EXPECT_EQ(said(0.55), "11 of 20 campaigns like this would make a profit; 9 would not.");
  EXPECT_EQ(said(0.45), "9 of 20 campaigns like this would make a profit; 11 would not.");
  EXPECT_EQ(said(0.06), "1 of 20 campaigns like this would make a profit; 19 would not.");
  EXPECT_EQ(said(0.03), "3 of 100 campaigns like this would make a profit; 97 would not.");
  EXPECT_EQ(said(0.001), "Hardly any campaign like this would make a profit: fewer than 1 of 100.");
}

// The middle one, the average and the typical case are named apart, with why they differ.
TEST_F(OddsTest, ThreeProfitsAreThreeThings) {
  follow(1);
  const auto with = [&](double middle, double mean) {
    app_.odds.report.trials = 100'000;
    app_.odds.report.profit->p50 = middle;
    app_.odds.report.profit->mean = mean;
    return odds_apart(app_);
  };
  const std::string typical =
      " The typical case, $3.50, is one campaign in which every figure is as usual.";
  EXPECT_EQ(with(-10, 5),
            "On average the profit is $5.00: higher than that of the middle one, because a few "
            "campaigns do very well." +
                typical);
  EXPECT_EQ(odds_sentences(app_).at(1), "The middle one of 100,000 campaigns loses $10.00.");
  EXPECT_EQ(with(8, 5),
            "On average the profit is $5.00: lower than that of the middle one, because a few "
            "campaigns do very badly." +
                typical);
  EXPECT_EQ(odds_sentences(app_).at(1), "The middle one of 100,000 campaigns earns $8.00.");
  EXPECT_EQ(with(5, 5), "On average the profit is $5.00, like that of the middle one." + typical);
}

// Where all stands below one another, what goes in would hide the odds.
TEST_F(OddsTest, OnAPhoneAreSaidBeforeWhatGoesIn) {
  constexpr Rect kPhone{0, 0, 360, 6000};
  ui::Stage stage(app_.ui, kPhone.w, kPhone.h);
  stage.frame([&](ui::Ui&) { campaign_screen(app_, kPhone); });
  std::vector<std::string> read;
  for (const ui::Node& node : app_.ui.tree.nodes()) read.push_back(node.value);
  const auto place_of = [&](const std::string& text) {
    return std::find(read.begin(), read.end(), text) - read.begin();
  };
  const auto inputs = place_of(app_.word(Word::campaign_lineup));
  ASSERT_LT(inputs, std::ssize(read));
  EXPECT_LT(place_of(odds_sentences(app_).at(0)), inputs);
  EXPECT_LT(place_of(app_.word(Word::hinges_title)), inputs);
}

TEST_F(OddsTest, MoreIsBegunWhenNothingChangesForAMoment) {
  follow(1);
  follow(1.2);
  EXPECT_THAT(platform::asked().works, IsEmpty());
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.gross_margin = 0.4; });
  follow(1.5);
  EXPECT_THAT(platform::asked().works, IsEmpty());
  follow(2);
  ASSERT_EQ(platform::asked().works.size(), 1);
  EXPECT_EQ(app_.odds.progress, Progress::runs);
  follow(3);
  EXPECT_EQ(platform::asked().works.size(), 1);
}

TEST_F(OddsTest, OnlyWhoIsBookedGoesOver) {
  Influencer other = app_.document.workspace().influencers[0];
  other.id = "b";
  app_.document.insert_influencers(0, {other});
  follow_until_begun();
  const auto sent =
      io::read_workspace(platform::asked().works.at(0).workspace, app_.document.benchmarks());
  ASSERT_TRUE(sent.workspace);
  ASSERT_EQ(sent.workspace->influencers.size(), 1);
  EXPECT_EQ(sent.workspace->influencers[0].id, "a");
  EXPECT_EQ(sent.workspace->simulation->trials, 100'000);
}

TEST_F(OddsTest, MoreExactFiguresTakeTheirPlace) {
  follow_until_begun();
  const std::uint32_t number = app_.odds.number;
  take_worked(app_, number, 0.3, "");
  EXPECT_EQ(app_.odds.share, 0.3);
  EXPECT_EQ(app_.odds.report.trials, 2000);
  take_worked(app_, number, 1, told(100'000, 0.7));
  EXPECT_EQ(app_.odds.progress, Progress::done);
  EXPECT_EQ(app_.odds.report.trials, 100'000);
  EXPECT_EQ(app_.odds.report.prob_profit, 0.7);
}

TEST_F(OddsTest, FiguresOfAnOlderCampaignAreDropped) {
  follow_until_begun();
  const std::uint32_t number = app_.odds.number;
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.gross_margin = 0.4; });
  take_worked(app_, number, 1, told(100'000, 0.7));
  EXPECT_EQ(app_.odds.report.trials, 2000);
  follow(3);
  EXPECT_EQ(platform::asked().works_ended, 1);
  take_worked(app_, number, 1, told(100'000, 0.7));
  EXPECT_EQ(app_.odds.report.trials, 2000);
}

TEST_F(OddsTest, CanBeStoppedAndGoneOnWith) {
  follow_until_begun();
  stop_simulating(app_);
  EXPECT_EQ(platform::asked().works_ended, 1);
  take_worked(app_, app_.odds.number, 1, told(100'000, 0.7));
  EXPECT_EQ(app_.odds.progress, Progress::stopped);
  EXPECT_EQ(app_.odds.report.trials, 2000);
  simulate(app_, 1'000'000);
  EXPECT_EQ(app_.odds.progress, Progress::runs);
  const auto sent =
      io::read_workspace(platform::asked().works.back().workspace, app_.document.benchmarks());
  EXPECT_EQ(sent.workspace->simulation->trials, 1'000'000);
  EXPECT_EQ(app_.document.workspace().simulation->trials, 100'000);
}

TEST_F(OddsTest, WhatCannotBeCalculatedIsSaid) {
  follow_until_begun();
  take_worked(app_, app_.odds.number, -1, "");
  EXPECT_EQ(app_.odds.progress, Progress::failed);
  EXPECT_EQ(app_.odds.report.trials, 2000);
}

TEST_F(OddsTest, SwitchedOffThereAreNone) {
  app_.document.edit_deciding({}, [](Deciding& next) { next.simulation.reset(); });
  follow_until_begun();
  EXPECT_EQ(app_.odds.progress, Progress::none);
  EXPECT_FALSE(app_.odds.report.profit);
  EXPECT_FALSE(app_.odds.sensitivity.empty());
  EXPECT_THAT(platform::asked().works, IsEmpty());
}

TEST_F(OddsTest, WithoutALineUpThereAreNone) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.lineup.clear(); });
  follow_until_begun();
  EXPECT_EQ(app_.odds.progress, Progress::none);
  EXPECT_TRUE(app_.odds.sensitivity.empty());
}

// Without an order value nothing is known of profit, but of clicks.
TEST_F(OddsTest, OfClicksWhereNothingIsKnownOfMoney) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.aov.reset(); });
  follow(1);
  EXPECT_FALSE(app_.odds.report.profit);
  EXPECT_FALSE(app_.odds.report.prob_profit);
  EXPECT_TRUE(app_.odds.report.clicks);
}

// Hundreds of rows: fewer trials at first, but some.
TEST_F(OddsTest, AFirstEstimateOfALongLineUpIsShort) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    const LineupRow row = next.lineup.front();
    next.lineup.assign(1000, row);
  });
  follow(1);
  EXPECT_EQ(app_.odds.report.trials, 100);
}

}  // namespace
}  // namespace kol::app
