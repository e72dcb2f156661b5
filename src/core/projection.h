// The projection of the line-up (spec section 8).
#pragma once

#include <optional>

#include "core/report.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// Absent with an empty line-up.
std::optional<Projection> project(const Terms& terms, const Workspace& workspace);

}  // namespace kol
