#include "app/parts/embedded.h"

#include <algorithm>

namespace kol::app {
namespace {

constexpr float kLeastInSight = 120;  // for a notice

}  // namespace

Rect in_sight(const App& app, Rect stage) {
  if (!app.embed) return stage;
  const float top = std::max(stage.y, app.embed->seen_top);
  const float bottom = std::min(stage.bottom(), app.embed->seen_bottom);
  if (bottom - top < kLeastInSight) return stage;
  return {stage.x, top, stage.w, bottom - top};
}

bool more_of(App& app, Flow& flow, Word what) {
  if (!app.embed) return true;
  bool& shown = app.embed->show_more;
  if (ui::button(app.ui, flow.row(app.ui.control_height()), what, {.expanded = shown})) {
    shown = !shown;
  }
  return shown;
}

}  // namespace kol::app
