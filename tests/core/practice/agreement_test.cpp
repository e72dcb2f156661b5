// Statements of expectations (spec: practice.md 18, example 3 of 24).
#include "core/practice/agreement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>

#include "core/practice/worked.h"
#include "core/sample.h"

namespace kol {
namespace {

using Gap = AgreementGap;

Piece piece_on(const char* date) {
  Piece piece;
  piece.date = date_from(date);
  return piece;
}

Payment payment_of(PaymentType type, double amount, double rate = 0, MaybeNumber deposit = {}) {
  Payment payment;
  payment.type = type;
  payment.amount = amount;
  payment.rate = rate;
  payment.deposit = deposit;
  return payment;
}

// The row of "nam" in the spec's examples, with its dates: three stories, 240, half of it first.
Workspace nam_workspace() {
  Workspace workspace = worked_workspace();
  workspace.campaign.lineup.resize(1);
  pieces_of(workspace, 0) = {piece_on("2026-03-10"), piece_on("2026-03-14"),
                             piece_on("2026-03-17")};
  return workspace;
}

LineupRow& row_in(Workspace& workspace) { return workspace.campaign.lineup.front(); }

Agreement agreed(const Workspace& workspace, const TrackingRow& tracking = {}) {
  const std::vector<TrackingRow> rows(workspace.campaign.lineup.size(), tracking);
  const Report report = evaluate(workspace, sample_benchmarks());
  const auto agreements = agree(workspace, sample_benchmarks(), report, rows);
  EXPECT_EQ(agreements.size(), workspace.campaign.lineup.size());
  return agreements.empty() ? Agreement{} : agreements.front();
}

template <typename Wanted>
std::optional<Wanted> clause_in(const Agreement& agreement) {
  const auto* found = find_clause<Wanted>(agreement);
  return found ? std::optional<Wanted>(*found) : std::nullopt;
}

std::vector<MaybeDate> days(std::initializer_list<const char*> texts) {
  std::vector<MaybeDate> dates;
  for (const char* text : texts) dates.push_back(date_from(text));
  return dates;
}

std::vector<std::size_t> order_of(const Agreement& agreement) {
  std::vector<std::size_t> order;
  for (const Clause& clause : agreement.clauses) order.push_back(clause.index());
  return order;
}

bool has_gap(const Agreement& agreement, Gap gap) {
  return std::find(agreement.gaps.begin(), agreement.gaps.end(), gap) != agreement.gaps.end();
}

TEST(Agreement, NamsDatesAndMoney) {
  const Agreement agreement = agreed(nam_workspace());
  EXPECT_EQ(agreement.influencer, 0u);
  EXPECT_EQ(agreement.first, date_from("2026-03-10"));
  EXPECT_EQ(agreement.last, date_from("2026-03-17"));
  const auto deliverables = clause_in<DeliverablesClause>(agreement)->deliverables;
  ASSERT_EQ(deliverables.size(), 1u);
  EXPECT_EQ(
      deliverables.front(),
      (AgreedDeliverable{"instagram.story", 3, days({"2026-03-10", "2026-03-14", "2026-03-17"}),
                         days({"2026-03-05", "2026-03-09", "2026-03-12"})}));
  EXPECT_EQ(clause_in<AnalyticsClause>(agreement),
            (AnalyticsClause{
                {AnalyticsKind::reach, AnalyticsKind::engagements}, 7, date_from("2026-03-24")}));
  EXPECT_EQ(clause_in<FeeClause>(agreement),
            (FeeClause{PaymentType::flat, 240, 240, FeeSource::payment}));
  EXPECT_EQ(clause_in<DepositClause>(agreement), (DepositClause{0.5, 120, {}}));
  EXPECT_EQ(clause_in<BalanceClause>(agreement),
            (BalanceClause{120, 14, date_from("2026-04-07"), true}));
}

TEST(Agreement, WithoutTermsTheUsualOnesHold) {
  const Agreement agreement = agreed(nam_workspace());
  EXPECT_EQ(clause_in<PartiesClause>(agreement),
            (PartiesClause{{}, {}, "น้ำฝน สกินโน้ต", {{Platform::instagram, "nam.skinnotes"}}}));
  EXPECT_EQ(clause_in<PurposeClause>(agreement), (PurposeClause{"Serum launch", Goal::sales, {}}));
  EXPECT_EQ(clause_in<CreativeClause>(agreement)->level, Creative::guided);
  EXPECT_EQ(clause_in<DisclosureClause>(agreement)->label, std::nullopt);
  EXPECT_EQ(clause_in<ApprovalClause>(agreement), (ApprovalClause{true, 5, 2, 1}));
  EXPECT_EQ(clause_in<ProductClause>(agreement)->units, 1);
  EXPECT_EQ(clause_in<UsageClause>(agreement), (UsageClause{0, {}}));
  EXPECT_EQ(clause_in<CancellationClause>(agreement), CancellationClause{});
  // parties, purpose, deliverables, creative, disclosure, approval, analytics, fee, deposit,
  // balance, product, usage, cancellation, changes, notice
  EXPECT_EQ(order_of(agreement),
            (std::vector<std::size_t>{0, 1, 2, 3, 5, 6, 9, 10, 11, 12, 14, 15, 21, 22, 23}));
  EXPECT_EQ(agreement.gaps,
            (std::vector{Gap::brand, Gap::disclosure, Gap::metrics, Gap::cancellation}));
}

TEST(Agreement, EveryClauseInOrder) {
  Workspace workspace = nam_workspace();
  AgreementTerms& terms = workspace.campaign.terms;
  terms.guidelines = "Kind";
  terms.metrics = {{TargetMetric::clicks, 100, ""}};
  terms.live_days = 30;
  row_in(workspace).payment = payment_of(PaymentType::hybrid, 240, 0.1, 0.5);
  row_in(workspace).addons = {1, 2, 3, true, true, ""};
  TrackingRow tracking;
  tracking.code = "NAM10";
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < kClauseCount; ++i) all.push_back(i);
  EXPECT_EQ(order_of(agreed(workspace, tracking)), all);
}

TEST(Agreement, TheRowsTermsWinOverTheCampaignsEmptyOnesToo) {
  Workspace workspace = nam_workspace();
  AgreementTerms& terms = workspace.campaign.terms;
  terms.brand = "Glow";
  terms.contact = "a@glow.example";
  terms.product = "Serum";
  terms.include = {"calm"};
  terms.creative = Creative::script;
  terms.draft_days = 3;
  AgreementTerms& own = row_in(workspace).terms;
  own.contact = "";
  own.include = std::vector<std::string>{};
  own.avoid = {"cure"};
  own.creative = Creative::free;
  own.analytics = std::vector<AnalyticsKind>{};
  const Agreement agreement = agreed(workspace);
  const auto parties = clause_in<PartiesClause>(agreement);
  EXPECT_EQ(parties->brand, "Glow");
  EXPECT_EQ(parties->contact, std::nullopt);
  EXPECT_EQ(clause_in<PurposeClause>(agreement)->product, "Serum");
  EXPECT_EQ(clause_in<GuidelinesClause>(agreement), (GuidelinesClause{{}, {}, {"cure"}}));
  EXPECT_EQ(clause_in<CreativeClause>(agreement)->level, Creative::free);
  EXPECT_EQ(clause_in<ApprovalClause>(agreement)->draft_days, 3);
  EXPECT_FALSE(clause_in<AnalyticsClause>(agreement));
}

TEST(Agreement, HandlesAreThoseOfThePlatformsUsed) {
  Workspace workspace = nam_workspace();
  Influencer& nam = workspace.influencers.front();
  nam.name = "";
  nam.channels.push_back(channel_on(Platform::tiktok, 10.0));
  nam.channels.push_back(channel_on(Platform::youtube, 10.0));
  row_in(workspace).deliverables.insert(row_in(workspace).deliverables.begin(),
                                        {"youtube.integration", 1, {}, ""});
  row_in(workspace).deliverables.push_back({"instagram.reel", 1, {}, ""});
  const auto parties = clause_in<PartiesClause>(agreed(workspace));
  EXPECT_EQ(parties->name, "nam");
  EXPECT_EQ(parties->handles, (std::vector<AgreedHandle>{{Platform::instagram, "nam.skinnotes"},
                                                         {Platform::youtube, std::nullopt}}));
}

TEST(Agreement, UnknownDatesAreUnknownAndLeaveTheRowWithoutASpan) {
  Workspace workspace = nam_workspace();
  row_in(workspace).deliverables.front().pieces.pop_back();
  const Agreement agreement = agreed(workspace);
  EXPECT_EQ(agreement.first, std::nullopt);
  EXPECT_EQ(agreement.last, std::nullopt);
  const AgreedDeliverable stories = clause_in<DeliverablesClause>(agreement)->deliverables.front();
  EXPECT_EQ(stories.dates, days({"2026-03-10", "2026-03-14", ""}));
  EXPECT_EQ(stories.drafts, days({"2026-03-05", "2026-03-09", ""}));
  EXPECT_EQ(clause_in<AnalyticsClause>(agreement)->date, std::nullopt);
  EXPECT_EQ(clause_in<BalanceClause>(agreement)->date, std::nullopt);
  EXPECT_TRUE(has_gap(agreement, Gap::dates));
}

TEST(Agreement, TheSpanIsOfAllDeliverables) {
  Workspace workspace = nam_workspace();
  row_in(workspace).deliverables.push_back({"instagram.reel", 1, {piece_on("2026-03-02")}, ""});
  Agreement agreement = agreed(workspace);
  EXPECT_EQ(agreement.first, date_from("2026-03-02"));
  EXPECT_EQ(agreement.last, date_from("2026-03-17"));
  row_in(workspace).deliverables.back().pieces.clear();
  agreement = agreed(workspace);
  EXPECT_EQ(agreement.first, std::nullopt);
}

TEST(Agreement, WithoutApprovalThereAreNoDrafts) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.approval = false;
  const Agreement agreement = agreed(workspace);
  const AgreedDeliverable stories = clause_in<DeliverablesClause>(agreement)->deliverables.front();
  EXPECT_EQ(stories.dates.size(), 3u);
  EXPECT_TRUE(stories.drafts.empty());
  EXPECT_EQ(clause_in<ApprovalClause>(agreement), (ApprovalClause{false, 5, 2, 1}));
}

