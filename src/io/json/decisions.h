// What is calculated for deciding, as JSON (spec: decisions.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/decide/decisions.h"
#include "core/workspace.h"

namespace kol::io {

// The members "simulation" to "payment_models" of the report's object, without its braces.
std::string write_decisions(const Workspace& workspace, const Decisions& decisions);

// What write_decisions() has written of the same workspace, in braces: it comes from where long
// calculations run (app/work). Absent if it is anything else. What the workspace has no influencer
// for is left out.
std::optional<Decisions> read_decisions(std::string_view json, const Workspace& workspace);

}  // namespace kol::io
