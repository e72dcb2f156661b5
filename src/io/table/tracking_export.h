// Links, codes and hashtags of the line-up as CSV, to be handed out (spec: practice.md 19).
#pragma once

#include <string>
#include <vector>

#include "core/benchmarks.h"
#include "core/practice/tracking.h"
#include "core/workspace.h"

namespace kol::io {

// One line a piece, below a header. `rows` are those of track().
std::string tracking_csv(const Workspace& workspace, const Benchmarks& benchmarks,
                         const std::vector<TrackingRow>& rows);

}  // namespace kol::io
