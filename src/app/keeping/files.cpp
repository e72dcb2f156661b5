#include "app/keeping/files.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

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

void open_workspace(App& app, std::string_view bytes) {
  io::ReadWorkspace read = io::read_workspace(bytes, app.document.benchmarks());
  if (!read.workspace) {
    app.problems = std::move(read.errors);
    app.fail(app.word(Word::open_failed));
    return;
  }
  add_workspace(app, *std::move(read.workspace), Arrival::file);
  app.problems = std::move(read.warnings);
  app.tell(app.word(Word::open_done));
}

// The page has the tables of these encodings.
std::optional<io::DecodedText> decode_wide(std::string_view bytes, std::string_view encoding) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  io::DecodedText decoded{platform::decode(encoding, bytes), 0};
  for (std::size_t at = decoded.text.find(kReplacement); at != std::string::npos;
       at = decoded.text.find(kReplacement, at + kReplacement.size())) {
    ++decoded.replaced;
  }
  return decoded;
}

// What comes before the words of tables waits for them, and then comes anew.
void wait_for_words(App& app, std::function<void(App&)> come_again) {
  app.table_waiting = std::move(come_again);
  platform::load_table_words();
}

void open_table(App& app, PendingImport arrived) {
  PendingImport& pending = app.import.emplace(std::move(arrived));
  pending.options.file_name = pending.name;
  pending.options.decoder = decode_wide;
  if (!takes_place(app)) pending.options.currency = app.currency();
  app.panel = Panel::none;
  read_table(app);
  // As the reader has set the columns of an earlier table with these headers.
  if (pending.asks_columns || pending.result.diagnostics.columns.empty()) return;
  const ColumnChoices* const known =
      app.remembered_columns.find(pending.result.diagnostics.columns);
  if (known == nullptr) return;
  pending.options.columns = *known;
  pending.options.has_header = true;
  pending.columns_remembered = true;
  read_table(app);
}

// Whether nothing in it looks like a list of influencers.
bool is_no_table(const PendingImport& import) {
  return import.asks_columns || (import.result.error && !import.asks_platform);
}

}  // namespace

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
  if (may_be_workspace && begins_like_workspace(bytes)) return open_workspace(app, bytes);
  PendingImport arrived;
  arrived.name = name;
  arrived.bytes = bytes;
  if (!app.table_words) {
    return wait_for_words(app, [waits = std::move(arrived)](App& then) {
      open_bytes(then, waits.name, waits.bytes);
    });
  }
  const Panel before = app.panel;
  open_table(app, std::move(arrived));
  if (!may_be_workspace || (app.import && !is_no_table(*app.import))) return;
  app.import.reset();
  app.panel = before;
  open_workspace(app, bytes);
}

void open_pasted(App& app, std::string_view text) { open_bytes(app, "", text); }

void open_sheet(App& app, std::string_view name, const std::vector<std::string>& sheets,
                std::size_t chosen, std::string_view bytes) {
  app.notice.reset();  // that it is being read
  PendingImport arrived;
  arrived.name = name;
  arrived.bytes = bytes;
  arrived.sheets = sheets;
  arrived.sheet = chosen;
  arrived.options.sheet = true;
  if (app.table_words) return open_table(app, std::move(arrived));
  wait_for_words(app, [waits = std::move(arrived)](App& then) { open_table(then, waits); });
}

void take_table_words(App& app, std::string_view json) {
  app.table_words = io::read_table_words(json);
  if (!app.table_words) return app.fail(app.word(Word::load_failed), {load_again_action()});
  if (const auto come_again = std::exchange(app.table_waiting, nullptr)) come_again(app);
}

NoticeAction load_again_action() {
  return {Word::load_again, [](App&) { platform::load_table_words(); }};
}

void read_table(App& app) {
  PendingImport& import = *app.import;
  const auto read = [&] {
    import.result =
        io::import_table(import.bytes, import.options, app.document.benchmarks(), *app.table_words);
  };
  read();
  if (import.result.needs_columns) {
    // The guess is tried at once, so that the reader sees what comes of it.
    import.asks_columns = true;
    for (const io::Column& column : import.result.diagnostics.columns) {
      import.options.columns.emplace_back(io::ColumnChoice{column.field});
    }
    if (!import.options.has_header) import.options.has_header = import.result.has_header;
    read();
  }
  if (import.result.needs_platform) import.asks_platform = true;
  if (import.result.needs_usd_rate) import.asks_usd_rate = true;
  import.take_stock();
}

void accept_import(App& app) {
  if (!app.import || app.import->result.influencers.empty()) return;
  PendingImport pending = *std::exchange(app.import, std::nullopt);
  io::Import& import = pending.result;
  if (import.has_header && !pending.asks_columns) {
    app.remembered_columns.remember(import.diagnostics.columns, pending.options.columns);
  }
  const std::size_t added = import.influencers.size();
  if (takes_place(app)) {
    Workspace next;
    if (!app.document.is_sample()) next = app.document.workspace();
    if (const auto& currency = pending.currency ? pending.currency : import.currency) {
      next.settings.currency = *currency;
      next.settings.usd_rate = import.usd_rate;
    }
    next.influencers = std::move(import.influencers);
    app.document.replace(std::move(next));
  } else {
    app.document.insert_influencers(app.document.workspace().influencers.size(),
                                    std::move(import.influencers));
  }
  app.last_import = DoneImport{std::move(pending.name), added, std::move(import.diagnostics),
                               std::move(pending.cells)};
  app.screen = Screen::compare;
  app.compare.order.search.clear();
  app.compare.order.platform.reset();
  app.tell(added == 1 ? app.word(Word::import_done_one)
                      : app.ui.words.with(Word::import_done,
                                          {{"count", ui::count(static_cast<double>(added))}}),
           {NoticeAction{Word::import_what_was_read, [](App& a) { a.show(Panel::last_import); }},
            undo_action()});
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
  add_workspace(app, Workspace{}, Arrival::empty);
  app.tell(app.word(Word::empty_done));
}

void show_sample_again(App& app) {
  add_workspace(app, app.sample, Arrival::sample);
  app.tell(app.word(Word::sample_done));
}

}  // namespace kol::app
