// What was simulated of the line-up, as far as it is known (spec: decisions.md 12 and 13): a first
// estimate at once, more exact figures as they come from where long calculations run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/decide/decisions.h"

namespace kol::app {

struct Odds {
  enum class Progress {
    none,     // nothing to simulate, or switched off
    waits,    // a first estimate is there; for a moment in which nothing is typed
    runs,     // more exact figures come
    stopped,  // by the reader
    failed,   // where it runs could not be loaded
    done,
  };

  std::size_t revision = 0;  // of the document that all this is of; 0: of none yet
  SimulationReport report;   // of as many trials as it says
  std::vector<Sensitivity> sensitivity;
  Progress progress = Progress::none;
  double begins_at = 0;      // while it waits
  double trials = 0;         // wanted
  double share = 0;          // of them that were drawn
  std::uint32_t number = 0;  // of the calculation begun last
};

}  // namespace kol::app
