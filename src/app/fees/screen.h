// The Fees screen: what posts should cost, and what a quote is worth.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void fees_screen(App& app, const Rect& area);

}  // namespace kol::app
