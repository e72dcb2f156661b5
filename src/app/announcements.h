// What a screen reader is told without asking, politely: what has changed on the screen – results,
// order, goal, a figure that cannot be used – in one status, and only what still
// holds after a pause of about a second, so that typing says nothing until it ends.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// After all of a frame has been described.
void announce(App& app);

// The answer of the screen that is shown: "Profit $744, ROI 54.8%."
std::string screen_answer(const App& app);

}  // namespace kol::app
