// What is calculated for deciding, as JSON (spec: decisions.md).
#pragma once

#include <string>

#include "core/decide/decisions.h"
#include "core/workspace.h"

namespace kol::io {

// The members "simulation" to "payment_models" of the report's object, without its braces.
std::string write_decisions(const Workspace& workspace, const Decisions& decisions);

}  // namespace kol::io
