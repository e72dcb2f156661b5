// The projection of the line-up (spec section 8).
#pragma once

#include <optional>

#include "core/report.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// Absent with an empty line-up. `before` is an earlier projection of much the same line-up, if
// there is one: it only makes this one quicker.
std::optional<Projection> project(const Terms& terms, const Workspace& workspace,
                                  const std::optional<Projection>& before);

}  // namespace kol
