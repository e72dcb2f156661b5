// What the reader has to know of keeping, above the screen.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Why something is not kept, or that another tab has changed the same workspace. Takes what it
// needs off the stage.
void shelf_banner(App& app, Rect& stage);

}  // namespace kol::app
