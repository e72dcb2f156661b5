// The report as JSON (spec section 10).
#pragma once

#include <string>
#include <vector>

#include "core/report.h"
#include "core/workspace.h"

namespace kol::io {

// The report of this workspace with the warnings of its reading, on one line.
std::string write_report(const Workspace& workspace, const Report& report,
                         const std::vector<std::string>& warnings);

}  // namespace kol::io