TEST(Agreement, MoreThanAHundredPostsHaveNoDates) {
  Workspace workspace = nam_workspace();
  row_in(workspace).deliverables.front().count = 101;
  const Agreement agreement = agreed(workspace);
  const AgreedDeliverable stories = clause_in<DeliverablesClause>(agreement)->deliverables.front();
  EXPECT_EQ(stories, (AgreedDeliverable{"instagram.story", 101, {}, {}}));
  EXPECT_EQ(agreement.first, std::nullopt);
  EXPECT_TRUE(has_gap(agreement, Gap::dates));
  row_in(workspace).deliverables.front().count = 100;
  EXPECT_EQ(clause_in<DeliverablesClause>(agreed(workspace))->deliverables.front().dates.size(),
            100u);
}

TEST(Agreement, WithoutAnalyticsTheBalanceCountsFromTheLastPost) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.analytics = std::vector<AnalyticsKind>{};
  workspace.campaign.terms.payment_days = 30;
  const Agreement agreement = agreed(workspace);
  EXPECT_EQ(clause_in<BalanceClause>(agreement),
            (BalanceClause{120, 30, date_from("2026-04-16"), false}));
  EXPECT_TRUE(has_gap(agreement, Gap::analytics));
}

TEST(Agreement, TheDepositHasADateOrIsOnSigning) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.deposit_date = date_from("2026-03-01");
  EXPECT_EQ(clause_in<DepositClause>(agreed(workspace))->date, date_from("2026-03-01"));
  for (const MaybeNumber none : {MaybeNumber(0), MaybeNumber()}) {
    row_in(workspace).payment->deposit = none;
    const Agreement agreement = agreed(workspace);
    EXPECT_FALSE(clause_in<DepositClause>(agreement));
    EXPECT_THAT(clause_in<BalanceClause>(agreement)->amount, Is(240.0));
  }
}

