// Opens a workspace from its text: a small one at once, a large one is read and evaluated between
// frames. Until it is whole the one that is shown stays, and whatever happens waits for it, as if
// it were opened at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Calls done(app, what came of it).
void open_text(App& app, std::string name, std::string_view text, Opened done);
// Goes on for that long, one step at least; asks for a frame if there is more.
void open_on(App& app, double seconds);
// How much is done, from 0 to 1; absent if nothing is being opened.
std::optional<double> opening_share(const App& app);
// How far it is, above the screen.
void opening_strip(App& app, Rect& stage);

}  // namespace kol::app
