#include "app/app.h"

namespace kol::app {

void influencer_panel(App& app, const Rect& area) { ui::heading(app.ui, area, "influencer", 2); }

}  // namespace kol::app
