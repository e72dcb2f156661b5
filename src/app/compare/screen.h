// The Compare screen: the roster, ranked.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void compare_screen(App& app, const Rect& area);

}  // namespace kol::app
