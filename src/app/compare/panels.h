// The panels that belong to Compare.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Two to four influencers beside each other.
void side_by_side_panel(App& app, const Rect& area);
bool are_some_picked(const App& app);
// Which columns the table shows.
void columns_panel(App& app, const Rect& area);

}  // namespace kol::app
