#include "core/decide/planner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "core/decide/choice.h"
#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kWithin = 1e-9;
constexpr double kMoreBudget = 1.01;
// As far as sums of money are exact.
constexpr double kMostUnits = 9e18;

// Rules of the planner that may clash, one by one.
struct RuleSet {
  bool must = true;
  bool max_share = true;
  bool max_influencers = true;
  bool budget = true;
  std::array<bool, kPlatformCount> platform_min;
  std::array<bool, kPlatformCount> platform_max;

  RuleSet() {
    platform_min.fill(true);
    platform_max.fill(true);
  }
};

std::int64_t whole(double units) {
  return static_cast<std::int64_t>(std::clamp(units, -1.0, kMostUnits));
}

void divide_costs(ChoiceProblem& problem) {
  std::int64_t divisor = 0;
  for (const OptionGroup& group : problem.groups) {
    for (const Option& option : group.options) divisor = std::gcd(divisor, option.cost);
  }
  if (divisor <= 1) return;
  for (OptionGroup& group : problem.groups) {
    for (Option& option : group.options) option.cost /= divisor;
  }
  if (problem.budget != kNoLimit) problem.budget /= divisor;
}

class Planning {
 public:
  Planning(const Workspace& workspace, const Candidates& candidates, double budget)
      : workspace_(workspace),
        planner_(*workspace.planner),
        candidates_(candidates),
        left_(budget_in_units(workspace.settings, budget) -
              cost_in_units(workspace.settings, fixed_costs(workspace.campaign))),
        for_one_(planner_.max_share
                     ? budget_in_units(workspace.settings, *planner_.max_share * budget)
                     : kMostUnits),
        must_(planner_.must.begin(), planner_.must.end()),
        never_(planner_.never.begin(), planner_.never.end()) {}

  // Nothing if the plan is infeasible; what needs no search is said at once.
  ChoiceResult solve(const Stop& stop, Plan& plan) const;
  PlanFault why_infeasible(const Stop& stop) const;

 private:
  bool pose(const RuleSet& rules, bool by_value, ChoiceProblem& problem) const;
  bool feasible(const RuleSet& rules, const Stop& stop) const;
  PlanFault plain_fault() const;

  const Workspace& workspace_;
  const Planner& planner_;
  const Candidates& candidates_;
  double left_;     // of the budget after fixed costs, in minor units
  double for_one_;  // most for one influencer
  std::set<std::string_view> must_;
  std::set<std::string_view> never_;
};

// False if somebody who must be chosen cannot be.
bool Planning::pose(const RuleSet& rules, bool by_value, ChoiceProblem& problem) const {
  if (rules.budget) problem.budget = whole(left_);
  const double affordable = rules.budget ? left_ : kMostUnits;
  const double most = rules.max_share ? std::min(affordable, for_one_) : affordable;
  std::set<std::string_view> missing = rules.must ? must_ : std::set<std::string_view>{};
  std::size_t last = workspace_.influencers.size();
  for (std::size_t i = 0; i < candidates_.known.size(); ++i) {
    const Candidate& candidate = candidates_.known[i];
    const std::string& id = workspace_.influencers[candidate.influencer].id;
    const double cost = cost_in_units(workspace_.settings, candidate.cost);
    if (never_.contains(id) || cost > most) continue;
    const bool must = rules.must && must_.contains(id);
    if (candidate.influencer != last) problem.groups.push_back({{}, must});
    last = candidate.influencer;
    const double value = by_value ? candidate.weight : -cost;
    problem.groups.back().options.push_back({value, whole(cost), candidate.platforms, i});
    missing.erase(id);
  }
  if (rules.max_influencers && planner_.max_influencers) {
    problem.chosen.most = whole(*planner_.max_influencers);
  }
  for (std::size_t i = 0; i < kPlatformCount; ++i) {
    CountLimits& limits = problem.by_platform[i];
    if (rules.platform_min[i]) limits.least = whole(planner_.platform_min[i].value_or(0));
    if (rules.platform_max[i] && planner_.platform_max[i]) {
      limits.most = whole(*planner_.platform_max[i]);
    }
  }
  divide_costs(problem);
  return missing.empty();
}

