// The panel of the settings, and of what can be done with the workspace as a whole.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void settings_panel(App& app, const Rect& area);

}  // namespace kol::app
