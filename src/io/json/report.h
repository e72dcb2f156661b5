// The report as JSON (spec section 10).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"
#include "core/workspace.h"
#include "io/json/problem.h"

namespace kol::io {

// The report of this workspace with the warnings of its reading, on one line.
std::string write_report(const Workspace& workspace, const Report& report,
                         const std::vector<Problem>& warnings);

// The same in pieces, for a report that is too large to be held twice. `further` are members that
// stand at the end, as JSON.
using TakePiece = std::function<void(std::string_view piece)>;
void write_report(const Workspace& workspace, const Report& report,
                  const std::vector<Problem>& warnings, const TakePiece& take_piece,
                  std::string_view further = {});

// One case of a projection.
std::string write_case(const Case& report);

}  // namespace kol::io
