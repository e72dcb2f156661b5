#include "app/app.h"

namespace kol::app {

void campaign_screen(App& app, const Rect& area) { ui::heading(app.ui, area, "campaign", 2); }

}  // namespace kol::app
