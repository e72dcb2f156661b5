// The thirteen tips: which of them the reader has followed, or the workspace shows to be followed
// (spec: practice.md 18). None is required.
#pragma once

#include <array>
#include <vector>

#include "core/practice/agreement.h"
#include "core/practice/tracking.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

enum class TipState {
  open,
  seen,  // in every row of the line-up, of which there is one at least
  done,  // as the reader says
};

// By index of Tip. `agreements` and `tracking` are those of the workspace and its report.
std::array<TipState, kTipCount> tips(const Workspace& workspace, const Report& report,
                                     const std::vector<Agreement>& agreements,
                                     const std::vector<TrackingRow>& tracking);

}  // namespace kol
