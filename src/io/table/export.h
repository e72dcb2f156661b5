// The roster with its comparison as CSV, for a spreadsheet or for importing again (spec: import,
// Command).
#pragma once

#include <string>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol::io {

struct Export {
  std::string csv;
  bool left_out_posts = false;     // posts are not in a table
  bool left_out_packages = false;  // nor are packages
};

// One line a channel, plain numbers, texts defused against formulas; calculated columns begin
// `est_`.
Export export_csv(const Workspace& workspace, const Report& report);

}  // namespace kol::io
