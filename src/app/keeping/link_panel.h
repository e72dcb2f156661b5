// What a link would hold, and what goes into it only if it is ticked.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void link_panel(App& app, const Rect& area);

}  // namespace kol::app
