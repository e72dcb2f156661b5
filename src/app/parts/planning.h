// The plan, kept up to date (state/planning.h).
#pragma once

#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Brings App::planning up to date with the document, at most by a short search; whoever shows it
// calls it in every frame.
void follow_plan(App& app);

// Of the calculation begun for it: see take_worked().
void take_planned(App& app, double share, std::string_view json);

void stop_planning(App& app);
void go_on_planning(App& app);

// The planner of the workspace, or what counts until something is said.
const Planner& planner_of(const App& app);
// Its budget, else the campaign's.
MaybeNumber budget_to_plan(const App& app);
// What it makes the most of: as it says, else by the campaign's goal.
Objective objective_to_plan(const App& app);

}  // namespace kol::app
