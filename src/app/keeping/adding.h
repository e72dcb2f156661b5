// Adds the table that waits to the roster: a few influencers at once, many after they have been
// evaluated between frames; app.stop_reading() leaves off.
#pragma once

#include <optional>

#include "app/state/app.h"

namespace kol::app {

// Who of the table is in the roster already: of one account (platform and handle), or without a
// handle of one platform, ID and name. Found anew when either has changed.
void find_known(App& app);
void accept_import(App& app);
// Goes on for that long, one step at least; asks for a frame if there is more.
void add_on(App& app, double seconds);
// How many of all are ready, from 0 to 1; absent if nothing is being added.
std::optional<double> adding_share(const App& app);

}  // namespace kol::app
