// What must fit together between the parts of a workspace that belong to practice (spec:
// practice.md 23).
#pragma once

#include "core/benchmarks.h"
#include "core/workspace.h"
#include "io/json/workspace_reader.h"

namespace kol::io {

// `creator` is the influencer whose side creator is, nullptr where nobody has that id.
void check_practice(WorkspaceReader& reader, const Benchmarks& benchmarks,
                    const Workspace& workspace, const Influencer* creator);

}  // namespace kol::io
