// The Notes screen: what was noted of whom.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void notes_screen(App& app, const Rect& area);

}  // namespace kol::app
