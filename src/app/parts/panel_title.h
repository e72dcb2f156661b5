// What panels have in common: the heading with the button that closes it, and the margin.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Between a panel's content and its sides. What scrolls reaches over it, so that a thumb at the
// edge finds it, too.
inline constexpr float kPanelMargin = 16;

// 36 px high, 44 for touch.
void panel_title(App& app, Rect row, const ui::Label& title);

}  // namespace kol::app
