// Charts as pictures: each is drawn once more, alone, in light colours and at a size of its own,
// with its title and the workspace's name, and saved as PNG by the page.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Draws App::picture from the top of a stage of any width, and gives the height it has
// come to.
float draw_picture(App& app);

}  // namespace kol::app
