// Everything for deciding under uncertainty, in one call (spec: decisions.md). Unlike evaluate() it
// takes its time: whoever wants it asks for it.
#pragma once

#include "core/benchmarks.h"
#include "core/decide/decisions.h"
#include "core/decide/planner.h"
#include "core/decide/simulation.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

struct DecideOptions {
  Parallel parallel = one_after_the_other;
  // Of each search for a plan, which ends with the best so far.
  SearchLimit limit = [] { return [] { return false; }; };
  // Trials of the same workspace that others tell of, too. Without, they are drawn for this alone.
  DrawnLineup* drawn = nullptr;
};

// `report` is that of evaluate() for the same workspace and benchmarks.
Decisions decide(const Workspace& workspace, const Benchmarks& benchmarks, const Report& report,
                 const DecideOptions& options = {});

}  // namespace kol
