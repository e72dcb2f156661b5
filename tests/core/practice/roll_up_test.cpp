// Who brought most for its money, and if that can be told (spec: practice.md 20, Roll-ups).
#include "core/practice/roll_up.h"

#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "core/fee.h"
#include "core/practice/worked.h"
#include "core/sample.h"

namespace kol {
namespace {

Proof proof_of(const Workspace& workspace) {
  const Benchmarks& benchmarks = sample_benchmarks();
  return prove_without_trials(workspace, benchmarks, evaluate(workspace, benchmarks),
                              worked_tracking())
      .value_or(Proof{});
}

MATCHER_P(IsAbout, expected, "is about " + testing::PrintToString(expected)) {
  return arg.has_value() && std::abs(*arg - expected) <= 5e-7;
}

RollUpGroup group_of(std::size_t index, double brought, double cost, double pieces,
                     double influencers) {
  RollUpGroup group;
  group.index = index;
  group.brought = brought;
  group.cost = cost;
  group.per_cost = brought / cost;
  group.pieces = pieces;
  group.influencers = influencers;
  return group;
}

TEST(RollUp, FormatsOfTheExample) {  // example 10
  const RollUp formats = proof_of(measured_as_worked()).by_format;
  ASSERT_EQ(formats.groups.size(), 2U);
  const RollUpGroup& stories = formats.groups[0];
  EXPECT_EQ(stories.key, "instagram.story");
  EXPECT_EQ(stories.rank, 1U);
  EXPECT_THAT(stories.brought, Is(12.0));
  EXPECT_THAT(stories.cost, Is(303.0));
  EXPECT_EQ(stories.pieces, 3);
  EXPECT_EQ(stories.influencers, 1);
  EXPECT_EQ(stories.left_out, 0);
  EXPECT_THAT(stories.z, IsUndefined());
  const RollUpGroup& integration = formats.groups[1];
  EXPECT_EQ(integration.key, "youtube.integration");
  EXPECT_THAT(integration.brought, Is(8.0));
  EXPECT_THAT(integration.cost, IsAbout(407.016));
  EXPECT_EQ(integration.pieces, 1);
  EXPECT_THAT(integration.z, IsAbout(0.868586));
  EXPECT_EQ(formats.verdict, RollUpVerdict::too_little);
}

TEST(RollUp, MuchMoreForTheSameIsClear) {  // example 10
  RollUp roll_up;
  roll_up.groups = {group_of(0, 30, 800, 8, 4), group_of(1, 120, 900, 8, 4)};
  rank_groups(0.5, roll_up);
  EXPECT_EQ(roll_up.groups[0].index, 1U);
  EXPECT_THAT(roll_up.groups[1].z, IsAbout(3.420863));
  EXPECT_EQ(roll_up.verdict, RollUpVerdict::clear);
  roll_up.groups.pop_back();
  rank_groups(0.5, roll_up);
  EXPECT_EQ(roll_up.verdict, RollUpVerdict::too_little);  // nobody to be better than
}

TEST(RollUp, WhoIsUnknownComesLastAndTiesKeepTheirOrder) {
  RollUp roll_up;
  RollUpGroup unknown = group_of(0, 10, 10, 1, 1);
  unknown.per_cost.reset();
  roll_up.groups = {unknown, group_of(3, 5, 10, 1, 1), group_of(2, 5, 10, 1, 1)};
  rank_groups(0.5, roll_up);
  EXPECT_EQ(roll_up.groups[0].index, 2U);
  EXPECT_EQ(roll_up.groups[0].rank, 1U);
  EXPECT_EQ(roll_up.groups[1].index, 3U);
  EXPECT_THAT(roll_up.groups[1].z, Is(0.0));
  EXPECT_EQ(roll_up.groups[2].rank, std::nullopt);
  EXPECT_THAT(roll_up.groups[2].z, IsUndefined());
}

TEST(RollUp, RatesAreOfUnitsWithBoth) {
  Workspace workspace = measured_as_worked();
  std::vector<Piece>& stories = pieces_of(workspace, 0);
  stories[0].results.engagements = 49;
  stories[1].results.engagements = 82;
  workspace.campaign.lineup[0].results.clicks = 240;
  const RollUpGroup stories_group = proof_of(workspace).by_format.groups[0];
  EXPECT_THAT(stories_group.er, Is(131.0 / 9000));
  EXPECT_THAT(stories_group.ctr, Is(240 / (12600 * 0.94)));
  EXPECT_THAT(stories_group.cvr, Is(0.05));
  EXPECT_THAT(proof_of(workspace).by_format.groups[1].er, IsUndefined());
}

TEST(RollUp, GoalsCountWhatTheyAreAfter) {
  Workspace workspace = measured_as_worked();
  workspace.campaign.goal = Goal::awareness;
  const RollUp platforms = proof_of(workspace).by_platform;
  EXPECT_EQ(platforms.groups[0].index, index_of(Platform::youtube));
  EXPECT_THAT(platforms.groups[0].brought, Is(28400.0));
  EXPECT_THAT(platforms.groups[1].brought, Is(12600 * 0.94));

  workspace.campaign.goal = Goal::traffic;
  const RollUpGroup unknown = proof_of(workspace).by_influencer.groups[0];
  EXPECT_EQ(unknown.key, "nam");
  EXPECT_THAT(unknown.brought, IsUndefined());
  EXPECT_EQ(unknown.left_out, 3);
  EXPECT_EQ(unknown.pieces, 0);
  EXPECT_EQ(unknown.influencers, 0);
}

TEST(RollUp, APieceCostsItsPartOfTheRowByFairFees) {
  Workspace workspace = measured_as_worked();
  workspace.campaign.goal = Goal::awareness;
  LineupRow& nam = workspace.campaign.lineup[0];
  nam.deliverables.push_back({"instagram.reel", 2, {}, ""});
  const Benchmarks& benchmarks = sample_benchmarks();
  const auto fair = [&](const char* format) {
    return estimate_post(workspace, benchmarks, workspace.influencers[0].channels[0], format)
        .fee.fair->typical;
  };
  const double story = fair("instagram.story");
  const double all = 3 * story + 2 * fair("instagram.reel");
  const RollUp formats = proof_of(workspace).by_format;
  ASSERT_EQ(formats.groups.size(), 3U);
  const RollUpGroup& stories =
      formats.groups[0].key == "instagram.story" ? formats.groups[0] : formats.groups[1];
  EXPECT_EQ(stories.key, "instagram.story");
  EXPECT_EQ(stories.pieces, 3);
  EXPECT_THAT(stories.cost, Is(303 * 3 * story / all));
  EXPECT_EQ(formats.groups[2].key, "instagram.reel");
  EXPECT_EQ(formats.groups[2].left_out, 2);
  // The platform is wholly the row's, but not all of it is measured: the same pieces.
  const RollUp platforms = proof_of(workspace).by_platform;
  const RollUpGroup& instagram = platforms.groups[0].index == index_of(Platform::instagram)
                                     ? platforms.groups[0]
                                     : platforms.groups[1];
  EXPECT_THAT(instagram.cost, Is(*stories.cost));
  EXPECT_EQ(instagram.left_out, 2);

  nam.results.impressions = 20000;  // of all five
  const RollUp again = proof_of(workspace).by_platform;
  const RollUpGroup& whole =
      again.groups[0].index == index_of(Platform::instagram) ? again.groups[0] : again.groups[1];
  EXPECT_THAT(whole.cost, Is(303.0));
  EXPECT_EQ(whole.pieces, 5);
}

TEST(RollUp, WithoutFairFeesPiecesCostAllAlike) {
  Workspace workspace = worked_workspace();
  workspace.influencers[0].channels[0] = channel_on(Platform::instagram, std::nullopt);
  workspace.campaign.goal = Goal::awareness;
  pieces_of(workspace, 0)[0].results.impressions = 100;
  const RollUpGroup nam = proof_of(workspace).by_influencer.groups[0];
  EXPECT_THAT(nam.cost, Is(303.0 / 3));
  EXPECT_EQ(nam.left_out, 2);
}

TEST(RollUp, TwoRowsOfOneInfluencerAreOneInfluencer) {
  Workspace workspace = measured_as_worked();
  workspace.campaign.lineup[1] = workspace.campaign.lineup[0];
  const RollUp influencers = proof_of(workspace).by_influencer;
  ASSERT_EQ(influencers.groups.size(), 1U);
  EXPECT_EQ(influencers.groups[0].influencers, 1);
  EXPECT_EQ(influencers.groups[0].pieces, 6);
  EXPECT_THAT(influencers.groups[0].cost, Is(606.0));
}

}  // namespace
}  // namespace kol
