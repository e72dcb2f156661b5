// What each platform, format and influencer brought for its money, and whether that is enough to
// tell which is better (spec: practice.md 20, Roll-ups).
#pragma once

#include <cstddef>
#include <vector>

#include "core/practice/measured.h"
#include "core/practice/planned.h"
#include "core/practice/proof.h"
#include "core/workspace.h"

namespace kol {

// One row of the line-up, as it is summed up.
struct RollUpRow {
  const MeasuredRow& measured;
  const PlannedRow& planned;
  const LineupRow& row;
  double cost = 0;  // NaN where unknown
};

// In which group each deliverable of each row is.
using GroupsOfRows = std::vector<std::vector<std::size_t>>;

// The z from which on one is clearly ahead: the 95th percentile of the standard normal.
inline constexpr double kClearLead = 1.6448536269514722;

// By the groups' index; their keys are left empty. `observed_spread` is a log standard deviation.
RollUp roll_up(const std::vector<RollUpRow>& rows, const GroupsOfRows& groups, Goal goal,
               double observed_spread);

// Fills in ranks, z and verdict of groups that have all else, and puts them in order.
void rank_groups(double observed_spread, RollUp& roll_up);

}  // namespace kol
