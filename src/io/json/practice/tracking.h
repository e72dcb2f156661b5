// Writes what each piece is tracked by as JSON (spec: practice.md 19 and 23).
#pragma once

#include <vector>

#include "core/practice/tracking.h"
#include "core/workspace.h"
#include "io/json/writer.h"

namespace kol::io {

// A list with an object for each row of the line-up. `rows` are those of track().
void write_tracking(JsonWriter& json, const Workspace& workspace,
                    const std::vector<TrackingRow>& rows);

}  // namespace kol::io
