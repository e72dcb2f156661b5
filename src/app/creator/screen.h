// The creator's side of Fees: what a post of one's own is worth, what a brand gains from it, a
// month, and the media kit (spec: practice.md 22).
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void rates_screen(App& app, const Rect& area);
// In a sentence, for screen readers.
std::string rates_answer(const App& app);
void keep_rates(const App& app, KeptView& view);
void restore_rates(App& app, const KeptView& view);

}  // namespace kol::app
