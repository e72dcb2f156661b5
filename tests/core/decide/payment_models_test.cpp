// Every way to pay a row (spec: decisions.md 16).
#include <gtest/gtest.h>

#include "core/decide/decide.h"
#include "core/sample.h"

namespace kol {
namespace {

PaymentModelsReport models(const Workspace& workspace) {
  const Report report = evaluate(workspace, sample_benchmarks());
  return decide(workspace, sample_benchmarks(), report).payment_models->front();
}

const ModelReport& of(const PaymentModelsReport& report, PaymentType type) {
  return report.models[static_cast<std::size_t>(type)];
}

// 1,000 impressions, 10 clicks, 1 tracked order of 50; flat 100, an agency that takes 10 %.
Workspace sample() {
  Workspace workspace = sample_workspace();
  sell(workspace, 50, 0.4, 0.1);
  workspace.campaign.costs.agency_rate = 0.1;
  workspace.campaign.costs.product_unit_cost = 12;
  workspace.campaign.costs.shipping_per_unit = 3;
  workspace.campaign.lineup[0].product_units = 2;
  workspace.simulation.reset();
  return workspace;
}

TEST(PaymentModels, PaymentsByResultCostWhatTheFlatFeeDoes) {
  const PaymentModelsReport report = models(sample());
  EXPECT_THAT(of(report, PaymentType::flat).amount, Is(100.0));
  EXPECT_THAT(of(report, PaymentType::flat).income.typical, Is(100.0));
  for (const auto& [type, amount] :
       {std::pair{PaymentType::per_click, 10.0}, std::pair{PaymentType::cpm, 100.0},
        std::pair{PaymentType::cpa, 110.0}, std::pair{PaymentType::per_post, 100.0}}) {
    EXPECT_THAT(of(report, type).amount, Is(amount));
    EXPECT_THAT(of(report, type).brand_cost.typical, Is(140.0));  // 110 + 2 × 15
  }
  EXPECT_THAT(of(report, PaymentType::cpa).income.typical, Is(110.0));
  const ModelReport& hybrid = of(report, PaymentType::hybrid);
  EXPECT_THAT(hybrid.amount, Is(50.0));
  EXPECT_THAT(hybrid.rate, Is(0.05));
  EXPECT_THAT(hybrid.brand_cost.typical, Is(87.5));  // 55 + 2.5 + 30
  EXPECT_THAT(hybrid.income.typical, Is(52.5));
  EXPECT_THAT(of(report, PaymentType::commission).income.typical, Is(5.0));
  EXPECT_THAT(of(report, PaymentType::product).brand_cost.typical, Is(30.0));
  EXPECT_THAT(of(report, PaymentType::product).amount, IsUndefined());
  EXPECT_THAT(report.product_value, Is(40.0));           // 2 × 12 ÷ 0.6
  EXPECT_THAT(report.indifference_rate, IsUndefined());  // 110 of 50
  EXPECT_THAT(report.indifference_orders, Is(22.0));     // 110 ÷ (0.1 × 50)
}

TEST(PaymentModels, AGivenFlatAmountIsTheFlatFeeEverywhere) {
  Workspace workspace = sample();
  PaymentModel given;
  given.amount = 30;
  workspace.payment_models.by_type[static_cast<std::size_t>(PaymentType::flat)] = given;
  given.amount = 7;
  workspace.payment_models.by_type[static_cast<std::size_t>(PaymentType::per_click)] = given;
  const PaymentModelsReport report = models(workspace);
  EXPECT_THAT(of(report, PaymentType::flat).income.typical, Is(30.0));
  EXPECT_THAT(of(report, PaymentType::hybrid).amount, Is(15.0));
  EXPECT_THAT(of(report, PaymentType::per_click).income.typical, Is(70.0));
  EXPECT_THAT(report.indifference_rate, Is(0.66));  // 33 of 50
}

TEST(PaymentModels, WithoutAnAgreedFeeTheQuoteIsTheFlatFee) {
  Workspace workspace = sample();
  workspace.influencers[0].quote = 80;
  Payment commission;
  commission.type = PaymentType::commission;
  commission.rate = 0.2;
  workspace.campaign.lineup[0].payment = commission;
  EXPECT_THAT(of(models(workspace), PaymentType::flat).amount, Is(80.0));
}

TEST(PaymentModels, WhatIsUnknownIsUndefined) {
  Workspace workspace = sample_workspace();  // no order value
  workspace.simulation->trials = 1000;
  workspace.influencers[0].channels[0].followers.reset();
  workspace.campaign.lineup[0].product_units = 1;
  workspace.campaign.costs.product_unit_cost = 1;
  const PaymentModelsReport report = models(workspace);
  EXPECT_THAT(of(report, PaymentType::flat).brand_cost.p95, Is(101.0));
  EXPECT_THAT(of(report, PaymentType::flat).profit_p50, IsUndefined());
  EXPECT_THAT(of(report, PaymentType::cpe).amount, IsUndefined());
  EXPECT_THAT(of(report, PaymentType::commission).income.typical, IsUndefined());
  EXPECT_THAT(report.product_value, IsUndefined());
  EXPECT_THAT(report.indifference_orders, IsUndefined());
}

// Contribution is 20 an order; half of its 5th to 95th percentile is of commission.
TEST(PaymentModels, PercentilesAreOfTheSimulation) {
  Workspace workspace = sample();
  workspace.campaign.funnel.cvr = Triple{0.05, 0.1, 0.2};
  Simulation simulation;
  simulation.trials = 2000;
  workspace.simulation = simulation;
  const PaymentModelsReport report = models(workspace);
  const ModelReport& commission = of(report, PaymentType::commission);
  EXPECT_THAT(commission.income.p5, Is(0.0));
  EXPECT_GE(*commission.income.p95, 10);  // two orders or more, at 5
  // A flat fee's cost is certain; profit is contribution, 20 an order, less 140.
  const ModelReport& flat = of(report, PaymentType::flat);
  EXPECT_THAT(flat.brand_cost.p5, Is(140.0));
  EXPECT_THAT(flat.brand_cost.p95, Is(140.0));
  EXPECT_THAT(flat.profit_p5, Is(-140.0));
  EXPECT_NEAR(*flat.profit_p95, *commission.income.p95 * 4 - 140, 1e-9);
}

}  // namespace
}  // namespace kol
