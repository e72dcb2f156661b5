// Explanations of what helps to decide: the plan, the odds, what they hinge on (spec:
// decisions.md).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/planning.h"

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

void fill_plan(const Subject&, Writer& w) {
  const Planning& planning = w.app.planning;
  const bool profit = objective_to_plan(w.app) == Objective::profit;
  w.formula(w.app.word(profit ? Word::how_plan_formula : Word::how_plan_formula_other));
  const bool known = planning.plan && planning.revision == w.app.document.revision();
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

constexpr std::array kRecipes = {
    Recipe{Topic::plan, Whose::lineup, Word::plan_title, Word::how_plan, "", fill_plan},
    Recipe{Topic::odds, Whose::lineup, Word::odds_chance, Word::how_odds, "", fill_odds},
    Recipe{Topic::hinges, Whose::lineup, Word::hinges_title, Word::how_hinges, "", fill_hinges},
};

}  // namespace

std::span<const Recipe> odds_recipes() { return kRecipes; }

}  // namespace kol::app
