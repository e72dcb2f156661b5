#include "app/app.h"

namespace kol::app {

void side_by_side_panel(App& app, const Rect& area) {
  ui::heading(app.ui, area, "side_by_side", 2);
}

}  // namespace kol::app
