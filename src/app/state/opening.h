// A large workspace that is being read and evaluated between frames; what is shown stays until it
// is whole, and what the reader or another tab does meanwhile waits (app/keeping/opening.h).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/evaluate.h"
#include "io/json/workspace_steps.h"

namespace kol::app {

struct App;

struct OpenedWorkspace {
  io::ReadWorkspace read;
  std::vector<InfluencerReport> reports;  // of all its influencers, or none
};
using Opened = std::function<void(App&, OpenedWorkspace)>;

struct Opening {
  std::string name;  // what it is called on the page
  Opened done;
  std::unique_ptr<io::WorkspaceReading> reading;  // until all is read
  io::ReadWorkspace read = {};
  std::unique_ptr<RosterReports> reports = {};  // of `read`
  std::size_t evaluated = 0;
};

}  // namespace kol::app
