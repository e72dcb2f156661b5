// The line-up on Campaign beside the plan. It may expect more, since it books what the plan cannot
// choose: two videos of somebody at once, a commission. The page says so, and offers that to the
// plan.
#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "app/parts/notice.h"
#include "app/parts/planning.h"
#include "app/plan/edit.h"
#include "app/plan/parts.h"

namespace kol::app {
namespace {

// Format and number of each; what was tracked and measured of them is the campaign's alone.
std::vector<Deliverable> posts_of(const std::vector<Deliverable>& booked) {
  std::vector<Deliverable> posts;
  for (const Deliverable& one : booked) posts.push_back({one.format, one.count, {}, {}});
  return posts;
}

Package package_of(const LineupRow& row) {
  Package package;
  package.deliverables = posts_of(row.deliverables);
  package.payment = row.payment;
  if (package.payment) package.payment->unknown.clear();
  package.product_units = row.product_units;
  return package;
}

// Whether the plan may choose that already: the same posts, paid in the same way where the row says
// how. Candidates stand by influencer.
bool may_choose(const App& app, std::size_t influencer, const LineupRow& row) {
  const std::vector<Candidate>& known = app.planning.candidates.known;
  const std::vector<Deliverable> posts = posts_of(row.deliverables);
  auto candidate = std::lower_bound(
      known.begin(), known.end(), influencer,
      [](const Candidate& one, std::size_t wanted) { return one.influencer < wanted; });
  for (; candidate != known.end() && candidate->influencer == influencer; ++candidate) {
    const bool paid_alike = !row.payment || row.payment == candidate->row.payment;
    if (candidate->row.deliverables == posts && paid_alike) return true;
  }
  return false;
}

// Whose posts there the plan could choose and does not know; their indices rise. A package has no
// add-ons, and the plan takes one of each person.
std::vector<std::size_t> booked_otherwise(const App& app, const Projection& projection) {
  const std::vector<LineupRow>& lineup = app.document.workspace().campaign.lineup;
  const std::vector<std::string>& never = planner_of(app).never;
  const std::unordered_set<std::string_view> out(never.begin(), never.end());
  std::unordered_map<std::size_t, std::size_t> rows;
  for (const RowProjection& row : projection.rows) ++rows[row.influencer];
  std::vector<std::size_t> who;
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    const LineupRow& row = lineup[i];
    const std::size_t index = projection.rows[i].influencer;
    if (index >= app.document.workspace().influencers.size() || rows[index] > 1) continue;
    if (out.contains(row.influencer) || row.addons != Addons{}) continue;
    if (!may_choose(app, index, row)) who.push_back(index);
  }
  std::sort(who.begin(), who.end());
  return who;
}

void offer(App& app, const std::vector<std::size_t>& who) {
  // Each of them is booked once.
  std::unordered_map<std::string, Package> booked;
  for (const LineupRow& row : app.document.workspace().campaign.lineup) {
    booked.emplace(row.influencer, package_of(row));
  }
  app.document.edit_influencers(who, [&](Influencer& next) {
    if (next.packages.empty()) {
      if (auto usual = usual_package(app, next)) add_to(next, *std::move(usual));
    }
    add_to(next, booked.at(next.id));
  });
  app.tell(app.word(Word::plan_booked_taken), {undo_action()});
}

// Only like is compared with like: proven plans of the typical case without rules that the line-up
// need not keep.
bool is_comparable(const App& app, const Plan& plan) {
  const Planner& planner = planner_of(app);
  const PlatformCounts none{};
  return objective_to_plan(app) == Objective::profit && planner.value == PlanValue::typical &&
         plan.status == PlanStatus::optimal && plan.value && planner.platform_min == none &&
         planner.platform_max == none && !planner.max_share && !planner.max_influencers;
}

}  // namespace

void lineup_beside(App& app, Flow& flow, const Plan& plan) {
  const auto& projection = app.document.report().projection;
  const MaybeNumber budget = budget_to_plan(app);
  if (!projection || !budget || !is_comparable(app, plan)) return;
  const MaybeNumber profit = projection->typical.profit;
  const MaybeNumber cost = projection->typical.costs.total;
  const double least_gain = 0.005 * std::max(1.0, std::abs(*plan.value));
  if (!profit || !cost || *profit - *plan.value < least_gain || *cost > *budget) return;
  const std::vector<std::size_t> who = booked_otherwise(app, *projection);
  if (who.empty()) return;
  const std::string words =
      app.ui.words.with(Word::plan_booked_more, {{"profit", ui::money(profit, app.currency())}});
  flow.space(8);
  ui::paragraph(app.ui, flow, {Word::plan_booked_more, words});
  flow.space(4);
  Rect row = flow.row(app.ui.control_height());
  const Word take = Word::plan_booked_take;
  if (ui::button(app.ui, row.cut_left(std::min(row.w, ui::button_width(app.ui, take))), take)) {
    offer(app, who);
  }
}

}  // namespace kol::app
