// What one post should cost, and what a quote says (spec section 5).
#pragma once

#include <string_view>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

struct PostEstimate {
  Results results;
  FeeEstimate fee;  // `fair` without the brand-fan discount
};

// Expected results and fee range of one post of `format` (key of benchmarks.formats) on `channel`,
// with the workspace's settings and funnel. Everything is undefined for a format that the
// benchmarks do not know.
PostEstimate estimate_post(const Workspace& workspace, const Benchmarks& benchmarks,
                           const Channel& channel, std::string_view format);

}  // namespace kol
