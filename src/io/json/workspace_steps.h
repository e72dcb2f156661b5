// Reads a workspace in steps, the influencers a thousand at a time: what comes of it is what
// read_workspace() gives, for a page that goes on drawing meanwhile.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "io/json/workspace.h"

namespace kol::io {

class WorkspaceReader;

class WorkspaceReading {
 public:
  // The benchmarks must outlive it.
  WorkspaceReading(std::string json, const Benchmarks& benchmarks);
  ~WorkspaceReading();
  WorkspaceReading(const WorkspaceReading&) = delete;
  WorkspaceReading& operator=(const WorkspaceReading&) = delete;

  // Reads on; false once all is read. A text whose influencers cannot be told apart beforehand,
  // because it is broken or unusual, is read in one step.
  bool step();
  // How much is read, from 0 to 1.
  double share() const;
  // When all is read.
  ReadWorkspace take();

 private:
  struct State;

  std::unique_ptr<State> state_;
};

// The two halves of read_workspace(), which are done in between.
std::optional<Problem> read_root(WorkspaceReader& reader, std::string_view json,
                                 Workspace& workspace);
ReadWorkspace finish_reading(WorkspaceReader& reader, const Benchmarks& benchmarks,
                             Workspace workspace);

}  // namespace kol::io
