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

Report evaluate(const Workspace& workspace, const Benchmarks& benchmarks) {
  const Terms terms = prepare_terms(workspace, benchmarks);
  const std::vector<Influencer>& influencers = workspace.influencers;
  Report report;
  report.influencers.reserve(influencers.size());
  std::vector<double> keys;
  keys.reserve(influencers.size());
  Scratch scratch;
  for (const Influencer& influencer : influencers) {
    InfluencerReport& one = report.influencers.emplace_back();
    report_influencer(terms, influencer, scratch, one);
    keys.push_back(ranking_key(workspace.campaign.goal, one.standard_post));
  }
  report.ranking = ranking_of(keys);
  set_ranks(report.ranking, report.influencers);
  report.projection = project(terms, workspace, std::nullopt);
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
