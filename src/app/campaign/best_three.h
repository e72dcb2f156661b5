// The best three by rank as a line-up: what that would cost and bring, before and after it is
// taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

struct BestThree {
  std::vector<LineupRow> rows;  // the standard post of each; fewer where fewer can be ranked
  Projection projection;        // of these rows alone, within the campaign

  // False where it cannot be known.
  bool loses() const { return projection.typical.profit && *projection.typical.profit < 0; }
};
BestThree best_three(const Workspace& workspace, const Benchmarks& benchmarks,
                     const Report& report);

// "Together these three would lose about $372: …"; empty where they do not.
std::string warning_of(const App& app, const BestThree& best);
// What was done: who, for which fees, what it costs in all and is expected to bring.
std::string booked_text(const App& app, const BestThree& best);

}  // namespace kol::app
