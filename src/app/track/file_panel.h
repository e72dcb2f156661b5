// A file of results before it is taken over: whose its lines are, and what they would fill in.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void results_file_panel(App& app, const Rect& area);
bool is_results_file_open(const App& app);

}  // namespace kol::app
