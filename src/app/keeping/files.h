// Files and tables in and out: what a dropped, opened or pasted thing is, and what happens to it.
// Nothing in the workspace changes before the reader has seen what would.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

void open_bytes(App& app, std::string_view name, std::string_view bytes);
// A workspace as JSON, in the place of the one that is open; or says what is wrong with it. `name`
// is that of the file; empty: it was pasted.
void open_workspace(App& app, std::string_view name, std::string_view bytes);
void open_pasted(App& app, std::string_view text);
// One of the sheets of a workbook; `bytes` as events::sheet brings them.
void open_sheet(App& app, std::string_view name, const std::vector<std::string>& sheets,
                std::size_t chosen, std::string_view bytes);
// Whether the reader has chosen that sheet of the workbook that is shown, and it has not come yet.
bool waits_for_sheet(const App& app, std::size_t sheet);
// Without the words of tables (web/data/headers.json) a table waits; with them it is read.
void take_table_words(App& app, std::string_view json);
// To ask for them once more, where they could not be loaded.
NoticeAction load_again_action();
// Whether what comes in becomes the roster, not a part of it: in place of the sample.
bool takes_place(const App& app);
// One more influencer of the reader's own; one step of undo.
void add_to_own_list(App& app, Influencer added);
// The account of the import that was added last, as JSON.
void save_diagnostics(const App& app);
// Where it was saved before, if that is known; `ask` for another place.
void save_workspace(App& app, bool ask = false);
// To save the workspace as a file, where it cannot be kept otherwise.
NoticeAction file_action();
void export_table(App& app);
void start_empty(App& app);
void show_sample_again(App& app);

}  // namespace kol::app
