// Charts as pictures: each is drawn once more, alone, in light colours and at a size of its own,
// with its title and the workspace's name, and saved as PNG by the page.
#pragma once

#include <vector>

#include "app/state/app.h"

namespace kol::app {

// A chart of the screen that is shown, to be saved as a picture.
struct PictureOffer {
  Word word;
  void (*save)(App& app);
};
// Those that there are now; none where nothing is drawn.
std::vector<PictureOffer> picture_offers(App& app);

// Draws App::picture from the top of a stage of any width, and gives the height it has
// come to.
float draw_picture(App& app);

}  // namespace kol::app
