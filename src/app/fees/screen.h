// The Fees screen: what posts should cost, and what a quote is worth.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void fees_screen(App& app, const Rect& area);
// In a sentence, for screen readers.
std::string fees_answer(const App& app);
void keep_fees(const App& app, KeptView& view);
void restore_fees(App& app, const KeptView& view);

}  // namespace kol::app
