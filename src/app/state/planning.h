// The best line-up for the budget, as far as it is known (spec: decisions.md 14 and 15): the best
// so far at once, the rest as it comes from where long calculations run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/decide/decisions.h"
#include "core/decide/packages.h"

namespace kol::app {

struct Planning {
  enum class Progress {
    none,     // no budget, or nobody
    waits,    // for a moment in which nothing is typed
    runs,     // the search goes on, or one big name is compared with many
    stopped,  // by the reader
    failed,   // where it runs could not be loaded
    done,
  };

  std::size_t revision = 0;  // of the document that all this is of; 0: of none yet
  Candidates candidates;
  std::optional<Plan> plan;  // absent where it takes too long to find one at once
  // Those of whom nothing is in the plan, what is most worth its money first: indices of the best
  // candidate of each; only so many as are shown.
  std::vector<std::size_t> left_out;
  std::optional<BigOrSmall> big_or_small;
  Progress progress = Progress::none;
  double begins_at = 0;      // while it waits
  std::uint32_t number = 0;  // of the calculation begun last
};

}  // namespace kol::app
