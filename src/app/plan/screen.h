// The Plan screen: budget, objective and rules, and the best line-up that they allow, with reasons.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void plan_screen(App& app, const Rect& area);
// What it comes to, in a sentence.
std::string plan_answer(const App& app);
void keep_plan(const App& app, KeptView& view);
void restore_plan(App& app, const KeptView& view);

}  // namespace kol::app
