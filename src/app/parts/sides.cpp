#include "app/parts/sides.h"

#include <algorithm>
#include <vector>

namespace kol::app {

void sides_switch(App& app, Flow& flow) {
  const std::vector<std::string> sides = {app.word(Word::fees_i_pay),
                                          app.word(Word::fees_i_am_paid)};
  std::size_t chosen = app.screen == Screen::rates ? 1 : 0;
  Rect row = flow.row(app.ui.control_height());
  row.w = std::min(row.w, 320.0f);
  if (!ui::segmented(app.ui, row, Word::fees_side, sides, chosen)) return;
  app.screen = chosen == 1 ? Screen::rates : Screen::fees;
  while (app.panel != Panel::none) app.close_panel();
}

}  // namespace kol::app
