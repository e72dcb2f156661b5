// One big influencer or many small ones, at the same budget (spec: decisions.md 15).
#pragma once

#include "core/decide/choice.h"
#include "core/decide/decisions.h"
#include "core/decide/packages.h"
#include "core/decide/simulation.h"

namespace kol {

// The workspace has a planner and a budget; `candidates` are its own.
BigOrSmall compare_big_and_small(const Workspace& workspace, const Benchmarks& benchmarks,
                                 const Candidates& candidates, const Parallel& parallel,
                                 const Stop& stop);

}  // namespace kol
