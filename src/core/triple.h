// The kinds of number that the model knows.
#pragma once

#include <optional>

namespace kol {

// Read as the 10th, 50th and 90th percentile: 0 <= low <= typical <= high. The spec's arithmetic on
// triples is done separately for each of the three.
struct Triple {
  double low = 0;
  double typical = 0;
  double high = 0;
  bool operator==(const Triple&) const = default;
};

using MaybeNumber = std::optional<double>;
using MaybeTriple = std::optional<Triple>;

}  // namespace kol
