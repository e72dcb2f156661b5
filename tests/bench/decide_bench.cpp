// How long the simulation and the planner take on one thread, as lines of JSON.
// `kol_decide_bench simulate FILE` draws the line-up of a workspace, the best of several runs;
// `kol_decide_bench plan FILE` plans each workspace of a file that has one a line.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

#include "builtin_benchmarks.h"
#include "core/decide/deals.h"
#include "core/decide/packages.h"
#include "core/decide/planner.h"
#include "core/decide/simulation.h"
#include "core/evaluate.h"
#include "io/json/benchmarks.h"
#include "io/json/workspace.h"

namespace {

// Of the wall.
double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Of the processor, natively: what else the machine does then does not shorten a search. In Node
// this is that of the wall, too.
double worked_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

constexpr int kRuns = 5;
// What a plan is to be proven in.
constexpr double kSearchSeconds = 1;

bool simulate(std::string_view json, const kol::Benchmarks& benchmarks) {
  const kol::io::ReadWorkspace read = kol::io::read_workspace(json, benchmarks);
  if (!read.workspace || !read.workspace->simulation) return false;
  const kol::Terms terms = kol::prepare_terms(*read.workspace, benchmarks);
  const std::vector<kol::Deal> deals = kol::deals_of(terms, *read.workspace);
  double best = 1e9;
  kol::LineupTrials trials;
  for (int run = 0; run < kRuns; ++run) {
    const double start = seconds_now();
    trials =
        kol::simulate_lineup(terms, deals, *read.workspace->simulation, kol::one_after_the_other);
    best = std::min(best, seconds_now() - start);
  }
  const auto count = static_cast<double>(trials.count());
  const double sum = std::accumulate(trials.profit.begin(), trials.profit.end(), 0.0);
  std::printf("{\"trials\":%.0f,\"seconds\":%.6f,\"mean_profit\":%.9g}\n", count, best,
              sum / count);
  return true;
}

bool plan(std::string_view json, const kol::Benchmarks& benchmarks) {
  const kol::io::ReadWorkspace read = kol::io::read_workspace(json, benchmarks);
  if (!read.workspace || !read.workspace->planner) return false;
  const kol::Report report = kol::evaluate(*read.workspace, benchmarks);
  const kol::Terms terms = kol::prepare_terms(*read.workspace, benchmarks);
  const kol::Candidates candidates = kol::candidates_of(terms, *read.workspace, report);
  // The first search is the plan; the second, what more budget would bring.
  const double start = worked_seconds();
  int searches = 0;
  double seconds = 0;
  const kol::Plan found = kol::plan_lineup(*read.workspace, candidates, [&] {
    if (++searches == 2) seconds = worked_seconds() - start;
    const double end = worked_seconds() + kSearchSeconds;
    return [end] { return worked_seconds() >= end; };
  });
  if (searches < 2) seconds = worked_seconds() - start;
  const double gap = found.value ? *found.bound - *found.value : 0;
  const bool proven = found.status == kol::PlanStatus::optimal ||
                      (!found.value && found.fault.kind != kol::PlanFault::Kind::not_found);
  std::printf("{\"seconds\":%.6f,\"proven\":%s,\"value\":%.17g,\"gap\":%.3g,\"feasible\":%s}\n",
              seconds, proven ? "true" : "false", found.value.value_or(0), gap,
              found.value ? "true" : "false");
  std::fflush(stdout);
  return true;
}

std::optional<std::string> read_file(const char* name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

int main(int count, char** values) {
  const auto read = kol::io::read_benchmarks(kol::builtin_benchmarks);
  const std::optional<std::string> text = count == 3 ? read_file(values[2]) : std::nullopt;
  if (!read.benchmarks || !text) return EXIT_FAILURE;
  if (std::string_view(values[1]) == "simulate") {
    return simulate(*text, *read.benchmarks) ? EXIT_SUCCESS : EXIT_FAILURE;
  }
  std::string_view rest = *text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0 && !plan(rest.substr(0, end), *read.benchmarks)) return EXIT_FAILURE;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return EXIT_SUCCESS;
}
