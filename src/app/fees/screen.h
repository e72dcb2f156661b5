// The Fees screen: what posts should cost, and what a quote is worth.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void fees_screen(App& app, const Rect& area);
void keep_fees(const App& app, KeptView& view);
void restore_fees(App& app, const KeptView& view);

}  // namespace kol::app
