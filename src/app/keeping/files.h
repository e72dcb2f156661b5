// Files and tables in and out: what a dropped, opened or pasted thing is, and what happens to it.
// Nothing in the workspace changes before the reader has seen what would.
#pragma once

#include <string_view>

#include "app/state/app.h"

namespace kol::app {

void open_bytes(App& app, std::string_view name, std::string_view bytes);
void open_pasted(App& app, std::string_view text);
// Reads the waiting table again, with other options.
void read_table(App& app);
// Another sheet of the workbook that waits; `bytes` are to be its own by then.
void choose_sheet(App& app, std::size_t sheet);
// Whether imported influencers become the roster, not a part of it.
bool takes_place(const App& app);
void accept_import(App& app);
// The account of the import that was added last, as JSON.
void save_diagnostics(const App& app);
// Where it was saved before, if that is known; `ask` for another place.
void save_workspace(App& app, bool ask = false);
// To save the workspace as a file, where it cannot be kept otherwise.
NoticeAction file_action();

// Whether what comes in becomes the roster, not a part of it: in place of the sample.
bool takes_place(const App& app);
// One more influencer of the reader's own; one step of undo.
void add_to_own_list(App& app, Influencer added);
void export_table(App& app);
void start_empty(App& app);
void show_sample_again(App& app);

}  // namespace kol::app
