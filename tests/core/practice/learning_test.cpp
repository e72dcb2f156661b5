// What is learned of a campaign and of earlier ones, and put to use (spec: practice.md 21).
#include "core/practice/learning.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/numeric.h"
#include "core/practice/worked.h"
#include "core/sample.h"

namespace kol {
namespace {

std::optional<Learning> maybe_learned(const Workspace& workspace) {
  const Benchmarks& benchmarks = sample_benchmarks();
  return learn(workspace, benchmarks, evaluate(workspace, benchmarks),
               measure(workspace, benchmarks, worked_tracking()));
}

Learning learned(const Workspace& workspace) {
  const auto learning = maybe_learned(workspace);
  EXPECT_TRUE(learning);
  return learning.value_or(Learning{});
}

const SpreadEstimate& spread_of(const Learning& learning, SpreadKind kind) {
  return learning.spread[static_cast<std::size_t>(kind)];
}

Workspace with_history() {
  Workspace workspace = worked_workspace();
  PastCampaign past;
  past.name = "Winter";
  past.ctr = {{"story_link", 12000, 300, ""}, {"story_link", 8000, 96, ""}, {"unheard", 5, 1, ""}};
  past.cvr = {{120, 3, ""}};
  past.fees = {{"instagram.post", 10000, 100, ""},
               {"instagram.post", 40000, 330, ""},
               {"instagram.post", 90000, 520, ""},
               {"instagram.post", 90000, 0, ""},  // no fee
               {"instagram.post", 0, 50, ""}};    // no market fee
  past.spread = {{SpreadKind::impressions, 100, 100 * std::exp(0.15), ""},
                 {SpreadKind::impressions, 100, 100 * std::exp(-0.4), ""},
                 {SpreadKind::impressions, 100, 100 * std::exp(-0.7), ""},
                 {SpreadKind::engagements, 0, 5, ""}};
  workspace.history = {past};
  workspace.campaign.lineup.clear();
  return workspace;
}

TEST(Learning, NoneWithoutAnythingToLearnFrom) {
  Workspace workspace = worked_workspace();
  EXPECT_FALSE(maybe_learned(workspace));
  workspace.learning.emplace();
  EXPECT_TRUE(maybe_learned(workspace));
  workspace.learning.reset();
  workspace.history.emplace_back();
  EXPECT_TRUE(maybe_learned(workspace));
  workspace.history.clear();
  workspace.campaign.lineup.front().results.hours = 1;
  EXPECT_TRUE(maybe_learned(workspace));
  workspace.campaign.lineup.clear();
  EXPECT_FALSE(maybe_learned(workspace));
}

// Examples 11 to 13.
TEST(Learning, FromHistory) {
  const Learning learning = learned(with_history());
  EXPECT_EQ(learning.ctr.size(), sample_benchmarks().ctr.size());
  const RateEstimate& story = learning.ctr.at("story_link");
  EXPECT_EQ(story.units, 2U);
  EXPECT_NEAR(story.posterior->typical, 0.017878, 5e-7);
  EXPECT_EQ(learning.ctr.at("bio_link").units, 0U);
  EXPECT_NEAR(learning.cvr.posterior->typical, 0.019793, 5e-7);
  EXPECT_EQ(learning.fee.units, 3U);
  EXPECT_EQ(learning.fee.left_out, 1U);
  EXPECT_NEAR(*learning.fee.level, 0.786409, 5e-7);
  EXPECT_NEAR(*learning.fee.exponent, 0.731904, 5e-7);
  EXPECT_NEAR(*spread_of(learning, SpreadKind::impressions).spread, 0.469585, 5e-7);
  EXPECT_EQ(spread_of(learning, SpreadKind::engagements).units, 0U);
  EXPECT_EQ(learning.campaign.name, "Serum launch");
  EXPECT_TRUE(learning.campaign.ctr.empty() && learning.campaign.fees.empty());
}

// What was accepted, or typed, does not become a prior: it would count twice.
TEST(Learning, ThePriorsAreTheBenchmarks) {
  Workspace workspace = with_history();
  const Learning before = learned(workspace);
  workspace.campaign.funnel.ctr["story_link"] = {0.1, 0.2, 0.3};
  workspace.campaign.funnel.cvr = Triple{0.1, 0.2, 0.3};
  workspace.settings.learned.emplace();
  workspace.settings.learned->fee_level = 3;
  workspace.settings.learned->fee_exponent = 0.2;
  workspace.settings.learned->observed_spread = 2;
  Learning after = learned(workspace);
  EXPECT_THAT(after.sample_size.p2, Is(0.2));
  after.sample_size = before.sample_size;
  EXPECT_EQ(after, before);
}

// nam: 4,900 + 4,100 + 3,600 impressions of which 94 % are real, 396 clicks, 12 orders; lea's
// clicks are unknown.
TEST(Learning, FromThisCampaign) {
  Workspace workspace = measured_as_worked();
  workspace.campaign.lineup[0].results.clicks = 396;
  const Learning learning = learned(workspace);
  const RateEstimate& story = learning.ctr.at("story_link");
  EXPECT_EQ(story.units, 1U);
  EXPECT_NEAR(story.n, 12600 * 0.94, 1e-9);
  EXPECT_DOUBLE_EQ(story.k, 396);
  EXPECT_EQ(learning.ctr.at("description_link").units, 0U);
  EXPECT_EQ(learning.ctr.at("description_link").left_out, 0U);
  EXPECT_EQ(learning.cvr.units, 1U);
  EXPECT_DOUBLE_EQ(learning.cvr.n, 396);
  EXPECT_DOUBLE_EQ(learning.cvr.k, 12);
  EXPECT_EQ(learning.fee.units, 1U);  // lea is paid by result too
  // Both plans come from observed figures; three stories of 8569.145297 / 2 each.
  const SpreadEstimate& spread = spread_of(learning, SpreadKind::impressions);
  EXPECT_EQ(spread.units, 2U);
  const double first = std::log(12600 / (8569.145297 * 1.5));
  const double second = std::log(28400.0 / 31500);
  EXPECT_NEAR(*spread.factor, std::exp((first + second) / 6), 1e-9);
  EXPECT_EQ(spread_of(learning, SpreadKind::engagements).units, 0U);
}

TEST(Learning, PiecesStandInForARowOfWhichNotAllIsKnown) {
  Workspace workspace = worked_workspace();
  std::vector<Piece>& stories = pieces_of(workspace, 0);
  stories[0].results.impressions = 1000;
  stories[0].results.clicks = 20;
  stories[1].results.impressions = 1000;
  stories[2].results.clicks = 5;
  const Learning learning = learned(workspace);
  const RateEstimate& story = learning.ctr.at("story_link");
  EXPECT_DOUBLE_EQ(story.n, 940);
  EXPECT_DOUBLE_EQ(story.k, 20);
  EXPECT_EQ(learning.cvr.units, 0U);
  EXPECT_EQ(spread_of(learning, SpreadKind::impressions).units, 0U);
}

// A row of two formats teaches by its pieces alone; two rows of one influencer are one unit for
// each format.
TEST(Learning, ByInfluencerAndFormat) {
  Workspace workspace = worked_workspace();
  LineupRow both = workspace.campaign.lineup[0];
  both.deliverables = {{"instagram.story", 1, {}, ""}, {"instagram.reel", 1, {}, ""}};
  both.results.clicks = 1000;
  both.results.impressions = 1000;
  for (Deliverable& deliverable : both.deliverables) {
    Piece piece;
    piece.results.impressions = 2000;
    piece.results.clicks = 30;
    deliverable.pieces = {piece};
  }
  workspace.campaign.lineup = {workspace.campaign.lineup[0], both};
  workspace.campaign.lineup[0].results.impressions = 3000;
  workspace.campaign.lineup[0].results.clicks = 10;
  const Learning learning = learned(workspace);
  EXPECT_EQ(learning.ctr.at("story_link").units, 1U);
  EXPECT_NEAR(learning.ctr.at("story_link").n, 5000 * 0.94, 1e-9);
  EXPECT_DOUBLE_EQ(learning.ctr.at("story_link").k, 40);
  EXPECT_EQ(learning.ctr.at("bio_link").units, 1U);
  EXPECT_EQ(spread_of(learning, SpreadKind::impressions).units, 3U);
}

// A plan from the table of followers says nothing of how observed figures vary.
TEST(Learning, SpreadNeedsAPlanFromAnObservedFigure) {
  Workspace workspace = measured_as_worked();
  workspace.influencers[0].channels[0].average = {};
  workspace.campaign.lineup[0].results.engagements = 500;
  const Learning learning = learned(workspace);
  EXPECT_EQ(spread_of(learning, SpreadKind::impressions).units, 1U);
  EXPECT_EQ(spread_of(learning, SpreadKind::engagements).units, 0U);
}

Payment payment_of(PaymentType type, double amount) {
  Payment payment;
  payment.type = type;
  payment.amount = amount;
  return payment;
}

std::size_t fee_units_of(const std::optional<Payment>& payment, MaybeNumber paid) {
  Workspace workspace = worked_workspace();
  workspace.learning.emplace();
  workspace.campaign.lineup.resize(1);
  workspace.campaign.lineup[0].payment = payment;
  workspace.campaign.lineup[0].results.fee_paid = paid;
  return learned(workspace).fee.units;
}

TEST(Learning, FeesOfWhatIsPaidForPosts) {
  EXPECT_EQ(fee_units_of(payment_of(PaymentType::flat, 240), {}), 1U);
  EXPECT_EQ(fee_units_of(payment_of(PaymentType::flat, 240), 0), 0U);
  EXPECT_EQ(fee_units_of(payment_of(PaymentType::flat, 0), {}), 0U);
  EXPECT_EQ(fee_units_of(payment_of(PaymentType::per_post, 80), {}), 1U);
  EXPECT_EQ(fee_units_of(payment_of(PaymentType::hybrid, 240), 240), 0U);
  EXPECT_EQ(fee_units_of(std::nullopt, {}), 0U);  // a quote or an estimate is no fee
  EXPECT_EQ(fee_units_of(std::nullopt, 240), 1U);
}

// Three stories at 0.4 of a post's market fee, with a tenth off for three posts (if the benchmarks
// give it from three), a month of usage rights, and a tenth off for a fan: a fee at exactly the
// market's teaches that the level is 1.
TEST(Learning, AFeeIsHeldAgainstAllThatIsPaidFor) {
  Workspace workspace = worked_workspace();
  workspace.learning.emplace();
  workspace.campaign.lineup.resize(1);
  workspace.influencers[0].brand_fan = true;
  LineupRow& row = workspace.campaign.lineup[0];
  row.addons.usage_rights_months = 1;
  const AddonRates& rates = sample_benchmarks().addons;
  const double bundle = rates.bundle_from_posts <= 3 ? 1 - rates.bundle_discount.value : 1;
  const double market = 3 * 150 * std::pow(3.82, 0.75) * 0.4 *
                        (1 + rates.usage_rights_month.value) * bundle *
                        (1 - rates.brand_fan_discount.value);
  row.payment = payment_of(PaymentType::flat, market);
  workspace.settings.learned.emplace();
  workspace.settings.learned->fee_level = 2;
  const Learning learning = learned(workspace);
  EXPECT_THAT(learning.fee.level, Is(1.0));
  ASSERT_EQ(learning.campaign.fees.size(), 1U);
  const FeeRecord& record = learning.campaign.fees.front();
  EXPECT_EQ(record.format, "instagram.story");
  EXPECT_DOUBLE_EQ(record.followers, 38200);
  EXPECT_NEAR(record.fee, 150 * std::pow(3.82, 0.75) * 0.4, 1e-9);
}

TEST(Learning, AFeeWithoutFollowersIsLeftOut) {
  Workspace workspace = worked_workspace();
  workspace.learning.emplace();
  workspace.influencers[0].channels[0].followers.reset();
  const Learning learning = learned(workspace);
  EXPECT_EQ(learning.fee.units, 0U);
  EXPECT_EQ(learning.fee.left_out, 1U);
  EXPECT_TRUE(learning.campaign.fees.empty());
}

TEST(Learning, TheLimitIsTheBreakEven) {
  Workspace workspace = worked_workspace();
  workspace.learning.emplace();
  const Report report = evaluate(workspace, sample_benchmarks());
  const Learning learning = learned(workspace);
  EXPECT_EQ(learning.sample_size.p1, report.projection->break_even.cvr);
  EXPECT_THAT(learning.sample_size.p2, Is(0.036));
  EXPECT_TRUE(learning.sample_size.power_now);
  workspace.learning->p1 = 0.01;
  workspace.learning->p2 = 0.02;
  EXPECT_THAT(learned(workspace).sample_size.n, Is(979.0));
}

// ---- Put to use

TEST(Learning, TheNextCampaignPlansWithIt) {
  const Workspace workspace = with_history();
  const Learning learning = learned(workspace);
  const Workspace next = with_what_was_learned(workspace, learning);
  EXPECT_EQ(next.campaign.funnel.ctr.at("story_link"), *learning.ctr.at("story_link").posterior);
  EXPECT_FALSE(next.campaign.funnel.ctr.contains("bio_link"));  // nothing was seen of it
  EXPECT_EQ(next.campaign.funnel.cvr, learning.cvr.posterior);
  ASSERT_TRUE(next.settings.learned);
  EXPECT_EQ(next.settings.learned->fee_level, *learning.fee.level);
  EXPECT_EQ(next.settings.learned->fee_exponent, learning.fee.exponent);
  EXPECT_EQ(next.settings.learned->observed_spread,
            spread_of(learning, SpreadKind::impressions).spread);
  EXPECT_EQ(next.history, workspace.history);  // this campaign itself showed nothing
}

TEST(Learning, NothingLearnedChangesNothing) {
  Workspace workspace = worked_workspace();
  workspace.learning.emplace();
  workspace.campaign.lineup.clear();
  EXPECT_EQ(with_what_was_learned(workspace, learned(workspace)), workspace);
  workspace.settings.learned.emplace().observed_spread = 0.3;
  EXPECT_EQ(with_what_was_learned(workspace, learned(workspace)), workspace);
}

TEST(Learning, SpreadOfEngagementsWhereThereIsNoOther) {
  Workspace workspace = worked_workspace();
  workspace.history.emplace_back().spread = {{SpreadKind::engagements, 100, 50, ""}};
  const Learning learning = learned(workspace);
  const Workspace next = with_what_was_learned(workspace, learning);
  EXPECT_EQ(next.settings.learned->observed_spread,
            spread_of(learning, SpreadKind::engagements).spread);
}

Workspace published_campaign() {
  Workspace workspace = measured_as_worked();
  Campaign& campaign = workspace.campaign;
  campaign.results.attribution = Attribution::either;
  campaign.results.tools = 25;
  campaign.terms.deposit_date = date_from("2026-03-01");
  campaign.terms.brand = "Serum & Co";
  campaign.lineup[0].terms.deposit_date = date_from("2026-03-02");
  campaign.lineup[0].tracking.code = "NAM10";
  campaign.lineup[0].results.clicks = 396;
  Piece& piece = pieces_of(workspace, 0)[0];
  piece.date = date_from("2026-03-10");
  piece.url = "https://instagram.example/p/1";
  piece.content = "nam_story_1";
  return workspace;
}

TEST(Learning, TheNextCampaignIsWithoutWhatBelongsToThesePosts) {
  const Workspace workspace = published_campaign();
  const Workspace next = with_what_was_learned(workspace, learned(workspace));
  Workspace expected = workspace;
  for (LineupRow& row : expected.campaign.lineup) {
    row.results = {};
    row.terms.deposit_date.reset();
    row.deliverables[0].pieces.clear();
  }
  expected.campaign.results.tools.reset();
  expected.campaign.terms.deposit_date.reset();
  expected.campaign.funnel = next.campaign.funnel;
  EXPECT_EQ(next.campaign, expected.campaign);
  EXPECT_EQ(next.influencers, workspace.influencers);
  EXPECT_FALSE(has_results(next));
}

// What this campaign showed says the same as history of the next.
TEST(Learning, ItsUnitsBecomeHistory) {
  Workspace workspace = published_campaign();
  workspace.history = with_history().history;
  LineupRow two_formats = workspace.campaign.lineup[1];
  two_formats.deliverables.push_back({"youtube.short", 2, {}, ""});
  two_formats.payment = payment_of(PaymentType::flat, 700);
  two_formats.results = {};
  workspace.campaign.lineup.push_back(two_formats);
  workspace.influencers[1].channels.push_back(channel_on(Platform::tiktok, 2000));
  LineupRow two_platforms = two_formats;
  two_platforms.deliverables[1].format = "tiktok.video";
  workspace.campaign.lineup.push_back(two_platforms);
  const Learning learning = learned(workspace);
  EXPECT_EQ(learning.fee.units, 6U);

  Workspace next = with_what_was_learned(workspace, learning);
  ASSERT_EQ(next.history.size(), 2U);
  EXPECT_EQ(next.history[1].name, "Serum launch");
  EXPECT_EQ(next.history[1].ctr, (std::vector<ClickRecord>{{"story_link", 11844, 396, ""}}));
  EXPECT_EQ(next.history[1].cvr, (std::vector<OrderRecord>{{396, 12, ""}}));
  EXPECT_EQ(next.history[1].spread.size(), 4U);
  next.campaign.lineup.clear();
  const Learning again = learned(next);
  const RateEstimate& story = learning.ctr.at("story_link");
  EXPECT_EQ(again.ctr.at("story_link").units, story.units);
  EXPECT_THAT(again.ctr.at("story_link").mean, Is(*story.mean));
  EXPECT_EQ(again.cvr.units, learning.cvr.units);
  EXPECT_THAT(again.cvr.mean, Is(*learning.cvr.mean));
  EXPECT_EQ(again.fee.units, learning.fee.units);
  EXPECT_THAT(again.fee.level, Is(*learning.fee.level));
  EXPECT_THAT(again.fee.exponent, Is(*learning.fee.exponent));
  EXPECT_THAT(spread_of(again, SpreadKind::impressions).spread,
              Is(*spread_of(learning, SpreadKind::impressions).spread));
}

}  // namespace
}  // namespace kol
