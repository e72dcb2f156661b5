// The parts of a piece's panel.
#pragma once

#include "app/track/parts.h"

namespace kol::app {

// How it is tracked: its own link and name in it, and what its row says.
void piece_links(App& app, Flow& flow, const PieceLine& line);
// What came of the post, and of all of the row.
void piece_results(App& app, Flow& flow, const PieceLine& line);
// Of all posts of the row; of a big one totals come first, since there is nothing else.
void results_of_row(App& app, Flow& flow, std::size_t row, bool is_big);
// What is worth a second look: codes that look alike, another discount than the offer's, a page
// that is not encrypted; and totals below what the single posts add up to.
void remarks_on_links(App& app, Flow& flow, std::size_t row);
void remarks_on_totals(App& app, Flow& flow, std::size_t row);

}  // namespace kol::app
