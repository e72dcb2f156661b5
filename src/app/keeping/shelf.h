// Keeping the workspaces in this browser. What is kept is written by the platform; here is decided
// when and as what. A workspace is another tab's as much as this one's: neither writes over what it
// has not seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

// ---- What the reader does ----

// Shows a workspace as a new one; what was shown is kept as it is. Nothing is destroyed.
void add_workspace(App& app, Workspace next, Arrival arrival,
                   std::vector<InfluencerReport> reports = {});
void open_kept(App& app, std::string_view id);
void duplicate_kept(App& app, std::string_view id);
// Renames what the shelf's `renamed` says to `name_wanted`.
void rename_kept(App& app);
void delete_kept(App& app, std::string_view id);
void bring_back(App& app, std::string_view id);
// Two tabs have changed the same one: this tab's version stays beside the other, or gives way.
void keep_both(App& app);
void take_other(App& app);

// ---- What happens by itself ----

// After each frame: notices what has changed and has it kept.
void watch_changes(App& app);
// Gives what is not kept yet to the platform; while something is on its way, only if it `must`.
void keep_changes(App& app, bool must = true);
bool is_kept(const App& app);

// ---- The platform's answers (platform/events.h) ----
void on_shelf(App& app, std::vector<events::KeptWorkspace> all);
void on_come_back(App& app, std::string view, events::Reason reason);
void on_kept(App& app, const std::string& id, const std::string& revision,
             const std::string& kept_id, events::Reason reason);
void on_loaded(App& app, platform::Purpose purpose, const events::KeptWorkspace& workspace,
               std::string_view text);
void on_elsewhere(App& app, const std::string& id, const std::string& revision);

// ---- What is drawn of it ----
// What a workspace of that name is called where it has none.
const std::string& shown_name(const App& app, const std::string& name);
// One that a newer version of the program wrote is left alone.
bool is_newer(const events::KeptWorkspace& workspace);

}  // namespace kol::app
