#include "app/parts/planning.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>
#include <vector>

#include "app/parts/work.h"
#include "core/decide/planner.h"
#include "core/terms.h"
#include "io/json/decisions.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using Progress = Planning::Progress;

// As many influencers as a plan is looked for at once, and for how long in all.
constexpr std::size_t kMostAtOnce = 3000;
constexpr double kSearchAtOnce = 0.008;  // seconds; there are up to three
constexpr std::size_t kMostLeftOut = 50;
constexpr double kPause = 0.4;  // seconds without a change before more is begun

// What is planned: the workspace without the line-up, which the plan is to take the place of.
Workspace to_be_planned(const App& app) {
  Workspace planned = app.document.workspace();
  planned.campaign.lineup.clear();
  planned.planner = planner_of(app);
  return planned;
}

Stop soon() {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(kSearchAtOnce);
  return [end] { return std::chrono::steady_clock::now() >= end; };
}

void gather(App& app, Planning& planning, const Workspace& planned) {
  const Terms terms = prepare_terms(planned, app.document.benchmarks());
  planning.candidates = candidates_of(terms, planned, app.document.report());
}

void rank_left_out(Planning& planning) {
  const std::vector<Candidate>& all = planning.candidates.known;
  std::set<std::size_t> chosen;
  for (const PlannedPackage& package : planning.plan->chosen) chosen.insert(package.influencer);
  const auto worth = [&](std::size_t i) { return all[i].value / std::max(all[i].cost, 1e-9); };
  // The best of each; candidates stand by influencer.
  std::vector<std::size_t>& rest = planning.left_out;
  rest.clear();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (chosen.contains(all[i].influencer)) continue;
    const bool is_another = rest.empty() || all[rest.back()].influencer != all[i].influencer;
    if (is_another) {
      rest.push_back(i);
    } else if (worth(i) > worth(rest.back())) {
      rest.back() = i;
    }
  }
  const auto shown =
      rest.begin() + static_cast<std::ptrdiff_t>(std::min(rest.size(), kMostLeftOut));
  std::partial_sort(rest.begin(), shown, rest.end(), [&](std::size_t a, std::size_t b) {
    return worth(a) != worth(b) ? worth(a) > worth(b) : a < b;
  });
  rest.erase(shown, rest.end());
}

void search(App& app, Planning& planning) {
  const Workspace planned = to_be_planned(app);
  gather(app, planning, planned);
  planning.plan = plan_lineup(planned, planning.candidates, soon);
  rank_left_out(planning);
}

void renew(App& app, Planning& planning) {
  planning.candidates = {};
  planning.plan.reset();
  planning.left_out.clear();
  planning.big_or_small.reset();
  planning.progress = Progress::none;
  const auto& influencers = app.document.workspace().influencers;
  if (!budget_to_plan(app) || influencers.empty()) return;
  if (influencers.size() <= kMostAtOnce) search(app, planning);
  planning.progress = Progress::waits;
  planning.begins_at = app.ui.time + kPause;
  platform::request_frame_after(kPause + 0.05);
}

void begin(App& app, Planning& planning) {
  planning.progress = Progress::runs;
  planning.number =
      begin_work(app, platform::Work::plan, io::write_workspace(to_be_planned(app), -1));
}

}  // namespace

const Planner& planner_of(const App& app) {
  static const Planner kNone;
  const auto& planner = app.document.workspace().planner;
  return planner ? *planner : kNone;
}

MaybeNumber budget_to_plan(const App& app) {
  const MaybeNumber own = planner_of(app).budget;
  return own ? own : app.document.workspace().campaign.budget;
}

Objective objective_to_plan(const App& app) {
  return planner_of(app).objective.value_or(objective_by_goal(app.document.workspace().campaign));
}

void follow_plan(App& app) {
  Planning& planning = app.planning;
  if (planning.revision != app.document.revision()) {
    if (planning.progress == Progress::runs) end_work(app, planning.number);
    planning.revision = app.document.revision();
    renew(app, planning);
  }
  if (planning.progress == Progress::runs && planning.number != app.work_number) {
    planning.progress = Progress::waits;  // something else took its place
  }
  if (planning.progress == Progress::waits && app.ui.time >= planning.begins_at) {
    begin(app, planning);
  }
}

void take_planned(App& app, double share, std::string_view json) {
  Planning& planning = app.planning;
  if (planning.progress != Progress::runs || planning.revision != app.document.revision()) return;
  if (share < 0) {
    planning.progress = Progress::failed;
    return;
  }
  if (share >= 1) planning.progress = Progress::done;
  auto found = json.empty() ? std::nullopt : io::read_decisions(json, app.document.workspace());
  if (!found) return;
  if (found->plan) {
    // Why there is none is known from here alone.
    if (planning.plan) found->plan->fault = planning.plan->fault;
    planning.plan = *std::move(found->plan);
    if (planning.candidates.known.empty()) gather(app, planning, to_be_planned(app));
    rank_left_out(planning);
  }
  if (found->big_or_small) planning.big_or_small = *std::move(found->big_or_small);
}

void stop_planning(App& app) {
  end_work(app, app.planning.number);
  app.planning.progress = Progress::stopped;
}

void go_on_planning(App& app) { begin(app, app.planning); }

}  // namespace kol::app
