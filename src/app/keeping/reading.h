// Reads the table that waits for the reader's yes: a small one at once, a large one between frames,
// so that the page goes on answering; app.stop_reading() leaves off.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// East Asian encodings, whose tables the page has (io::TableOptions::decoder).
std::optional<io::DecodedText> decode_wide(std::string_view bytes, std::string_view encoding);

// In the place of what waits; `may_be_workspace`: it is opened as one if it is no table.
void open_table(App& app, PendingImport arrived, bool may_be_workspace);
// Reads the waiting table again, as the reader has answered meanwhile. If that is under way already
// it begins anew.
void read_table(App& app);
// Reads on for that long, one step at least; asks for a frame if there is more.
void read_on(App& app, double seconds);
// How much is read, from 0 to 1; absent if nothing is being read.
std::optional<double> reading_share(const App& app);

}  // namespace kol::app
