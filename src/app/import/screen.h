// What a table would bring, to be looked at before it is taken.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// In place of the other screens while a table waits.
void import_screen(App& app, const Rect& area);

}  // namespace kol::app
