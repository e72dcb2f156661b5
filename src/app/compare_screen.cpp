#include "app/app.h"

namespace kol::app {

void compare_screen(App& app, const Rect& area) { ui::heading(app.ui, area, "compare", 2); }

}  // namespace kol::app
