#include "app/keeping/files.h"

#include <algorithm>

#include "app/keeping/shelf.h"
#include "app/parts/file_name.h"
#include "builtin_headers.h"
#include "io/json/workspace.h"
#include "io/table/export.h"

namespace kol::app {
namespace {

bool looks_like_json(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '{';
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

void open_table(App& app, std::string_view name, std::string_view bytes) {
  PendingImport& pending = app.import.emplace();
  pending.name = name;
  pending.bytes = bytes;
  pending.options.file_name = name;
  if (!takes_place(app)) pending.options.currency = app.currency();
  app.panel = Panel::none;
  read_table(app);
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
  if (looks_like_json(bytes)) {
    open_workspace(app, bytes);
  } else {
    open_table(app, name, bytes);
  }
}

void open_pasted(App& app, std::string_view text) { open_bytes(app, "", text); }

void read_table(App& app) {
  PendingImport& import = *app.import;
  if (!app.table_words) app.table_words = io::read_table_words(builtin_headers);
  if (!app.table_words) return;
  const auto read = [&] {
    import.result =
        io::import_table(import.bytes, import.options, app.document.benchmarks(), *app.table_words);
  };
  read();
  if (import.result.needs_columns) {
    // The guess is tried at once, so that the reader sees what comes of it.
    import.asks_columns = true;
    for (const io::Column& column : import.result.diagnostics.columns) {
      import.options.columns.push_back(io::ColumnChoice{column.field});
    }
    import.options.has_header = import.result.has_header;
    read();
  }
  if (import.result.needs_platform) import.asks_platform = true;
}

void accept_import(App& app) {
  if (!app.import) return;
  io::Import& import = app.import->result;
  if (import.influencers.empty()) return;
  const std::size_t added = import.influencers.size();
  if (takes_place(app)) {
    Workspace next;
    if (!app.document.is_sample()) next = app.document.workspace();
    if (import.currency) {
      next.settings.currency = *import.currency;
      next.settings.usd_rate = import.usd_rate;
    }
    next.influencers = std::move(import.influencers);
    app.document.replace(std::move(next));
  } else {
    app.document.insert_influencers(app.document.workspace().influencers.size(),
                                    std::move(import.influencers));
  }
  app.import.reset();
  app.screen = Screen::compare;
  app.compare.order.search.clear();
  app.compare.order.platform.reset();
  app.tell(app.ui.words.with(Word::import_done, {{"count", ui::count(static_cast<double>(added))}}),
           {undo_action()});
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
