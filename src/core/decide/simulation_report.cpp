// What is said of the trials (see simulation.h).
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/decide/simulation.h"
#include "core/numeric.h"

namespace kol {
namespace {

// What rounding leaves of a profit of 0, as a share of what it is summed from.
constexpr double kZeroProfit = 1e-9;

double mean_of(const Trials& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation_of(const Trials& values, double mean) {
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

std::optional<Spread> spread_of(const Trials& values, const Trials& sorted) {
  if (sorted.empty()) return std::nullopt;
  const double mean = mean_of(values);
  return Spread{reported(percentile_of(sorted, 0.05)), reported(percentile_of(sorted, 0.25)),
                reported(percentile_of(sorted, 0.5)),  reported(percentile_of(sorted, 0.75)),
                reported(percentile_of(sorted, 0.95)), reported(mean),
                reported(deviation_of(values, mean))};
}

// Over the trials that cost something.
Trials roi_of(const LineupTrials& trials) {
  Trials roi;
  for (std::size_t i = 0; i < trials.total.size(); ++i) {
    if (trials.total[i] > 0) roi.push_back(trials.profit[i] / trials.total[i]);
  }
  return roi;
}

Histogram histogram_of(const Trials& sorted) {
  Histogram histogram{percentile_of(sorted, 0.005), percentile_of(sorted, 0.995), {}};
  const double width = histogram.to - histogram.from;
  for (const double value : sorted) {
    const double place =
        width > 0 ? (value - histogram.from) / width * static_cast<double>(kHistogramBins) : 0;
    const double bin = std::clamp(std::floor(place), 0.0, static_cast<double>(kHistogramBins - 1));
    ++histogram.counts[static_cast<std::size_t>(bin)];
  }
  return histogram;
}

void report_chances(const LineupTrials& trials, double target_roi, SimulationReport& report) {
  double gains = 0;
  double reached = 0;
  for (std::size_t i = 0; i < trials.profit.size(); ++i) {
    const double profit = trials.profit[i];
    const double total = trials.total[i];
    const double nothing = kZeroProfit * (std::abs(profit) + 2 * total);
    if (profit > nothing) ++gains;
    if (profit - target_roi * total >= -nothing) ++reached;
  }
  const auto count = static_cast<double>(trials.profit.size());
  report.prob_profit = gains / count;
  report.prob_target = reached / count;
}

void report_profit(const LineupTrials& trials, const Trials& sorted, double target_roi,
                   SimulationReport& report) {
  if (sorted.empty()) return;
  report_chances(trials, target_roi, report);
  const std::size_t tenth = (sorted.size() + 9) / 10;
  const auto worst_end = sorted.begin() + static_cast<std::ptrdiff_t>(tenth);
  report.shortfall10 =
      reported(std::accumulate(sorted.begin(), worst_end, 0.0) / static_cast<double>(tenth));
  if (report.profit && report.profit->sd) {
    report.mean_error = *report.profit->sd / std::sqrt(static_cast<double>(sorted.size()));
  }
  report.histogram = histogram_of(sorted);
}

}  // namespace

double percentile_of(const Trials& sorted, double share) {
  const double position = static_cast<double>(sorted.size() - 1) * share;
  const auto below = static_cast<std::size_t>(position);
  if (below + 1 >= sorted.size()) return sorted.back();
  const double part = position - static_cast<double>(below);
  return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

std::vector<double> percentiles_of(Trials values, const std::array<double, 3>& shares) {
  std::vector<double> percentiles;
  if (!std::all_of(values.begin(), values.end(), is_finite)) return percentiles;
  auto rest = values.begin();  // everything before is smaller than what follows
  for (const double share : shares) {
    const double position = static_cast<double>(values.size() - 1) * share;
    const auto below = static_cast<std::size_t>(position);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(rest, at, values.end());
    const double next = at + 1 == values.end() ? *at : *std::min_element(at + 1, values.end());
    percentiles.push_back(*at + (position - static_cast<double>(below)) * (next - *at));
    rest = at;
  }
  return percentiles;
}

Trials sorted_if_defined(const Trials& values) {
  Trials sorted;
  if (!std::all_of(values.begin(), values.end(), is_finite)) return sorted;
  sorted = values;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

SimulationReport report_of(const LineupTrials& trials, const Simulation& simulation,
                           const Parallel& parallel) {
  SimulationReport report;
  report.trials = static_cast<double>(trials.count());
  report.seed = simulation.seed;
  const Trials roi = roi_of(trials);
  struct Quantity {
    const Trials& values;
    std::optional<Spread>& spread;
  };
  const Quantity quantities[] = {{trials.profit, report.profit},
                                 {roi, report.roi},
                                 {trials.revenue, report.revenue},
                                 {trials.incremental, report.incremental},
                                 {trials.leads, report.leads},
                                 {trials.total, report.total},
                                 {trials.impressions, report.impressions},
                                 {trials.engagements, report.engagements},
                                 {trials.clicks, report.clicks}};
  Trials sorted_profit;
  parallel(std::size(quantities), [&](std::size_t i) {
    Trials sorted = sorted_if_defined(quantities[i].values);
    quantities[i].spread = spread_of(quantities[i].values, sorted);
    if (i == 0) sorted_profit = std::move(sorted);
  });
  report_profit(trials, sorted_profit, simulation.target_roi, report);
  return report;
}

}  // namespace kol
