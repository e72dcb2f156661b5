#include "core/practice/proof.h"

#include <algorithm>

#include "core/numeric.h"
#include "core/practice/actual.h"
#include "core/practice/measured.h"
#include "core/practice/percentile.h"
#include "core/practice/planned.h"
#include "core/practice/proof_figures.h"
#include "core/practice/roll_up.h"
#include "core/terms.h"

namespace kol {
namespace {

Eight<MaybeNumber> reported_eight(const Eight<double>& figures) {
  Eight<MaybeNumber> report;
  for (std::size_t i = 0; i < kEightCount; ++i) {
    report.*kEight<MaybeNumber>[i] = reported(figures.*kEight<double>[i]);
  }
  return report;
}

// Posts of which something is known; absent for none.
MaybeNumber published_posts(const LineupRow& row) {
  double count = 0;
  for (const Deliverable& deliverable : row.deliverables) {
    const std::size_t pieces = piece_count(deliverable);
    for (std::size_t i = 0; i < pieces; ++i) {
      const Piece* piece = find_piece(deliverable, i);
      if (!piece) continue;
      const bool has_url = piece->url && !piece->url->empty();
      if (has_url || has_results(piece->results)) ++count;
    }
  }
  return count > 0 ? MaybeNumber(count) : std::nullopt;
}

MaybeNumber actual_of(TargetMetric metric, const LineupRow& row, const Measured& figures) {
  switch (metric) {
    case TargetMetric::posts:
      return published_posts(row);
    case TargetMetric::impressions:
      return reported(figures.impressions);
    case TargetMetric::reach:
      return reported(figures.reach);
    case TargetMetric::engagements:
      return reported(figures.engagements);
    case TargetMetric::clicks:
      return reported(figures.clicks);
    case TargetMetric::orders:
      return reported(figures.tracked);
    case TargetMetric::leads:
      return reported(figures.leads);
  }
  return std::nullopt;
}

std::vector<MetricProof> report_metrics(const Campaign& campaign, const LineupRow& row,
                                        const Measured& figures) {
  std::vector<MetricProof> report;
  const auto& agreed = row.terms.metrics ? row.terms.metrics : campaign.terms.metrics;
  if (!agreed) return report;
  for (const MetricTarget& target : *agreed) {
    MetricProof& metric = report.emplace_back();
    metric.metric = target.metric;
    metric.target = target.target;
    metric.actual = actual_of(target.metric, row, figures);
    if (metric.actual) metric.met = *metric.actual >= target.target;
  }
  return report;
}

void report_money(const ActualRow& actual, const Measured& figures, RowProof& report) {
  report.fee = reported(actual.fee);
  report.commission = reported(actual.commission);
  report.cost = reported(actual.cost);
  report.contribution = reported(actual.contribution);
  report.profit = reported(actual.profit);
  report.roi = reported(actual.profit / actual.cost);
  report.cpm = reported(actual.cost / figures.impressions * 1000);
  report.cpe = reported(actual.cost / figures.engagements);
  report.cpc = reported(actual.cost / figures.clicks);
  report.cpa = reported(actual.cost / figures.incremental);
  report.cpl = reported(actual.cost / figures.leads);
}

RowProof report_row(const Terms& terms, const LineupRow& row, const MeasuredRow& measured,
                    const PlannedRow& planned, const ActualRow& actual) {
  RowProof report;
  report.influencer = measured.influencer;
  report.figures = reported_eight(measured.figures);
  report.range = measured.range;
  report_money(actual, measured.figures, report);
  report.metrics = report_metrics(terms.campaign, row, measured.figures);
  if (row.deliverables.size() == 1) {
    report.percentiles =
        percentiles_in_plan(measured.figures, planned.figures, planned.posts.front(), terms.cvr);
  }
  report.pieces.reserve(measured.pieces.size());
  for (const MeasuredPiece& piece : measured.pieces) {
    const PlannedPost& post = planned.posts[piece.deliverable];
    report.pieces.push_back(
        {.format = row.deliverables[piece.deliverable].format,
         .piece = piece.piece,
         .figures = reported_eight(piece.figures),
         .percentiles = percentiles_in_plan(piece.figures, post.figures, post, terms.cvr)});
  }
  return report;
}

// Everything that is summed up, row by row.
struct Rows {
  std::vector<MeasuredRow> measured;
  std::vector<PlannedRow> planned;
  std::vector<ActualRow> actual;
};

std::size_t format_index(const Benchmarks& benchmarks, const Deliverable& deliverable) {
  const Format* format = find_format(benchmarks, deliverable.format);
  return format ? static_cast<std::size_t>(format - benchmarks.formats.data())
                : benchmarks.formats.size();
}

double observed_spread(const Settings& settings, const Benchmarks& benchmarks) {
  const MaybeNumber learned = settings.learned ? settings.learned->observed_spread : std::nullopt;
  return learned.value_or(benchmarks.observed_spread.value);
}

void roll_up(const Workspace& workspace, const Benchmarks& benchmarks, const Rows& rows,
             Proof& proof) {
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  std::vector<RollUpRow> summed;
  GroupsOfRows platforms;
  GroupsOfRows formats;
  GroupsOfRows influencers;
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    summed.push_back({rows.measured[i], rows.planned[i], lineup[i], rows.actual[i].cost});
    std::vector<std::size_t>& format = formats.emplace_back();
    std::vector<std::size_t>& platform = platforms.emplace_back();
    for (const Deliverable& deliverable : lineup[i].deliverables) {
      const std::size_t index = format_index(benchmarks, deliverable);
      format.push_back(index);
      platform.push_back(index_of(index < benchmarks.formats.size()
                                      ? benchmarks.formats[index].platform
                                      : Platform::other));
    }
    influencers.emplace_back(lineup[i].deliverables.size(), rows.measured[i].influencer);
  }
  const Goal goal = workspace.campaign.goal;
  const double spread = observed_spread(workspace.settings, benchmarks);
  proof.by_platform = kol::roll_up(summed, platforms, goal, spread);
  proof.by_format = kol::roll_up(summed, formats, goal, spread);
  proof.by_influencer = kol::roll_up(summed, influencers, goal, spread);
  for (RollUpGroup& group : proof.by_format.groups) {
    if (group.index < benchmarks.formats.size()) group.key = benchmarks.formats[group.index].id;
  }
  for (RollUpGroup& group : proof.by_influencer.groups) {
    const bool is_known = group.index < workspace.influencers.size();
    if (is_known) group.key = workspace.influencers[group.index].id;
  }
}

}  // namespace

