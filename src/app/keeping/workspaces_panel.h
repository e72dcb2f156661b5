// The panel of the workspaces that are kept in this browser.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void workspaces_panel(App& app, const Rect& area);

}  // namespace kol::app
