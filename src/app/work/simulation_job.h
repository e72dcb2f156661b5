// The simulation of a line-up (core/decide/simulation.h) as a job: what is known grows with the
// trials.
#pragma once

#include <memory>

#include "app/work/job.h"

namespace kol::app {

// Of a workspace with a line-up, and with the number of trials that it says; done at once where the
// simulation is switched off.
std::unique_ptr<Job> make_simulation_job(Workspace workspace, const Benchmarks& benchmarks);

}  // namespace kol::app