std::optional<Proof> prove_without_trials(const Workspace& workspace, const Benchmarks& benchmarks,
                                          const Report& report,
                                          const std::vector<TrackingRow>& tracking) {
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  if (lineup.empty() || !report.projection || !has_results(workspace)) return std::nullopt;
  const Terms terms = prepare_terms(workspace, benchmarks);
  Rows rows{.measured = measure(workspace, benchmarks, tracking), .planned = {}, .actual = {}};
  const ActualTerms actual(workspace, benchmarks, rows.measured);
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    rows.planned.push_back(plan_of(terms, workspace, lineup[i], rows.measured[i].influencer));
    rows.actual.push_back(actual_row(actual, lineup[i], rows.measured[i]));
  }

  Proof proof;
  proof.attribution = workspace.campaign.results.attribution;
  proof.basis = basis_of(actual, workspace.campaign);
  report_so_far(workspace.campaign, rows.measured, rows.planned, proof);
  proof.actual =
      actual_case(actual, workspace, rows.measured, rows.actual, complete_figures(proof));
  report_cases(*report.projection, proof);
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    proof.rows.push_back(
        report_row(terms, lineup[i], rows.measured[i], rows.planned[i], rows.actual[i]));
  }
  roll_up(workspace, benchmarks, rows, proof);
  return proof;
}

std::optional<Proof> prove(const Workspace& workspace, const Benchmarks& benchmarks,
                           const Report& report, const std::vector<TrackingRow>& tracking,
                           DrawnLineup& drawn) {
  std::optional<Proof> proof = prove_without_trials(workspace, benchmarks, report, tracking);
  if (!proof || !workspace.simulation || !is_placed_among_trials(*proof)) return proof;
  place_among_trials(drawn.trials(), *proof);
  return proof;
}

}  // namespace kol
