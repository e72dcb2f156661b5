// Expected results of one post (spec section 4).
#include <gtest/gtest.h>

#include "core/fee.h"
#include "core/sample.h"

namespace kol {
namespace {

Results expected(const Channel& channel, const std::string& format) {
  return estimate_post(Workspace{}, sample_benchmarks(), channel, format).results;
}

// exp(1.2815515655446004 x 0.5), the observed spread.
constexpr double kSpread = 1.8979527;

MATCHER_P(IsObserved, typical, "is observed as " + testing::PrintToString(typical)) {
  return arg.has_value() && is_close(arg->typical, typical) &&
         std::abs(arg->high / typical - kSpread) < 1e-6 &&
         std::abs(arg->low / typical - 1 / kSpread) < 1e-6;
}

TEST(Audience, WithoutFiguresImpressionsComeFromTheReachTable) {
  const Results results = expected(channel_on(Platform::instagram, 31623), "instagram.post");
  EXPECT_THAT(results.impressions, IsTriple(31623 * 0.08, 31623 * 0.17, 31623 * 0.3));
  EXPECT_THAT(results.engagements, IsTriple(31623 * 0.013, 31623 * 0.025, 31623 * 0.05));
}

TEST(Audience, NothingIsExpectedOfUnknownFollowers) {
  for (const MaybeNumber followers : {MaybeNumber(), MaybeNumber(0)}) {
    const Results results = expected(channel_on(Platform::instagram, followers), "instagram.post");
    EXPECT_EQ(results, Results());
  }
}

TEST(Audience, ObservedImpressionsWinAndSpreadAroundTypical) {
  Channel channel = channel_on(Platform::instagram, std::nullopt);
  channel.average.impressions = 2000;
  channel.average.reach = 1500;
  channel.average.views = 500;
  EXPECT_THAT(expected(channel, "instagram.post").impressions, IsObserved(2000.0));
}

TEST(Audience, VideoFormatsLookAtViewsFirst) {
  Channel channel = channel_on(Platform::tiktok, std::nullopt);
  channel.average.impressions = 2000;
  channel.average.views = 500;
  EXPECT_THAT(expected(channel, "tiktok.video").impressions, IsObserved(500.0));
  channel.average.views = std::nullopt;
  EXPECT_THAT(expected(channel, "tiktok.video").impressions, IsObserved(2000.0));
}

TEST(Audience, OtherFormatsLookAtReachBeforeViews) {
  Channel channel = channel_on(Platform::instagram, std::nullopt);
  channel.average.reach = 1500;
  channel.average.views = 500;
  EXPECT_THAT(expected(channel, "instagram.post").impressions, IsObserved(1500.0));
  channel.average.reach = std::nullopt;
  EXPECT_THAT(expected(channel, "instagram.post").impressions, IsObserved(500.0));
}

TEST(Audience, FiguresOfAnotherKindOfPostAreConvertedByTheTables) {
  // At this knot a reel is seen by 25 %, a post by 17 %, a story by 6 % of the followers.
  Channel channel = channel_on(Platform::instagram, 31623);
  channel.average.views = 2500;
  EXPECT_THAT(expected(channel, "instagram.reel").impressions, IsObserved(2500.0));
  EXPECT_THAT(expected(channel, "instagram.post").impressions, IsObserved(1700.0));
  EXPECT_THAT(expected(channel, "instagram.story").impressions, IsObserved(600.0));
  channel.average.views = std::nullopt;
  channel.average.impressions = 1700;
  channel.average.engagements = 170;
  EXPECT_THAT(expected(channel, "instagram.reel").impressions, IsObserved(2500.0));
  EXPECT_THAT(expected(channel, "instagram.reel").engagements, IsObserved(250.0));
  EXPECT_THAT(expected(channel, "instagram.post").engagements, IsObserved(170.0));
}

TEST(Audience, FiguresAreNotConvertedWithoutFollowers) {
  Channel channel = channel_on(Platform::instagram, 0);
  channel.average.views = 2500;
  EXPECT_THAT(expected(channel, "instagram.story").impressions, IsObserved(2500.0));
}

TEST(Audience, ObservedZeroIsKnown) {
  Channel channel = channel_on(Platform::tiktok, 31623);
  channel.average.views = 0;
  channel.average.engagements = 0;
  const Results results = expected(channel, "tiktok.video");
  EXPECT_EQ(results.impressions, Triple());
  EXPECT_EQ(results.engagements, Triple());
  EXPECT_EQ(results.clicks, Triple());
}

TEST(Audience, FakeFollowersDoNotClick) {
  Workspace workspace;
  workspace.campaign.funnel.fake_share = 0.1;
  workspace.campaign.funnel.ctr["bio_link"] = {0.01, 0.02, 0.03};
  Channel channel = channel_on(Platform::instagram, 31623);
  const auto typical = [&] {
    const Results results =
        estimate_post(workspace, sample_benchmarks(), channel, "instagram.post").results;
    return std::pair(results.real_impressions->typical, results.clicks->typical);
  };
  EXPECT_DOUBLE_EQ(typical().first, 31623 * 0.17 * 0.9);
  EXPECT_DOUBLE_EQ(typical().second, 31623 * 0.17 * 0.9 * 0.02);
  channel.fake_share = 0.5;  // what the channel says wins
  EXPECT_DOUBLE_EQ(typical().first, 31623 * 0.17 * 0.5);
}

TEST(Audience, ClickRateDependsOnTheFormat) {
  const Results story = expected(channel_on(Platform::instagram, 31623), "instagram.story");
  // story_link: 0.8, 2 and 4 %.
  EXPECT_THAT(story.clicks,
              IsTriple(31623 * 0.03 * 0.008, 31623 * 0.06 * 0.02, 31623 * 0.12 * 0.04));
}

TEST(Audience, UnknownFormatIsUndefined) {
  const PostEstimate estimate =
      estimate_post(Workspace{}, sample_benchmarks(), channel_on(Platform::x, 31623), "x.hologram");
  EXPECT_EQ(estimate.results, Results());
  EXPECT_EQ(estimate.fee, FeeEstimate());
}

}  // namespace
}  // namespace kol
