#include "app/parts/odds.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "app/parts/work.h"
#include "core/decide/deals.h"
#include "core/decide/sensitivity.h"
#include "core/decide/simulation.h"
#include "core/terms.h"
#include "io/json/decisions.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using Progress = Odds::Progress;

// Of the first estimate: as many trials as are drawn well within a frame.
constexpr double kFirstTrials = 2000;
constexpr std::size_t kMostDraws = 100'000;  // of posts and rows
constexpr std::size_t kFewestTrials = 100;
constexpr std::size_t kMostDrawsAtOnce = 300'000;  // of a longer line-up nothing is known at once
constexpr double kPause = 0.4;                     // seconds without a change before more is begun

// The line-up with those who are in it: nobody else counts.
Workspace lineup_alone(const Workspace& workspace) {
  Workspace alone;
  static_cast<Deciding&>(alone) = workspace;
  alone.settings = workspace.settings;
  alone.campaign = workspace.campaign;
  alone.planner.reset();
  std::unordered_set<std::string_view> booked;
  for (const LineupRow& row : workspace.campaign.lineup) booked.insert(row.influencer);
  for (const Influencer& influencer : workspace.influencers) {
    if (booked.contains(influencer.id)) alone.influencers.push_back(influencer);
  }
  return alone;
}

std::size_t first_trials(const std::vector<Deal>& deals, double wanted) {
  const std::size_t draws = std::max<std::size_t>(draws_of_trial(deals), 1);
  const auto most = static_cast<std::size_t>(std::min(kFirstTrials, wanted));
  return std::clamp(kMostDraws / draws, kFewestTrials, most);
}

// Whether the first estimate fits into a frame.
bool is_quick(const std::vector<Deal>& deals) {
  return kFewestTrials * draws_of_trial(deals) <= kMostDrawsAtOnce;
}

LineupTrials few_trials(const Terms& terms, const std::vector<Deal>& deals,
                        const Simulation& simulation) {
  LineupTrials trials;
  simulate_further(terms, deals, simulation.seed, first_trials(deals, simulation.trials),
                   one_after_the_other, trials);
  return trials;
}

void estimate(App& app, Odds& odds) {
  const Workspace& workspace = app.document.workspace();
  odds.report = {};
  odds.sensitivity.clear();
  odds.progress = Progress::none;
  odds.share = 0;
  if (workspace.campaign.lineup.empty()) return;
  const Terms terms = prepare_terms(workspace, app.document.benchmarks());
  const std::vector<Deal> deals = deals_of(terms, workspace);
  odds.sensitivity = sensitivity_of(terms, deals);
  if (!workspace.simulation) return;
  odds.trials = workspace.simulation->trials;
  if (is_quick(deals)) {
    const LineupTrials trials = few_trials(terms, deals, *workspace.simulation);
    odds.report = report_of(trials, *workspace.simulation, one_after_the_other);
    odds.share = odds.report.trials / odds.trials;
  }
  odds.progress = Progress::waits;
  odds.begins_at = app.ui.time + kPause;
  platform::request_frame_after(kPause + 0.05);
}

void begin(App& app, Odds& odds) {
  Workspace lineup = lineup_alone(app.document.workspace());
  if (lineup.simulation) lineup.simulation->trials = odds.trials;
  odds.progress = Progress::runs;
  odds.number = begin_work(app, platform::Work::simulation, io::write_workspace(lineup, -1));
}

}  // namespace

void follow_odds(App& app) {
  Odds& odds = app.odds;
  if (odds.revision != app.document.revision()) {
    if (odds.progress == Progress::runs) end_work(app, odds.number);
    odds.revision = app.document.revision();
    estimate(app, odds);
  }
  if (odds.progress == Progress::runs && odds.number != app.work_number) {
    odds.progress = Progress::waits;  // something else took its place
  }
  if (odds.progress == Progress::waits && app.ui.time >= odds.begins_at) begin(app, odds);
}

LineupTrials few_trials(const App& app) {
  const Workspace& workspace = app.document.workspace();
  if (workspace.campaign.lineup.empty() || !workspace.simulation) return {};
  const Terms terms = prepare_terms(workspace, app.document.benchmarks());
  const std::vector<Deal> deals = deals_of(terms, workspace);
  if (!is_quick(deals)) return {};
  return few_trials(terms, deals, *workspace.simulation);
}

void take_simulated(App& app, double share, std::string_view json) {
  Odds& odds = app.odds;
  if (odds.progress != Progress::runs || odds.revision != app.document.revision()) return;
  if (share < 0) {
    odds.progress = Progress::failed;
    return;
  }
  odds.share = share;
  if (share >= 1) odds.progress = Progress::done;
  if (json.empty()) return;
  const auto decisions = io::read_decisions(json, app.document.workspace());
  if (decisions && decisions->simulation) odds.report = *decisions->simulation;
}

void simulate(App& app, double trials) {
  app.odds.trials = trials;
  begin(app, app.odds);
}

void stop_simulating(App& app) {
  end_work(app, app.odds.number);
  app.odds.progress = Progress::stopped;
}

std::string chance_text(const App& app, MaybeNumber chance) {
  if (!chance) return std::string(ui::kUndefined);
  if (*chance > 0 && *chance < 0.005) return app.word(Word::odds_share_least);
  if (*chance < 1 && *chance > 0.995) return app.word(Word::odds_share_most);
  return ui::percent(std::round(*chance * 100) / 100);
}

}  // namespace kol::app
