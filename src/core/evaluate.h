// From workspace to report, in one call. Pure: no input or output, no clock, no globals.
#pragma once

#include <cstddef>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// Everything of spec sections 3 to 9. The workspace must be valid (as io::read_workspace leaves
// it): every key of it is known to the benchmarks, every row's influencer is there.
Report evaluate(const Workspace& workspace, const Benchmarks& benchmarks);

// Brings a report up to date after the one influencer at `index` has changed, in the time of one
// influencer and its move in the ranking; the result is that of evaluate(). The report must belong
// to the workspace as it was before, with as many influencers and the same settings and campaign.
void evaluate_again(const Workspace& workspace, const Benchmarks& benchmarks, std::size_t index,
                    Report& report);

// Brings only the projection up to date: enough after a change of the line-up alone.
void project_again(const Workspace& workspace, const Benchmarks& benchmarks, Report& report);

}  // namespace kol
