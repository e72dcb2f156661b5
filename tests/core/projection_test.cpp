// The projection of the line-up (spec section 8).
#include <gtest/gtest.h>

#include <cmath>

#include "core/sample.h"

namespace kol {
namespace {

Projection projection_of(const Workspace& workspace) {
  return *evaluate(workspace, sample_benchmarks()).projection;
}

// 2 rows of one post each: 20 clicks, 2 tracked orders of 50 with a margin of 20, fees 2 x 100.
Workspace selling_workspace() {
  Workspace workspace = sample_workspace();
  sell(workspace, 50, 0.4, 0.1);
  workspace.campaign.lineup.push_back(workspace.campaign.lineup.front());
  return workspace;
}

TEST(Projection, EmptyLineupHasNone) {
  Workspace workspace = sample_workspace();
  workspace.campaign.lineup.clear();
  EXPECT_FALSE(evaluate(workspace, sample_benchmarks()).projection);
}

TEST(Projection, OrdersAreTrackedAttributedIncremental) {
  Workspace workspace = selling_workspace();
  workspace.campaign.funnel.capture_share = 0.8;
  workspace.campaign.funnel.incrementality = 0.6;
  const Projection projection = projection_of(workspace);
  EXPECT_DOUBLE_EQ(projection.rows[0].tracked->typical, 1);
  EXPECT_THAT(projection.typical.tracked, Is(2.0));
  EXPECT_THAT(projection.typical.attributed, Is(2.5));
  EXPECT_THAT(projection.typical.incremental, Is(1.5));
}

TEST(Projection, CostsAreSummedFromTheirParts) {
  Workspace workspace = selling_workspace();
  workspace.campaign.costs = {.hourly_rate = 10,
                              .hours_fixed = 5,
                              .hours_per_influencer = 2,
                              .product_unit_cost = 6,
                              .shipping_per_unit = 4,
                              .production = 1,
                              .tools = 2,
                              .paid_boost = 3,
                              .other = 4,
                              .agency_rate = 0.1,
                              .unknown = ""};
  workspace.campaign.lineup[0].product_units = 2;
  workspace.campaign.lineup[1].product_units = 1;
  workspace.campaign.budget = 300;
  Payment hybrid;
  hybrid.type = PaymentType::hybrid;
  hybrid.amount = 50;
  hybrid.rate = 0.2;  // of 50
  workspace.campaign.lineup[1].payment = hybrid;
  const Projection projection = projection_of(workspace);
  const CostBreakdown& costs = projection.typical.costs;
  EXPECT_THAT(costs.fees, Is(150.0));
  EXPECT_THAT(costs.commission, Is(10.0));
  EXPECT_THAT(costs.product, Is(30.0));
  EXPECT_THAT(costs.labour, Is(90.0));  // the same influencer's two rows count twice
  EXPECT_THAT(costs.agency, Is(15.0));
  EXPECT_THAT(costs.total, Is(305.0));
  EXPECT_THAT(projection.budget_left, Is(-5.0));
}

TEST(Projection, MarginPaysForGoodsAtFullPriceAndForEveryParcel) {
  Workspace workspace = selling_workspace();
  Offer& offer = workspace.campaign.offer;
  offer.aov = Triple{100, 100, 100};
  offer.gross_margin = 0.7;
  offer.discount = 0.2;
  offer.return_rate = 0.1;
  offer.variable_cost_per_order = 5;
  const Case result = projection_of(workspace).typical;
  EXPECT_THAT(result.revenue, Is(2 * 72.0));       // 100 x 0.8 x 0.9
  EXPECT_THAT(result.contribution, Is(2 * 40.0));  // 0.9 x (80 - 30) - 5
  EXPECT_THAT(result.profit, Is(80.0 - 200));
  EXPECT_THAT(result.roas, Is(0.72));
  EXPECT_THAT(result.simple_roi, Is((144.0 - 200) / 200));
}

TEST(Projection, WithoutAMarginOnlyLeadsAreWorthAnything) {
  Workspace workspace = selling_workspace();
  workspace.campaign.offer.gross_margin = std::nullopt;
  const Case nothing = projection_of(workspace).typical;
  EXPECT_EQ(nothing.basis, std::nullopt);
  EXPECT_THAT(nothing.contribution, IsUndefined());
  EXPECT_THAT(nothing.roi, IsUndefined());
  EXPECT_THAT(nothing.revenue, Is(100.0));  // known all the same

  workspace.campaign.offer.lead_rate = 0.5;
  workspace.campaign.offer.lead_value = 30;
  const Projection leads = projection_of(workspace);
  EXPECT_EQ(leads.typical.basis, Basis::leads);
  EXPECT_THAT(leads.typical.contribution, Is(300.0));
  EXPECT_THAT(leads.typical.simple_roi, Is((100.0 + 300 - 200) / 200));
  EXPECT_THAT(leads.break_even.orders, IsUndefined());
  EXPECT_THAT(leads.break_even.max_fee, Is(300.0));
}

TEST(Projection, OrdersAndLeadsAddUp) {
  Workspace workspace = selling_workspace();
  workspace.campaign.offer.lead_rate = 0.5;
  workspace.campaign.offer.lead_value = 3;
  const Case result = projection_of(workspace).typical;
  EXPECT_EQ(result.basis, Basis::orders_and_leads);
  EXPECT_THAT(result.contribution, Is(2 * 20.0 + 10 * 3));
  EXPECT_THAT(result.cpl, Is(20.0));
}

TEST(Projection, CostsOfEachResultAreOfAThousandImpressionsOrOneOfTheOthers) {
  Workspace workspace = selling_workspace();
  workspace.campaign.offer.lead_rate = 0.5;
  const Case result = projection_of(workspace).typical;
  // 200 for 2,000 impressions, 20 clicks, 2 orders and 10 leads.
  EXPECT_THAT(result.cpm, Is(100.0));
  EXPECT_THAT(result.cpc, Is(10.0));
  EXPECT_THAT(result.cpa, Is(100.0));
  EXPECT_THAT(result.cpl, Is(20.0));
  EXPECT_THAT(result.cpe, Is(200 / *result.engagements));
}

TEST(Projection, LowCaseUsesLowResultsWithTheirOwnCosts) {
  Workspace workspace = sample_workspace();
  sell(workspace, 50, 0.4, 0.1);
  workspace.campaign.offer.aov = Triple{40, 50, 70};
  workspace.campaign.lineup.front().payment->type = PaymentType::per_click;
  workspace.campaign.lineup.front().payment->amount = 2;
  const Projection projection = projection_of(workspace);
  const double clicks = *projection.low.clicks;
  EXPECT_NEAR(clicks, 10 / 1.8979527, 1e-6);
  EXPECT_THAT(projection.low.costs.total, Is(2 * clicks));
  EXPECT_THAT(projection.low.revenue, Is(clicks * 0.1 * 40));
  EXPECT_THAT(projection.low.contribution, Is(clicks * 0.1 * 16));
  EXPECT_THAT(projection.high.revenue, Is(*projection.high.clicks * 0.1 * 70));
}

TEST(Projection, OneUndefinedRowMakesTheSumsUndefined) {
  Workspace workspace = selling_workspace();
  workspace.influencers.push_back(
      influencer_with("b", channel_on(Platform::instagram, std::nullopt)));
  workspace.campaign.lineup[1].influencer = "b";
  const Projection projection = projection_of(workspace);
  EXPECT_TRUE(projection.rows[0].results.clicks);
  EXPECT_THAT(projection.typical.clicks, IsUndefined());
  EXPECT_THAT(projection.typical.profit, IsUndefined());
  EXPECT_THAT(projection.typical.costs.total, Is(200.0));
  EXPECT_THAT(projection.typical.cpc, IsUndefined());
  EXPECT_THAT(projection.reach_sum, IsUndefined());
  EXPECT_THAT(projection.reach_max, IsUndefined());
}

TEST(Projection, EarnedMediaValuePricesImpressionsAtTypicalCpm) {
  // Instagram 15 for 1,000 impressions, of which there are 2,000.
  EXPECT_THAT(projection_of(selling_workspace()).typical.emv, Is(30.0));
}

TEST(Projection, BreakEvenCoversFixedCostsFromMarginAfterCommission) {
  Workspace workspace = selling_workspace();
  Payment hybrid;
  hybrid.type = PaymentType::hybrid;
  hybrid.amount = 50;
  hybrid.rate = 0.2;  // 10 on each tracked order of 50
  for (LineupRow& row : workspace.campaign.lineup) row.payment = hybrid;
  workspace.campaign.costs.other = 5;
  workspace.campaign.funnel.capture_share = 0.5;  // 4 incremental orders for 2 tracked ones
  // 105 fixed; 20 margin less 20 / 4 commission an incremental order: 7 orders, 3.5 tracked.
  const BreakEven result = projection_of(workspace).break_even;
  EXPECT_THAT(result.orders, Is(7.0));
  EXPECT_THAT(result.orders_tracked, Is(4.0));
  EXPECT_THAT(result.cvr, Is(3.5 / 20));
  EXPECT_THAT(result.max_fee, Is(80.0 - 20 - 5));
  EXPECT_THAT(result.roas, Is(2.5));
  EXPECT_THAT(result.per_order, Is(20.0 - 20.0 / 4));
}

TEST(Projection, BreakEvenIsAtOnceWhereLeadsCoverTheCosts) {
  Workspace workspace = selling_workspace();
  workspace.campaign.offer.lead_rate = 1;
  workspace.campaign.offer.lead_value = 100;
  const BreakEven result = projection_of(workspace).break_even;
  EXPECT_THAT(result.orders, Is(0.0));
  EXPECT_THAT(result.cvr, Is(0.0));
}

TEST(Projection, NoBreakEvenWhereEveryOrderLoses) {
  Workspace workspace = selling_workspace();
  workspace.campaign.offer.variable_cost_per_order = 20;  // margin 0
  const BreakEven result = projection_of(workspace).break_even;
  EXPECT_THAT(result.orders, IsUndefined());
  EXPECT_THAT(result.orders_tracked, IsUndefined());
  EXPECT_THAT(result.cvr, IsUndefined());
  EXPECT_THAT(result.roas, IsUndefined());
  EXPECT_THAT(result.max_fee, Is(0.0));
  EXPECT_THAT(result.per_order, Is(0.0));
}

TEST(Projection, NoBreakEvenRateAboveEveryClick) {
  Workspace workspace = selling_workspace();
  workspace.campaign.costs.other = 1000;  // 60 orders from 20 clicks
  const BreakEven result = projection_of(workspace).break_even;
  EXPECT_THAT(result.orders, Is(60.0));
  EXPECT_THAT(result.cvr, IsUndefined());
}

TEST(Projection, NoBreakEvenWithoutIncrementalOrders) {
  Workspace workspace = selling_workspace();
  workspace.campaign.funnel.incrementality = 0;
  const BreakEven result = projection_of(workspace).break_even;
  EXPECT_THAT(result.orders, IsUndefined());
  EXPECT_THAT(result.roas, Is(2.5));
  EXPECT_THAT(result.per_order, IsUndefined());
}

TEST(Projection, MaximumFeeIsKnownWhereTheFeeIsNot) {
  Workspace workspace = sample_workspace();
  Channel channel = channel_on(Platform::tiktok, std::nullopt);
  channel.average.views = 1000;  // 10 clicks, but engagements are unknown
  workspace.influencers.front().channels.front() = channel;
  sell(workspace, 50, 0.4, 0.1);
  workspace.campaign.costs.agency_rate = 0.25;
  workspace.campaign.costs.tools = 5;
  Payment by_engagement;
  by_engagement.type = PaymentType::cpe;
  by_engagement.amount = 1;
  workspace.campaign.lineup.front() = row_of("a", "tiktok.video", 1, by_engagement);
  const Projection projection = projection_of(workspace);
  EXPECT_THAT(projection.typical.costs.total, IsUndefined());
  EXPECT_THAT(projection.typical.contribution, Is(20.0));
  EXPECT_THAT(projection.break_even.max_fee, Is(12.0));  // (20 - 5) / 1.25
}

// Influencers with one post each that shows itself to all their followers.
Workspace reaching(const std::vector<double>& followers, MaybeNumber audience_size) {
  Workspace workspace = sample_workspace();
  workspace.campaign.audience_size = audience_size;
  workspace.campaign.lineup.clear();
  workspace.influencers.clear();
  for (std::size_t i = 0; i < followers.size(); ++i) {
    Channel channel = channel_on(Platform::instagram, followers[i]);
    channel.average.impressions = followers[i];
    const std::string id = std::to_string(i);
    workspace.influencers.push_back(influencer_with(id, channel));
    workspace.campaign.lineup.push_back(row_of(id, "instagram.post", 1, std::nullopt));
  }
  return workspace;
}

TEST(Projection, NetReachKnowsThatPeopleFollowSeveral) {
  const Projection projection = projection_of(reaching({400, 250}, 1000));
  EXPECT_THAT(projection.reach_sum, Is(650.0));
  EXPECT_THAT(projection.reach_max, Is(400.0));
  EXPECT_THAT(projection.net_reach, Is(550.0));
}

TEST(Projection, NetReachNeedsAnAudience) {
  const Projection projection = projection_of(reaching({400, 250}, std::nullopt));
  EXPECT_THAT(projection.net_reach, IsUndefined());
  EXPECT_THAT(projection.reach_sum, Is(650.0));
}

TEST(Projection, ReachBeyondTheAudienceReachesEverybody) {
  EXPECT_THAT(projection_of(reaching({4000, 250}, 1000)).net_reach, Is(1000.0));
}

TEST(Projection, TinyReachesKeepTheirDigits) {
  EXPECT_THAT(projection_of(reaching({1e-3, 1e-3}, 1e15)).net_reach, Is(2e-3));
}

TEST(Projection, NobodyReachedIsZero) {
  const Projection projection = projection_of(reaching({0, 0}, 1000));
  EXPECT_THAT(projection.net_reach, Is(0.0));
  EXPECT_THAT(projection.reach_max, Is(0.0));
}

TEST(Projection, RepeatedPostsReachTheSamePeople) {
  Workspace workspace = reaching({1000}, std::nullopt);
  workspace.influencers.front().channels.front().average.impressions = 200;
  workspace.influencers.front().channels.front().fake_share = 0.2;  // 800 real, 160 see a post
  // Two posts in one row and one in another: 800 x (1 - 0.8^3).
  workspace.campaign.lineup.front().deliverables.front().count = 2;
  workspace.campaign.lineup.push_back(row_of("0", "instagram.carousel", 1, std::nullopt));
  EXPECT_THAT(projection_of(workspace).reach_sum, Is(800 * (1 - 0.512)));
}

TEST(Projection, ChannelsOfOneInfluencerAreApart) {
  Workspace workspace = reaching({100}, std::nullopt);
  Channel channel = channel_on(Platform::x, 300);
  channel.average.impressions = 300;
  workspace.influencers.front().channels.push_back(channel);
  workspace.campaign.lineup.front().deliverables.push_back({"x.post", 1, {}, ""});
  EXPECT_THAT(projection_of(workspace).reach_sum, Is(400.0));
}

TEST(Projection, UnknownFollowersLeaveTheImpressionsAsBase) {
  Workspace workspace = reaching({100}, std::nullopt);
  workspace.influencers.front().channels.front().followers = std::nullopt;
  workspace.campaign.lineup.front().deliverables.front().count = 4;
  EXPECT_THAT(projection_of(workspace).reach_sum, Is(100.0));
}

TEST(Projection, RowsFindTheirInfluencersInALargeRoster) {
  Workspace workspace = sample_workspace();
  workspace.campaign.lineup.clear();
  workspace.influencers.clear();
  for (int i = 0; i < 5000; ++i) {
    Channel channel = channel_on(Platform::instagram, 1000);
    channel.average.impressions = i;
    workspace.influencers.push_back(influencer_with("creator" + std::to_string(i), channel));
  }
  for (const int i : {4999, 17, 4999, 0}) {
    workspace.campaign.lineup.push_back(
        row_of("creator" + std::to_string(i), "instagram.post", 1, std::nullopt));
  }
  const Projection projection = projection_of(workspace);
  EXPECT_EQ(projection.rows[0].results.impressions->typical, 4999);
  EXPECT_EQ(projection.rows[1].results.impressions->typical, 17);
  EXPECT_EQ(projection.rows[2].results.impressions->typical, 4999);
  EXPECT_EQ(projection.rows[3].results.impressions->typical, 0);
}

TEST(Projection, RowOfNobodyIsUndefined) {
  Workspace workspace = sample_workspace();
  workspace.campaign.lineup.front().influencer = "gone";
  const Projection projection = projection_of(workspace);
  EXPECT_EQ(projection.rows.front().results, Results());
  EXPECT_THAT(projection.typical.costs.total, IsUndefined());
}

}  // namespace
}  // namespace kol
