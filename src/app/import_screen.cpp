#include "app/app.h"

namespace kol::app {

void import_screen(App& app, const Rect& area) { ui::heading(app.ui, area, "import", 2); }

}  // namespace kol::app
