// What is calculated for deciding under uncertainty (spec: decisions.md), beside the report: plain
// data like it, an absent optional is "undefined" or does not apply.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// Section 12. Of one quantity over all trials.
struct Spread {
  MaybeNumber p5;
  MaybeNumber p25;
  MaybeNumber p50;
  MaybeNumber p75;
  MaybeNumber p95;
  MaybeNumber mean;
  MaybeNumber sd;
  bool operator==(const Spread&) const = default;
};

inline constexpr std::size_t kHistogramBins = 40;

// Equal bins from the 0.5th to the 99.5th percentile; what lies outside is in the end bins.
struct Histogram {
  double from = 0;
  double to = 0;
  std::array<std::size_t, kHistogramBins> counts{};
  bool operator==(const Histogram&) const = default;
};

// Each quantity is absent where it is undefined.
struct SimulationReport {
  double trials = 0;
  double seed = 0;
  std::optional<Spread> profit;
  std::optional<Spread> roi;
  std::optional<Spread> revenue;
  std::optional<Spread> incremental;
  std::optional<Spread> leads;
  std::optional<Spread> total;
  std::optional<Spread> impressions;
  std::optional<Spread> engagements;
  std::optional<Spread> clicks;
  MaybeNumber prob_profit;
  MaybeNumber prob_target;
  MaybeNumber shortfall10;
  MaybeNumber mean_error;
  std::optional<Histogram> histogram;
  bool operator==(const SimulationReport&) const = default;
};

// Section 13, in the order of the spec.
enum class SensitiveInput {
  impressions,
  ctr,
  cvr,
  aov,
  fee,
  gross_margin,
  return_rate,
  discount,
  fake_share,
  incrementality,
  capture_share,
  variable_cost_per_order,
  lead_rate,
  lead_value,
  hours_per_influencer,
  product_unit_cost,
};

enum class SensitivityRange { p10_p90, twenty_percent };

// Profit of the typical case with one input alone moved.
struct Sensitivity {
  SensitiveInput input = SensitiveInput::impressions;
  SensitivityRange range = SensitivityRange::p10_p90;
  MaybeNumber low_value;
  MaybeNumber high_value;
  MaybeNumber profit_at_low;
  MaybeNumber profit_at_high;
  MaybeNumber break_even;  // the value at which profit is 0
  bool operator==(const Sensitivity&) const = default;
};

// Section 14.
struct PlannedPackage {
  std::size_t influencer = 0;  // index in the workspace
  std::string package;
  double cost = 0;
  double value = 0;
  bool operator==(const PlannedPackage&) const = default;
};

enum class LeftOutReason { cost_unknown, value_unknown };

struct LeftOutPackage {
  std::size_t influencer = 0;
  std::string package;
  LeftOutReason reason = LeftOutReason::cost_unknown;
  bool operator==(const LeftOutPackage&) const = default;
};

// A rule of the planner; the budget is one.
struct PlanRule {
  enum class Kind { must, budget, max_share, max_influencers, platform_min, platform_max };
  Kind kind = Kind::must;
  Platform platform = Platform::other;  // of the last two
  bool operator==(const PlanRule&) const = default;
};

// Why there is no plan.
struct PlanFault {
  enum class Kind {
    none,
    audience_unknown,  // net_reach needs it
    fixed_costs,       // are more than the budget
    must_and_never,    // both name an influencer
    must_unknown,      // names one of whom no package has a known cost and value
    rules,             // cannot be kept together
    not_found,         // in the time there was
  };
  Kind kind = Kind::none;
  std::string influencer;       // id
  std::vector<PlanRule> rules;  // without each of them the others could be kept
  bool operator==(const PlanFault&) const = default;
};

enum class PlanStatus { optimal, feasible, infeasible };

struct Plan {
  std::vector<PlannedPackage> chosen;  // by influencer
  MaybeNumber cost;
  MaybeNumber value;
  PlanStatus status = PlanStatus::infeasible;
  MaybeNumber bound;  // no plan can be worth more
  PlanFault fault;    // when infeasible
  MaybeNumber extra_budget_value;
  std::vector<LeftOutPackage> left_out;
  bool operator==(const Plan&) const = default;
};

// Section 15. One of the two plans.
struct BigOrSmallSide {
  std::vector<PlannedPackage> chosen;
  Case typical;
  MaybeNumber p5;
  MaybeNumber p50;
  MaybeNumber p95;
  MaybeNumber mean;
  MaybeNumber prob_profit;
  bool operator==(const BigOrSmallSide&) const = default;
};

struct BigOrSmall {
  std::optional<BigOrSmallSide> big;
  std::optional<BigOrSmallSide> group;
  MaybeNumber tie_hours;
  bool operator==(const BigOrSmall&) const = default;
};

// Section 16. The three cases, and percentiles of the simulation.
struct ModelSpread {
  MaybeNumber low;
  MaybeNumber typical;
  MaybeNumber high;
  MaybeNumber p5;
  MaybeNumber p50;
  MaybeNumber p95;
  bool operator==(const ModelSpread&) const = default;
};

struct ModelReport {
  MaybeNumber amount;
  MaybeNumber rate;
  ModelSpread brand_cost;
  ModelSpread income;
  MaybeNumber profit_p5;
  MaybeNumber profit_p50;
  MaybeNumber profit_p95;
  bool operator==(const ModelReport&) const = default;
};

// Of one row of the line-up.
struct PaymentModelsReport {
  std::array<ModelReport, kPaymentTypeCount> models;  // by index of PaymentType
  MaybeNumber product_value;
  MaybeNumber indifference_rate;
  MaybeNumber indifference_orders;
  bool operator==(const PaymentModelsReport&) const = default;
};

struct Decisions {
  std::optional<SimulationReport> simulation;
  std::optional<std::vector<Sensitivity>> sensitivity;             // absent without a line-up
  std::optional<std::vector<PaymentModelsReport>> payment_models;  // as the rows
  std::optional<Plan> plan;
  std::optional<BigOrSmall> big_or_small;
  bool operator==(const Decisions&) const = default;
};

}  // namespace kol
