// What was handed out stays as it was: names in links, codes and names of posts that were made are
// given from now on (spec: practice.md 19, "On copy or export").
#pragma once

#include "core/benchmarks.h"
#include "core/practice/tracking.h"
#include "core/workspace.h"

namespace kol {

// Writes code and contents of the row, as track() made them, where none are given. True if there
// was anything to write.
bool publish(const TrackingRow& tracking, const Benchmarks& benchmarks, LineupRow& row);

// Likewise the slug of the row's influencer.
bool publish(const TrackingRow& tracking, Influencer& influencer);

}  // namespace kol
