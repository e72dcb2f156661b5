// The parts of the Plan screen, each a card.
#pragma once

#include <string>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

// ---- In ----
void plan_money_card(App& app, Flow& flow);
void rules_card(App& app, Flow& flow);
void packages_card(App& app, Flow& flow);

// ---- Out ----
void plan_card(App& app, Flow& flow);
void plan_table(App& app, Flow& flow);                       // within the card
void lineup_beside(App& app, Flow& flow, const Plan& plan);  // likewise
void draw_plan_summary(App& app, const Rect& strip);
void left_out_card(App& app, Flow& flow);
void big_or_small_card(App& app, Flow& flow);

// ---- What is said of packages ----

// What the plan makes the most of, as it is written: money, people, clicks.
std::string objective_name(const App& app, Objective objective);
std::string shown_value(const App& app, Objective objective, MaybeNumber value);
// With the case it is counted in: "Profit, typical case".
std::string value_name(const App& app);
// The candidate of that package, or nullptr.
const Candidate* candidate_of(const App& app, const PlannedPackage& package);

// What is wrong with rules that cannot be kept, or what is missing.
std::string fault_words(const App& app, const PlanFault& fault);
// Why nobody can be in it; empty if somebody could.
std::string why_nobody(const App& app);
// Why there is no plan, or no better one can be looked for; empty if there is one.
std::string why_no_plan(const App& app);

// The figures of the plan in words, for paper as well: who for what, why, cost and value.
struct PlanLine {
  std::string name;
  std::string posts;
  std::string why;
  std::string cost;
  std::string value;
};
std::vector<PlanLine> plan_lines(const App& app);
// One by one: a plan may be thousands long. `index` < count; with the fixed costs last.
std::size_t plan_line_count(const App& app);
PlanLine plan_line(const App& app, std::size_t index);
std::string plan_headline(const App& app);
std::vector<std::string> plan_sentences(const App& app);
std::vector<std::string> big_or_small_sentences(const App& app);
struct LeftOut {
  std::string name;
  std::string why;
};
std::vector<LeftOut> left_out_lines(const App& app);
// Whether there is somebody left out whom a larger budget could buy to advantage.
bool is_worth_more_money(const App& app);

}  // namespace kol::app
