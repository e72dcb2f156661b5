// Which parts of a long card are worth placing one by one: those in view, and as much around them
// as the keyboard or a screen reader may go to next.
#pragma once

#include "ui/ui.h"

namespace kol::app {

// Within what the scroller shows, or about one screen from it. Where nothing is drawn the elements
// are all there is, and the browser scrolls them: then all of them.
inline bool is_near_view(const ui::Ui& ui, const ui::Rect& rect) {
  if (!ui.environment.drawn) return true;
  const float margin = ui.environment.height;
  return ui.visible({rect.x, rect.y - margin, rect.w, rect.h + 2 * margin});
}

}  // namespace kol::app
