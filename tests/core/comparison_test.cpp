// The comparison of standard posts and the ranking (spec section 7).
#include <gtest/gtest.h>

#include "core/sample.h"

namespace kol {
namespace {

// An influencer whose post is seen 1,000 times and clicked 10 times.
Influencer quoting(const std::string& id, double quote) {
  Influencer influencer = sample_workspace().influencers.front();
  influencer.id = id;
  influencer.quote = quote;
  return influencer;
}

Workspace comparing(std::vector<Influencer> influencers) {
  Workspace workspace = sample_workspace();
  workspace.campaign.lineup.clear();
  workspace.influencers = std::move(influencers);
  return workspace;
}

Report report_of(const Workspace& workspace) { return evaluate(workspace, sample_benchmarks()); }

TEST(Comparison, StandardPostIsOneOfTheDefaultFormatOnTheFirstChannel) {
  Workspace workspace = comparing({quoting("a", 100)});
  Channel tiktok = channel_on(Platform::tiktok, 5000);
  workspace.influencers.front().channels.insert(workspace.influencers.front().channels.begin(),
                                                tiktok);
  EXPECT_EQ(report_of(workspace).influencers.front().standard_post.format, "tiktok.video");
}

TEST(Comparison, CostHasAgencyLabourAndOneProduct) {
  Workspace workspace = comparing({quoting("a", 100)});
  Costs& costs = workspace.campaign.costs;
  costs.agency_rate = 0.2;
  costs.hourly_rate = 30;
  costs.hours_per_influencer = 2;
  costs.hours_fixed = 100;  // not one influencer's
  costs.product_unit_cost = 7;
  costs.shipping_per_unit = 3;
  costs.production = 1000;  // nor this
  EXPECT_THAT(report_of(workspace).influencers.front().standard_post.cost, Is(190.0));
}

TEST(Comparison, ReturnOfTheTypicalPost) {
  Workspace workspace = comparing({quoting("a", 10)});
  sell(workspace, 80, 0.5, 0.2);  // 2 tracked orders, 40 margin each
  workspace.campaign.funnel.capture_share = 0.5;
  workspace.campaign.funnel.incrementality = 0.75;  // 2 / 0.5 x 0.75 = 3 incremental
  workspace.campaign.offer.lead_rate = 0.4;         // 4 leads
  workspace.campaign.offer.lead_value = 5;
  workspace.campaign.costs.agency_rate = 0.25;
  workspace.campaign.costs.product_unit_cost = 15;
  const StandardPost post = report_of(workspace).influencers.front().standard_post;
  EXPECT_THAT(post.cost, Is(27.5));
  EXPECT_THAT(post.orders, Is(3.0));
  EXPECT_THAT(post.leads, Is(4.0));
  EXPECT_THAT(post.revenue, Is(240.0));
  EXPECT_THAT(post.contribution, Is(140.0));
  EXPECT_THAT(post.profit, Is(112.5));
  EXPECT_THAT(post.roi, Is(112.5 / 27.5));
  EXPECT_THAT(post.max_fee, Is(100.0));  // (140 - 15) / 1.25
  EXPECT_THAT(post.cpm, Is(27.5));
  EXPECT_THAT(post.cpc, Is(2.75));
  EXPECT_THAT(post.cpa, Is(27.5 / 3));
  EXPECT_THAT(post.cpl, Is(27.5 / 4));
  EXPECT_THAT(post.cpe, Is(27.5 / (31623 * 0.025)));
}

TEST(Comparison, PlatformOtherHasNoStandardPost) {
  Influencer influencer = influencer_with("a", channel_on(Platform::other, 31623));
  influencer.quote = 100;
  const StandardPost post = report_of(comparing({influencer})).influencers.front().standard_post;
  StandardPost expected;
  expected.source = FeeSource::quote;
  expected.quote = QuoteCheck();
  EXPECT_EQ(post, expected);
}

TEST(Comparison, EachGoalRanksByItsOwnMeasure) {
  // Against a: b is cheaper with half the followers real; c has far more engagements.
  Influencer b = quoting("b", 90);
  b.channels.front().fake_share = 0.5;
  Influencer c = quoting("c", 300);
  c.channels.front().average.engagements = 1e6;
  Workspace workspace = comparing({quoting("a", 100), b, c});
  sell(workspace, 80, 0.5, 0.2);
  workspace.campaign.offer.lead_rate = 0.5;
  const auto ranking = [&](Goal goal) {
    workspace.campaign.goal = goal;
    return report_of(workspace).ranking;
  };
  const std::vector<std::size_t> by_real_people = {0, 1, 2};
  EXPECT_EQ(ranking(Goal::awareness), by_real_people);
  EXPECT_EQ(ranking(Goal::traffic), by_real_people);
  EXPECT_EQ(ranking(Goal::leads), by_real_people);
  EXPECT_EQ(ranking(Goal::sales), by_real_people);
  EXPECT_EQ(ranking(Goal::engagement), (std::vector<std::size_t>{2, 1, 0}));
}

TEST(Comparison, TiesKeepTheOrderOfTheList) {
  const Report report = report_of(comparing({quoting("z", 100), quoting("a", 100)}));
  EXPECT_EQ(report.ranking, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(report.influencers[0].rank, 1);
  EXPECT_EQ(report.influencers[1].rank, 2);
}

TEST(Comparison, UndefinedIsLastInTheOrderOfTheList) {
  Workspace workspace = comparing(
      {influencer_with("u", channel_on(Platform::other, 1)), quoting("dear", 500),
       influencer_with("v", channel_on(Platform::x, std::nullopt)), quoting("cheap", 50)});
  sell(workspace, 80, 0.5, 0.2);
  EXPECT_EQ(report_of(workspace).ranking, (std::vector<std::size_t>{3, 1, 0, 2}));
}

}  // namespace
}  // namespace kol
