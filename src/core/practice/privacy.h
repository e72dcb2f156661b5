// What of a workspace is nobody else's business unless its owner says so: left out of links (spec:
// practice.md 23).
#pragma once

#include <bitset>
#include <cstddef>

#include "core/workspace.h"

namespace kol {

enum class PrivatePart {
  email,
  notes,    // on influencers and on tips
  vetting,  // answers, evidence, blockers
  contact,  // of the agreements' terms
  results,  // of pieces, rows and campaign
  history,  // of earlier campaigns
  creator,  // one's own side
};
inline constexpr std::size_t kPrivatePartCount = 7;

// By index of PrivatePart.
using PrivateParts = std::bitset<kPrivatePartCount>;

// Those that hold something.
PrivateParts private_parts(const Workspace& workspace);

// The same workspace with these of its private parts only.
Workspace with_only(const Workspace& workspace, const PrivateParts& kept);

}  // namespace kol
