// What may be spent, and on what it is to be spent best.
#include <array>

#include "app/parts/planning.h"
#include "app/parts/value_fields.h"
#include "app/plan/edit.h"
#include "app/plan/parts.h"
#include "core/decide/planner.h"

namespace kol::app {
namespace {

constexpr std::array kObjectives = {
    Objective::profit,      Objective::orders,           Objective::leads,    Objective::clicks,
    Objective::engagements, Objective::real_impressions, Objective::net_reach};

void budget_field(App& app, const Rect& rect) {
  MaybeNumber budget = budget_to_plan(app);
  if (!value_field(app, rect, "plan budget", budget,
                   {.label = app.word(Word::campaign_budget),
                    .kind = ValueKind::money,
                    .help = app.word(Word::campaign_budget_help)})) {
    return;
  }
  // A planner that came with a budget of its own keeps it; else it is the campaign's.
  if (planner_of(app).budget) {
    edit_planner(app, {.field = "planner.budget"}, [&](Planner& next) { next.budget = budget; });
  } else {
    app.document.edit_campaign({.field = "budget"}, [&](Campaign& next) { next.budget = budget; });
  }
}

void objective_field(App& app, const Rect& rect) {
  const Planner& planner = planner_of(app);
  const Objective by_goal = objective_by_goal(app.document.workspace().campaign);
  std::vector<std::string> names = {
      app.ui.words.with(Word::plan_by_goal, {{"objective", objective_name(app, by_goal)}})};
  for (const Objective objective : kObjectives) names.push_back(objective_name(app, objective));
  std::size_t chosen = planner.objective ? static_cast<std::size_t>(*planner.objective) + 1 : 0;
  if (!ui::select(
          app.ui, rect, "objective", names, chosen,
          {.label = app.word(Word::plan_objective), .help = app.word(Word::plan_objective_help)})) {
    return;
  }
  edit_planner(app, {}, [&](Planner& next) {
    next.objective.reset();
    if (chosen > 0) next.objective = kObjectives[chosen - 1];
  });
}

void value_choice(App& app, Flow& flow) {
  const std::vector<std::string> names = {app.word(Word::plan_typical), app.word(Word::plan_mean)};
  auto chosen = static_cast<std::size_t>(planner_of(app).value);
  ui::label(app.ui, flow.row(22), Word::plan_count_with, {.size = ui::kSmallSize});
  const Rect place = flow.row(ui::segmented_height(app.ui, flow.width(), names));
  const bool changed = ui::segmented(app.ui, place, Word::plan_count_with_what, names, chosen);
  flow.space(4);
  ui::paragraph(app.ui, flow, Word::plan_count_with_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  if (!changed) return;
  edit_planner(app, {}, [&](Planner& next) { next.value = static_cast<PlanValue>(chosen); });
}

}  // namespace

void edit_planner(App& app, EditKey key, const std::function<void(Planner&)>& edit) {
  app.document.edit_deciding(std::move(key), [&](Deciding& next) {
    if (!next.planner) next.planner.emplace();
    edit(*next.planner);
    if (*next.planner == Planner{}) next.planner.reset();
  });
}

void plan_money_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "plan money", outer, app.word(Word::plan_money));
  {
    ui::Grid grid(card.flow, card.flow.columns(150, 2, kFieldGap), ui::field_height(app.ui, true),
                  kFieldGap);
    budget_field(app, grid.next());
    objective_field(app, grid.next());
  }
  card.flow.space(kFieldGap);
  value_choice(app, card.flow);
}

}  // namespace kol::app
