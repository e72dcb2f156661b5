#include "app/app.h"

namespace kol::app {

void columns_panel(App& app, const Rect& area) { ui::heading(app.ui, area, "columns", 2); }

}  // namespace kol::app
