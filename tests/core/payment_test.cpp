// Payment of a line-up row (spec section 6).
#include <gtest/gtest.h>

#include <cmath>

#include "core/sample.h"

namespace kol {
namespace {

RowProjection row_after(const Workspace& workspace) {
  return evaluate(workspace, sample_benchmarks()).projection->rows.front();
}

RowProjection row_paid(Workspace workspace, const Payment& payment) {
  workspace.campaign.lineup.front().payment = payment;
  return row_after(workspace);
}

Payment payment_of(PaymentType type, double amount, double rate = 0) {
  Payment payment;
  payment.type = type;
  payment.amount = amount;
  payment.rate = rate;
  return payment;
}

// 1 order of 50 in the typical case, from 10 clicks.
Workspace selling_workspace() {
  Workspace workspace = sample_workspace();
  sell(workspace, 50, 0.4, 0.1);
  return workspace;
}

double typical(const MaybeTriple& triple) { return triple ? triple->typical : -1; }

TEST(Payment, EveryTypePaysByItsOwnMeasure) {
  struct Expected {
    PaymentType type;
    double amount;
    double rate;
    double fee;
    double commission;
  };
  Workspace workspace = selling_workspace();
  workspace.campaign.lineup.front().deliverables.front().count = 2;  // 2 orders
  const double engagements = 2 * 31623 * 0.025;
  for (const Expected& expected :
       {Expected{PaymentType::flat, 70, 0, 70, 0}, Expected{PaymentType::per_post, 70, 0, 140, 0},
        Expected{PaymentType::product, 0, 0, 0, 0},
        Expected{PaymentType::commission, 0, 0.1, 0, 10},
        Expected{PaymentType::hybrid, 70, 0.1, 70, 10},
        Expected{PaymentType::per_click, 3, 0, 60, 0}, Expected{PaymentType::cpm, 12, 0, 24, 0},
        Expected{PaymentType::cpe, 0.2, 0, 0.2 * engagements, 0},
        Expected{PaymentType::cpa, 9, 0, 0, 18}}) {
    const RowProjection row =
        row_paid(workspace, payment_of(expected.type, expected.amount, expected.rate));
    EXPECT_NEAR(typical(row.fee), expected.fee, 1e-9) << static_cast<int>(expected.type);
    EXPECT_NEAR(typical(row.commission), expected.commission, 1e-9)
        << static_cast<int>(expected.type);
    EXPECT_EQ(row.fee_source, FeeSource::payment);
  }
}

TEST(Payment, ByResultFollowsTheResultsOfEachCase) {
  const RowProjection row = row_paid(sample_workspace(), payment_of(PaymentType::per_click, 2));
  EXPECT_DOUBLE_EQ(row.fee->low, 2 * row.results.clicks->low);
  EXPECT_DOUBLE_EQ(row.fee->high, 2 * row.results.clicks->high);
}

TEST(Payment, CommissionIsPaidOnTrackedOrders) {
  Workspace workspace = selling_workspace();
  workspace.campaign.funnel.capture_share = 0.5;
  workspace.campaign.funnel.incrementality = 0.25;
  workspace.campaign.offer.discount = 0.2;
  workspace.campaign.offer.return_rate = 0.5;
  // 1 tracked order of 50 x 0.8 x 0.5 = 20.
  EXPECT_DOUBLE_EQ(
      typical(row_paid(workspace, payment_of(PaymentType::commission, 0, 0.1)).commission), 2);
}

TEST(Payment, NothingOfTheUnknownIsNothing) {
  Workspace workspace = sample_workspace();  // without an order value
  workspace.influencers.front().channels.front() = channel_on(Platform::instagram, std::nullopt);
  for (const PaymentType type :
       {PaymentType::per_click, PaymentType::cpm, PaymentType::cpe, PaymentType::commission,
        PaymentType::hybrid, PaymentType::cpa, PaymentType::per_post}) {
    const RowProjection row = row_paid(workspace, payment_of(type, 0));
    EXPECT_EQ(row.fee, Triple()) << static_cast<int>(type);
    EXPECT_EQ(row.commission, Triple()) << static_cast<int>(type);
  }
}

TEST(Payment, SomethingOfTheUnknownIsUndefined) {
  Workspace workspace = sample_workspace();
  workspace.influencers.front().channels.front() = channel_on(Platform::instagram, std::nullopt);
  EXPECT_THAT(row_paid(workspace, payment_of(PaymentType::per_click, 1)).fee, IsUndefined());
  EXPECT_THAT(row_paid(workspace, payment_of(PaymentType::cpa, 1)).commission, IsUndefined());
  const RowProjection hybrid = row_paid(workspace, payment_of(PaymentType::hybrid, 50, 0.1));
  EXPECT_THAT(hybrid.fee, IsTriple(50.0, 50.0, 50.0));
  EXPECT_THAT(hybrid.commission, IsUndefined());
}

TEST(Payment, AbsentPaymentIsTheQuoteWithItsAddons) {
  Workspace workspace = sample_workspace();
  workspace.influencers.front().quote = 200;
  LineupRow& row = workspace.campaign.lineup.front();
  row.payment = std::nullopt;
  row.deliverables.front().count = 3;              // a bundle: 10 % off
  row.addons.usage_rights_months = 2;              // 2 x 25 %
  row.addons.whitelisting_months = 1;              // 30 %
  row.addons.exclusivity_months = 0.4;             // 10 %
  row.addons.raw_footage = true;                   // 40 %
  row.addons.rush = true;                          // 20 %
  workspace.influencers.front().brand_fan = true;  // a quote has that in it already
  const double fee = 200 * 2.5 * 0.9 * 3;
  EXPECT_THAT(row_after(workspace).fee, IsTriple(fee, fee, fee));
  EXPECT_EQ(row_after(workspace).fee_source, FeeSource::quote);
}

TEST(Payment, QuoteIsScaledToOtherFormatsByTheirFairFees) {
  // A reel's market fee is 1.4 times a post's, its impressions and engagements are 25/17 of it.
  Workspace workspace = sample_workspace();
  workspace.influencers.front().channels.front().average.engagements = 100;
  workspace.influencers.front().quote = 200;
  workspace.campaign.lineup.front() = row_of("a", "instagram.reel", 1, std::nullopt);
  const double worth = std::cbrt(1.4 * (25.0 / 17) * (25.0 / 17));
  EXPECT_NEAR(typical(row_after(workspace).fee), 200 * worth, 1e-9);
}

TEST(Payment, QuoteCountsWholeWhereNothingIsFair) {
  Workspace workspace = sample_workspace();
  workspace.influencers.front().channels.front() = channel_on(Platform::instagram, std::nullopt);
  workspace.influencers.front().quote = 200;
  workspace.campaign.lineup.front() = row_of("a", "instagram.reel", 2, std::nullopt);
  EXPECT_DOUBLE_EQ(typical(row_after(workspace).fee), 400);
}

TEST(Payment, AbsentPaymentWithoutAQuoteIsTheEstimate) {
  Workspace workspace = sample_workspace();
  Influencer& influencer = workspace.influencers.front();
  influencer.channels.front().followers = 10000;
  influencer.channels.front().average.engagements = 100;
  influencer.brand_fan = true;
  LineupRow& row = workspace.campaign.lineup.front();
  row = row_of("a", "instagram.post", 3, std::nullopt);
  row.addons.rush = true;
  const double fee = 3 * std::cbrt(150.0 * 15 * 25) * 1.2 * 0.9 * 0.85;
  EXPECT_THAT(row_after(workspace).fee, IsTriple(fee, fee, fee));
  EXPECT_EQ(row_after(workspace).fee_source, FeeSource::estimate);
}

TEST(Payment, SourceIsNamedWhereTheFeeIsUndefined) {
  Workspace workspace = sample_workspace();
  workspace.influencers.front().channels.front() = channel_on(Platform::instagram, std::nullopt);
  workspace.campaign.lineup.front().payment = std::nullopt;
  EXPECT_THAT(row_after(workspace).fee, IsUndefined());
  EXPECT_EQ(row_after(workspace).fee_source, FeeSource::estimate);
}

TEST(Payment, DepositSplitsTheTypicalFee) {
  Payment payment = payment_of(PaymentType::flat, 80);
  EXPECT_THAT(row_paid(sample_workspace(), payment).deposit, IsUndefined());
  payment.deposit = 0.25;
  const RowProjection row = row_paid(sample_workspace(), payment);
  EXPECT_THAT(row.deposit, Is(20.0));
  EXPECT_THAT(row.balance, Is(60.0));
}

TEST(Payment, DepositOfAnUndefinedFeeIsUndefined) {
  Workspace workspace = sample_workspace();
  workspace.influencers.front().channels.front() = channel_on(Platform::instagram, std::nullopt);
  Payment payment = payment_of(PaymentType::cpm, 5);
  payment.deposit = 0.25;
  const RowProjection row = row_paid(workspace, payment);
  EXPECT_THAT(row.deposit, IsUndefined());
  EXPECT_THAT(row.balance, IsUndefined());
}

}  // namespace
}  // namespace kol
