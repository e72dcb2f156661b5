// The worker's program (web/work): calculations and nothing else, for machines with SIMD. The
// page's own program can do the same, more slowly (app/main.cpp).
#include "app/work/job.h"
#include "platform/events.h"

namespace kol::events {
namespace {

app::Calculation& calculation() {
  static app::Calculation one;
  return one;
}

}  // namespace

void work(platform::Work work, std::uint32_t number, std::string_view workspace_json,
          std::string_view benchmarks_json) {
  calculation().begin(work, number, workspace_json, benchmarks_json);
}

bool work_step(double seconds) { return calculation().step(seconds); }

void end_work() { calculation().end(); }

}  // namespace kol::events

int main() {}
