// What `kolculator evaluate` adds to the report, for deciding and for practice, with all of the
// machine.
#pragma once

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"
#include "io/json/report.h"

namespace kol::cli {

// decide()'s and practise()'s.
io::FurtherMembers further_members(const Workspace& workspace, const Benchmarks& benchmarks,
                                   const Report& report);

}  // namespace kol::cli