TEST(Agreement, WhoIsPaidByResultsKnowsTheirFeeLater) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.metrics = {{TargetMetric::clicks, 100, ""}};
  for (const PaymentType type : {PaymentType::per_click, PaymentType::cpm, PaymentType::cpe}) {
    row_in(workspace).payment = payment_of(type, 2, 0, 0.25);
    const Agreement agreement = agreed(workspace);
    EXPECT_EQ(clause_in<FeeClause>(agreement), (FeeClause{type, 2, {}, FeeSource::payment}));
    EXPECT_EQ(clause_in<DepositClause>(agreement), (DepositClause{0.25, {}, {}}));
    EXPECT_EQ(clause_in<BalanceClause>(agreement)->amount, std::nullopt);
    EXPECT_TRUE(clause_in<MetricsClause>(agreement)->by_result);
    EXPECT_FALSE(clause_in<CommissionClause>(agreement));
  }
}

TEST(Agreement, FeePerPostIsForAllOfThem) {
  Workspace workspace = nam_workspace();
  row_in(workspace).payment = payment_of(PaymentType::per_post, 70);
  const Agreement agreement = agreed(workspace);
  EXPECT_EQ(clause_in<FeeClause>(agreement),
            (FeeClause{PaymentType::per_post, 70, 210, FeeSource::payment}));
  EXPECT_FALSE(clause_in<CommissionClause>(agreement));
}

