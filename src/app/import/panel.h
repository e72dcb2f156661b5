// What remains of the import that was added last: what was read, what was left out and why.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void last_import_panel(App& app, const Rect& area);
bool is_import_known(const App& app);

}  // namespace kol::app
