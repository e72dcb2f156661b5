#include "app/work/simulation_job.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include "core/decide/deals.h"
#include "core/decide/simulation.h"
#include "core/terms.h"

namespace kol::app {
namespace {

// Trials between two looks at the clock, and of the first answer; each later one has ten times
// more. Fewer for a line-up of thousands, whose trials take long.
constexpr std::size_t kPiece = 1024;
constexpr std::size_t kFirstNews = 10'000;
constexpr std::size_t kMostDrawsOfPiece = 200'000;
constexpr std::size_t kMostDrawsOfFirstNews = 10'000'000;
constexpr std::size_t kMoreNews = 10;

class SimulationJob final : public Job {
 public:
  SimulationJob(Workspace workspace, const Benchmarks& benchmarks)
      : workspace_(std::move(workspace)),
        simulation_(workspace_.simulation.value_or(Simulation{.trials = 0, .unknown = {}})),
        terms_(prepare_terms(workspace_, benchmarks)),
        deals_(deals_of(terms_, workspace_)),
        wanted_(deals_.empty() ? 0 : static_cast<std::size_t>(simulation_.trials)),
        piece_(fewer(kPiece, kMostDrawsOfPiece)),
        next_news_(fewer(kFirstNews, kMostDrawsOfFirstNews)) {}

  bool step(double seconds) override {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    const std::size_t news = std::min(next_news_, wanted_);
    do {
      const std::size_t count = std::min(trials_.count() + piece_, news);
      simulate_further(terms_, deals_, simulation_.seed, count, one_after_the_other, trials_);
    } while (trials_.count() < news && std::chrono::steady_clock::now() < end);
    if (trials_.count() < news || wanted_ == 0) return false;
    next_news_ *= kMoreNews;
    return true;
  }

  Decisions answer() override {
    Decisions decisions;
    decisions.simulation = report_of(trials_, simulation_, one_after_the_other);
    return decisions;
  }

  double share() const override {
    if (wanted_ == 0) return 1;
    return static_cast<double>(trials_.count()) / static_cast<double>(wanted_);
  }

 private:
  // Of so many trials those that draw no more than that, in whole tens.
  std::size_t fewer(std::size_t trials, std::size_t most_draws) const {
    const std::size_t draws = std::max<std::size_t>(draws_of_trial(deals_), 1);
    return std::clamp<std::size_t>(most_draws / draws / 10 * 10, 10, trials);
  }

  const Workspace workspace_;
  const Simulation simulation_;
  const Terms terms_;
  const std::vector<Deal> deals_;
  const std::size_t wanted_;
  const std::size_t piece_;
  std::size_t next_news_;
  LineupTrials trials_;
};

}  // namespace

std::unique_ptr<Job> make_simulation_job(Workspace workspace, const Benchmarks& benchmarks) {
  return std::make_unique<SimulationJob>(std::move(workspace), benchmarks);
}

}  // namespace kol::app
