// What came of the campaign beside what was planned (spec: practice.md 20 and the examples of 24).
#include "core/practice/proof.h"

#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "core/practice/worked.h"
#include "core/sample.h"

namespace kol {
namespace {

std::optional<Proof> maybe_proof(const Workspace& workspace) {
  const Benchmarks& benchmarks = sample_benchmarks();
  return prove_without_trials(workspace, benchmarks, evaluate(workspace, benchmarks),
                              worked_tracking());
}

Proof proof_of(const Workspace& workspace) { return maybe_proof(workspace).value_or(Proof{}); }

Proof proof_with_trials(Workspace workspace, double trials) {
  workspace.simulation->trials = trials;
  const Benchmarks& benchmarks = sample_benchmarks();
  DrawnLineup drawn(workspace, benchmarks);
  return prove(workspace, benchmarks, evaluate(workspace, benchmarks), worked_tracking(), drawn)
      .value_or(Proof{});
}

MATCHER_P(IsAbout, expected, "is about " + testing::PrintToString(expected)) {
  return arg.has_value() && std::abs(*arg - expected) <= 5e-7;
}

TEST(Proof, NeedsARowAndANumber) {
  EXPECT_FALSE(maybe_proof(worked_workspace()));
  Workspace workspace = worked_workspace();
  workspace.campaign.results.tools = 3;
  EXPECT_TRUE(maybe_proof(workspace));
  workspace.campaign.lineup.clear();
  EXPECT_FALSE(maybe_proof(workspace));
}

TEST(Proof, ActualCaseOfTheExample) {  // example 7
  const Proof proof = proof_of(measured_as_worked());
  const Case& actual = proof.actual;
  EXPECT_THAT(actual.impressions, Is(41000.0));
  EXPECT_THAT(actual.tracked, Is(20.0));
  EXPECT_THAT(actual.incremental, IsAbout(24.285714));
  EXPECT_THAT(actual.costs.fees, Is(540.0));
  EXPECT_THAT(actual.costs.commission, IsAbout(38.016));
  EXPECT_THAT(actual.costs.labour, Is(150.0));
  EXPECT_THAT(actual.costs.total, IsAbout(840.016));
  EXPECT_THAT(actual.revenue, IsAbout(1154.057143));
  EXPECT_THAT(actual.contribution, IsAbout(666.011429));
  EXPECT_THAT(actual.profit, IsAbout(-174.004571));
  EXPECT_THAT(actual.roi, IsAbout(-0.207144));
  const ProofFigure& roi = proof.figure(ProofKey::roi);
  ASSERT_TRUE(roi.planned);
  EXPECT_NEAR(roi.planned->typical, -0.313320, 5e-7);
  EXPECT_EQ(roi.actual, actual.roi);
  EXPECT_THAT(roi.difference, IsAbout(*actual.roi - roi.planned->typical));
  EXPECT_THAT(roi.relative, IsUndefined());
  EXPECT_THAT(proof.figure(ProofKey::profit).relative, IsUndefined());  // planned below 0
  // 12,600 at 15 and 28,400 at YouTube's price for 1,000.
  const double youtube = sample_benchmarks().cpm[index_of(Platform::youtube)]->value.typical;
  const double instagram = sample_benchmarks().cpm[index_of(Platform::instagram)]->value.typical;
  EXPECT_THAT(actual.emv, Is(12.6 * instagram + 28.4 * youtube));
}

TEST(Proof, RowsOfTheExample) {  // example 7
  const Proof proof = proof_of(measured_as_worked());
  ASSERT_EQ(proof.rows.size(), 2U);
  EXPECT_THAT(proof.rows[0].cost, Is(303.0));
  EXPECT_THAT(proof.rows[0].profit, IsAbout(96.606857));
  EXPECT_THAT(proof.rows[0].roi, IsAbout(96.606857 / 303));
  EXPECT_THAT(proof.rows[0].cpm, Is(303 / 12.6));
  EXPECT_THAT(proof.rows[0].cpc, IsUndefined());
  EXPECT_THAT(proof.rows[1].commission, IsAbout(38.016));
  EXPECT_THAT(proof.rows[1].cost, IsAbout(407.016));
  EXPECT_THAT(proof.rows[1].profit, IsAbout(-140.611429));
}

TEST(Proof, BasisSaysWhatWasEnteredAndWhatFollows) {
  Workspace workspace = measured_as_worked();
  EXPECT_EQ(proof_of(workspace).basis.aov, ActualBasis::actual);
  EXPECT_EQ(proof_of(workspace).basis.return_rate, ActualBasis::planned);
  EXPECT_EQ(proof_of(workspace).basis.fees, CostBasis::paid);
  EXPECT_EQ(proof_of(workspace).basis.agency, CostBasis::paid);
  EXPECT_EQ(proof_of(workspace).basis.commission, CostBasis::agreed);
  EXPECT_EQ(proof_of(workspace).basis.product, CostBasis::planned);
  EXPECT_EQ(proof_of(workspace).basis.labour, CostBasis::planned);
  EXPECT_EQ(proof_of(workspace).basis.tools, CostBasis::planned);

  workspace.campaign.lineup[0].results.fee_paid.reset();
  workspace.campaign.lineup[0].results.sales.reset();
  workspace.campaign.lineup[1].results.sales.reset();
  workspace.campaign.lineup[0].results.hours = 2;
  workspace.campaign.lineup[1].results.hours = 3;
  workspace.campaign.results.tools = 0;
  workspace.campaign.results.return_rate = 0.1;
  EXPECT_EQ(proof_of(workspace).basis.aov, ActualBasis::planned);
  EXPECT_EQ(proof_of(workspace).basis.return_rate, ActualBasis::actual);
  EXPECT_EQ(proof_of(workspace).basis.fees, CostBasis::mixed);
  EXPECT_EQ(proof_of(workspace).basis.labour, CostBasis::mixed);
  EXPECT_EQ(proof_of(workspace).basis.tools, CostBasis::paid);
  workspace.campaign.results.hours_fixed = 4;
  EXPECT_EQ(proof_of(workspace).basis.labour, CostBasis::paid);
  EXPECT_THAT(proof_of(workspace).actual.costs.labour, Is(25.0 * 9));
  // 54 x 0.9 x 0.9 an order.
  EXPECT_THAT(proof_of(workspace).actual.revenue, Is(20 / 0.7 * 0.85 * 43.74));
}

TEST(Proof, WithoutAPaymentTheFeeIsUnknownUntilItIsPaid) {
  Workspace workspace = measured_as_worked();
  LineupRow& nam = workspace.campaign.lineup[0];
  nam.payment.reset();
  EXPECT_THAT(proof_of(workspace).rows[0].fee, Is(240.0));
  EXPECT_THAT(proof_of(workspace).rows[0].commission, Is(0.0));
  nam.results.fee_paid.reset();
  EXPECT_THAT(proof_of(workspace).rows[0].fee, IsUndefined());
  EXPECT_THAT(proof_of(workspace).rows[0].commission, Is(0.0));
  EXPECT_THAT(proof_of(workspace).actual.costs.total, IsUndefined());
  EXPECT_THAT(proof_of(workspace).actual.contribution, IsAbout(666.011429));
}

TEST(Proof, PaymentsByResultFollowWhatCame) {
  Workspace workspace = measured_as_worked();
  LineupRow& nam = workspace.campaign.lineup[0];
  nam.results.fee_paid.reset();
  nam.payment->type = PaymentType::cpm;
  nam.payment->amount = 10;
  EXPECT_THAT(proof_of(workspace).rows[0].fee, Is(126.0));
  nam.payment->type = PaymentType::per_click;
  EXPECT_THAT(proof_of(workspace).rows[0].fee, IsUndefined());
  nam.results.clicks = 30;
  EXPECT_THAT(proof_of(workspace).rows[0].fee, Is(300.0));
}

TEST(Proof, SoFarIsComparedWithThePlanOfTheSame) {  // example 8
  Workspace workspace = worked_workspace();
  std::vector<Piece>& stories = pieces_of(workspace, 0);
  stories[0].results.impressions = 4900;
  stories[1].results.impressions = 4100;
  const Proof proof = proof_of(workspace);
  const ProofFigure& impressions = proof.figure(ProofKey::impressions);
  EXPECT_THAT(impressions.so_far, Is(9000.0));
  ASSERT_TRUE(impressions.planned_so_far);
  EXPECT_NEAR(impressions.planned_so_far->typical, 8569.145297, 5e-7);
  EXPECT_THAT(impressions.reported, Is(2.0));
  EXPECT_THAT(impressions.of, Is(4.0));
  EXPECT_THAT(impressions.relative, IsAbout(0.050280));
  EXPECT_THAT(impressions.difference, IsAbout(9000 - 8569.145297));
  EXPECT_THAT(impressions.actual, IsUndefined());
  EXPECT_THAT(proof.actual.impressions, IsUndefined());

  const ProofFigure& clicks = proof.figure(ProofKey::clicks);
  EXPECT_THAT(clicks.so_far, IsUndefined());
  EXPECT_EQ(clicks.planned_so_far, std::nullopt);
  EXPECT_TRUE(clicks.planned);
  EXPECT_THAT(clicks.reported, Is(0.0));
  EXPECT_THAT(clicks.difference, IsUndefined());
}

TEST(Proof, WhatIsNotPlannedIsOnlyCounted) {
  Workspace workspace = worked_workspace();
  std::vector<Piece>& stories = pieces_of(workspace, 0);
  stories[0].results.positive = 6;
  stories[0].results.neutral = 2;
  stories[0].results.negative = 2;
  workspace.campaign.lineup[1].results.reach = 500;
  workspace.campaign.lineup[1].results.positive = 0;
  workspace.campaign.results.hashtag_uses = 12;
  workspace.campaign.lineup[1].results.hashtag_uses = 5;
  const Proof proof = proof_of(workspace);
  EXPECT_THAT(proof.sentiment, Is(0.4));
  EXPECT_THAT(proof.figure(ProofKey::positive).reported, Is(2.0));
  EXPECT_THAT(proof.figure(ProofKey::reach).so_far, Is(500.0));
  EXPECT_THAT(proof.figure(ProofKey::reach).reported, Is(1.0));
  EXPECT_THAT(proof.figure(ProofKey::reach).actual, IsUndefined());
  EXPECT_THAT(proof.figure(ProofKey::hashtag_uses).so_far, Is(12.0));
  EXPECT_THAT(proof.figure(ProofKey::hashtag_uses).reported, Is(4.0));
  EXPECT_THAT(proof.figure(ProofKey::new_followers).so_far, IsUndefined());

  pieces_of(workspace, 0)[0].results.neutral.reset();
  EXPECT_THAT(proof_of(workspace).sentiment, IsUndefined());
}

TEST(Proof, UnknownLeadsAreWorthNothingWhereNoneAreExpected) {
  Workspace workspace = measured_as_worked();
  workspace.campaign.offer.lead_value = 10;
  EXPECT_THAT(proof_of(workspace).actual.contribution, IsAbout(666.011429));
  workspace.campaign.offer.lead_rate = 0.1;
  EXPECT_THAT(proof_of(workspace).actual.contribution, IsUndefined());
  EXPECT_THAT(proof_of(workspace).rows[0].contribution, IsUndefined());
  workspace.campaign.lineup[0].results.leads = 3;
  workspace.campaign.lineup[1].results.leads = 4;
  EXPECT_THAT(proof_of(workspace).actual.contribution, IsAbout(736.011429));
  workspace.campaign.offer.lead_rate = 0;
  EXPECT_THAT(proof_of(workspace).actual.contribution, IsAbout(736.011429));
}

TEST(Proof, EarnedMediaValueOfARowOnSeveralPlatformsIsUnknown) {
  Workspace workspace = measured_as_worked();
  LineupRow& nam = workspace.campaign.lineup[0];
  nam.results.impressions = 12600;
  EXPECT_THAT(proof_of(workspace).actual.emv, Is(*proof_of(measured_as_worked()).actual.emv));
  workspace.influencers[0].channels.push_back(channel_on(Platform::tiktok, 5000));
  nam.deliverables.push_back({"tiktok.video", 1, {}, ""});
  EXPECT_THAT(proof_of(workspace).actual.emv, IsUndefined());
  EXPECT_TRUE(proof_of(workspace).actual.impressions);
}

TEST(Proof, MetricsAreMetOrNotOrUnknown) {
  Workspace workspace = measured_as_worked();
  const auto target = [](TargetMetric metric, double value) {
    MetricTarget result;
    result.metric = metric;
    result.target = value;
    return result;
  };
  workspace.campaign.terms.metrics = {target(TargetMetric::orders, 12),
                                      target(TargetMetric::posts, 4),
                                      target(TargetMetric::clicks, 1)};
  workspace.campaign.lineup[1].terms.metrics.emplace();
  const Proof proof = proof_of(workspace);
  ASSERT_EQ(proof.rows[0].metrics.size(), 3U);
  EXPECT_TRUE(proof.rows[1].metrics.empty());
  const std::vector<MetricProof>& metrics = proof.rows[0].metrics;
  EXPECT_THAT(metrics[0].actual, Is(12.0));
  EXPECT_EQ(metrics[0].met, true);
  EXPECT_THAT(metrics[1].actual, Is(3.0));
  EXPECT_EQ(metrics[1].met, false);
  EXPECT_THAT(metrics[2].actual, IsUndefined());
  EXPECT_EQ(metrics[2].met, std::nullopt);
}

TEST(Proof, PercentilesOfTheExample) {  // example 9
  Workspace workspace = measured_as_worked();
  workspace.campaign.lineup[0].results.clicks = 396;
  const Proof proof = proof_of(workspace);
  EXPECT_THAT(proof.rows[0].percentiles.clicks, IsAbout(0.748754));
  EXPECT_THAT(proof.rows[0].percentiles.tracked, IsAbout(0.639078));
  EXPECT_THAT(proof.rows[0].percentiles.engagements, IsUndefined());
  EXPECT_THAT(proof.rows[0].percentiles.leads, IsUndefined());  // none are planned

  RowResults& results = workspace.campaign.lineup[0].results;
  results.orders_by_link = results.orders_by_code = results.orders_by_both = 0;
  results.clicks = 0;
  EXPECT_THAT(proof_of(workspace).rows[0].percentiles.tracked, IsAbout(0.012211));
  EXPECT_THAT(proof_of(workspace).rows[0].percentiles.clicks, Is(0.0));
}

TEST(Proof, OnlyRowsWithOneDeliverableHavePercentiles) {
  Workspace workspace = measured_as_worked();
  workspace.campaign.lineup[0].deliverables.push_back({"instagram.reel", 1, {}, ""});
  const Proof proof = proof_of(workspace);
  EXPECT_EQ(proof.rows[0].percentiles, PlanPercentiles{});
  EXPECT_TRUE(proof.rows[0].pieces[0].percentiles.impressions);
  ASSERT_EQ(proof.rows[0].pieces.size(), 4U);
  EXPECT_EQ(proof.rows[0].pieces[3].format, "instagram.reel");
  EXPECT_EQ(proof.rows[0].pieces[3].piece, 1U);
}

TEST(Proof, TheCampaignIsPlacedAmongTheTrials) {
  Workspace workspace = measured_as_worked();
  const Proof proof = proof_with_trials(workspace, 2000);
  const ProofFigure& impressions = proof.figure(ProofKey::impressions);
  ASSERT_TRUE(impressions.percentile);
  EXPECT_GT(*impressions.percentile, 0.2);
  EXPECT_LT(*impressions.percentile, 0.8);
  EXPECT_EQ(impressions.verdict, PlanVerdict::within);
  EXPECT_TRUE(proof.figure(ProofKey::roi).percentile);
  EXPECT_TRUE(proof.figure(ProofKey::revenue).percentile);
  EXPECT_FALSE(proof.figure(ProofKey::clicks).percentile);   // not measured
  EXPECT_FALSE(proof.figure(ProofKey::tracked).percentile);  // not among the simulation's figures

  pieces_of(workspace, 1)[0].results.views = 1000000;
  EXPECT_THAT(proof_with_trials(workspace, 1000).figure(ProofKey::impressions).percentile, Is(1.0));
  EXPECT_EQ(proof_with_trials(workspace, 1000).figure(ProofKey::impressions).verdict,
            PlanVerdict::above);
  pieces_of(workspace, 1)[0].results.views = 0;
  EXPECT_EQ(proof_with_trials(workspace, 1000).figure(ProofKey::impressions).verdict,
            PlanVerdict::below);

  const Benchmarks& benchmarks = sample_benchmarks();
  workspace.simulation.reset();
  DrawnLineup drawn(workspace, benchmarks);
  EXPECT_FALSE(
      prove(workspace, benchmarks, evaluate(workspace, benchmarks), worked_tracking(), drawn)
          ->figure(ProofKey::impressions)
          .percentile);
}

TEST(Proof, CostsThatAreSureAreInTheMiddleOfTheTrials) {
  Workspace workspace = measured_as_worked();
  workspace.campaign.lineup.pop_back();
  const ProofFigure total = proof_with_trials(workspace, 1000).figure(ProofKey::total);
  EXPECT_THAT(total.actual, Is(303.0 + 100 + 30));
  EXPECT_THAT(total.percentile, Is(0.5));
  EXPECT_THAT(total.relative, Is(0.0));
}

}  // namespace
}  // namespace kol
