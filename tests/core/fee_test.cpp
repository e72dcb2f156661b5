// The fee estimate and the quote check (spec section 5).
#include "core/fee.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/sample.h"

namespace kol {
namespace {

// 10,000 followers, for which the market fee is given; 1,000 impressions and 100 engagements.
Channel instagram_channel() {
  Channel channel = channel_on(Platform::instagram, 10000);
  channel.average.impressions = 1000;
  channel.average.engagements = 100;
  return channel;
}

FeeEstimate fee_of(const Channel& channel, const std::string& format,
                   const Workspace& workspace = {}) {
  return estimate_post(workspace, sample_benchmarks(), channel, format).fee;
}

StandardPost standard_post_of(const Influencer& influencer, Workspace workspace = {}) {
  workspace.influencers = {influencer};
  return evaluate(workspace, sample_benchmarks()).influencers.front().standard_post;
}

TEST(Fee, EachMethodHasTheRangeOfItsPrices) {
  const FeeEstimate fee = fee_of(instagram_channel(), "instagram.post");
  EXPECT_THAT(fee.market, IsTriple(150 * 0.3825, 150.0, 150 * 2.6146));
  EXPECT_THAT(fee.cpm, IsTriple(6.0, 15.0, 35.0));
  EXPECT_THAT(fee.cpe, IsTriple(8.0, 25.0, 80.0));
  EXPECT_THAT(fee.classic, Is(100.0));
}

TEST(Fee, FairIsTheGeometricMeanOfTheMethods) {
  EXPECT_THAT(fee_of(instagram_channel(), "instagram.post").fair,
              IsTriple(std::cbrt(150 * 0.3825 * 6 * 8), std::cbrt(150.0 * 15 * 25),
                       std::cbrt(150 * 2.6146 * 35 * 80)));
}

TEST(Fee, FairLeavesOutWhatIsUndefinedOrZero) {
  Channel unknown_followers = instagram_channel();
  unknown_followers.followers = std::nullopt;
  const FeeEstimate without_market = fee_of(unknown_followers, "instagram.post");
  EXPECT_THAT(without_market.market, IsUndefined());
  EXPECT_THAT(without_market.classic, IsUndefined());
  EXPECT_THAT(without_market.fair,
              IsTriple(std::sqrt(6.0 * 8), std::sqrt(15.0 * 25), std::sqrt(35.0 * 80)));

  Channel unseen = instagram_channel();
  unseen.average.impressions = 0;
  unseen.average.engagements = 0;
  const FeeEstimate market_only = fee_of(unseen, "instagram.post");
  EXPECT_EQ(market_only.cpm, Triple());
  EXPECT_THAT(market_only.fair, IsTriple(150 * 0.3825, 150.0, 150 * 2.6146));

  Channel nothing = channel_on(Platform::instagram, std::nullopt);
  EXPECT_THAT(fee_of(nothing, "instagram.post").fair, IsUndefined());
}

TEST(Fee, BlogHasNoPriceForEngagements) {
  Channel channel = channel_on(Platform::blog, 10000);
  channel.average.impressions = 1000;
  channel.average.engagements = 100;
  const FeeEstimate fee = fee_of(channel, "blog.article");
  EXPECT_THAT(fee.cpe, IsUndefined());
  EXPECT_THAT(fee.fair, IsTriple(std::sqrt(150 * 0.3825 * 10), std::sqrt(150.0 * 25),
                                 std::sqrt(150 * 2.6146 * 50)));
  EXPECT_THAT(fee.classic, IsUndefined());
}

TEST(Fee, MarketFeeGrowsByThePowerLawAndTheFormatsWeight) {
  Channel channel = instagram_channel();
  channel.followers = 160000;  // 16 times: 16^0.75 = 8
  EXPECT_NEAR(fee_of(channel, "instagram.post").market->typical, 1200, 1e-9);
  EXPECT_NEAR(fee_of(channel, "instagram.reel").market->typical, 1680, 1e-9);
}

TEST(Fee, TinyAudiencesDoNotUnderflow) {
  Channel channel = channel_on(Platform::instagram, 1e-200);
  channel.average.impressions = 1e-200;
  channel.average.engagements = 1e-200;
  // The same three prices as above, each carried down by its own power of ten.
  const double expected = std::cbrt(150 * 15 * 25.0) * std::pow(10, (-153 - 203 - 202) / 3.0);
  EXPECT_NEAR(fee_of(channel, "instagram.post").fair->typical / expected, 1, 1e-9);
}

TEST(Fee, MoneyIsConvertedWithRateAndMarket) {
  Workspace workspace;
  workspace.settings.currency = "THB";     // 32.5 for a dollar
  workspace.settings.market = "thailand";  // half of the global prices
  const FeeEstimate fee = fee_of(instagram_channel(), "instagram.post", workspace);
  EXPECT_DOUBLE_EQ(fee.market->typical, 150 * 16.25);
  EXPECT_DOUBLE_EQ(fee.cpm->high, 35 * 16.25);
  EXPECT_THAT(fee.classic, Is(100 * 32.5));  // the rule of the sources knows no markets
  workspace.settings.usd_rate = 40;
  EXPECT_DOUBLE_EQ(fee_of(instagram_channel(), "instagram.post", workspace).cpe->low, 8 * 20);
}

TEST(Fee, OnlyRealImpressionsArePaidFor) {
  Channel channel = instagram_channel();
  channel.fake_share = 0.2;
  EXPECT_THAT(fee_of(channel, "instagram.post").cpm, IsTriple(4.8, 12.0, 28.0));
}

TEST(Fee, BrandFansTakeLess) {
  Influencer influencer = influencer_with("a", instagram_channel());
  influencer.brand_fan = true;
  const double fair = std::cbrt(150.0 * 15 * 25);
  EXPECT_DOUBLE_EQ(standard_post_of(influencer).fee.fair->typical, 0.85 * fair);
  EXPECT_DOUBLE_EQ(fee_of(instagram_channel(), "instagram.post").fair->typical, fair);
}

TEST(Fee, PercentilesOfLowTypicalAndHighAre10And50And90) {
  Influencer influencer = influencer_with("a", instagram_channel());
  const Triple fair = *standard_post_of(influencer).fee.fair;
  const auto percentile = [&](double quote) {
    influencer.quote = quote;
    return *standard_post_of(influencer).quote->percentile;
  };
  EXPECT_NEAR(percentile(fair.low), 0.1, 1e-12);
  EXPECT_NEAR(percentile(fair.typical), 0.5, 1e-12);
  EXPECT_NEAR(percentile(fair.high), 0.9, 1e-12);
  EXPECT_EQ(percentile(0), 0);
}

TEST(Fee, PercentileOfAQuoteNextToNothingIsZero) {
  Influencer influencer = influencer_with("a", instagram_channel());
  influencer.quote = 5e-324;  // over typical it is 0 in doubles, and ln 0 is not finite
  EXPECT_EQ(standard_post_of(influencer).quote->percentile, 0);
}

TEST(Fee, PercentileOfAPriceWithoutRangeIsAllOrNothing) {
  Benchmarks benchmarks = sample_benchmarks();
  benchmarks.fee_spread.value = {1, 1, 1};
  Workspace workspace;
  Channel channel = channel_on(Platform::blog, 10000);
  channel.average.impressions = 0;  // so that only the market's price counts: 150
  workspace.influencers.push_back(influencer_with("a", channel));
  const auto percentile = [&](double quote) {
    workspace.influencers.front().quote = quote;
    return *evaluate(workspace, benchmarks).influencers.front().standard_post.quote->percentile;
  };
  EXPECT_EQ(percentile(0), 0);
  EXPECT_EQ(percentile(149), 0);
  EXPECT_EQ(percentile(150), 0.5);
  EXPECT_EQ(percentile(151), 1);
}

TEST(Fee, QuotesOutsideTheFairRangeAreBargainOrHigh) {
  Influencer influencer = influencer_with("a", instagram_channel());
  const auto verdict = [&](double quote) {
    influencer.quote = quote;
    return standard_post_of(influencer).quote->verdict;
  };
  // Fair is 14.0 to 103.1.
  EXPECT_EQ(verdict(14), QuoteVerdict::bargain);
  EXPECT_EQ(verdict(14.1), QuoteVerdict::fair);
  EXPECT_EQ(verdict(103), QuoteVerdict::fair);
  EXPECT_EQ(verdict(104), QuoteVerdict::high);
}

TEST(Fee, TheEndsOfTheFairRangeAreFair) {
  const Triple fair{14, 38, 103};
  EXPECT_EQ(check_quote(14, fair, Goal::awareness, {}).verdict, QuoteVerdict::fair);
  EXPECT_EQ(check_quote(103, fair, Goal::awareness, {}).verdict, QuoteVerdict::fair);
  EXPECT_EQ(check_quote(13.99, fair, Goal::awareness, {}).verdict, QuoteVerdict::bargain);
  EXPECT_EQ(check_quote(103.01, fair, Goal::awareness, {}).verdict, QuoteVerdict::high);
}

TEST(Fee, CounterOfferIsNeverAboveQuoteOrTypicalFee) {
  Workspace workspace;
  workspace.campaign.goal = Goal::awareness;
  Influencer influencer = influencer_with("a", instagram_channel());
  influencer.quote = 20;
  EXPECT_THAT(standard_post_of(influencer, workspace).quote->counter_offer, Is(20.0));
  influencer.quote = 90;
  EXPECT_THAT(standard_post_of(influencer, workspace).quote->counter_offer,
              Is(std::cbrt(150.0 * 15 * 25)));
}

TEST(Fee, CounterOfferKeepsToTheMaximumFeeOnlyWhereThePostMustEarn) {
  Workspace workspace;
  workspace.campaign.funnel.ctr["bio_link"] = {0.01, 0.01, 0.01};  // 10 clicks
  sell(workspace, 50, 0.4, 0.1);                                   // 1 order, 20 contribution
  Influencer influencer = influencer_with("a", instagram_channel());
  influencer.quote = 90;
  for (const Goal goal : {Goal::sales, Goal::leads}) {
    workspace.campaign.goal = goal;
    EXPECT_THAT(standard_post_of(influencer, workspace).quote->counter_offer, Is(20.0));
  }
  workspace.campaign.goal = Goal::traffic;
  EXPECT_THAT(standard_post_of(influencer, workspace).quote->counter_offer,
              Is(std::cbrt(150.0 * 15 * 25)));
}

TEST(Fee, NoOfferWhereEveryFeeIsALoss) {
  Workspace workspace;
  workspace.campaign.funnel.ctr["bio_link"] = {0.01, 0.01, 0.01};
  sell(workspace, 50, 0.4, 0.1);
  workspace.campaign.costs.product_unit_cost = 20;  // eats the whole contribution
  Influencer influencer = influencer_with("a", instagram_channel());
  influencer.quote = 90;
  const StandardPost post = standard_post_of(influencer, workspace);
  EXPECT_THAT(post.max_fee, Is(0.0));
  EXPECT_THAT(post.quote->counter_offer, IsUndefined());
  EXPECT_TRUE(post.quote->loss_at_any_fee);
  EXPECT_EQ(post.quote->verdict, QuoteVerdict::fair);
}

TEST(Fee, QuoteCannotBeCheckedWithoutAFairFee) {
  Influencer influencer = influencer_with("a", channel_on(Platform::instagram, std::nullopt));
  influencer.quote = 90;
  const StandardPost post = standard_post_of(influencer);
  EXPECT_EQ(post.quote, QuoteCheck());
  EXPECT_THAT(post.used, Is(90.0));
  EXPECT_EQ(post.source, FeeSource::quote);
}

TEST(Fee, WithoutAQuoteThereIsNoQuoteCheck) {
  const StandardPost post = standard_post_of(influencer_with("a", instagram_channel()));
  EXPECT_FALSE(post.quote);
  EXPECT_EQ(post.source, FeeSource::estimate);
  EXPECT_THAT(post.used, Is(std::cbrt(150.0 * 15 * 25)));
}

// Fair for one post is 14.0, 38.3, 103.1.
RowEstimate estimate_of(const LineupRow& row, bool brand_fan = false) {
  Influencer influencer = influencer_with("a", instagram_channel());
  influencer.brand_fan = brand_fan;
  influencer.quote = 1000;  // plays no part
  return estimate_row({}, sample_benchmarks(), influencer, row);
}

TEST(Fee, RowEstimateMultipliesPostsAddonsAndDiscounts) {
  LineupRow row = row_of("a", "instagram.post", 3, std::nullopt);
  row.addons.usage_rights_months = 2;  // 2 x 25 %
  row.addons.rush = true;              // 20 %
  const Triple fair = *fee_of(instagram_channel(), "instagram.post").fair;
  const double factor = 3 * 1.7 * 0.9 * 0.85;  // three posts are a bundle; a fan of the brand
  EXPECT_THAT(estimate_of(row, true).fair,
              IsTriple(factor * fair.low, factor * fair.typical, factor * fair.high));
}

TEST(Fee, PartsOfARowEstimateAddUpToItsTypicalFee) {
  LineupRow row = row_of("a", "instagram.post", 4, std::nullopt);
  row.addons = {.usage_rights_months = 1,
                .whitelisting_months = 2,
                .exclusivity_months = 3,
                .raw_footage = true,
                .rush = true,
                .unknown = {}};
  const RowEstimate estimate = estimate_of(row, true);
  const double posts = 4 * std::cbrt(150.0 * 15 * 25);
  const FeeParts& parts = *estimate.parts;
  EXPECT_DOUBLE_EQ(parts.posts, posts);
  EXPECT_DOUBLE_EQ(parts.usage_rights, 0.25 * posts);
  EXPECT_DOUBLE_EQ(parts.whitelisting, 0.6 * posts);
  EXPECT_DOUBLE_EQ(parts.exclusivity, 0.75 * posts);
  EXPECT_DOUBLE_EQ(parts.raw_footage, 0.4 * posts);
  EXPECT_DOUBLE_EQ(parts.rush, 0.2 * posts);
  EXPECT_NEAR(parts.bundle_discount, -0.1 * 3.2 * posts, 1e-9);
  EXPECT_NEAR(parts.brand_fan_discount, -0.15 * 0.9 * 3.2 * posts, 1e-9);
  EXPECT_NEAR(parts.posts + parts.usage_rights + parts.whitelisting + parts.exclusivity +
                  parts.raw_footage + parts.rush + parts.bundle_discount + parts.brand_fan_discount,
              estimate.fair->typical, 1e-9);
}

TEST(Fee, RowEstimateIsUndefinedWhereThereIsNoChannelOrNothingIsKnown) {
  EXPECT_THAT(estimate_of(row_of("a", "tiktok.video", 1, std::nullopt)).fair, IsUndefined());
  EXPECT_FALSE(estimate_of(row_of("a", "tiktok.video", 1, std::nullopt)).parts);
  const Influencer unknown = influencer_with("b", channel_on(Platform::instagram, std::nullopt));
  EXPECT_THAT(
      estimate_row({}, sample_benchmarks(), unknown, row_of("b", "instagram.post", 1, std::nullopt))
          .fair,
      IsUndefined());
}

TEST(Fee, QuoteForARowIsCheckedAsThatOfAStandardPost) {
  Influencer influencer = influencer_with("a", instagram_channel());
  for (const double quote : {0.0, 10.0, 30.0, 60.0, 200.0}) {
    influencer.quote = quote;
    const StandardPost post = standard_post_of(influencer);
    const QuoteCheck check = check_quote(quote, post.fee.fair, Goal::sales, post.max_fee);
    EXPECT_NEAR(*check.percentile, *post.quote->percentile, 1e-12);
    EXPECT_EQ(check.verdict, post.quote->verdict);
    EXPECT_EQ(check.counter_offer, post.quote->counter_offer);
  }
  const Triple doubled{28, 77, 206};
  EXPECT_EQ(check_quote(60, doubled, Goal::sales, 40.0).counter_offer, 40);
  EXPECT_EQ(check_quote(60, doubled, Goal::traffic, 40.0).counter_offer, 60);
  EXPECT_TRUE(check_quote(60, doubled, Goal::leads, -1.0).loss_at_any_fee);
  EXPECT_EQ(check_quote(60, std::nullopt, Goal::sales, 40.0), QuoteCheck());
}

}  // namespace
}  // namespace kol
