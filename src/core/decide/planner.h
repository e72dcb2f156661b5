// The line-up that the budget buys best (spec: decisions.md 14).
#pragma once

#include <functional>
#include <optional>

#include "core/decide/choice.h"
#include "core/decide/decisions.h"
#include "core/decide/packages.h"
#include "core/report.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// The planner's budget, else the campaign's; absent without a planner or budget.
MaybeNumber planning_budget(const Workspace& workspace);

// Costs that every plan has.
double fixed_costs(const Campaign& campaign);

// Money in whole minor units: a budget rounded down, a cost up. A value within 1e-9 relative of a
// whole number is that number.
double budget_in_units(const Settings& settings, double budget);
double cost_in_units(const Settings& settings, double cost);

// Begins a search, and says when it is to end.
using SearchLimit = std::function<Stop()>;

// The plan at the planner's budget; `candidates` are those of the workspace.
Plan plan_lineup(const Workspace& workspace, const Candidates& candidates,
                 const SearchLimit& limit);

// The best of these candidates that this budget buys, without any rule; empty if that is nothing.
std::vector<const Candidate*> best_within(const Workspace& workspace,
                                          const std::vector<const Candidate*>& candidates,
                                          double budget, const Stop& stop);

}  // namespace kol
