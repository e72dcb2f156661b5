// The Compare screen: the roster, ranked.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void compare_screen(App& app, const Rect& area);
// In a sentence, for screen readers.
std::string compare_answer(const App& app);
void keep_compare(const App& app, KeptView& view);
void restore_compare(App& app, const KeptView& view);

}  // namespace kol::app
