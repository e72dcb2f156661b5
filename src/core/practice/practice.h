// All of practice, from the first question to the proof, in one call (spec: practice.md). Like
// decide() it is for whoever asks for it: the proof may draw the trials of a simulation.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "core/benchmarks.h"
#include "core/practice/agreement.h"
#include "core/practice/creator.h"
#include "core/practice/learning.h"
#include "core/practice/proof.h"
#include "core/practice/tips.h"
#include "core/practice/tracking.h"
#include "core/practice/vetting.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

struct Practice {
  std::map<std::size_t, VettingReport> vetting;  // by index of the influencer
  std::vector<TrackingRow> tracking;             // one for each row of the line-up
  std::vector<Agreement> agreements;             // likewise
  std::array<TipState, kTipCount> tips{};        // by index of Tip
  std::optional<Proof> proof;                    // absent without results
  std::optional<Learning> learning;              // absent without results, history or question
  std::optional<CreatorReport> creator;
};

// `report` is that of evaluate(), and `drawn` are the trials, for the same workspace and
// benchmarks.
Practice practise(const Workspace& workspace, const Benchmarks& benchmarks, const Report& report,
                  DrawnLineup& drawn);

}  // namespace kol
