// What the workspace and its report say already about the questions of vetting, and which of them
// that settles (spec: practice.md 17, the columns "facts" and "known when").
#pragma once

#include <array>

#include "core/practice/vetting.h"

namespace kol {

using KnownItems = std::array<bool, kVettingItemCount>;  // by index of VettingItem

// Adds the facts to `vetting`, whose comparison is there already. Sub-items get none.
KnownItems gather_facts(const Influencer& influencer, const InfluencerReport& report,
                        const MaybeDate& first_piece, VettingReport& vetting);

}  // namespace kol
