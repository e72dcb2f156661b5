#include "app/keeping/files.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "app/keeping/opening.h"
#include "app/keeping/reading.h"
#include "app/keeping/results.h"
#include "app/keeping/shelf.h"
#include "app/parts/file_name.h"
#include "io/json/workspace.h"
#include "io/table/export.h"

namespace kol::app {
namespace {

// A JSON object: a workspace, or what a scraper wraps around its list.
bool is_json_object(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '{';
}

// Ours begin with their version.
bool begins_like_workspace(std::string_view bytes) {
  constexpr std::size_t kLookedAt = 100;
  return bytes.substr(0, kLookedAt).find("\"version\"") != std::string_view::npos;
}

// What comes before the words of tables waits for them, and then comes anew.
void wait_for_words(App& app, std::function<void(App&)> come_again) {
  app.table_waiting = std::move(come_again);
  platform::load_table_words();
}

}  // namespace

void open_workspace(App& app, std::string_view name, std::string_view bytes) {
  open_text(app, shown_name(app, std::string(name)), bytes, [](App& to, OpenedWorkspace opened) {
    if (!opened.read.workspace) {
      to.problems = std::move(opened.read.errors);
      to.fail(to.word(Word::open_failed));
      return;
    }
    add_workspace(to, *std::move(opened.read.workspace), Arrival::file, std::move(opened.reports));
    to.problems = std::move(opened.read.warnings);
    to.tell(to.word(Word::open_done));
  });
}

bool takes_place(const App& app) {
  return app.document.is_sample() || app.document.workspace().influencers.empty();
}

void add_to_own_list(App& app, Influencer added) {
  if (app.document.is_sample()) {
    Workspace own;
    own.settings = app.document.workspace().settings;
    own.influencers.push_back(std::move(added));
    return app.document.replace(std::move(own));
  }
  app.document.insert_influencers(app.document.workspace().influencers.size(), {std::move(added)});
}

void open_bytes(App& app, std::string_view name, std::string_view bytes) {
  const bool may_be_workspace = is_json_object(bytes);
  if (may_be_workspace && begins_like_workspace(bytes)) return open_workspace(app, name, bytes);
  if (!app.table_words) {
    return wait_for_words(app, [own_name = std::string(name), own = std::string(bytes)](App& then) {
      open_bytes(then, own_name, own);
    });
  }
  if (takes_results(app)) {
    return open_results(app, {.name = std::string(name), .bytes = std::string(bytes)});
  }
  PendingImport arrived;
  arrived.name = name;
  arrived.bytes = bytes;
  open_table(app, std::move(arrived), may_be_workspace);
}

void open_pasted(App& app, std::string_view text) { open_bytes(app, "", text); }

void open_sheet(App& app, std::string_view name, const std::vector<std::string>& sheets,
                std::size_t chosen, std::string_view bytes) {
  app.notice.reset();  // that it is being read
  if (takes_results(app)) {
    PendingResults arrived{.name = std::string(name), .bytes = std::string(bytes)};
    arrived.options.sheet = true;
    arrived.sheets = sheets;
    arrived.sheet = chosen;
    if (app.table_words) return open_results(app, std::move(arrived));
    return wait_for_words(app,
                          [waits = std::move(arrived)](App& then) { open_results(then, waits); });
  }
  PendingImport arrived;
  arrived.name = name;
  arrived.bytes = bytes;
  arrived.sheets = sheets;
  arrived.sheet = chosen;
  arrived.options.sheet = true;
  if (app.table_words) return open_table(app, std::move(arrived), false);
  wait_for_words(app, [waits = std::move(arrived)](App& then) { open_table(then, waits, false); });
}

bool waits_for_sheet(const App& app, std::size_t sheet) {
  return (app.import && app.import->wanted_sheet == sheet) ||
         (app.results_file && app.results_file->wanted_sheet == sheet);
}

void take_table_words(App& app, std::string_view json) {
  // Asked for twice they come twice; a table may be read with the first ones.
  if (!app.table_words) app.table_words = io::read_table_words(json);
  if (!app.table_words) return app.fail(app.word(Word::load_failed), {load_again_action()});
  if (const auto come_again = std::exchange(app.table_waiting, nullptr)) come_again(app);
}

NoticeAction load_again_action() {
  return {Word::load_again, [](App&) { platform::load_table_words(); }};
}

void save_diagnostics(const App& app) {
  if (!app.last_import) return;
  platform::save_file(file_name(app.last_import->name, ".diagnostics.json"), "application/json",
                      io::write_diagnostics(app.last_import->diagnostics));
}

void save_workspace(App& app, bool ask) {
  const Workspace& workspace = app.document.workspace();
  platform::save_file(file_name(workspace.campaign.name, ".json"), "application/json",
                      io::write_workspace(workspace),
                      app.shelf.current.empty() ? "sample" : app.shelf.current, ask);
}

NoticeAction file_action() {
  return {Word::notice_save_file, [](App& app) { save_workspace(app); }};
}

void export_table(App& app) {
  const io::Export table = io::export_csv(app.document.workspace(), app.document.report());
  platform::save_file(file_name(app.document.workspace().campaign.name, ".csv"), "text/csv",
                      table.csv);
  if (table.left_out_posts || table.left_out_packages)
    app.tell(app.word(Word::export_without_posts));
}

void start_empty(App& app) {
  const bool was_kept = !app.shelf.current.empty();  // the sample is not, until it is edited
  add_workspace(app, Workspace{}, Arrival::empty);
  app.tell(app.word(was_kept ? Word::empty_done : Word::empty_done_sample));
}

void show_sample_again(App& app) {
  add_workspace(app, app.sample, Arrival::sample);
  app.tell(app.word(Word::sample_done));
}

}  // namespace kol::app
