// The panel's heading with the button that closes it.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// 36 px high, 44 for touch.
void panel_title(App& app, Rect row, const ui::Label& title);

}  // namespace kol::app
