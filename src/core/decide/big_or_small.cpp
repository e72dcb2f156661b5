#include "core/decide/big_or_small.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/decide/deals.h"
#include "core/decide/planner.h"
#include "core/numeric.h"
#include "core/projection.h"

namespace kol {
namespace {

constexpr double kBigFollowers = 100000;

MaybeNumber followers_of(const Influencer& influencer) {
  return influencer.channels.empty() ? std::nullopt : influencer.channels.front().followers;
}

// The best single package, even at a loss; nullptr if the budget buys none.
const Candidate* best_single(const Workspace& workspace,
                             const std::vector<const Candidate*>& candidates, double budget) {
  const double left = budget_in_units(workspace.settings, budget) -
                      cost_in_units(workspace.settings, fixed_costs(workspace.campaign));
  const Candidate* best = nullptr;
  for (const Candidate* candidate : candidates) {
    if (cost_in_units(workspace.settings, candidate->cost) > left) continue;
    if (!best || candidate->value > best->value) best = candidate;
  }
  return best;
}

// The two sides have the same keys of draws, for they have the same roster.
class Sides {
 public:
  Sides(Workspace workspace, const Benchmarks& benchmarks, const Parallel& parallel)
      : workspace_(std::move(workspace)), benchmarks_(benchmarks), parallel_(parallel) {}

  BigOrSmallSide report(const std::vector<const Candidate*>& chosen) {
    workspace_.campaign.lineup.clear();
    BigOrSmallSide side;
    for (const Candidate* candidate : chosen) {
      workspace_.campaign.lineup.push_back(candidate->row);
      side.chosen.push_back(
          {candidate->influencer, candidate->package, candidate->cost, candidate->value});
    }
    const Terms terms = prepare_terms(workspace_, benchmarks_);
    side.typical = project(terms, workspace_, std::nullopt)->typical;
    if (!workspace_.simulation) return side;
    const SimulationReport simulated = report_of(
        simulate_lineup(terms, deals_of(terms, workspace_), *workspace_.simulation, parallel_),
        *workspace_.simulation, parallel_);
    if (!simulated.profit) return side;
    side.p5 = simulated.profit->p5;
    side.p50 = simulated.profit->p50;
    side.p95 = simulated.profit->p95;
    side.mean = simulated.profit->mean;
    side.prob_profit = simulated.prob_profit;
    return side;
  }

 private:
  Workspace workspace_;
  const Benchmarks& benchmarks_;
  const Parallel& parallel_;
};

// An hour more for each influencer costs the group an hourly rate more for each but the first.
MaybeNumber tie_hours(const Costs& costs, const BigOrSmall& report) {
  if (!report.big || !report.group || costs.hourly_rate == 0) return std::nullopt;
  const auto more = static_cast<double>(report.group->chosen.size()) - 1;
  const double hours =
      costs.hours_per_influencer +
      ratio(known(report.group->mean) - known(report.big->mean), costs.hourly_rate * more);
  return hours >= 0 ? reported(hours) : std::nullopt;
}

}  // namespace

BigOrSmall compare_big_and_small(const Workspace& workspace, const Benchmarks& benchmarks,
                                 const Candidates& candidates, const Parallel& parallel,
                                 const Stop& stop) {
  const std::vector<std::string>& never = workspace.planner->never;
  std::vector<const Candidate*> big;
  std::vector<const Candidate*> small;
  for (const Candidate& candidate : candidates.known) {
    const Influencer& influencer = workspace.influencers[candidate.influencer];
    const MaybeNumber followers = followers_of(influencer);
    if (!followers || std::find(never.begin(), never.end(), influencer.id) != never.end()) continue;
    (*followers >= kBigFollowers ? big : small).push_back(&candidate);
  }
  const double budget = planning_budget(workspace).value_or(0);
  BigOrSmall report;
  Sides sides(workspace, benchmarks, parallel);
  if (const Candidate* one = best_single(workspace, big, budget)) {
    report.big = sides.report({one});
  }
  const std::vector<const Candidate*> group = best_within(workspace, small, budget, stop);
  if (!group.empty()) report.group = sides.report(group);
  report.tie_hours = tie_hours(workspace.campaign.costs, report);
  return report;
}

}  // namespace kol
