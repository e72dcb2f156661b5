// Offers a new version of the page, which has been fetched whole (web/page/offline.js), in a strip
// at the bottom until the reader takes it or closes the strip. A passing notice goes before it.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// While a new version of the page waits: a strip off the bottom of the stage, and what is in it.
Rect version_strip(const App& app, Rect& stage);
void version_notice(App& app, const Rect& strip);

}  // namespace kol::app
