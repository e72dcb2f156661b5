#include "core/practice/roll_up.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/numeric.h"
#include "core/practice/units.h"

namespace kol {
namespace {

// What the goal is after.
MeasuredFigure figure_of(Goal goal) {
  switch (goal) {
    case Goal::awareness:
      return &Measured::real_impressions;
    case Goal::engagement:
      return &Measured::engagements;
    case Goal::traffic:
      return &Measured::clicks;
    case Goal::sales:
      return &Measured::tracked;
    case Goal::leads:
      return &Measured::leads;
  }
  return &Measured::tracked;
}

// One figure over another, each summed over the units that have both.
struct Rate {
  MeasuredFigure of = nullptr;
  MeasuredFigure to = nullptr;
  double of_sum = 0;
  double to_sum = 0;
};

struct Sums {
  double posts = 0;     // all that are in the group
  double measured = 0;  // those that count
  double brought = 0;
  double cost = 0;
  Rate er{&Measured::engagements, &Measured::impressions};
  Rate ctr{&Measured::clicks, &Measured::real_impressions};
  Rate cvr{&Measured::tracked, &Measured::clicks};
  std::vector<std::size_t> influencers;  // of those that count; with repeats
};

// A row, or as much of it as belongs to one group.
struct RowPart {
  const RollUpRow& row;
  const std::vector<std::size_t>& groups;  // of its deliverables
  double fair_fees = 0;                    // of all posts of the row
  std::size_t group = 0;
  bool is_whole = false;

  bool holds(const MeasuredPiece& piece) const { return groups[piece.deliverable] == group; }
};

template <typename IsKnown, typename Take>
void each_unit_of(const RowPart& part, IsKnown is_known, Take take) {
  if (part.is_whole) return each_unit(part.row.measured, is_known, take);
  for (const MeasuredPiece& piece : part.row.measured.pieces) {
    if (part.holds(piece) && is_known(piece.figures)) take(MeasuredUnit{piece.figures, 1, &piece});
  }
}

// What all posts of the row should cost; NaN where that is not known of each.
double fair_fees_of(const RollUpRow& row) {
  double sum = 0;
  for (std::size_t i = 0; i < row.planned.posts.size(); ++i) {
    sum += row.row.deliverables[i].count * row.planned.posts[i].fair;
  }
  return finite(sum);
}

// Of what its row cost: by what posts of each format should cost, else all alike.
double cost_of_piece(const RowPart& part, const MeasuredPiece& piece) {
  const double share = part.fair_fees > 0
                           ? part.row.planned.posts[piece.deliverable].fair / part.fair_fees
                           : 1 / part.row.measured.posts;
  return finite(part.row.cost * share);
}

void add_rate(const RowPart& part, Rate& rate) {
  const auto has_both = [&](const Measured& figures) {
    return is_defined(figures.*rate.of) && is_defined(figures.*rate.to);
  };
  each_unit_of(part, has_both, [&](const MeasuredUnit& unit) {
    rate.of_sum += unit.figures.*rate.of;
    rate.to_sum += unit.figures.*rate.to;
  });
}

void add_part(const RowPart& part, MeasuredFigure figure, Sums& sums) {
  const auto is_known = [&](const Measured& figures) { return is_defined(figures.*figure); };
  each_unit_of(part, is_known, [&](const MeasuredUnit& unit) {
    sums.measured += unit.posts;
    sums.brought += unit.figures.*figure;
    sums.cost += unit.piece ? cost_of_piece(part, *unit.piece) : part.row.cost;
    sums.influencers.push_back(part.row.measured.influencer);
  });
  add_rate(part, sums.er);
  add_rate(part, sums.ctr);
  add_rate(part, sums.cvr);
}

void add_row(const RollUpRow& row, const std::vector<std::size_t>& groups, MeasuredFigure figure,
             std::map<std::size_t, Sums>& all) {
  std::map<std::size_t, double> posts;
  for (std::size_t i = 0; i < groups.size(); ++i) posts[groups[i]] += row.row.deliverables[i].count;
  const double fair_fees = fair_fees_of(row);
  for (const auto& group : posts) {
    Sums& sums = all[group.first];
    sums.posts += group.second;
    add_part({row, groups, fair_fees, group.first, posts.size() == 1}, figure, sums);
  }
}

double count_different(std::vector<std::size_t> values) {
  std::sort(values.begin(), values.end());
  return static_cast<double>(std::unique(values.begin(), values.end()) - values.begin());
}

MaybeNumber value_of(const Rate& rate) { return reported(ratio(rate.of_sum, rate.to_sum)); }

RollUpGroup report_group(std::size_t index, const Sums& sums) {
  RollUpGroup group;
  group.index = index;
  group.pieces = sums.measured;
  group.influencers = count_different(sums.influencers);
  if (sums.measured > 0) group.brought = reported(sums.brought);
  group.cost = reported(sums.cost);
  group.per_cost = reported(ratio(known(group.brought), sums.cost));
  group.er = value_of(sums.er);
  group.ctr = value_of(sums.ctr);
  group.cvr = value_of(sums.cvr);
  group.left_out = sums.posts - sums.measured;
  return group;
}

// How far the logarithm of what a group brings for its money may be off: the influencers' and the
// posts' own luck, and counting.
double variance_of(const RollUpGroup& group, double spread) {
  return spread * spread * (0.5 / group.influencers + 0.5 / group.pieces) +
         1 / (*group.brought + 0.5);
}

double z_between(const RollUpGroup& first, const RollUpGroup& other, double spread) {
  const auto log_per_cost = [](const RollUpGroup& group) {
    return std::log((*group.brought + 0.5) / *group.cost);
  };
  return finite((log_per_cost(first) - log_per_cost(other)) /
                std::sqrt(variance_of(first, spread) + variance_of(other, spread)));
}

}  // namespace

RollUp roll_up(const std::vector<RollUpRow>& rows, const GroupsOfRows& groups, Goal goal,
               double observed_spread) {
  std::map<std::size_t, Sums> all;
  for (std::size_t i = 0; i < rows.size(); ++i) add_row(rows[i], groups[i], figure_of(goal), all);
  RollUp report;
  for (const auto& group : all) report.groups.push_back(report_group(group.first, group.second));
  rank_groups(observed_spread, report);
  return report;
}

void rank_groups(double observed_spread, RollUp& roll_up) {
  std::vector<RollUpGroup>& groups = roll_up.groups;
  std::sort(groups.begin(), groups.end(), [](const RollUpGroup& a, const RollUpGroup& b) {
    if (a.per_cost.has_value() != b.per_cost.has_value()) return a.per_cost.has_value();
    if (a.per_cost && *a.per_cost != *b.per_cost) return *a.per_cost > *b.per_cost;
    return a.index < b.index;
  });
  std::size_t ranked = 0;
  bool is_clear = true;
  for (RollUpGroup& group : groups) {
    if (!group.per_cost) break;
    group.rank = ++ranked;
    if (ranked == 1) continue;
    group.z = reported(z_between(groups.front(), group, observed_spread));
    is_clear = is_clear && group.z && *group.z >= kClearLead;
  }
  roll_up.verdict = ranked >= 2 && is_clear ? RollUpVerdict::clear : RollUpVerdict::too_little;
}

}  // namespace kol