TEST(Agreement, ProductOnlyHasNoFeeAndIsDisclosed) {
  Workspace workspace = nam_workspace();
  row_in(workspace).payment = payment_of(PaymentType::product, 0, 0, 0.5);
  workspace.campaign.terms.metrics = {{TargetMetric::posts, 3, ""}};
  const Agreement agreement = agreed(workspace);
  EXPECT_FALSE(clause_in<FeeClause>(agreement));
  EXPECT_FALSE(clause_in<DepositClause>(agreement));
  EXPECT_FALSE(clause_in<BalanceClause>(agreement));
  EXPECT_FALSE(clause_in<CommissionClause>(agreement));
  EXPECT_TRUE(clause_in<DisclosureClause>(agreement));
  EXPECT_FALSE(clause_in<MetricsClause>(agreement)->by_result);
}

TEST(Agreement, CommissionSaysWhichOrdersCount) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.metrics = {{TargetMetric::orders, 10, ""}};
  workspace.campaign.results.attribution = Attribution::code;
  row_in(workspace).payment = payment_of(PaymentType::commission, 0, 0.1);
  Agreement agreement = agreed(workspace);
  EXPECT_FALSE(clause_in<FeeClause>(agreement));
  EXPECT_FALSE(clause_in<BalanceClause>(agreement));
  EXPECT_EQ(clause_in<CommissionClause>(agreement),
            (CommissionClause{PaymentType::commission, 0.1, {}, Attribution::code, 14}));
  EXPECT_TRUE(clause_in<MetricsClause>(agreement)->by_result);

  row_in(workspace).payment = payment_of(PaymentType::hybrid, 300, 0.1);
  agreement = agreed(workspace);
  EXPECT_EQ(clause_in<FeeClause>(agreement),
            (FeeClause{PaymentType::hybrid, 300, 300, FeeSource::payment}));
  EXPECT_EQ(clause_in<CommissionClause>(agreement),
            (CommissionClause{PaymentType::hybrid, 0.1, {}, Attribution::code, 14}));
  EXPECT_TRUE(clause_in<MetricsClause>(agreement)->by_result);

  row_in(workspace).payment = payment_of(PaymentType::cpa, 9);
  agreement = agreed(workspace);
  EXPECT_FALSE(clause_in<FeeClause>(agreement));
  EXPECT_EQ(clause_in<CommissionClause>(agreement),
            (CommissionClause{PaymentType::cpa, {}, 9, Attribution::code, 14}));
  EXPECT_TRUE(clause_in<MetricsClause>(agreement)->by_result);
}

TEST(Agreement, WithoutAPaymentTheFeeIsNotAgreed) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.metrics = {{TargetMetric::posts, 3, ""}};
  row_in(workspace).payment = std::nullopt;
  row_in(workspace).deliverables.front().format = "instagram.post";  // what the quote is for
  Agreement agreement = agreed(workspace);
  // 3 x 190, less what three posts together are cheaper by.
  const double bundle = 1 - sample_benchmarks().addons.bundle_discount.value;
  const auto fee = clause_in<FeeClause>(agreement);
  EXPECT_EQ(fee->type, std::nullopt);
  EXPECT_EQ(fee->amount, std::nullopt);
  EXPECT_EQ(fee->source, FeeSource::quote);
  EXPECT_THAT(fee->fee, Is(3 * 190 * bundle));
  EXPECT_FALSE(clause_in<DepositClause>(agreement));
  EXPECT_THAT(clause_in<BalanceClause>(agreement)->amount, Is(3 * 190 * bundle));
  EXPECT_FALSE(clause_in<MetricsClause>(agreement)->by_result);
  EXPECT_TRUE(has_gap(agreement, Gap::fee));

  workspace.influencers.front().quote = std::nullopt;
  workspace.influencers.front().channels = {channel_on(Platform::instagram, std::nullopt)};
  agreement = agreed(workspace);
  EXPECT_EQ(clause_in<FeeClause>(agreement), (FeeClause{{}, {}, {}, FeeSource::estimate}));
  EXPECT_EQ(clause_in<BalanceClause>(agreement)->amount, std::nullopt);
}

