// The workspaces that are kept in this browser: which there are, which of them is shown, and
// whether its changes are kept. What is kept is written by the platform; here is decided when and
// as what. A workspace is another tab's as much as this one's: neither writes over what it has not
// seen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/workspace.h"
#include "platform/events.h"

namespace kol::app {

struct App;

// How a workspace came here. `sample` and `empty` are kept once something is changed in them, the
// others at once.
enum class Arrival { own, file, link, sample, empty };

struct Shelf {
  std::vector<events::KeptWorkspace> all;  // the latest first
  std::string current;                     // id of the one shown; empty: not kept yet
  Arrival arrival = Arrival::empty;        // of the one shown
  std::string base;                        // its revision that is kept; empty: none
  std::string handed_over;                 // the revision last given to be kept
  bool on_its_way = false;                 // that has not been answered yet
  std::size_t seen_document = 0;           // Document::revision() that has been noticed,
  std::size_t handed_document = 0;         // that was given to be kept,
  std::size_t kept_document = 0;           // and that is kept
  events::Reason trouble;                  // why the last attempt failed; empty: it did not
  bool trouble_seen = false;               // the reader has closed the line about it
  std::string other_version;               // id of what another tab made of the one shown
  std::string view;                        // of what is on the screen, as it is kept
  std::vector<std::pair<std::string, std::string>> deleted;  // ids and names, to be brought back
  std::string deleted_while_shown;                           // the one of them that was open
  std::string renamed;      // id of the one whose name is being typed
  std::string name_wanted;  // and what has been typed
};

// ---- What the reader does ----

// Shows a workspace as a new one; what was shown is kept as it is. Nothing is destroyed.
void add_workspace(App& app, Workspace next, Arrival arrival);
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
