// The line-up drawn many times over (spec: decisions.md 12). Every draw is keyed by the seed, the
// trial and what is drawn, so that nothing hangs on the order or number of threads.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/benchmarks.h"
#include "core/decide/deals.h"
#include "core/decide/decisions.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// Calls work(i) for each i below the count, at once or one after the other.
using Work = std::function<void(std::size_t index)>;
using Parallel = std::function<void(std::size_t count, const Work& work)>;

void one_after_the_other(std::size_t count, const Work& work);

// A value for each trial; NaN where it is undefined.
using Trials = std::vector<double>;

// What happened to the line-up.
struct LineupTrials {
  Trials impressions;
  Trials engagements;
  Trials clicks;
  Trials incremental;
  Trials leads;
  Trials revenue;
  Trials total;
  Trials profit;

  std::size_t count() const { return profit.size(); }
};

// Draws more trials, until there are `count`: those that were drawn before stay as they are, and
// all are what they would have been if they had been drawn at once.
void simulate_further(const Terms& terms, const std::vector<Deal>& deals, double seed,
                      std::size_t count, const Parallel& parallel, LineupTrials& trials);

LineupTrials simulate_lineup(const Terms& terms, const std::vector<Deal>& deals,
                             const Simulation& simulation, const Parallel& parallel);

// The trials of a workspace's line-up, drawn when they are first asked for and then kept: the odds
// and the proof tell of the same ones. The workspace has a simulation, and it and the benchmarks
// outlive this.
class DrawnLineup {
 public:
  DrawnLineup(const Workspace& workspace, const Benchmarks& benchmarks,
              Parallel parallel = one_after_the_other)
      : workspace_(workspace), benchmarks_(benchmarks), parallel_(std::move(parallel)) {}

  const LineupTrials& trials();

 private:
  const Workspace& workspace_;
  const Benchmarks& benchmarks_;
  const Parallel parallel_;
  std::optional<LineupTrials> trials_;
};

// What happened to one row of it, in the same trials.
struct RowTrials {
  Trials impressions;
  Trials engagements;
  Trials clicks;
  Trials tracked;
  Trials tracked_revenue;
  Trials contribution;
};

// Draws rows one by one. What all of them share is drawn once, and kept.
class RowSimulator {
 public:
  RowSimulator(const Terms& terms, const std::vector<Deal>& deals, const Simulation& simulation,
               const Parallel& parallel);
  ~RowSimulator();
  RowSimulator(const RowSimulator&) = delete;
  RowSimulator& operator=(const RowSimulator&) = delete;

  // `row` is an index of the deals.
  RowTrials draw(std::size_t row, const Parallel& parallel) const;

 private:
  struct Shared;
  std::unique_ptr<const Shared> shared_;
};

SimulationReport report_of(const LineupTrials& trials, const Simulation& simulation,
                           const Parallel& parallel);

// The value below which this share of the sorted values lies: linear between the two at either side
// of the position (count - 1) × share.
double percentile_of(const Trials& sorted, double share);

// The same of three shares, rising, without all the sorting; empty if a value is undefined.
std::vector<double> percentiles_of(Trials values, const std::array<double, 3>& shares);

// The values in rising order; empty if one of them is undefined.
Trials sorted_if_defined(const Trials& values);

}  // namespace kol
