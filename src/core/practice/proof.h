// What came of the campaign, beside what was planned (spec: practice.md 20). Plain data; an absent
// optional is not measured, undefined or does not apply.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/benchmarks.h"
#include "core/decide/simulation.h"
#include "core/eight.h"
#include "core/practice/tracked_orders.h"
#include "core/practice/tracking.h"
#include "core/practice_model.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// Every figure of a case, and what is only measured.
enum class ProofKey {
  // The eight: so far, and complete.
  impressions,
  real_impressions,
  engagements,
  clicks,
  tracked,
  attributed,
  incremental,
  leads,
  // The rest of a case: planned and actual.
  fees,
  commission,
  product,
  labour,
  agency,
  production,
  tools,
  paid_boost,
  other,
  total,
  revenue,
  contribution,
  profit,
  roi,
  roas,
  simple_roi,
  cpm,
  cpe,
  cpc,
  cpa,
  cpl,
  emv,
  // Not planned: so far.
  reach,
  hashtag_uses,
  new_followers,
  positive,
  neutral,
  negative,
};
inline constexpr std::size_t kProofKeyCount = 36;

// Where what came lies among what the plan thought possible: below or above 8 of 10 outcomes.
enum class PlanVerdict { below, within, above };

struct ProofFigure {
  MaybeTriple planned;         // of all
  MaybeNumber so_far;          // of what is reported
  MaybeTriple planned_so_far;  // of just these
  MaybeNumber reported;        // pieces
  MaybeNumber of;              // pieces in all
  MaybeNumber actual;          // absent until all are reported
  MaybeNumber difference;      // from the plan of the same
  MaybeNumber relative;        // share of the plan
  MaybeNumber percentile;      // 0..1, among the simulation's trials
  std::optional<PlanVerdict> verdict;
  bool operator==(const ProofFigure&) const = default;
};

// From what a part of the actual costs is known.
enum class CostBasis {
  paid,     // all was entered
  agreed,   // fees, agency and commission: none was, they follow from the payments
  planned,  // none was
  mixed,
};
enum class ActualBasis { actual, planned };

struct ProofBasis {
  ActualBasis aov = ActualBasis::planned;
  ActualBasis return_rate = ActualBasis::planned;
  CostBasis fees = CostBasis::agreed;
  CostBasis commission = CostBasis::agreed;
  CostBasis product = CostBasis::planned;
  CostBasis labour = CostBasis::planned;
  CostBasis agency = CostBasis::agreed;
  CostBasis production = CostBasis::planned;
  CostBasis tools = CostBasis::planned;
  CostBasis paid_boost = CostBasis::planned;
  CostBasis other = CostBasis::planned;
  bool operator==(const ProofBasis&) const = default;
};

// Where five figures of a piece or row lie in their plan, 0..1.
struct PlanPercentiles {
  MaybeNumber impressions;
  MaybeNumber engagements;
  MaybeNumber clicks;
  MaybeNumber tracked;
  MaybeNumber leads;
  bool operator==(const PlanPercentiles&) const = default;
};

struct PieceProof {
  std::string format;     // key of benchmarks.formats
  std::size_t piece = 0;  // of its deliverable, from 1
  Eight<MaybeNumber> figures;
  PlanPercentiles percentiles;
  bool operator==(const PieceProof&) const = default;
};

struct MetricProof {
  TargetMetric metric = TargetMetric::posts;
  double target = 0;
  MaybeNumber actual;
  std::optional<bool> met;
  bool operator==(const MetricProof&) const = default;
};

// One row of the line-up. What it cost and brought is before the costs that all rows share.
struct RowProof {
  std::size_t influencer = 0;  // index of the row's
  Eight<MaybeNumber> figures;
  std::optional<OrderRange> range;  // of tracked
  MaybeNumber fee;
  MaybeNumber commission;
  MaybeNumber cost;
  MaybeNumber contribution;
  MaybeNumber profit;
  MaybeNumber roi;
  MaybeNumber cpm;
  MaybeNumber cpe;
  MaybeNumber cpc;
  MaybeNumber cpa;
  MaybeNumber cpl;
  std::vector<MetricProof> metrics;  // as agreed
  PlanPercentiles percentiles;
  std::vector<PieceProof> pieces;
  bool operator==(const RowProof&) const = default;
};

// What one platform, format or influencer brought of the goal's figure.
struct RollUpGroup {
  std::size_t index = 0;  // of Platform, of benchmarks.formats, or of workspace.influencers
  std::string key;        // the format's, or the influencer's id; empty for a platform
  std::optional<std::size_t> rank;  // from 1
  double pieces = 0;                // n: measured ones
  double influencers = 0;           // m: who made them
  MaybeNumber brought;              // y
  MaybeNumber cost;
  MaybeNumber per_cost;
  MaybeNumber er;
  MaybeNumber ctr;
  MaybeNumber cvr;
  double left_out = 0;  // pieces of which it is not known what they brought
  MaybeNumber z;        // how clearly the first one is better
  bool operator==(const RollUpGroup&) const = default;
};

enum class RollUpVerdict { clear, too_little };

struct RollUp {
  RollUpVerdict verdict = RollUpVerdict::too_little;
  std::vector<RollUpGroup> groups;  // by rank
  bool operator==(const RollUp&) const = default;
};

struct Proof {
  Attribution attribution = Attribution::either;
  ProofBasis basis;
  std::array<ProofFigure, kProofKeyCount> figures;  // by index of ProofKey
  Case actual;
  MaybeNumber sentiment;       // -1..1: comments by tone
  std::vector<RowProof> rows;  // as in the line-up
  RollUp by_platform;
  RollUp by_format;
  RollUp by_influencer;

  ProofFigure& figure(ProofKey key) { return figures[static_cast<std::size_t>(key)]; }
  const ProofFigure& figure(ProofKey key) const { return figures[static_cast<std::size_t>(key)]; }
  bool operator==(const Proof&) const = default;
};

// Absent without a row or without a number in any results. `report` is that of evaluate(), and
// `tracking` that of track(), for the same workspace and benchmarks. The campaign's percentiles,
// which are told from the trials of the simulation, are left to place_among_trials().
std::optional<Proof> prove_without_trials(const Workspace& workspace, const Benchmarks& benchmarks,
                                          const Report& report,
                                          const std::vector<TrackingRow>& tracking);

// Tells them, with trials of the same line-up.
void place_among_trials(const LineupTrials& trials, Proof& proof);

// If there is a figure that they could be told of.
bool is_placed_among_trials(const Proof& proof);

// Both: with a simulation, and where it can say something, its trials are drawn unless they are
// already, which takes its time.
std::optional<Proof> prove(const Workspace& workspace, const Benchmarks& benchmarks,
                           const Report& report, const std::vector<TrackingRow>& tracking,
                           DrawnLineup& drawn);

}  // namespace kol
