#include "app/work/plan_job.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "core/decide/big_or_small.h"
#include "core/decide/packages.h"
#include "core/decide/planner.h"
#include "core/evaluate.h"
#include "core/terms.h"

namespace kol::app {
namespace {

// Seconds of each search: one that was not long enough is begun anew with more.
constexpr std::array kSearches = {0.3, 2.0, 10.0};

// A step that is meant to be shorter runs between two frames: then there is one short search, and
// fewer trials for the comparison.
constexpr double kBesideThePage = 0.02;
constexpr double kShortSearch = 0.1;
constexpr double kFewTrials = 5000;

Stop after(double seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  return [end] { return std::chrono::steady_clock::now() >= end; };
}

class PlanJob final : public Job {
 public:
  PlanJob(Workspace workspace, const Benchmarks& benchmarks)
      : workspace_(std::move(workspace)),
        benchmarks_(benchmarks),
        candidates_(candidates_of(prepare_terms(workspace_, benchmarks), workspace_,
                                  evaluate(workspace_, benchmarks))),
        next_(planning_budget(workspace_) ? 0 : kAll) {}

  bool step(double seconds) override {
    if (next_ == kAll) return false;
    const bool between_frames = seconds < kBesideThePage;
    if (next_ < kSearches.size()) {
      search(between_frames ? kShortSearch : kSearches[next_]);
      if (between_frames || found_.plan->status != PlanStatus::feasible) next_ = kSearches.size();
      return true;
    }
    compare(between_frames);
    next_ = kAll;
    return true;
  }

  Decisions answer() override { return found_; }

  double share() const override { return static_cast<double>(next_) / static_cast<double>(kAll); }

 private:
  static constexpr std::size_t kAll = kSearches.size() + 1;

  void search(double seconds) {
    found_.plan = plan_lineup(workspace_, candidates_, [=] { return after(seconds); });
    ++next_;
  }
  void compare(bool between_frames) {
    if (between_frames && workspace_.simulation) {
      workspace_.simulation->trials = std::min(workspace_.simulation->trials, kFewTrials);
    }
    found_.big_or_small =
        compare_big_and_small(workspace_, benchmarks_, candidates_, one_after_the_other,
                              after(between_frames ? kShortSearch : kSearches.back()));
  }

  Workspace workspace_;
  const Benchmarks& benchmarks_;
  const Candidates candidates_;
  std::size_t next_;  // what the next step does: a search, or the comparison
  Decisions found_;
};

}  // namespace

std::unique_ptr<Job> make_plan_job(Workspace workspace, const Benchmarks& benchmarks) {
  return std::make_unique<PlanJob>(std::move(workspace), benchmarks);
}

}  // namespace kol::app
