// From workspace to report (spec sections 3 to 9).
#include "core/evaluate.h"

#include <utility>

#include "core/authenticity.h"
#include "core/comparison.h"
#include "core/metrics.h"
#include "core/projection.h"
#include "core/terms.h"

namespace kol {
namespace {

// Not inlined into the loop over a roster: browsers run a function's first, slow code until it is
// called again, and that loop is entered once.
[[gnu::noinline]] void report_influencer(const Terms& terms, const Influencer& influencer,
                                         Scratch& scratch, InfluencerReport& report) {
  report.channels.reserve(influencer.channels.size());
  for (const Channel& channel : influencer.channels) {
    const ChannelFigures figures = figures_of(terms, channel, scratch);
    const bool first = report.channels.empty();
    ChannelReport& channel_report = report.channels.emplace_back();
    report_metrics(terms, channel, figures, channel_report);
    report_authenticity(channel, figures, scratch, channel_report);
    if (first) report_standard_post(terms, influencer, &figures, report.standard_post);
  }
  if (influencer.channels.empty()) {
    report_standard_post(terms, influencer, nullptr, report.standard_post);
  }
}

}  // namespace

struct RosterReports::State {
  Terms terms;
  Scratch scratch = {};
  std::vector<InfluencerReport> reports = {};
};

RosterReports::RosterReports(const Workspace& workspace, const Benchmarks& benchmarks,
                             std::size_t expected)
    : state_(new State{prepare_terms(workspace, benchmarks)}) {
  state_->reports.reserve(expected);
}

RosterReports::~RosterReports() = default;

void RosterReports::add(const Influencer& influencer) {
  report_influencer(state_->terms, influencer, state_->scratch, state_->reports.emplace_back());
}

std::vector<InfluencerReport> RosterReports::take() { return std::move(state_->reports); }

void complete(const Workspace& workspace, const Benchmarks& benchmarks, Report& report) {
  std::vector<double> keys;
  keys.reserve(report.influencers.size());
  for (const InfluencerReport& one : report.influencers) {
    keys.push_back(ranking_key(workspace.campaign.goal, one.standard_post));
  }
  report.ranking = ranking_of(keys);
  set_ranks(report.ranking, report.influencers);
  report.projection = project(prepare_terms(workspace, benchmarks), workspace, std::nullopt);
}

Report evaluate(const Workspace& workspace, const Benchmarks& benchmarks) {
  RosterReports reports(workspace, benchmarks, workspace.influencers.size());
  for (const Influencer& influencer : workspace.influencers) reports.add(influencer);
  Report report;
  report.influencers = reports.take();
  complete(workspace, benchmarks, report);
  return report;
}

void evaluate_again(const Workspace& workspace, const Benchmarks& benchmarks, std::size_t index,
                    Report& report) {
  const Terms terms = prepare_terms(workspace, benchmarks);
  InfluencerReport changed;
  changed.rank = report.influencers[index].rank;
  Scratch scratch;
  report_influencer(terms, workspace.influencers[index], scratch, changed);
  report.influencers[index] = std::move(changed);
  move_in_ranking(workspace.campaign.goal, index, report);
  report.projection = project(terms, workspace, report.projection);
}

void project_again(const Workspace& workspace, const Benchmarks& benchmarks, Report& report) {
  const Terms terms = prepare_terms(workspace, benchmarks);
  report.projection = project(terms, workspace, report.projection);
}

}  // namespace kol
