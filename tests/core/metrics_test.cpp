// Channel metrics (spec section 3).
#include <gtest/gtest.h>

#include "core/sample.h"

namespace kol {
namespace {

ChannelReport report_of(const Channel& channel) {
  Workspace workspace;
  workspace.influencers.push_back(influencer_with("a", channel));
  return evaluate(workspace, sample_benchmarks()).influencers.front().channels.front();
}

Post post_with(MaybeNumber likes, MaybeNumber comments) {
  Post post;
  post.likes = likes;
  post.comments = comments;
  return post;
}

TEST(Metrics, HiddenLikesMakeEngagementsUnknown) {
  Channel channel = channel_on(Platform::instagram, 1000);
  channel.average.comments = 10;
  channel.average.shares = 5;
  const ChannelReport report = report_of(channel);
  EXPECT_THAT(report.engagements, IsUndefined());
  EXPECT_THAT(report.er_followers, IsUndefined());
}

TEST(Metrics, UnknownSharesAndSavesCountAsNone) {
  Channel channel = channel_on(Platform::instagram, 1000);
  channel.average.likes = 40;
  channel.average.comments = 2;
  EXPECT_THAT(report_of(channel).engagements, Is(42.0));
  channel.average.saves = 8;
  EXPECT_THAT(report_of(channel).engagements, Is(50.0));
}

TEST(Metrics, GivenEngagementsWinOverTheirParts) {
  Channel channel = channel_on(Platform::instagram, 1000);
  channel.average.likes = 40;
  channel.average.comments = 2;
  channel.average.engagements = 60;
  EXPECT_THAT(report_of(channel).er_followers, Is(0.06));
}

TEST(Metrics, MissingAveragesAreMediansOverThePostsThatSay) {
  Channel channel = channel_on(Platform::instagram, 1000);
  channel.posts = {post_with(10, 1), post_with(30, std::nullopt), post_with(20, 3),
                   post_with(100, std::nullopt)};
  const ChannelReport report = report_of(channel);
  EXPECT_THAT(report.per_post.likes, Is(25.0));  // middle of 20 and 30
  EXPECT_THAT(report.per_post.comments, Is(2.0));
  EXPECT_THAT(report.per_post.views, IsUndefined());
  channel.average.likes = 7;
  EXPECT_THAT(report_of(channel).per_post.likes, Is(7.0));
}

TEST(Metrics, RatesAreUndefinedWithoutFollowers) {
  Channel channel = channel_on(Platform::instagram, 0);
  channel.average.likes = 40;
  channel.average.comments = 2;
  channel.average.views = 84;
  const ChannelReport report = report_of(channel);
  EXPECT_THAT(report.er_followers, IsUndefined());
  EXPECT_THAT(report.view_rate, IsUndefined());
  EXPECT_THAT(report.benchmark_er, IsUndefined());
  EXPECT_THAT(report.er_ratio, IsUndefined());
  EXPECT_THAT(report.er_views, Is(0.5));
  EXPECT_EQ(report.tier, "starter");
}

TEST(Metrics, TierIsTheLastOneReached) {
  EXPECT_EQ(report_of(channel_on(Platform::x, 999)).tier, "starter");
  EXPECT_EQ(report_of(channel_on(Platform::x, 1000)).tier, "nano");
  EXPECT_EQ(report_of(channel_on(Platform::x, 99999)).tier, "micro");
  EXPECT_EQ(report_of(channel_on(Platform::x, 5e6)).tier, "mega");
  EXPECT_EQ(report_of(channel_on(Platform::x, std::nullopt)).tier, "");
}

TEST(Metrics, WorkspaceTiersReplaceThoseOfTheBenchmarks) {
  Workspace workspace;
  workspace.settings.tiers = std::vector<Tier>{{"small", 10, ""}, {"large", 500, ""}};
  workspace.influencers.push_back(influencer_with("a", channel_on(Platform::blog, 600)));
  const Report report = evaluate(workspace, sample_benchmarks());
  EXPECT_EQ(report.influencers.front().channels.front().tier, "large");
}

TEST(Metrics, BenchmarkIsExactAtAKnotAndConstantOutside) {
  const auto benchmark = [](double followers) {
    return report_of(channel_on(Platform::instagram, followers)).benchmark_er;
  };
  EXPECT_EQ(benchmark(31623), (Triple{0.013, 0.025, 0.05}));
  EXPECT_EQ(benchmark(10), (Triple{0.02, 0.04, 0.07}));
  EXPECT_EQ(benchmark(3162), (Triple{0.02, 0.04, 0.07}));
  EXPECT_EQ(benchmark(1e8), (Triple{0.005, 0.011, 0.018}));
}

TEST(Metrics, BenchmarkIsLogLinearBetweenKnots) {
  // Half way between 3,162 and 31,623 on the logarithmic scale: the geometric means.
  const ChannelReport report =
      report_of(channel_on(Platform::instagram, std::sqrt(3162.0 * 31623.0)));
  EXPECT_THAT(report.benchmark_er,
              IsTriple(std::sqrt(0.02 * 0.013), std::sqrt(0.04 * 0.025), std::sqrt(0.07 * 0.05)));
}

TEST(Metrics, PlatformWithoutATableHasNoBenchmark) {
  EXPECT_THAT(report_of(channel_on(Platform::blog, 31623)).benchmark_er, IsUndefined());
  EXPECT_THAT(report_of(channel_on(Platform::other, 31623)).benchmark_er, IsUndefined());
}

TEST(Metrics, VerdictsCompareWithBenchmarkAndClassicBand) {
  const auto verdicts = [](Platform platform, double engagements) {
    Channel channel = channel_on(platform, 31623);
    channel.average.engagements = engagements;
    const ChannelReport report = report_of(channel);
    return std::pair(report.er_verdict, report.classic_verdict);
  };
  // Instagram's benchmark there is 1.3 to 5 %, the classic band 3 to 6 %.
  EXPECT_EQ(verdicts(Platform::instagram, 316),
            std::pair(std::optional(ErVerdict::low), std::optional(ClassicVerdict::below)));
  EXPECT_EQ(verdicts(Platform::instagram, 1265),
            std::pair(std::optional(ErVerdict::normal), std::optional(ClassicVerdict::baseline)));
  EXPECT_EQ(verdicts(Platform::instagram, 3162),
            std::pair(std::optional(ErVerdict::high), std::optional(ClassicVerdict::excellent)));
  // TikTok has no classic band, a blog neither.
  EXPECT_EQ(verdicts(Platform::tiktok, 1000).second, std::nullopt);
  EXPECT_EQ(verdicts(Platform::blog, 1000),
            std::pair(std::optional<ErVerdict>(), std::optional<ClassicVerdict>()));
}

TEST(Metrics, TheEndsOfARangeBelongToIt) {
  // Of 10,000 followers, the classic band of Instagram: 3 to 6 %.
  const auto classic = [](double engagements) {
    Channel channel = channel_on(Platform::instagram, 10000);
    channel.average.engagements = engagements;
    return report_of(channel).classic_verdict;
  };
  EXPECT_EQ(classic(299), ClassicVerdict::below);
  EXPECT_EQ(classic(300), ClassicVerdict::baseline);
  EXPECT_EQ(classic(600), ClassicVerdict::baseline);
  EXPECT_EQ(classic(601), ClassicVerdict::excellent);
  // Of 512 followers, below the first knot, where the benchmark is constant; shares of 512 are
  // exact.
  const auto verdict = [](double rate) {
    Channel channel = channel_on(Platform::instagram, 512);
    channel.average.engagements = rate * 512;
    return report_of(channel).er_verdict;
  };
  const Triple usual = *report_of(channel_on(Platform::instagram, 512)).benchmark_er;
  EXPECT_EQ(verdict(usual.low - 0.0001), ErVerdict::low);
  EXPECT_EQ(verdict(usual.low), ErVerdict::normal);
  EXPECT_EQ(verdict(usual.high), ErVerdict::normal);
  EXPECT_EQ(verdict(usual.high + 0.0001), ErVerdict::high);
}

TEST(Metrics, ErRatioComparesWithTheTypicalBenchmark) {
  Channel channel = channel_on(Platform::instagram, 31623);
  channel.average.engagements = 31623 * 0.05;
  EXPECT_THAT(report_of(channel).er_ratio, Is(2.0));
}

}  // namespace
}  // namespace kol
