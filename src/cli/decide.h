// What `kolculator evaluate` adds to the report for deciding, with all of the machine.
#pragma once

#include <string>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol::cli {

// The members of the report's object that are decide()'s, as JSON.
std::string decisions_json(const Workspace& workspace, const Benchmarks& benchmarks,
                           const Report& report);

}  // namespace kol::cli