bool Planning::feasible(const RuleSet& rules, const Stop& stop) const {
  ChoiceProblem problem;
  return pose(rules, false, problem) && choose(problem, stop).best;
}

// What needs no search.
PlanFault Planning::plain_fault() const {
  using Kind = PlanFault::Kind;
  const auto fault = [](Kind kind, std::string_view influencer = {}) {
    return PlanFault{kind, std::string(influencer), {}};
  };
  if (objective_of(workspace_) == Objective::net_reach && !workspace_.campaign.audience_size) {
    return fault(Kind::audience_unknown);
  }
  if (left_ < 0) return fault(Kind::fixed_costs);
  for (const std::string_view id : must_) {
    if (never_.contains(id)) return fault(Kind::must_and_never, id);
    const bool known = std::any_of(candidates_.known.begin(), candidates_.known.end(),
                                   [&](const Candidate& candidate) {
                                     return workspace_.influencers[candidate.influencer].id == id;
                                   });
    if (!known) return fault(Kind::must_unknown, id);
  }
  return {};
}

PlanFault Planning::why_infeasible(const Stop& stop) const {
  using Kind = PlanRule::Kind;
  PlanFault fault{PlanFault::Kind::rules, {}, {}};
  RuleSet rules;
  // Each rule without which the others can be kept stays; the rest has no part in the clash.
  const auto try_without = [&](bool& rule, bool given, PlanRule which) {
    if (!given) return;
    rule = false;
    if (!feasible(rules, stop)) return;
    rule = true;
    fault.rules.push_back(which);
  };
  for (std::size_t i = 0; i < kPlatformCount; ++i) {
    const auto platform = static_cast<Platform>(i);
    try_without(rules.platform_max[i], planner_.platform_max[i].has_value(),
                {Kind::platform_max, platform});
    try_without(rules.platform_min[i], planner_.platform_min[i].value_or(0) > 0,
                {Kind::platform_min, platform});
  }
  try_without(rules.max_influencers, planner_.max_influencers.has_value(),
              {Kind::max_influencers, {}});
  try_without(rules.max_share, planner_.max_share.has_value(), {Kind::max_share, {}});
  try_without(rules.must, !must_.empty(), {Kind::must, {}});
  try_without(rules.budget, true, {Kind::budget, {}});
  if (fault.rules.empty()) fault.kind = PlanFault::Kind::not_found;
  return fault;
}

double worth_of(const ChoiceProblem& problem, const Chosen& chosen) {
  double value = 0;
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    if (chosen.option[g]) value += problem.groups[g].options[*chosen.option[g]].value;
  }
  return value;
}

ChoiceResult Planning::solve(const Stop& stop, Plan& plan) const {
  plan.fault = plain_fault();
  const bool is_possible = plan.fault.kind == PlanFault::Kind::none;
  ChoiceProblem problem;
  ChoiceResult result;
  if (is_possible && pose(RuleSet(), true, problem)) result = choose(problem, stop);
  if (is_possible && !result.best && !result.proven) {
    // The cheapest plan is easier to find, and better than none.
    ChoiceProblem cheapest;
    if (pose(RuleSet(), false, cheapest)) result.best = choose(cheapest, stop).best;
    if (result.best) result.best->value = worth_of(problem, *result.best);
  }
  if (!result.best) return result;
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    const auto& option = result.best->option[g];
    if (!option) continue;
    const Candidate& candidate = candidates_.known[problem.groups[g].options[*option].id];
    plan.chosen.push_back(
        {candidate.influencer, candidate.package, candidate.cost, candidate.value});
  }
  return result;
}

