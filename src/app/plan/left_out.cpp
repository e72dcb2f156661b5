// Who is not in the plan, and why; and why there is no plan at all.
#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_set>

#include "app/parts/names.h"
#include "app/parts/planning.h"
#include "app/plan/parts.h"
#include "core/decide/planner.h"

namespace kol::app {
namespace {

constexpr std::size_t kFirstShown = 5;
constexpr std::size_t kMostShown = 50;

class WhyNot {
 public:
  explicit WhyNot(const App& app)
      : app_(app),
        planner_(planner_of(app)),
        never_(planner_.never.begin(), planner_.never.end()),
        budget_(budget_to_plan(app).value_or(0)),
        left_(budget_ - app.planning.plan->cost.value_or(0)) {}

  std::string of(const Candidate& candidate) const {
    const std::string& id = app_.document.workspace().influencers[candidate.influencer].id;
    if (never_.contains(id)) return app_.word(Word::plan_out_never);
    const double most = planner_.max_share.value_or(1) * budget_;
    if (planner_.max_share && candidate.cost > most) {
      return with(Word::plan_out_share, {{"cost", money(candidate.cost)}, {"most", money(most)}});
    }
    if (loses(candidate)) {
      return with(Word::plan_out_loses,
                  {{"amount", money(-candidate.value)}, {"cost", money(candidate.cost)}});
    }
    if (candidate.cost > left_) {
      return with(Word::plan_out_missing,
                  {{"cost", money(candidate.cost)}, {"amount", money(candidate.cost - left_)}});
    }
    return app_.word(Word::plan_out_rules);
  }

  // Worth more than what is chosen of the same person, and too dear for what is left or for one
  // person's share.
  bool lacks_money(const Candidate& candidate) const {
    const std::string& id = app_.document.workspace().influencers[candidate.influencer].id;
    if (loses(candidate) || never_.contains(id)) return false;
    const PlannedPackage* const chosen = chosen_of(candidate.influencer);
    if (chosen && candidate.value <= chosen->value) return false;
    const double room = left_ + (chosen ? chosen->cost : 0);
    return candidate.cost > room || candidate.cost > planner_.max_share.value_or(1) * budget_;
  }

  std::string of(LeftOutReason reason) const {
    return app_.word(reason == LeftOutReason::cost_unknown ? Word::plan_out_cost
                                                           : Word::plan_out_value);
  }

 private:
  const PlannedPackage* chosen_of(std::size_t influencer) const {
    const std::vector<PlannedPackage>& chosen = app_.planning.plan->chosen;
    const auto found = std::lower_bound(chosen.begin(), chosen.end(), influencer,
                                        [](const PlannedPackage& package, std::size_t wanted) {
                                          return package.influencer < wanted;
                                        });
    return found == chosen.end() || found->influencer != influencer ? nullptr : &*found;
  }
  bool loses(const Candidate& candidate) const {
    return objective_to_plan(app_) == Objective::profit && candidate.value <= 0;
  }
  std::string money(double value) const { return ui::money(value, app_.currency()); }
  std::string with(Word word, std::initializer_list<ui::Words::NamedValue> values) const {
    return app_.ui.words.with(word, values);
  }

