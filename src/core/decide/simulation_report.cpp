// What is said of the trials (see simulation.h).
#include <algorithm>
#include <cmath>
#include <limits>
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

// ---- Percentiles without sorting ----

// Every so many of the values, sorted; none where there are so few that it is not worth it.
constexpr std::size_t kSample = 1024;

Trials sorted_sample(const Trials& values) {
  Trials sample;
  const std::size_t every = values.size() / kSample;
  if (every < 4) return sample;
  for (std::size_t i = 0; i < values.size(); i += every) sample.push_back(values[i]);
  std::sort(sample.begin(), sample.end());
  return sample;
}

// What comes at a place of the values in rising order, and after it.
struct Neighbours {
  double value = 0;
  double next = 0;
};

// `values` are put into another order.
Neighbours neighbours_at(Trials& values, std::size_t place) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(place);
  std::nth_element(values.begin(), at, values.end());
  return {*at, at + 1 == values.end() ? *at : *std::min_element(at + 1, values.end())};
}

// Only among the values that, by the sample, lie near the place: the others are only counted. All
// of them where the sample misses it (after Floyd and Rivest: Expected time bounds for selection,
// 1975).
Neighbours neighbours_around(Trials& values, const Trials& sample, double share,
                             std::size_t place) {
  if (sample.empty()) return neighbours_at(values, place);
  constexpr double kDeviations = 4;
  const auto size = static_cast<double>(sample.size());
  const double middle = share * size;
  const double reach = kDeviations * std::sqrt(size * share * (1 - share)) + 2;
  const auto sampled = [&](double at) {
    if (at < 0) return -std::numeric_limits<double>::infinity();
    if (at >= size) return std::numeric_limits<double>::infinity();
    return sample[static_cast<std::size_t>(at)];
  };
  const double from = sampled(middle - reach);
  const double to = sampled(middle + reach);
  std::size_t before = 0;
  Trials near;
  for (const double value : values) {
    before += value < from ? 1 : 0;
    if (value >= from && value <= to) near.push_back(value);
  }
  if (place < before || place + 1 >= before + near.size()) return neighbours_at(values, place);
  return neighbours_at(near, place - before);
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
  const Trials sample = sorted_sample(values);
  for (const double share : shares) {
    const double position = static_cast<double>(values.size() - 1) * share;
    const auto below = static_cast<std::size_t>(position);
    const Neighbours at = neighbours_around(values, sample, share, below);
    percentiles.push_back(at.value +
                          (position - static_cast<double>(below)) * (at.next - at.value));
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
