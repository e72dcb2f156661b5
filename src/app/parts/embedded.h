// What a screen asks while the program is an embed within somebody else's page (app/embed).
#pragma once

#include "app/state/app.h"

namespace kol::app {

// The stage, less of it where what floats would be out of sight.
Rect in_sight(const App& app, Rect stage);

// Ends an embed's screen after what matters most: a button for the rest. True if the rest is to be
// shown, as it always is on the whole page.
bool more_of(App& app, Flow& flow, Word what);

}  // namespace kol::app
