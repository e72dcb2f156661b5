// The Track screen: before, links, codes and hashtags for each post; after, what came of it beside
// what was planned.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void track_screen(App& app, const Rect& area);
// What it comes to, in a sentence.
std::string track_answer(const App& app);
void keep_track(const App& app, KeptView& view);
void restore_track(App& app, const KeptView& view);

}  // namespace kol::app
