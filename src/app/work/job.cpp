#include "app/work/job.h"

#include <utility>

#include "app/work/plan_job.h"
#include "app/work/simulation_job.h"
#include "io/json/benchmarks.h"
#include "io/json/decisions.h"
#include "io/json/workspace.h"

namespace kol::app {

std::unique_ptr<Job> make_job(platform::Work work, Workspace workspace,
                              const Benchmarks& benchmarks) {
  switch (work) {
    case platform::Work::simulation:
      return make_simulation_job(std::move(workspace), benchmarks);
    case platform::Work::plan:
      return make_plan_job(std::move(workspace), benchmarks);
  }
  return nullptr;
}

void Calculation::begin(platform::Work work, std::uint32_t number, std::string_view workspace_json,
                        std::string_view benchmarks_json) {
  job_.reset();
  if (!benchmarks_) {
    auto read = io::read_benchmarks(benchmarks_json);
    if (!read.benchmarks) return;
    benchmarks_ = std::make_unique<Benchmarks>(*std::move(read.benchmarks));
  }
  auto read = io::read_workspace(workspace_json, *benchmarks_);
  if (!read.workspace) return;
  workspace_ = std::make_unique<Workspace>(*read.workspace);
  number_ = number;
  job_ = make_job(work, *std::move(read.workspace), *benchmarks_);
}

bool Calculation::step(double seconds) {
  if (!job_) return false;
  const bool is_news = job_->step(seconds);
  std::string json;
  if (is_news) json = "{" + io::write_decisions(*workspace_, job_->answer()) + "}";
  const double share = job_->share();
  platform::tell_work(number_, share, json);
  if (share >= 1) job_.reset();
  return job_ != nullptr;
}

}  // namespace kol::app
