// The workspace as JSON (spec section 2): read with every check, written so that it reads back the
// same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "core/workspace.h"
#include "io/json/problem.h"

namespace kol::io {

struct ReadWorkspace {
  std::optional<Workspace> workspace;  // absent if there are errors
  std::vector<Problem> errors;         // the first 20
  std::vector<Problem> warnings;       // the first 100
};

// Reads the workspace from the text of a JSON object in UTF-8. Never throws; any bytes are allowed.
ReadWorkspace read_workspace(std::string_view json, const Benchmarks& benchmarks);

// The workspace as JSON, `indent` spaces a level, everything on one line below 0. Fields at their
// default and unknown ones are left out; members this version does not know are written back.
std::string write_workspace(const Workspace& workspace, int indent = 1);

// The same on one line in two steps (written_roster.h): influencers from one place to before
// another, separated by commas; and the workspace with all of its influencers written so.
std::string write_influencers(const std::vector<Influencer>& influencers, std::size_t from,
                              std::size_t to);
std::string write_workspace(const Workspace& workspace,
                            const std::vector<std::string_view>& influencers);

}  // namespace kol::io
