// Adds up what records say of rows and pieces, and fills it into a workspace (spec: practice.md 20,
// Import).
#pragma once

#include <array>
#include <map>
#include <vector>

#include "core/workspace.h"
#include "io/table/results/import.h"
#include "io/table/results/record.h"

namespace kol::io {

class ResultSums {
 public:
  // Nothing for an unknown amount; one that is unreadable leaves the whole figure out.
  void add(const ResultPlace& place, ResultField field, const Amount& amount);
  void add(const ResultPlace& place, ResultField field, double value) {
    add(place, field, Amount{Amount::State::known, value});
  }

  // Puts the sums in place of what was there, and returns what they are.
  std::vector<FilledFigure> fill(Workspace& workspace) const;

 private:
  using Sums = std::array<Amount, kResultFieldCount>;
  std::map<ResultPlace, Sums> by_place_;
};

}  // namespace kol::io
