// The parts of a piece's panel.
#pragma once

#include "app/track/parts.h"

namespace kol::app {

// How it is tracked: its own link and name in it, and what its row says.
void piece_links(App& app, Flow& flow, const PieceLine& line);
// What came of the post, and of all of the row.
void piece_results(App& app, Flow& flow, const PieceLine& line);

}  // namespace kol::app
