// The best line-up for the budget, and one big name against many small ones, as a job: every step
// searches longer, until the plan is proven.
#pragma once

#include <memory>

#include "app/work/job.h"

namespace kol::app {

// Of a workspace with a planner and a budget; done at once without.
std::unique_ptr<Job> make_plan_job(Workspace workspace, const Benchmarks& benchmarks);

}  // namespace kol::app
