// How an embed begins, and what it tells of its results.
#include "app/embed/embed.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/keeping/shelf.h"
#include "app/parts/deal.h"
#include "app/parts/embedded.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Embedding : public AppTest {
 protected:
  Embedding() {
    const std::string sample = shipped("web/samples/roster.json");
    app_.sample = *io::read_workspace(sample, app_.document.benchmarks()).workspace;
    add_workspace(app_, app_.sample, Arrival::sample);
  }

  const Channel& account() const { return app_.fees.hypothetical.channels[0]; }
  const Workspace& workspace() const { return app_.document.workspace(); }
};

TEST_F(Embedding, FeesBeginWithAnAccountOfOnesOwnAndNoRoster) {
  begin_embed(app_, "tool=fees\nplatform=tiktok\nfollowers=40k\nviews=9,000\nformat=tiktok.video");
  EXPECT_EQ(app_.screen, Screen::fees);
  EXPECT_THAT(workspace().influencers, IsEmpty());
  EXPECT_EQ(account().platform, Platform::tiktok);
  EXPECT_EQ(account().followers, 40000);
  EXPECT_EQ(account().average.views, 9000);
  EXPECT_FALSE(account().average.likes) << "the example's likes are not this account's";
  EXPECT_EQ(app_.fees.format, "tiktok.video");
  EXPECT_FALSE(deal_of(app_).index);
  EXPECT_THAT(platform::asked().logged, IsEmpty());
}

TEST_F(Embedding, RatesAreThoseOfAnAccountOfOnesOwn) {
  begin_embed(app_, "tool=rates\nplatform=tiktok\nfollowers=40k\nviews=9,000");
  EXPECT_EQ(app_.screen, Screen::rates);
  ASSERT_EQ(workspace().influencers.size(), 1u);
  EXPECT_EQ(workspace().influencers[0].channels[0].followers, 40000);
  EXPECT_EQ(workspace().creator->influencer, workspace().influencers[0].id);
  EXPECT_FALSE(workspace().campaign.offer.aov) << "nobody's offer is known";
  const std::string figures = figures_of(app_);
  EXPECT_THAT(figures, HasSubstr("\"format\":\"tiktok.video\",\"fee\":{\"low\":"));
  EXPECT_THAT(figures, Not(HasSubstr("price")));
  EXPECT_THAT(figures, Not(HasSubstr(workspace().influencers[0].id)));
}

TEST_F(Embedding, EngagementRateBecomesLikes) {
  // 5 % of 40,000 are 2,000 engagements, 100 of them comments.
  begin_embed(app_, "tool=fees\nfollowers=40000\nengagement-rate=5\ncomments=100");
  EXPECT_EQ(account().average.likes, 1900);
}

TEST_F(Embedding, FormatAloneTellsThePlatform) {
  begin_embed(app_, "tool=fees\nformat=youtube.short");
  EXPECT_EQ(account().platform, Platform::youtube);
  EXPECT_EQ(account().followers, 25000) << "the example's";
}

TEST_F(Embedding, WhatCannotBeUsedIsNamedAndLeftOut) {
  begin_embed(app_,
              "tool=fees\nfollowers=many\nplatform=myspace\ncurrency=XXX\nlikes=-3\n"
              "format=tiktok.video\nplatform=instagram\nlight=12\nwhat=ever\n");
  EXPECT_EQ(account().followers, 25000);
  EXPECT_EQ(account().platform, Platform::instagram);
  EXPECT_EQ(app_.currency(), "USD");
  EXPECT_FALSE(app_.ui.own_look.light);
  for (const char* named :
       {"followers=\"many\"", "platform=\"myspace\"", "currency=\"XXX\"", "likes=\"-3\"",
        "light=\"12\"", "what=\"ever\"", "format=\"tiktok.video\""}) {
    EXPECT_THAT(platform::asked().logged, Contains(HasSubstr(named)));
  }
}

TEST_F(Embedding, SampleIsConvertedToTheCurrency) {
  const double dollars = *workspace().campaign.budget;
  const double rate = app_.document.benchmarks().usd_rates.at("THB");
  begin_embed(app_, "tool=campaign\ncurrency=THB");
  EXPECT_EQ(app_.currency(), "THB");
  EXPECT_NEAR(*workspace().campaign.budget, dollars * rate, 0.05 * dollars * rate);
  EXPECT_TRUE(app_.document.is_sample());
}

TEST_F(Embedding, CampaignIsOfTheAccountThatIsTold) {
  begin_embed(app_, "tool=campaign\nplatform=tiktok\nfollowers=40000");
  ASSERT_EQ(workspace().influencers.size(), 1u);
  ASSERT_EQ(workspace().campaign.lineup.size(), 1u);
  EXPECT_EQ(workspace().campaign.lineup[0].influencer, workspace().influencers[0].id);
  EXPECT_EQ(workspace().campaign.lineup[0].deliverables[0].format, "tiktok.video");
  EXPECT_TRUE(app_.document.report().projection->typical.profit);
}

TEST_F(Embedding, CompareShowsThePlatformThatIsTold) {
  begin_embed(app_, "tool=compare\nplatform=tiktok");
  EXPECT_EQ(app_.compare.order.platform, Platform::tiktok);
}

TEST_F(Embedding, FiguresHaveNoNames) {
  begin_embed(app_, "tool=compare");
  const std::string figures = figures_of(app_);
  EXPECT_THAT(figures, HasSubstr("\"tool\":\"compare\""));
  for (const Influencer& influencer : workspace().influencers) {
    EXPECT_THAT(figures, Not(HasSubstr(influencer.id)));
    if (influencer.name.empty()) continue;
    EXPECT_THAT(figures, Not(HasSubstr(influencer.name)));
  }
}

TEST_F(Embedding, HostIsToldOnceOfEachChange) {
  begin_embed(app_, "tool=fees");
  app_.ui.environment.height = 700;
  tell_host(app_);
  EXPECT_EQ(platform::asked().told_height, 700);
  EXPECT_THAT(platform::asked().told_figures, HasSubstr("\"followers\":25000"));
  tell_host(app_);
  app_.fees.hypothetical.channels[0].followers = 26000;
  tell_host(app_);
  EXPECT_THAT(platform::asked().told_figures, HasSubstr("\"followers\":26000"));
  app_.ask({.topic = Topic::fees_range, .of = AskedOf::deal});
  tell_host(app_);
  app_.close_panel();
  tell_host(app_);
  using enum platform::Turn;
  EXPECT_THAT(platform::asked().told_turns, ElementsAre(none, none, begins, returns));
}

TEST_F(Embedding, WhatFloatsStaysInSight) {
  const Rect stage{0, 0, 320, 2000};
  EXPECT_EQ(in_sight(app_, stage).h, 2000);
  begin_embed(app_, "tool=fees");
  set_in_sight(app_, 600, 1200);
  EXPECT_EQ(in_sight(app_, stage).y, 600);
  EXPECT_EQ(in_sight(app_, stage).bottom(), 1200);
  set_in_sight(app_, 0, 20);  // hardly any of it
  EXPECT_EQ(in_sight(app_, stage).h, 2000);
}

TEST_F(Embedding, WholePageTellsNobody) {
  tell_host(app_);
  EXPECT_THAT(platform::asked().told_turns, IsEmpty());
}

}  // namespace
}  // namespace kol::app
