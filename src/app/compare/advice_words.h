// An advice in sentences, each of which speaks of one price only; for the card of the best pick,
// and for paper.
#pragma once

#include <string>

#include "app/compare/advice.h"
#include "app/state/app.h"

namespace kol::app {

// "Book Ada first. Asks $260 for one TikTok video: worth paying, $155 to $1,550 is fair."
std::string advice_sentence(const App& app, const Advice& advice);
// The same with the name as it is written there.
std::string advice_sentence(const App& app, const Advice& advice, const std::string& name);
// "At $260, $299 with product and your time, expect 12 orders and $96 profit, an ROI of 32.1 %."
// Empty where there is nothing to expect.
std::string outcome_sentence(const App& app, const Advice& advice);

// "$155 – $1,550"; empty where the fair fee is unknown.
std::string fair_range(const App& app, const StandardPost& post);
// How many results the goal counts: of sales the profit.
MaybeNumber results_of(Goal goal, const StandardPost& post);

}  // namespace kol::app
