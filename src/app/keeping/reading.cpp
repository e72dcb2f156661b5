#include "app/keeping/reading.h"

#include <limits>
#include <memory>
#include <utility>

#include "app/keeping/between_frames.h"
#include "app/keeping/files.h"
#include "io/table/currency_plan.h"

namespace kol::app {
namespace {

constexpr std::size_t kReadAtOnce = 400'000;  // bytes: some 2,000 records
constexpr std::size_t kRecordsAStep = 500;

// Whether nothing in it looks like a list of influencers.
bool is_no_table(const PendingImport& import) {
  return import.asks_columns || (import.result.error && !import.asks_platform);
}

void begin(App& app) {
  app.import_reading->table = std::make_unique<io::TableReading>(
      app.import->bytes, app.import->options, app.document.benchmarks(), *app.table_words);
}

// As the reader has set the columns of an earlier table with these headers.
void recall_columns(App& app) {
  ImportReading& reading = *app.import_reading;
  PendingImport& import = *app.import;
  if (!reading.is_first || reading.knows_columns || import.asks_columns) return;
  const std::vector<io::Column> columns = reading.table->columns();
  if (columns.empty()) return;
  reading.knows_columns = true;
  const ColumnChoices* const known = app.remembered_columns.find(columns);
  if (known == nullptr) return;
  import.options.columns = *known;
  import.options.has_header = true;
  import.columns_remembered = true;
  begin(app);
}

// Whether quotes are left out for their currency, and what they could be converted at.
void ask_for_conversion(App& app) {
  PendingImport& import = *app.import;
  if (!import.asks_conversion.empty() || takes_place(app)) return;
  for (const CellToCheck& cell : import.cells) {
    if (cell.doubt != io::Code::doubtful_currency || cell.currency.empty()) continue;
    import.asks_conversion = cell.currency;
    import.conversion_rate = io::rate_between(cell.currency, app.document.workspace().settings,
                                              app.document.benchmarks());
    return;
  }
}

void take_result(App& app) {
  PendingImport& import = *app.import;
  io::Import result = app.import_reading->table->take();
  if (result.needs_columns && import.options.columns.empty()) {
    // The guess is tried at once, so that the reader sees what comes of it.
    import.asks_columns = true;
    for (const io::Column& column : result.diagnostics.columns) {
      import.options.columns.emplace_back(io::ColumnChoice{column.field});
    }
    if (!import.options.has_header) import.options.has_header = result.has_header;
    return begin(app);
  }
  import.result = std::move(result);
  if (import.result.needs_platform) import.asks_platform = true;
  if (import.result.needs_usd_rate) import.asks_usd_rate = true;
  import.take_stock();
  ask_for_conversion(app);
  ImportReading read = *std::exchange(app.import_reading, std::nullopt);
  if (!read.may_be_workspace || !is_no_table(import)) return;
  const std::string bytes = std::move(import.bytes);
  const std::string name = std::move(import.name);
  app.import = std::move(read.before);
  app.panel = read.panel_before;
  open_workspace(app, name, bytes);
}

// False once all is read.
bool go_on(App& app, std::size_t records) {
  if (app.import_reading->table->step(records)) {
    recall_columns(app);
  } else {
    take_result(app);
  }
  return app.import_reading.has_value();
}

// A small table is there in the same frame, and nothing flickers.
void start(App& app) {
  begin(app);
  if (app.import->bytes.size() > kReadAtOnce) return platform::request_frame();
  while (go_on(app, std::numeric_limits<std::size_t>::max())) {
  }
}

}  // namespace

std::optional<io::DecodedText> decode_wide(std::string_view bytes, std::string_view encoding) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  io::DecodedText decoded{platform::decode(encoding, bytes), 0};
  for (std::size_t at = decoded.text.find(kReplacement); at != std::string::npos;
       at = decoded.text.find(kReplacement, at + kReplacement.size())) {
    ++decoded.replaced;
  }
  return decoded;
}

void open_table(App& app, PendingImport arrived, bool may_be_workspace) {
  ImportReading reading{.is_first = true, .may_be_workspace = may_be_workspace};
  app.notice.reset();  // what it says, and would undo, is of something before
  if (app.import_reading) app.stop_reading();  // what it would have given way to stays
  if (app.import && app.import->wanted_sheet == arrived.sheet &&
      app.import->sheets == arrived.sheets && app.import->name == arrived.name) {
    reading.knows_columns = arrived.follow(*app.import);
  }
  if (app.import) app.import->wanted_sheet.reset();
  reading.before = std::exchange(app.import, std::nullopt);
  reading.panel_before = std::exchange(app.panel, Panel::none);
  PendingImport& pending = app.import.emplace(std::move(arrived));
  pending.options.file_name = pending.name;
  pending.options.decoder = decode_wide;
  if (!takes_place(app)) pending.options.currency = app.currency();
  app.import_reading = std::move(reading);
  start(app);
}

void read_table(App& app) {
  if (!app.import_reading) app.import_reading.emplace();
  start(app);
}

void read_on(App& app, double seconds) {
  if (!app.import_reading) return;
  go_on_for(seconds, [&] { return go_on(app, kRecordsAStep); });
  // Once more when all is read: controls further up were drawn before.
  platform::request_frame();
}

std::optional<double> reading_share(const App& app) {
  if (!app.import_reading) return std::nullopt;
  return app.import_reading->table->share();
}

}  // namespace kol::app
