// What was planned of each row and of each of its posts (spec sections 4 and 8), to hold what was
// measured against. Numbers may be NaN (core/numeric.h).
#pragma once

#include <cstddef>
#include <vector>

#include "core/eight.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// One post of a deliverable.
struct PlannedPost {
  Eight<Triple> figures;
  double fair = 0;  // fee, typical
  Triple ctr;
};

struct PlannedRow {
  Eight<Triple> figures;
  std::vector<PlannedPost> posts;  // one of each deliverable
};

// `influencer` is an index of workspace.influencers, or their number if there is none.
PlannedRow plan_of(const Terms& terms, const Workspace& workspace, const LineupRow& row,
                   std::size_t influencer);

}  // namespace kol
