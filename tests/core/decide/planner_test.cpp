// The line-up that the budget buys best, and one big or many small (spec: decisions.md 14 and 15).
#include "core/decide/planner.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/decide/decide.h"
#include "core/sample.h"

namespace kol {
namespace {

using Fault = PlanFault::Kind;
using Rule = PlanRule::Kind;

PlanFault clash(std::vector<PlanRule> rules) { return {Fault::rules, {}, std::move(rules)}; }

using testing::ElementsAre;

Decisions decided(const Workspace& workspace) {
  return decide(workspace, sample_benchmarks(), evaluate(workspace, sample_benchmarks()));
}

Plan plan_of(const Workspace& workspace) { return *decided(workspace).plan; }

std::vector<std::string> chosen(const Plan& plan) {
  std::vector<std::string> names;
  for (const PlannedPackage& each : plan.chosen) {
    names.push_back(std::to_string(each.influencer) + each.package);
  }
  return names;
}

Package package(std::string id, double price, double posts, std::string format) {
  Package result;
  result.id = std::move(id);
  result.price = price;
  Deliverable deliverable;
  deliverable.format = std::move(format);
  deliverable.count = posts;
  result.deliverables.push_back(deliverable);
  return result;
}

// Click rate 1 %: 100 impressions a post are one click. Goal: clicks.
Workspace planning(double budget) {
  Workspace workspace;
  workspace.campaign.goal = Goal::traffic;
  workspace.campaign.budget = budget;
  workspace.campaign.funnel.ctr["bio_link"] = {0.01, 0.01, 0.01};
  workspace.campaign.funnel.ctr["post_link"] = {0.01, 0.01, 0.01};
  workspace.planner = Planner();
  workspace.simulation.reset();
  return workspace;
}

void add(Workspace& workspace, Platform platform, double clicks, std::vector<Package> packages) {
  Channel channel = channel_on(platform, 1000);
  channel.average.impressions = clicks * 100;
  const std::string id(1, static_cast<char>('a' + workspace.influencers.size()));
  Influencer influencer = influencer_with(id, channel);
  influencer.packages = std::move(packages);
  workspace.influencers.push_back(influencer);
}

// a: 10 clicks for 60, 20 for 100; b: 12 for 70; c (on X): 9 for 55.
Workspace three(double budget) {
  Workspace workspace = planning(budget);
  add(workspace, Platform::instagram, 10,
      {package("one", 60, 1, "instagram.post"), package("two", 100, 2, "instagram.post")});
  add(workspace, Platform::instagram, 12, {package("one", 70, 1, "instagram.post")});
  add(workspace, Platform::x, 9, {package("one", 55, 1, "x.post")});
  return workspace;
}

TEST(Planner, TakesTheBestThatTheBudgetBuys) {
  const Plan plan = plan_of(three(130));  // 60 + 70; 100 alone are 20, 55 + 70 are 21
  EXPECT_THAT(chosen(plan), ElementsAre("0one", "1one"));
  EXPECT_THAT(plan.cost, Is(130.0));
  EXPECT_THAT(plan.value, Is(22.0));
  EXPECT_THAT(plan.bound, Is(22.0));
  EXPECT_EQ(plan.status, PlanStatus::optimal);
  EXPECT_THAT(plan.extra_budget_value, Is(0.0));
  EXPECT_EQ(plan.fault, PlanFault{});
}

TEST(Planner, OneMorePerCentMayBuyMore) {
  const Plan plan = plan_of(three(169));  // 170 buy a twice and b
  EXPECT_THAT(plan.value, Is(29.0));      // a twice and c
  EXPECT_THAT(plan.extra_budget_value, Is(3.0));
}

TEST(Planner, RulesAreKept) {
  Workspace workspace = three(200);
  workspace.planner->platform_min[index_of(Platform::x)] = 1;
  workspace.planner->max_influencers = 2;
  EXPECT_THAT(chosen(plan_of(workspace)), ElementsAre("0two", "2one"));
  workspace.planner->never = {"a"};
  EXPECT_THAT(chosen(plan_of(workspace)), ElementsAre("1one", "2one"));
  workspace.planner->never.clear();
  workspace.planner->max_share = 0.499;  // 99.80
  EXPECT_THAT(chosen(plan_of(workspace)), ElementsAre("1one", "2one"));
  workspace.planner->must = {"a"};
  EXPECT_THAT(chosen(plan_of(workspace)), ElementsAre("0one", "2one"));
  workspace.planner->platform_min[index_of(Platform::x)].reset();
  workspace.planner->platform_max[index_of(Platform::instagram)] = 0;
  workspace.planner->must.clear();
  EXPECT_THAT(chosen(plan_of(workspace)), ElementsAre("2one"));
}

// Before any search: the cheapest that the rules ask for, and what else the budget buys.
TEST(Planner, ASearchThatIsStoppedAtOnceHasAPlan) {
  Workspace workspace = three(200);
  workspace.planner->must = {"b"};
  workspace.planner->never = {"a"};
  workspace.planner->platform_min[index_of(Platform::x)] = 1;
  workspace.planner->max_influencers = 2;
  workspace.planner->max_share = 0.4;  // 80
  const Report report = evaluate(workspace, sample_benchmarks());
  const Plan plan =
      *decide(workspace, sample_benchmarks(), report, {.limit = [] { return [] { return true; }; }})
           .plan;
  EXPECT_NE(plan.status, PlanStatus::infeasible);
  EXPECT_THAT(chosen(plan), ElementsAre("1one", "2one"));
  EXPECT_THAT(plan.value, Is(21.0));
  EXPECT_GE(*plan.bound, 21);
}

TEST(Planner, RulesThatClashAreNamed) {
  Workspace workspace = three(200);
  workspace.planner->must = {"a", "b"};
  workspace.planner->max_influencers = 1;
  Plan plan = plan_of(workspace);
  EXPECT_EQ(plan.status, PlanStatus::infeasible);
  EXPECT_EQ(plan.fault, clash({{Rule::max_influencers, {}}, {Rule::must, {}}}));
  EXPECT_THAT(plan.value, IsUndefined());
  EXPECT_THAT(plan.bound, IsUndefined());
  EXPECT_THAT(plan.extra_budget_value, IsUndefined());
  EXPECT_THAT(chosen(plan), ElementsAre());

  workspace.planner->max_influencers.reset();
  workspace.planner->budget = 100;
  EXPECT_EQ(plan_of(workspace).fault, clash({{Rule::must, {}}, {Rule::budget, {}}}));

  // Whoever must be in it alone costs more than there is.
  workspace.planner->must = {"b"};
  workspace.planner->budget = 1;
  EXPECT_EQ(plan_of(workspace).fault, clash({{Rule::must, {}}, {Rule::budget, {}}}));

  workspace = three(200);
  workspace.planner->platform_min[index_of(Platform::tiktok)] = 1;
  EXPECT_EQ(plan_of(workspace).fault, clash({{Rule::platform_min, Platform::tiktok}}));

  workspace = three(200);
  workspace.planner->must = {"c"};
  workspace.planner->never = {"c"};
  EXPECT_EQ(plan_of(workspace).fault, (PlanFault{Fault::must_and_never, "c", {}}));

  workspace = three(200);
  workspace.campaign.costs.production = 201;
  EXPECT_EQ(plan_of(workspace).fault.kind, Fault::fixed_costs);

  workspace = three(200);
  workspace.planner->objective = Objective::net_reach;
  EXPECT_EQ(plan_of(workspace).fault.kind, Fault::audience_unknown);
}

TEST(Planner, NobodyAtAllIsAPlan) {
  Workspace workspace = three(200);
  workspace.planner->never = {"a", "b", "c"};
  const Plan plan = plan_of(workspace);
  EXPECT_EQ(plan.status, PlanStatus::optimal);
  EXPECT_THAT(plan.value, Is(0.0));
  EXPECT_THAT(plan.cost, Is(0.0));
}

TEST(Planner, FixedCostsComeOffTheBudgetAndOffProfit) {
  Workspace workspace = three(180);
  sell(workspace, 100, 0.5, 0.5);  // 25 a click
  workspace.campaign.goal = Goal::sales;
  workspace.campaign.costs.tools = 50;
  const Plan plan = plan_of(workspace);  // 130: 22 clicks
  EXPECT_THAT(plan.cost, Is(180.0));
  EXPECT_THAT(plan.value, Is(22 * 25 - 180.0));
  EXPECT_THAT(plan.bound, Is(22 * 25 - 180.0));
}

// The plan as a line-up has the same total and profit.
TEST(Planner, IsWorthWhatItsLineupIs) {
  Workspace workspace = three(400);
  sell(workspace, 100, 0.5, 0.5);
  workspace.campaign.goal = Goal::sales;
  workspace.campaign.costs.hourly_rate = 10;
  workspace.campaign.costs.hours_fixed = 1;
  workspace.campaign.costs.hours_per_influencer = 2;
  workspace.campaign.costs.agency_rate = 0.1;
  const Plan plan = plan_of(workspace);
  for (const PlannedPackage& each : plan.chosen) {
    const Influencer& influencer = workspace.influencers[each.influencer];
    for (const Package& offered : influencer.packages) {
      if (offered.id != each.package) continue;
      Payment flat;
      flat.amount = *offered.price;
      LineupRow row = row_of(influencer.id, "x.post", 1, flat);
      row.deliverables = offered.deliverables;
      workspace.campaign.lineup.push_back(row);
    }
  }
  const Case typical = evaluate(workspace, sample_benchmarks()).projection->typical;
  EXPECT_THAT(plan.cost, Is(*typical.costs.total));
  EXPECT_THAT(plan.value, Is(*typical.profit));
}

// 40 % and 25 % of 1,000 people, together 55 %.
TEST(Planner, NetReachOfAPlanIsThatOfItsLineup) {
  Workspace workspace = planning(100);
  workspace.campaign.goal = Goal::awareness;
  workspace.campaign.audience_size = 1000;
  add(workspace, Platform::x, 4, {package("p", 50, 1, "x.post")});
  add(workspace, Platform::x, 2.5, {package("p", 50, 1, "x.post")});
  workspace.influencers[0].channels[0].followers = 400;
  workspace.influencers[1].channels[0].followers = 250;
  const Plan plan = plan_of(workspace);
  EXPECT_THAT(plan.value, Is(550.0));
  EXPECT_THAT(plan.bound, Is(550.0));
  EXPECT_NEAR(plan.chosen[0].value, 400, 1e-9);
  workspace.influencers[0].channels[0].average.impressions = 5000;  // more than there are
  EXPECT_THAT(plan_of(workspace).value, Is(1000.0));
}

// Posts with an observed spread: the mean of clicks is above the typical ones, by exp(s² / 2).
TEST(Planner, MeanValuesAreExpected) {
  Workspace workspace = three(70);
  workspace.planner->value = PlanValue::mean;
  const double spread = sample_benchmarks().observed_spread.value;
  const Plan plan = plan_of(workspace);
  EXPECT_THAT(chosen(plan), ElementsAre("1one"));
  EXPECT_NEAR(*plan.value, 12 * std::exp(spread * spread / 2), 1e-9);
}

TEST(Planner, WithoutPackagesThereIsOneStandardPost) {
  Workspace workspace = planning(200);
  workspace.campaign.costs.product_unit_cost = 20;
  add(workspace, Platform::instagram, 10, {});
  workspace.influencers[0].quote = 80;
  const Plan plan = plan_of(workspace);
  EXPECT_THAT(chosen(plan), ElementsAre("0standard"));
  EXPECT_THAT(plan.cost, Is(100.0));
}

TEST(Planner, WhatIsUnknownIsLeftOutWithItsReason) {
  Workspace workspace = three(130);
  workspace.influencers.push_back(influencer_with("d", channel_on(Platform::x, std::nullopt)));
  Plan plan = plan_of(workspace);
  ASSERT_EQ(plan.left_out.size(), 1U);
  EXPECT_EQ(plan.left_out[0].package, "standard");
  EXPECT_EQ(plan.left_out[0].reason, LeftOutReason::cost_unknown);
  EXPECT_THAT(plan.value, Is(22.0));
  workspace.planner->objective = Objective::profit;  // nobody has one without an order value
  plan = plan_of(workspace);
  EXPECT_EQ(plan.left_out.size(), 5U);
  EXPECT_THAT(plan.value, Is(0.0));
  workspace.planner->must = {"d"};
  EXPECT_EQ(plan_of(workspace).fault, (PlanFault{Fault::must_unknown, "d", {}}));
}

TEST(Planner, MoneyIsCountedInMinorUnits) {
  Settings settings;
  EXPECT_EQ(cost_in_units(settings, 10.001), 1001);
  EXPECT_EQ(cost_in_units(settings, 0.1 + 0.2), 30);
  EXPECT_EQ(budget_in_units(settings, 10.009), 1000);
  EXPECT_EQ(budget_in_units(settings, 0.29), 29);
  settings.currency = "JPY";
  EXPECT_EQ(cost_in_units(settings, 10.2), 11);
  EXPECT_EQ(budget_in_units(settings, 10.9), 10);
}

TEST(Planner, WithoutBudgetThereIsNoPlan) {
  Workspace workspace = three(130);
  workspace.campaign.budget.reset();
  EXPECT_FALSE(decided(workspace).plan);
  EXPECT_FALSE(decided(workspace).big_or_small);
}

// d, big: 30 clicks for 130, even at a loss; the others: 22 clicks for 130.
Workspace big_and_small() {
  Workspace workspace = three(130);
  sell(workspace, 10, 0.5, 0.5);  // 2.5 a click
  add(workspace, Platform::instagram, 30, {package("all", 130, 1, "instagram.post")});
  workspace.influencers[3].channels[0].followers = 100000;
  workspace.campaign.costs.hourly_rate = 10;
  Simulation simulation;
  simulation.trials = 1000;
  workspace.simulation = simulation;
  return workspace;
}

TEST(BigOrSmall, ComparesOneWithMany) {
  const BigOrSmall report = *decided(big_and_small()).big_or_small;
  ASSERT_TRUE(report.big && report.group);
  EXPECT_EQ(report.big->chosen.size(), 1U);
  EXPECT_EQ(report.big->chosen[0].influencer, 3U);
  EXPECT_EQ(report.group->chosen.size(), 2U);
  EXPECT_THAT(report.big->typical.profit, Is(30 * 2.5 - 130));
  EXPECT_THAT(report.group->typical.profit, Is(22 * 2.5 - 130));
  // An hour more costs the group 10 more.
  const double ahead = *report.group->mean - *report.big->mean;
  if (ahead >= 0) {
    EXPECT_NEAR(*report.tie_hours, ahead / 10, 1e-9);
  } else {
    EXPECT_THAT(report.tie_hours, IsUndefined());
  }
}

TEST(BigOrSmall, AnEmptySideIsNone) {
  Workspace workspace = big_and_small();
  workspace.planner->never = {"d"};
  EXPECT_FALSE(decided(workspace).big_or_small->big);
  workspace.planner->never = {"a", "b", "c"};
  EXPECT_FALSE(decided(workspace).big_or_small->group);
  EXPECT_THAT(decided(workspace).big_or_small->tie_hours, IsUndefined());
}

TEST(BigOrSmall, WithoutSimulationItsFiguresAreUndefined) {
  Workspace workspace = big_and_small();
  workspace.simulation.reset();
  const BigOrSmall report = *decided(workspace).big_or_small;
  EXPECT_THAT(report.big->mean, IsUndefined());
  EXPECT_THAT(report.tie_hours, IsUndefined());
  EXPECT_TRUE(report.big->typical.profit);
}

}  // namespace
}  // namespace kol