// What a sum of weights is worth as the value of a plan.
double plan_value(const Workspace& workspace, double weight) {
  const double value = value_of_weight(workspace, weight);
  return objective_of(workspace) == Objective::profit ? value - fixed_costs(workspace.campaign)
                                                      : value;
}

bool is_closed(double value, double bound) {
  return bound - value <= kWithin * std::max(std::abs(value), std::abs(bound));
}

}  // namespace

MaybeNumber planning_budget(const Workspace& workspace) {
  if (!workspace.planner) return std::nullopt;
  return workspace.planner->budget ? workspace.planner->budget : workspace.campaign.budget;
}

double fixed_costs(const Campaign& campaign) {
  const Costs& costs = campaign.costs;
  return costs.hourly_rate * costs.hours_fixed + costs.production + costs.tools + costs.paid_boost +
         costs.other;
}

namespace {

double units_of(const Settings& settings) {
  const std::string& currency = settings.currency;
  return currency == "JPY" || currency == "VND" || currency == "IDR" ? 1 : 100;
}

bool is_nearly(double x, double nearest) {
  return std::abs(x - nearest) <= kWithin * std::max(1.0, std::abs(nearest));
}

}  // namespace

double budget_in_units(const Settings& settings, double budget) {
  const double units = budget * units_of(settings);
  return is_nearly(units, std::round(units)) ? std::round(units) : std::floor(units);
}

double cost_in_units(const Settings& settings, double cost) {
  const double units = cost * units_of(settings);
  return is_nearly(units, std::round(units)) ? std::round(units) : std::ceil(units);
}

Plan plan_lineup(const Workspace& workspace, const Candidates& candidates,
                 const SearchLimit& limit) {
  Plan plan;
  plan.left_out = candidates.left_out;
  const double budget = planning_budget(workspace).value_or(0);
  const Planning planning(workspace, candidates, budget);
  const ChoiceResult result = planning.solve(limit(), plan);
  if (!result.best) {
    if (plan.fault.kind == PlanFault::Kind::none) plan.fault = planning.why_infeasible(limit());
    return plan;
  }
  double cost = fixed_costs(workspace.campaign);
  for (const PlannedPackage& package : plan.chosen) cost += package.cost;
  const double value = plan_value(workspace, result.best->value);
  const double bound = std::max(value, plan_value(workspace, result.bound));
  plan.cost = reported(cost);
  plan.value = reported(value);
  plan.bound = reported(bound);
  const bool optimal = result.proven || is_closed(value, bound);
  plan.status = optimal ? PlanStatus::optimal : PlanStatus::feasible;

  Plan richer;
  const ChoiceResult more =
      Planning(workspace, candidates, budget * kMoreBudget).solve(limit(), richer);
  if (more.best) {
    // What is bought with less can be bought with more, even if it was not found again.
    const double gained = plan_value(workspace, more.best->value) - value;
    plan.extra_budget_value = reported(std::max(0.0, gained));
  }
  return plan;
}

std::vector<const Candidate*> best_within(const Workspace& workspace,
                                          const std::vector<const Candidate*>& candidates,
                                          double budget, const Stop& stop) {
  const double left = budget_in_units(workspace.settings, budget) -
                      cost_in_units(workspace.settings, fixed_costs(workspace.campaign));
  std::vector<const Candidate*> best;
  if (left < 0) return best;
  ChoiceProblem problem;
  problem.budget = whole(left);
  std::size_t last = workspace.influencers.size();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const double cost = cost_in_units(workspace.settings, candidates[i]->cost);
    if (cost > left) continue;
    if (candidates[i]->influencer != last) problem.groups.push_back({{}, false});
    last = candidates[i]->influencer;
    problem.groups.back().options.push_back({candidates[i]->weight, whole(cost), 0, i});
  }
  divide_costs(problem);
  const ChoiceResult result = choose(problem, stop);
  if (!result.best) return best;
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    const auto& option = result.best->option[g];
    if (option) best.push_back(candidates[problem.groups[g].options[*option].id]);
  }
  return best;
}

}  // namespace kol
