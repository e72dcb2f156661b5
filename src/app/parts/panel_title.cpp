#include "app/parts/panel_title.h"

namespace kol::app {

void panel_title(App& app, Rect row, const ui::Label& title) {
  const Rect close = row.cut_right(app.ui.control_height(), 8);
  ui::heading(app.ui, row, title, 2, 20);
  if (ui::button(app.ui, close, Word::panel_close,
                 {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true})) {
    app.close_panel();
  }
}

}  // namespace kol::app
