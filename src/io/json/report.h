// The report as JSON (spec section 10).
#pragma once

#include <cstddef>
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

// Members that others add to the report's objects, as JSON without braces.
struct FurtherMembers {
  std::string of_report = {};  // at its end
  std::function<std::string(std::size_t influencer)> of_influencer = {};
};

// The same in pieces, for a report that is too large to be held twice.
using TakePiece = std::function<void(std::string_view piece)>;
void write_report(const Workspace& workspace, const Report& report,
                  const std::vector<Problem>& warnings, const TakePiece& take_piece,
                  const FurtherMembers& further = {});

// One case of a projection.
std::string write_case(const Case& report);

}  // namespace kol::io
