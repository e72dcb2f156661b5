// The product's mark.
#pragma once

#include "ui/ui.h"

namespace kol::ui {

// As large as fits, in the middle of the rectangle; only drawn.
void draw_mark(Ui& ui, const Rect& rect);

}  // namespace kol::ui
