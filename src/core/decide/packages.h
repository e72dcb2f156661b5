// What influencers may be booked for: each package with its cost and what it is worth for the
// objective (spec: decisions.md 14).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/decide/decisions.h"
#include "core/report.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// A package whose cost and value are known.
struct Candidate {
  std::size_t influencer = 0;  // index in the workspace
  std::string package;
  LineupRow row;  // as it would stand in the line-up
  double cost = 0;
  double value = 0;            // that of the objective
  double weight = 0;           // what adds up to the value of a plan; differs for net_reach
  std::uint8_t platforms = 0;  // a bit for each with a deliverable
};

struct Candidates {
  std::vector<Candidate> known;  // by influencer
  std::vector<LeftOutPackage> left_out;
};

Objective objective_by_goal(const Campaign& campaign);
// As the planner says, else by the goal.
Objective objective_of(const Workspace& workspace);

// `report` is that of evaluate().
Candidates candidates_of(const Terms& terms, const Workspace& workspace, const Report& report);

// What weights together are worth, and back: the reach of a plan from the sum of its packages.
double value_of_weight(const Workspace& workspace, double weight);

}  // namespace kol
