// The creator's side (spec: practice.md 22), with its worked examples.
#include "core/practice/creator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/sample.h"

namespace kol {
namespace {

// "a" of the sample: each Instagram post brings 1,000 impressions and 10 clicks.
Workspace creator_workspace() {
  Workspace workspace = sample_workspace();
  workspace.influencers.front().channels.push_back(channel_on(Platform::blog, std::nullopt));
  Creator creator;
  creator.influencer = "a";
  workspace.creator = creator;
  return workspace;
}

CreatorReport side_of(const Workspace& workspace) {
  const Report report = evaluate(workspace, sample_benchmarks());
  const auto side = creator_side(workspace, sample_benchmarks(), report);
  EXPECT_TRUE(side);
  return side.value_or(CreatorReport{});
}

const CreatorRate& rate_of(const CreatorReport& side, const std::string& format) {
  static const CreatorRate kNone;
  for (const CreatorRate& rate : side.rates) {
    if (rate.format == format) return rate;
  }
  ADD_FAILURE() << format;
  return kNone;
}

TEST(Creator, NoneWithoutTheField) {
  Workspace workspace = creator_workspace();
  const Report report = evaluate(workspace, sample_benchmarks());
  workspace.creator->influencer = "nobody";
  EXPECT_FALSE(creator_side(workspace, sample_benchmarks(), report));
  workspace.creator.reset();
  EXPECT_FALSE(creator_side(workspace, sample_benchmarks(), report));
}

TEST(Creator, RatesOfEveryFormatOfEveryChannel) {
  Workspace workspace = creator_workspace();
  std::swap(workspace.influencers[0].channels[0], workspace.influencers[0].channels[1]);
  std::vector<std::string> formats;
  for (const CreatorRate& rate : side_of(workspace).rates) formats.push_back(rate.format);
  EXPECT_EQ(formats,
            (std::vector<std::string>{"blog.article", "instagram.post", "instagram.carousel",
                                      "instagram.reel", "instagram.story"}));
}

// A post of the default format is the standard post of section 7.
TEST(Creator, ARateIsWhatAStandardPostIs) {
  Workspace workspace = creator_workspace();
  sell(workspace, 60, 0.5, 0.02);
  workspace.campaign.costs.hourly_rate = 10;
  workspace.campaign.costs.hours_per_influencer = 0.1;
  workspace.campaign.costs.agency_rate = 0.1;
  workspace.influencers[0].brand_fan = true;
  const StandardPost post = evaluate(workspace, sample_benchmarks()).influencers[0].standard_post;
  const CreatorRate rate = rate_of(side_of(workspace), "instagram.post");
  EXPECT_EQ(rate.fair, post.fee.fair);
  EXPECT_EQ(rate.price, post.used);
  EXPECT_EQ(rate.impressions, post.results.impressions);
  EXPECT_EQ(rate.clicks, post.results.clicks);
  // 10 clicks × 0.02 orders of 60 × 0.5; (6 − 1) / 1.1.
  EXPECT_THAT(rate.incremental, Is(0.2));
  EXPECT_THAT(rate.contribution, Is(6.0));
  EXPECT_THAT(rate.max_fee, Is(5 / 1.1));
  EXPECT_THAT(rate.percentile, Is(0.5));
  EXPECT_EQ(rate.verdict, QuoteVerdict::fair);
}

TEST(Creator, OwnPriceFloorAndAddons) {
  Workspace workspace = creator_workspace();
  Creator& creator = *workspace.creator;
  creator.prices = {{"instagram.post", 100000}, {"instagram.reel", 0}, {"blog.article", 50}};
  creator.hours = {{"instagram.post", 3}};
  creator.hourly_rate = 20;
  const CreatorReport side = side_of(workspace);
  const CreatorRate& post = rate_of(side, "instagram.post");
  EXPECT_THAT(post.price, Is(100000.0));
  EXPECT_THAT(post.floor, Is(60.0));
  EXPECT_EQ(post.verdict, QuoteVerdict::high);
  const AddonRates& rates = sample_benchmarks().addons;
  EXPECT_THAT(post.addons.usage_rights_month, Is(100000 * rates.usage_rights_month.value));
  EXPECT_THAT(post.addons.whitelisting_month, Is(100000 * rates.whitelisting_month.value));
  EXPECT_THAT(post.addons.exclusivity_month, Is(100000 * rates.exclusivity_month.value));
  EXPECT_THAT(post.addons.raw_footage, Is(100000 * rates.raw_footage.value));
  EXPECT_THAT(post.addons.rush, Is(100000 * rates.rush.value));

  const CreatorRate& reel = rate_of(side, "instagram.reel");
  EXPECT_THAT(reel.percentile, Is(0.0));
  EXPECT_EQ(reel.verdict, QuoteVerdict::bargain);
  EXPECT_FALSE(reel.floor);

  // Nothing is known of the blog: a price, but nothing to hold it against.
  const CreatorRate& article = rate_of(side, "blog.article");
  EXPECT_THAT(article.price, Is(50.0));
  EXPECT_FALSE(article.fair || article.percentile || article.verdict || article.impressions);
  workspace.creator->prices.clear();
  const CreatorRate unpriced = rate_of(side_of(workspace), "blog.article");
  EXPECT_FALSE(unpriced.price || unpriced.addons.rush);
}

AffiliateOffer offer_of(std::string name, double price, MaybeNumber commission) {
  AffiliateOffer offer;
  offer.name = std::move(name);
  offer.price = price;
  offer.commission = commission;
  return offer;
}

TEST(Creator, AffiliateIncomeByFallingIncomeAClick) {
  Workspace workspace = creator_workspace();
  AffiliateOffer serum = offer_of("Serum", 40, 0.1);
  serum.return_rate = 0.05;
  serum.clicks = Triple{90, 240, 600};
  AffiliateOffer course = offer_of("Course", 40, 0.1);
  course.per_sale = 10;  // wins over the commission
  course.posts = std::vector<CountedPosts>{{"instagram.post", 3, ""}, {"instagram.post", 2, ""}};
  course.cvr = Triple{0.1, 0.2, 0.3};
  AffiliateOffer twin = serum;
  twin.name = "Twin";
  AffiliateOffer blog = offer_of("Blog", 1, 0.1);
  blog.posts = std::vector<CountedPosts>{{"blog.article", 1, ""}};
  workspace.creator->affiliate = {blog, serum, twin, course};
  const CreatorReport side = side_of(workspace);
  ASSERT_EQ(side.affiliate.size(), 4U);
  EXPECT_EQ(side.affiliate[0].name, "Course");
  EXPECT_THAT(side.affiliate[0].per_click, Is(2.0));
  ASSERT_TRUE(side.affiliate[0].income);
  EXPECT_NEAR(side.affiliate[0].income->typical, 50 * 0.2 * 10, 1e-9);
  EXPECT_EQ(side.affiliate[1].name, "Serum");
  EXPECT_THAT(side.affiliate[1].income, IsTriple(1.71, 16.416, 91.2));
  EXPECT_THAT(side.affiliate[1].per_click, Is(0.0684));
  EXPECT_EQ(side.affiliate[2].name, "Twin");
  EXPECT_EQ(side.affiliate[3].name, "Blog");
  EXPECT_FALSE(side.affiliate[3].income);
  EXPECT_THAT(side.affiliate[3].per_click, Is(0.0018));
  EXPECT_FALSE(side.month.affiliate);
}

OwnProduct course_of_49() {
  OwnProduct course;
  course.name = "Course";
  course.price = 49;
  course.fee_rate = 0.05;
  course.fixed_cost = 300;
  return course;
}

TEST(Creator, OwnProducts) {
  Workspace workspace = creator_workspace();
  OwnProduct course = course_of_49();
  course.orders = Triple{5, 15, 40};
  course.clicks = Triple{1, 1, 1};  // orders win
  OwnProduct book = course;
  book.orders.reset();
  book.clicks = Triple{100, 200, 300};
  book.posts = std::vector<CountedPosts>{{"instagram.post", 1, ""}};  // clicks win
  book.cvr = Triple{0.1, 0.1, 0.1};
  book.unit_cost = 6.55;  // 40 left, of which half comes back
  book.return_rate = 0.5;
  book.fixed_cost = 0;
  OwnProduct loss = course;
  loss.unit_cost = 46.55;
  workspace.creator->products = {course, book, loss};
  const CreatorReport side = side_of(workspace);
  ASSERT_EQ(side.products.size(), 3U);
  EXPECT_THAT(side.products[0].income, IsTriple(-67.25, 398.25, 1562));
  EXPECT_THAT(side.products[0].break_even, Is(7.0));
  EXPECT_THAT(side.products[1].income, IsTriple(200, 400, 600));
  EXPECT_THAT(side.products[1].break_even, Is(0.0));
  EXPECT_THAT(side.products[2].income, IsTriple(-300, -300, -300));
  EXPECT_FALSE(side.products[2].break_even);
  EXPECT_THAT(side.month.products, IsTriple(-167.25, 498.25, 1862));
}

// 60 × 0.5 for what is worth 250: −220. The market fee of 10,000 followers is 150 on Instagram; all
// other methods know nothing of a channel whose engagement and impressions are observed as 0.
TEST(Creator, Barter) {
  Workspace workspace = creator_workspace();
  Channel& channel = workspace.influencers[0].channels[0];
  channel.followers = 10000;
  channel.average.impressions = 0;
  channel.average.engagements = 0;
  BarterOffer cream;
  cream.name = "Cream";
  cream.value = 60;
  cream.worth = 0.5;
  cream.format = "instagram.post";
  cream.count = 250.0 / 150;
  workspace.creator->barter = {cream};
  const CreatorReport side = side_of(workspace);
  ASSERT_EQ(side.barter.size(), 1U);
  EXPECT_THAT(side.barter[0].worth, Is(30.0));
  EXPECT_THAT(side.barter[0].fair, Is(250.0));
  EXPECT_THAT(side.barter[0].gap, Is(-220.0));
}

TEST(Creator, AMonth) {
  Workspace workspace = creator_workspace();
  Creator& creator = *workspace.creator;
  creator.prices = {{"instagram.post", 100}, {"instagram.reel", 200}};
  creator.hours = {{"instagram.post", 3}, {"instagram.reel", 5}};
  creator.plan = {{"instagram.post", 4, 0.5, ""}, {"instagram.reel", 2, 1, ""}};
  creator.expenses = 50;
  OwnProduct course = course_of_49();
  course.orders = Triple{5, 15, 40};
  creator.products = {course};
  const CreatorMonth month = side_of(workspace).month;
  EXPECT_THAT(month.sponsored, IsTriple(600, 600, 600));
  EXPECT_THAT(month.affiliate, IsTriple(0, 0, 0));
  EXPECT_THAT(month.cash, IsTriple(532.75, 998.25, 2162));
  EXPECT_THAT(month.net, IsTriple(482.75, 948.25, 2112));
  EXPECT_THAT(month.hours, Is(22.0));
  EXPECT_THAT(month.per_hour, Is(948.25 / 22));

  creator.hours.erase("instagram.reel");
  const CreatorMonth unknown_hours = side_of(workspace).month;
  EXPECT_FALSE(unknown_hours.hours || unknown_hours.per_hour);
  creator.plan = {{"instagram.post", 1, 1, ""}};
  creator.prices.clear();
  const CreatorReport fair = side_of(workspace);
  EXPECT_EQ(fair.month.sponsored, rate_of(fair, "instagram.post").fair);
  creator.plan.clear();
  EXPECT_FALSE(side_of(workspace).month.per_hour);
}

using Kit = std::vector<KitPart>;

TEST(Creator, AKitSaysWhatIsThere) {
  Workspace workspace;
  workspace.influencers.push_back(influencer_with("a", channel_on(Platform::other, std::nullopt)));
  workspace.creator.emplace().influencer = "a";
  EXPECT_EQ(side_of(workspace).kit, (Kit{KitPart::name, KitPart::channels}));

  Influencer& influencer = workspace.influencers.front();
  influencer.niche = "skin";
  influencer.country = "TH";
  influencer.email = "a@example.com";
  influencer.channels.push_back(channel_on(Platform::instagram, 10000));
  workspace.creator->about = "Skin care";
  workspace.creator->audience = {{"18-24", 0.4, ""}};
  workspace.creator->past = {"Serum launch"};
  EXPECT_EQ(side_of(workspace).kit,
            (Kit{KitPart::name, KitPart::about, KitPart::niche, KitPart::country, KitPart::channels,
                 KitPart::reach, KitPart::audience, KitPart::past, KitPart::projection,
                 KitPart::rates, KitPart::addons, KitPart::contact}));

  for (const bool sponsored : {true, true, false, false}) {
    Post post;
    post.likes = 100;
    post.comments = 5;
    post.sponsored = sponsored;
    influencer.channels.back().posts.push_back(post);
  }
  const Kit kit = side_of(workspace).kit;
  EXPECT_EQ(kit.size(), kKitPartCount);
  EXPECT_TRUE(std::is_sorted(kit.begin(), kit.end()));
}

}  // namespace
}  // namespace kol
