// What the page's words mean, and which keys it knows.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void glossary_panel(App& app, const Rect& area);
void shortcuts_panel(App& app, const Rect& area);

}  // namespace kol::app
