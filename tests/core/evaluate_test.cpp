// The whole evaluation: the worked examples (spec section 11), and that a change of one thing gives
// the report of a fresh evaluation.
#include "core/evaluate.h"

#include <gtest/gtest.h>

#include "core/sample.h"

namespace kol {
namespace {

Report report_of(const Workspace& workspace) { return evaluate(workspace, sample_benchmarks()); }

Report report_on(const Channel& channel) {
  Workspace workspace;
  workspace.influencers.push_back(influencer_with("a", channel));
  return report_of(workspace);
}

// One row, seen so often that it brings this many clicks at 1 %, for a flat fee.
Projection projected(double clicks, double fee, Workspace workspace) {
  workspace.influencers.front().channels.front().average.impressions = clicks * 100;
  workspace.campaign.lineup.front().payment->amount = fee;
  return *report_of(workspace).projection;
}

TEST(WorkedExample, EngagementRate) {
  Channel channel = channel_on(Platform::instagram, 1000);
  channel.average.engagements = 100;
  EXPECT_THAT(report_on(channel).influencers[0].channels[0].er_followers, Is(0.10));
  channel.followers = 80000;
  channel.average.engagements = 2400;
  EXPECT_THAT(report_on(channel).influencers[0].channels[0].er_followers, Is(0.03));
}

TEST(WorkedExample, ClassicFee) {
  const auto classic = [](Platform platform) {
    return report_on(channel_on(platform, 100000)).influencers[0].standard_post.fee.classic;
  };
  EXPECT_THAT(classic(Platform::instagram), Is(1000.0));
  EXPECT_THAT(classic(Platform::youtube), Is(2000.0));
}

TEST(WorkedExample, EngagementRateFromLikesAndComments) {
  Channel channel = channel_on(Platform::instagram, 157625);
  channel.average.likes = 4067;
  channel.average.comments = 176;
  EXPECT_NEAR(*report_on(channel).influencers[0].channels[0].er_followers, 0.0269, 0.00005);
}

TEST(WorkedExample, ReturnOfOneRow) {
  Workspace workspace = sample_workspace();
  sell(workspace, 80, 0.375, 0.03);
  const Case result = projected(15, 10, workspace).typical;
  EXPECT_THAT(result.incremental, Is(0.45));
  EXPECT_THAT(result.contribution, Is(13.5));
  EXPECT_THAT(result.profit, Is(3.5));
  EXPECT_THAT(result.roi, Is(0.35));
}

TEST(WorkedExample, ReturnOnContributionNotRevenue) {
  Workspace workspace = sample_workspace();
  sell(workspace, 100, 0.6, 0.5);  // 500 orders of 100
  const Case result = projected(1000, 10000, workspace).typical;
  EXPECT_THAT(result.revenue, Is(50000.0));
  EXPECT_THAT(result.roi, Is(2.0));
}

TEST(WorkedExample, NetReachOfTwo) {
  Workspace workspace = sample_workspace();
  workspace.campaign.audience_size = 100000;
  workspace.campaign.lineup.clear();
  workspace.influencers.clear();
  for (const double reach : {40000.0, 25000.0}) {
    const std::string id = std::to_string(reach);
    Channel channel = channel_on(Platform::x, reach);
    channel.average.impressions = reach;
    workspace.influencers.push_back(influencer_with(id, channel));
    workspace.campaign.lineup.push_back(row_of(id, "x.post", 1, std::nullopt));
  }
  EXPECT_THAT(report_of(workspace).projection->net_reach, Is(55000.0));
}

TEST(WorkedExample, SimpleReturn) {
  Workspace workspace = sample_workspace();
  workspace.campaign.offer.aov = Triple{65, 65, 65};
  workspace.campaign.funnel.cvr = Triple{0.03, 0.03, 0.03};
  workspace.influencers.front().channels.front().average.engagements = 18000;
  const Case result = projected(1500, 1200, workspace).typical;
  EXPECT_THAT(result.revenue, Is(2925.0));
  EXPECT_THAT(result.simple_roi, Is(1.4375));
  EXPECT_THAT(result.cpe, Is(1200.0 / 18000));
}

TEST(Evaluate, EmptyRosterHasAnEmptyReport) { EXPECT_EQ(report_of(Workspace{}), Report()); }

TEST(Evaluate, OverflowIsUndefined) {
  Channel channel = channel_on(Platform::instagram, 1e-300);
  channel.average.engagements = 1e15;
  const Report report = report_on(channel);
  EXPECT_THAT(report.influencers[0].channels[0].er_followers, IsUndefined());
  EXPECT_THAT(report.influencers[0].channels[0].er_ratio, IsUndefined());
}

// Twelve influencers on all platforms, of whom some cannot be ranked.
Workspace roster() {
  Workspace workspace;
  sell(workspace, 80, 0.5, 0.02);
  for (int i = 0; i < 12; ++i) {
    Channel channel = channel_on(static_cast<Platform>(i % kPlatformCount), 1000.0 * (i + 1));
    channel.average.likes = 40 + 7 * (i % 5);
    channel.average.comments = 2;
    Influencer influencer = influencer_with("id" + std::to_string(i), channel);
    if (i % 3 == 0) influencer.quote = 50 + 13 * i;
    workspace.influencers.push_back(influencer);
  }
  workspace.campaign.lineup.push_back(row_of("id0", "instagram.post", 2, std::nullopt));
  workspace.campaign.lineup.push_back(row_of("id1", "tiktok.video", 1, std::nullopt));
  return workspace;
}

TEST(EvaluateAgain, EqualsAFreshEvaluationAfterEveryChange) {
  Workspace workspace = roster();
  Report report = report_of(workspace);
  for (const Goal goal :
       {Goal::awareness, Goal::engagement, Goal::traffic, Goal::sales, Goal::leads}) {
    workspace.campaign.goal = goal;
    report = report_of(workspace);
    for (std::size_t i = 0; i < workspace.influencers.size(); ++i) {
      for (const MaybeNumber quote :
           {MaybeNumber(0), MaybeNumber(1e6), MaybeNumber(77), MaybeNumber(), MaybeNumber(77)}) {
        workspace.influencers[i].quote = quote;
        evaluate_again(workspace, sample_benchmarks(), i, report);
        ASSERT_EQ(report, report_of(workspace)) << "influencer " << i;
      }
    }
  }
}

TEST(EvaluateAgain, FollowsInfluencersThatBecomeUnknownAndBack) {
  Workspace workspace = roster();
  Report report = report_of(workspace);
  const Influencer before = workspace.influencers[4];
  workspace.influencers[4].channels = {channel_on(Platform::other, std::nullopt)};
  evaluate_again(workspace, sample_benchmarks(), 4, report);
  EXPECT_EQ(report, report_of(workspace));
  workspace.influencers[4] = before;
  evaluate_again(workspace, sample_benchmarks(), 4, report);
  EXPECT_EQ(report, report_of(workspace));
}

TEST(EvaluateAgain, FollowsAChangedId) {
  Workspace workspace = roster();
  Report report = report_of(workspace);
  workspace.influencers[0].id = "renamed";
  workspace.campaign.lineup[0].influencer = "renamed";
  evaluate_again(workspace, sample_benchmarks(), 0, report);
  EXPECT_EQ(report, report_of(workspace));
}

TEST(ProjectAgain, EqualsAFreshEvaluationOfAnotherLineup) {
  Workspace workspace = roster();
  Report report = report_of(workspace);
  workspace.campaign.lineup.push_back(row_of("id2", "youtube.short", 3, std::nullopt));
  workspace.campaign.lineup.erase(workspace.campaign.lineup.begin());
  project_again(workspace, sample_benchmarks(), report);
  EXPECT_EQ(report, report_of(workspace));
  workspace.campaign.lineup.clear();
  project_again(workspace, sample_benchmarks(), report);
  EXPECT_FALSE(report.projection);
}

}  // namespace
}  // namespace kol
