// One post of the line-up: its day, its link and code, and what came of it.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void piece_panel(App& app, const Rect& area);
// Its name.
std::string piece_title(const App& app);
void keep_piece(const App& app, KeptView& view);
void restore_piece(App& app, const KeptView& view);
bool is_piece_open(const App& app);

}  // namespace kol::app
