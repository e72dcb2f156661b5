// The bar on top: the product's mark, the workspace's name, and what can be done with all of it.
#pragma once

#include "app/state/app.h"

namespace kol::app {

inline constexpr float kTopBarHeight = 56;

void top_bar(App& app, Rect bar);

}  // namespace kol::app
