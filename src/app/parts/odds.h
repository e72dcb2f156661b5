// The odds of the campaign, kept up to date (state/odds.h).
#pragma once

#include <string>
#include <string_view>

#include "app/state/app.h"
#include "core/decide/simulation.h"

namespace kol::app {

// Brings App::odds up to date with the document, at most by a first estimate; whoever shows them
// calls it in every frame. What is more exact comes later.
void follow_odds(App& app);

// As many trials of the line-up as are drawn well within a frame; none without a line-up, or with
// the simulation switched off.
LineupTrials few_trials(const App& app);

// Of the calculation begun for it: see take_worked().
void take_simulated(App& app, double share, std::string_view json);

// A chance: whole percents, never 0% or 100% of what is only rare.
std::string chance_text(const App& app, MaybeNumber chance);

// Simulates this many trials, whatever the workspace says; until the document changes.
void simulate(App& app, double trials);
void stop_simulating(App& app);

}  // namespace kol::app
