#include "cli/further.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "core/decide/decide.h"
#include "core/practice/practice.h"
#include "io/json/decisions.h"
#include "io/json/practice/practice.h"

namespace kol::cli {
namespace {

// How long a plan may be searched for before the best so far is reported: there are three.
constexpr std::chrono::seconds kSearchTime{3};

// One thread for each processor; each takes the next piece of work that nobody has.
void on_all_processors(std::size_t count, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < std::min(processors, count); ++i) others.emplace_back(take);
  take();
  for (std::thread& other : others) other.join();
}

}  // namespace

io::FurtherMembers further_members(const Workspace& workspace, const Benchmarks& benchmarks,
                                   const Report& report) {
  DecideOptions options;
  options.parallel = on_all_processors;
  options.limit = [] {
    const auto end = std::chrono::steady_clock::now() + kSearchTime;
    return [end] { return std::chrono::steady_clock::now() >= end; };
  };
  DrawnLineup drawn(workspace, benchmarks, on_all_processors);
  options.drawn = &drawn;
  const auto practice =
      std::make_shared<const Practice>(practise(workspace, benchmarks, report, drawn));
  return {
      io::write_decisions(workspace, decide(workspace, benchmarks, report, options)) + ',' +
          io::write_practice(workspace, *practice),
      [practice](std::size_t influencer) { return io::write_vetting_of(*practice, influencer); }};
}

}  // namespace kol::cli
