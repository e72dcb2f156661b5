// The panel that answers "how?".
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void explanation_panel(App& app, const Rect& area);
// What it is called: the figure that is asked for.
std::string explanation_title(const App& app);

}  // namespace kol::app