  const App& app_;
  const Planner& planner_;
  const std::unordered_set<std::string_view> never_;
  const double budget_;
  const double left_;  // of the budget
};

std::string rule_name(const App& app, const PlanRule& rule) {
  switch (rule.kind) {
    case PlanRule::Kind::must:
      return app.word(Word::plan_must);
    case PlanRule::Kind::budget:
      return app.word(Word::campaign_budget);
    case PlanRule::Kind::max_share:
      return app.word(Word::plan_max_share);
    case PlanRule::Kind::max_influencers:
      return app.word(Word::plan_max_influencers);
    case PlanRule::Kind::platform_min:
      return app.ui.words.with(Word::plan_platform_min,
                               {{"platform", platform_name(app, rule.platform)}});
    case PlanRule::Kind::platform_max:
      return app.ui.words.with(Word::plan_platform_max,
                               {{"platform", platform_name(app, rule.platform)}});
  }
  return {};
}

}  // namespace

bool is_worth_more_money(const App& app) {
  const WhyNot why_not(app);
  const std::vector<Candidate>& all = app.planning.candidates.known;
  return std::any_of(all.begin(), all.end(),
                     [&](const Candidate& candidate) { return why_not.lacks_money(candidate); });
}

std::string fault_words(const App& app, const PlanFault& fault) {
  const auto index = app.document.index_of(fault.influencer);
  const std::string who =
      index ? name_of(app.document.workspace().influencers[*index]) : fault.influencer;
  switch (fault.kind) {
    case PlanFault::Kind::none:
    case PlanFault::Kind::not_found:
      break;
    case PlanFault::Kind::audience_unknown:
      return app.word(Word::plan_fault_audience);
    case PlanFault::Kind::fixed_costs:
      return app.ui.words.with(
          Word::plan_fault_fixed,
          {{"amount", ui::money(fixed_costs(app.document.workspace().campaign), app.currency())}});
    case PlanFault::Kind::must_and_never:
      return app.ui.words.with(Word::plan_fault_both, {{"name", who}});
    case PlanFault::Kind::must_unknown:
      return app.ui.words.with(Word::plan_fault_unknown, {{"name", who}});
    case PlanFault::Kind::rules: {
      std::string names;
      for (const PlanRule& rule : fault.rules) {
        names += (names.empty() ? "" : app.word(Word::list_separator)) + rule_name(app, rule);
      }
      return app.ui.words.with(
          fault.rules.size() == 1 ? Word::plan_fault_rule : Word::plan_fault_rules,
          {{"rules", names}});
    }
  }
  return app.word(Word::plan_fault_none);
}

// Nobody can be chosen at all: the rules say never of all, or of nobody else enough is known.
std::string why_nobody(const App& app) {
  const std::vector<std::string>& ids = planner_of(app).never;
  const std::unordered_set<std::string_view> never(ids.begin(), ids.end());
  const auto& influencers = app.document.workspace().influencers;
  const auto& known = app.planning.candidates.known;
  const bool has_choice = std::any_of(known.begin(), known.end(), [&](const Candidate& one) {
    return !never.contains(influencers[one.influencer].id);
  });
  if (has_choice) return {};
  const bool all_never =
      std::all_of(influencers.begin(), influencers.end(),
                  [&](const Influencer& influencer) { return never.contains(influencer.id); });
  if (all_never) return app.word(Word::plan_nobody_left);
  if (objective_to_plan(app) != Objective::profit) return app.word(Word::plan_nobody_known);
  const Offer& offer = app.document.workspace().campaign.offer;
  const bool earns_by_leads = offer.lead_rate * offer.lead_value > 0;
  if (!earns_by_leads && !offer.aov) return app.word(Word::campaign_missing_aov);
  if (!earns_by_leads && !offer.gross_margin) return app.word(Word::campaign_missing_margin);
  return app.word(Word::plan_nobody_known);
}

// The best package of each who is not chosen, what is most worth its money first; then those of
// whom something is unknown.
std::vector<LeftOut> left_out_lines(const App& app) {
  std::vector<LeftOut> lines;
  const auto& plan = app.planning.plan;
  if (!plan || plan->status == PlanStatus::infeasible) return lines;
  const WhyNot why(app);
  const auto& influencers = app.document.workspace().influencers;
  std::set<std::size_t> told;
  for (const PlannedPackage& package : plan->chosen) told.insert(package.influencer);
  for (const std::size_t index : app.planning.left_out) {
    const Candidate& candidate = app.planning.candidates.known[index];
    told.insert(candidate.influencer);
    lines.push_back({name_of(influencers[candidate.influencer]), why.of(candidate)});
  }
  for (const LeftOutPackage& package : app.planning.candidates.left_out) {
    if (lines.size() >= kMostShown) return lines;
    if (!told.insert(package.influencer).second) continue;
    lines.push_back({name_of(influencers[package.influencer]), why.of(package.reason)});
  }
  return lines;
}

void left_out_card(App& app, Flow& outer) {
  std::vector<LeftOut> lines = left_out_lines(app);
  if (lines.empty()) return;
  ui::Card card(app.ui, "left out", outer, app.word(Word::plan_left_out));
  Flow& flow = card.flow;
  const std::size_t all = lines.size();
  if (!app.plan.show_left_out && all > kFirstShown) lines.resize(kFirstShown);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Rect row = flow.row(48);
    const ui::Scope scope(app.ui, std::to_string(i));
    const ui::Group group(app.ui, "who", ui::Role::group, row, lines[i].name);
    app.ui.draw_text(row.cut_top(24), lines[i].name, {.bold = true});
    ui::label(app.ui, row.cut_top(20), {"why", lines[i].why},
              {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
  if (all <= kFirstShown) return;
  const std::string more = app.ui.words.with(Word::plan_left_out_all,
                                             {{"count", ui::editable(static_cast<double>(all))}});
  ui::disclosure(app.ui, flow.row(app.ui.control_height()), {Word::plan_left_out_all, more},
                 app.plan.show_left_out);
}

}  // namespace kol::app
