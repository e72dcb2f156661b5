#include "app/app.h"

namespace kol::app {

void explanation_panel(App& app, const Rect& area) { ui::heading(app.ui, area, "explanation", 2); }

}  // namespace kol::app
