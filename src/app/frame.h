// One frame of the whole program.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Draws and describes what the reader sees: the surroundings, the screen, the panel, the notices.
void draw_frame(App& app);

}  // namespace kol::app
