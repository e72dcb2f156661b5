#include "app/app.h"

namespace kol::app {

void fees_screen(App& app, const Rect& area) { ui::heading(app.ui, area, "fees", 2); }

}  // namespace kol::app