TEST(Agreement, TrackingIsThereWithALinkACodeOrAHashtag) {
  Workspace workspace = nam_workspace();
  TrackingRow tracking;
  tracking.discount = 0.1;
  tracking.pieces.resize(3);
  EXPECT_FALSE(clause_in<TrackingClause>(agreed(workspace, tracking)));
  tracking.pieces[0].link = "https://shop.example/?a";
  tracking.pieces[2].link = "https://shop.example/?b";
  EXPECT_EQ(clause_in<TrackingClause>(agreed(workspace, tracking)),
            (TrackingClause{2, {}, 0.1, {}}));
  tracking = {};
  tracking.code = "NAM10";
  EXPECT_EQ(clause_in<TrackingClause>(agreed(workspace, tracking)),
            (TrackingClause{0, "NAM10", {}, {}}));
  workspace.campaign.tracking.hashtags = {"glow", "#serum"};
  EXPECT_EQ(clause_in<TrackingClause>(agreed(workspace)),
            (TrackingClause{0, {}, {}, {"#glow", "#serum"}}));
  row_in(workspace).tracking.hashtags = std::vector<std::string>{"own"};
  EXPECT_EQ(clause_in<TrackingClause>(agreed(workspace))->hashtags,
            std::vector<std::string>{"#own"});
  row_in(workspace).tracking.hashtags->clear();  // none, whatever the campaign's
  EXPECT_FALSE(clause_in<TrackingClause>(agreed(workspace)));
}

TEST(Agreement, GuidelinesAreThereIfOneIsNotEmpty) {
  for (int which = 0; which < 3; ++which) {
    Workspace workspace = nam_workspace();
    AgreementTerms& terms = workspace.campaign.terms;
    terms.guidelines = which == 0 ? "kind" : "";
    terms.include = std::vector<std::string>(which == 1 ? 1 : 0, "calm");
    terms.avoid = std::vector<std::string>(which == 2 ? 1 : 0, "cure");
    EXPECT_TRUE(clause_in<GuidelinesClause>(agreed(workspace))) << which;
  }
}

TEST(Agreement, RightsAreThereForTheirMonths) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.usage_scope = "ads";
  workspace.campaign.terms.exclusivity_scope = "serums";
  row_in(workspace).addons.exclusivity_months = 2;
  Agreement agreement = agreed(workspace);
  EXPECT_EQ(clause_in<UsageClause>(agreement), (UsageClause{0, "ads"}));
  EXPECT_FALSE(clause_in<WhitelistingClause>(agreement));
  EXPECT_EQ(clause_in<ExclusivityClause>(agreement), (ExclusivityClause{2, "serums"}));
  EXPECT_FALSE(clause_in<RawFootageClause>(agreement));
  EXPECT_FALSE(clause_in<RushClause>(agreement));
  row_in(workspace).addons = {6, 1.5, 0, true, false, ""};
  row_in(workspace).product_units = 0;
  agreement = agreed(workspace);
  EXPECT_EQ(clause_in<UsageClause>(agreement)->months, 6);
  EXPECT_EQ(clause_in<WhitelistingClause>(agreement)->months, 1.5);
  EXPECT_FALSE(clause_in<ExclusivityClause>(agreement));
  EXPECT_TRUE(clause_in<RawFootageClause>(agreement));
  EXPECT_FALSE(clause_in<RushClause>(agreement));
  EXPECT_FALSE(clause_in<ProductClause>(agreement));
}

