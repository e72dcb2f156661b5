// Explanations of what helps to decide: the odds, what they hinge on, the plan, one big or many
// small (spec: decisions.md).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/odds.h"
#include "app/parts/planning.h"
#include "core/decide/planner.h"

namespace kol::app {
namespace {

void fill_odds(const Subject& s, Writer& w) {
  const SimulationReport& report = w.app.odds.report;
  const bool known = report.prob_profit && w.app.odds.revision == w.app.document.revision();
  w.result(known ? w.digits.percent(report.prob_profit) : std::string(ui::kUndefined));
  w.formula(w.app.word(Word::how_odds_formula));
  if (!s.projection) w.note(w.app.word(Word::how_no_lineup));
  if (!known) return;
  w.put("", Word::how_odds_trials, w.digits.count(report.trials), w.origin.calculated());
  w.put("", Word::how_odds_seed, w.digits.count(report.seed), w.origin.calculated());
  w.put("", Word::how_odds_middle, w.digits.money(report.profit->p50), w.origin.calculated());
  w.put("", Word::how_odds_low, w.digits.money(report.profit->p5), w.origin.calculated());
  w.put("", Word::how_odds_high, w.digits.money(report.profit->p95), w.origin.calculated());
  w.put("", Word::how_odds_mean, w.digits.money(report.profit->mean), w.origin.calculated());
  w.put("", Word::how_odds_error, w.digits.money(report.mean_error), w.origin.calculated());
  w.put("", Word::how_odds_worst, w.digits.money(report.shortfall10), w.origin.calculated());
  w.note(w.app.word(Word::how_odds_note));
}

void fill_hinges(const Subject& s, Writer& w) {
  w.formula(w.app.word(Word::how_hinges_formula));
  if (s.projection) {
    w.result(s.projection->typical, &Case::profit);
  } else {
    w.note(w.app.word(Word::how_no_lineup));
  }
  w.note(w.app.word(Word::how_hinges_note));
}

// ---- The plan ----

bool is_up_to_date(const Planning& planning, const App& app) {
  return planning.plan && planning.revision == app.document.revision();
}

void fill_plan(const Subject&, Writer& w) {
  const Planning& planning = w.app.planning;
  const bool profit = objective_to_plan(w.app) == Objective::profit;
  w.formula(w.app.word(profit ? Word::how_plan_formula : Word::how_plan_formula_other));
  const bool known = is_up_to_date(planning, w.app);
  const auto shown = [&](MaybeNumber value) {
    return profit ? w.digits.money(value) : w.digits.count(value);
  };
  w.result(known ? shown(planning.plan->value) : std::string(ui::kUndefined));
  w.note(w.app.word(Word::how_plan_note));
  if (!known) return;
  w.put("", Word::how_plan_status,
        w.app.word(planning.plan->status == PlanStatus::optimal ? Word::how_plan_yes
                                                                : Word::how_plan_no),
        w.origin.calculated());
  w.put("", Word::how_plan_bound, shown(planning.plan->bound), w.origin.calculated());
  w.put("", Word::how_plan_compared,
        w.digits.count(static_cast<double>(planning.candidates.known.size())),
        w.origin.calculated());
}

void fill_plan_cost(const Subject& s, Writer& w) {
  const Planning& planning = w.app.planning;
  w.note(w.app.word(Word::how_plan_cost_note));
  if (!is_up_to_date(planning, w.app)) return;
  double packages = 0;
  for (const PlannedPackage& package : planning.plan->chosen) packages += package.cost;
  w.put("packages", Word::how_plan_packages, w.digits.money(packages), w.origin.calculated());
  w.put("fixed", Word::plan_fixed, w.digits.money(fixed_costs(s.campaign)), w.origin.calculated());
  w.result(w.digits.money(planning.plan->cost));
}

void fill_plan_left(const Subject&, Writer& w) {
  const Planning& planning = w.app.planning;
  const MaybeNumber budget = budget_to_plan(w.app);
  w.put("budget", Word::term_budget, w.digits.money(budget),
        w.origin.yours_or_missing(budget.has_value()));
  w.note(w.app.word(Word::how_plan_left_note));
  if (!is_up_to_date(planning, w.app)) return;
  const MaybeNumber cost = planning.plan->cost;
  w.put("cost", Word::plan_cost_of, w.digits.money(cost), Topic::plan_cost);
  if (budget && cost) w.result(w.digits.money(*budget - *cost));
}

// ---- One big or many small ----

// What else the draws say of a side, beside its average.
void put_side(Writer& w, Word name, const BigOrSmallSide& side) {
  const auto put = [&](Word figure, std::string value) {
    const std::string of =
        w.words(Word::how_big_of, {{"side", w.app.word(name)}, {"figure", w.app.word(figure)}});
    w.put("", of, std::move(value), w.origin.calculated());
  };
  put(Word::how_odds_middle, w.digits.money(side.p50));
  put(Word::how_odds_low, w.digits.money(side.p5));
  put(Word::how_odds_high, w.digits.money(side.p95));
  put(Word::odds_chance, chance_text(w.app, side.prob_profit));
}

void fill_big_or_small(const Subject& s, Writer& w) {
  const Planning& planning = w.app.planning;
  w.note(w.app.word(Word::how_big_note));
  if (!is_up_to_date(planning, w.app) || !planning.big_or_small) return;
  const BigOrSmall& report = *planning.big_or_small;
  if (!report.big || !report.group) return;
  const MaybeNumber group = report.group->mean;
  const MaybeNumber big = report.big->mean;
  w.put("group", Word::how_big_group, w.digits.money(group), w.origin.calculated());
  w.put("big", Word::how_big_big, w.digits.money(big), w.origin.calculated());
  if (group && big) w.result(w.digits.money(*group - *big));
  put_side(w, Word::big_group, *report.group);
  put_side(w, Word::big_big, *report.big);
  if (!report.tie_hours) return;
  w.put("", Word::how_big_hours, w.digits.count(s.campaign.costs.hours_per_influencer),
        w.origin.of(typed("hours_per_influencer")));
  w.put("", Word::how_big_tie, w.digits.count(report.tie_hours), w.origin.calculated());
}

constexpr std::array kRecipes = {
    Recipe{Topic::plan, Whose::lineup, Word::plan_title, Word::how_plan, "", fill_plan},
    Recipe{Topic::plan_cost, Whose::lineup, Word::plan_cost_of, Word::how_plan_cost,
           "{packages} + {fixed}", fill_plan_cost},
    Recipe{Topic::plan_left, Whose::lineup, Word::plan_left, Word::how_plan_left,
           "{budget} − {cost}", fill_plan_left},
    Recipe{Topic::big_or_small, Whose::lineup, Word::big_title, Word::how_big, "{group} − {big}",
           fill_big_or_small},
    Recipe{Topic::odds, Whose::lineup, Word::odds_chance, Word::how_odds, "", fill_odds},
    Recipe{Topic::hinges, Whose::lineup, Word::hinges_title, Word::how_hinges, "", fill_hinges},
};

}  // namespace

std::span<const Recipe> decision_recipes() { return kRecipes; }

}  // namespace kol::app
