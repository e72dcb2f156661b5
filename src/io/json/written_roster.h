// The influencers of a workspace as JSON that is kept in pieces: after a change only the pieces
// that it touched are written again. So writing a hundred thousand takes what a thousand take, and
// the first time can be spread over several steps.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/workspace.h"

namespace kol::io {

class WrittenRoster {
 public:
  // From the influencer at `at` on, `removed` of them were replaced by `added`. Every change has to
  // be told, in order, beginning with an empty roster.
  void change(std::size_t at, std::size_t removed, std::size_t added);
  // Writes pieces that are missing, until about `most` influencers are written. True when none is
  // missing any more.
  bool write(const std::vector<Influencer>& influencers, std::size_t most);
  // The whole workspace, as write_workspace(workspace, -1) has it; pieces that are missing are
  // written.
  std::string text(const Workspace& workspace);

 private:
  struct Piece {
    std::size_t count = 0;
    std::string text;  // empty: to be written
  };

  std::vector<Piece> pieces_;
};

}  // namespace kol::io