TEST(Agreement, PostsStayUpAsLongAsIsAgreed) {
  Workspace workspace = nam_workspace();
  EXPECT_FALSE(clause_in<LiveClause>(agreed(workspace)));
  workspace.campaign.terms.live_days = 0;
  EXPECT_EQ(clause_in<LiveClause>(agreed(workspace))->days, 0);
}

TEST(Agreement, CancellationNeedsDaysAndShare) {
  Workspace workspace = nam_workspace();
  workspace.campaign.terms.cancel_days = 7;
  Agreement agreement = agreed(workspace);
  EXPECT_EQ(clause_in<CancellationClause>(agreement), (CancellationClause{7, {}}));
  EXPECT_TRUE(has_gap(agreement, Gap::cancellation));
  workspace.campaign.terms.cancel_share = 0;
  agreement = agreed(workspace);
  EXPECT_EQ(clause_in<CancellationClause>(agreement), (CancellationClause{7, 0}));
  EXPECT_FALSE(has_gap(agreement, Gap::cancellation));
}

TEST(Agreement, GapsStandInOrderAndCanAllBeClosed) {
  Workspace workspace = nam_workspace();
  row_in(workspace).payment = std::nullopt;
  row_in(workspace).deliverables.front().pieces.clear();
  AgreementTerms& terms = workspace.campaign.terms;
  terms.analytics = std::vector<AnalyticsKind>{};
  terms.guidelines = std::string(2001, 'x');
  EXPECT_EQ(agreed(workspace).gaps,
            (std::vector{Gap::brand, Gap::disclosure, Gap::dates, Gap::fee, Gap::metrics,
                         Gap::analytics, Gap::cancellation, Gap::too_long}));
  workspace = nam_workspace();
  AgreementTerms& closed = workspace.campaign.terms;
  closed.brand = "Glow";
  closed.disclosure = "#ad";
  closed.metrics = {{TargetMetric::clicks, 100, ""}};
  closed.cancel_days = 7;
  closed.cancel_share = 0.5;
  EXPECT_TRUE(agreed(workspace).gaps.empty());
}

TEST(Agreement, MoreThanTwoThousandCodePointsAreTooLong) {
  Workspace workspace = nam_workspace();
  AgreementTerms& terms = workspace.campaign.terms;
  // 7 texts of 250 and two lists of 125: 2,000 code points of three bytes each.
  std::string text;
  for (int i = 0; i < 125; ++i) text += "ก";
  for (MaybeText AgreementTerms::*field :
       {&AgreementTerms::brand, &AgreementTerms::contact, &AgreementTerms::product,
        &AgreementTerms::guidelines, &AgreementTerms::disclosure, &AgreementTerms::usage_scope,
        &AgreementTerms::exclusivity_scope}) {
    terms.*field = text + text;
  }
  terms.include = {text};
  terms.avoid = {text};
  EXPECT_FALSE(has_gap(agreed(workspace), Gap::too_long));
  terms.avoid->push_back("x");
  EXPECT_TRUE(has_gap(agreed(workspace), Gap::too_long));
  row_in(workspace).terms.include = std::vector<std::string>{};  // what the row says counts
  EXPECT_FALSE(has_gap(agreed(workspace), Gap::too_long));
}

TEST(Agreement, OneForEachRow) {
  Workspace workspace = nam_workspace();
  workspace.influencers.push_back(influencer_with("b", channel_on(Platform::x, 10.0)));
  workspace.campaign.lineup.push_back(row_of("b", "x.post", 1, std::nullopt));
  workspace.campaign.lineup.push_back(row_in(workspace));
  const auto agreements =
      agree(workspace, sample_benchmarks(), evaluate(workspace, sample_benchmarks()),
            std::vector<TrackingRow>(3));
  ASSERT_EQ(agreements.size(), 3u);
  EXPECT_EQ(agreements[0].influencer, 0u);
  EXPECT_EQ(agreements[1].influencer, workspace.influencers.size() - 1);
  EXPECT_EQ(agreements[1].first, std::nullopt);
  EXPECT_EQ(agreements[2], agreements[0]);
  workspace.campaign.lineup.clear();
  EXPECT_TRUE(
      agree(workspace, sample_benchmarks(), evaluate(workspace, sample_benchmarks()), {}).empty());
}

}  // namespace
}  // namespace kol
