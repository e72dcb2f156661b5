// The panel that answers "how?".
#pragma once

#include "app/state/app.h"

namespace kol::app {

void explanation_panel(App& app, const Rect& area);

}  // namespace kol::app
