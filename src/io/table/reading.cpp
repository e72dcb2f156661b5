// A table of influencers into influencers (see reading.h): decoding, finding the table, deciding
// what the columns are, and reading the records, one after the other.
#include "io/table/reading.h"

#include <algorithm>
#include <utility>

#include "io/table/diagnostics.h"
#include "io/table/encoding.h"
#include "io/table/file_kind.h"
#include "io/table/guess.h"
#include "io/table/json_table.h"
#include "io/table/plan.h"
#include "io/table/platform_names.h"
#include "io/table/record_importer.h"
#include "io/table/table.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostBytes = 256U << 20;

std::string_view base_name(std::string_view path) {
  const std::size_t folder = path.find_last_of("/\\");
  if (folder != std::string_view::npos) path.remove_prefix(folder + 1);
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

std::optional<Platform> platform_of_file(const ImportOptions& options, const TableWords& words) {
  Decoded name;
  decode(options.file_name, "utf-8", {}, {}, name);  // a name of a file may hold any bytes
  return only_platform_in(base_name(name.text), Within::file_name, words);
}

// What to say where every record was skipped.
Message nothing_imported(const Import& import) {
  const Diagnostics& diagnostics = import.diagnostics;
  if (diagnostics.records == 0) return {Code::table_without_records, {}};
  if (import.needs_platform) return {Code::table_without_platform, {}};
  const Message& first = diagnostics.skipped.front().reason;
  Message said = {Code::table_all_skipped, first.values};
  said.values.push_back({"count", diagnostics.records});
  said.values.push_back({"reason", first.code});
  return said;
}

Column as_told(const ColumnPlan& column) {
  Column told{column.header, column.field, column.sample, {}, column.post > 0, 0};
  if (column.field != Field::note && column.field != Field::ignored) {
    told.platform = column.platform;
  }
  return told;
}

void tell_of_columns(const TablePlan& plan, Diagnostics& diagnostics) {
  for (const ColumnPlan& column : plan.columns) {
    diagnostics.columns.push_back(as_told(column));
  }
  diagnostics.rows = plan.rows;
  diagnostics.warnings.insert(diagnostics.warnings.end(), plan.warnings.begin(),
                              plan.warnings.end());
}

// What the workspace takes from the quotes.
void take_currency(const TablePlan& plan, const ImportOptions& options,
                   const Benchmarks& benchmarks, Import& import) {
  if (!plan.names_currency || options.currency) return;
  if (plan.without_rate) {
    import.needs_usd_rate = plan.currency;
    return;
  }
  import.currency = plan.currency;
  const bool is_known = benchmarks.usd_rates.find(plan.currency) != benchmarks.usd_rates.end();
  if (!is_known || options.usd_rate) import.usd_rate = options.usd_rate;
}

}  // namespace

// What one stage leaves for the next.
struct TableReading::State {
  std::string_view bytes;
  ImportOptions options;
  const Benchmarks& benchmarks;
  const TableWords& words;
  Import import = {};
  Decoded decoded = {};
  Table table = {};
  std::optional<JsonTable> json = {};  // while its records are listed
  TablePlan plan = {};
  std::optional<Planning> planning = {};
  std::optional<RecordImporter> importer = {};
  std::optional<RecordReader> reader = {};
};

TableReading::TableReading(std::string_view bytes, ImportOptions options,
                           const Benchmarks& benchmarks, const TableWords& words)
    : state_(new State{bytes, std::move(options), benchmarks, words}) {}

TableReading::~TableReading() = default;

bool TableReading::step(std::size_t records) {
  switch (stage_) {
    case Stage::decode:
      decode_text();
      break;
    case Stage::find:
      find(records);
      break;
    case Stage::plan:
      if (!state_->planning->step(records)) begin_reading();
      break;
    case Stage::read:
      read(records);
      break;
    case Stage::done:
      break;
  }
  return stage_ != Stage::done;
}

double TableReading::share() const {
  const State& the = *state_;
  const double found = the.json ? 0.5 : 0.03;
  const double planned = found + 0.27 * (1 - found);
  switch (stage_) {
    case Stage::decode:
      return 0;
    case Stage::find:
      return the.json ? found * the.json->share() : found / 2;
    case Stage::plan:
      return found + (planned - found) * the.planning->share();
    case Stage::read:
      return planned + (1 - planned) * the.table.source.share_at(the.reader->next_place());
    default:
      return 1;
  }
}

Import TableReading::take() { return std::move(state_->import); }

std::vector<Column> TableReading::columns() const {
  std::vector<Column> columns;
  for (const ColumnPlan& column : state_->plan.columns) columns.push_back(as_told(column));
  return columns;
}

void TableReading::fail(Message reason) {
  state_->import.influencers.clear();
  state_->import.error = std::move(reason);
  stage_ = Stage::done;
}

void TableReading::decode_text() {
  State& the = *state_;
  if (the.bytes.size() > kMostBytes) return fail({Code::table_too_large, {}});
  if (const auto reason = why_no_table(the.bytes)) return fail({*reason, {}});
  decode(the.bytes, the.options.sheet ? "utf-8" : the.options.encoding, the.words.legacy,
         the.options.decoder, the.decoded);
  const bool is_json = !the.options.sheet && looks_like_json(the.decoded.text);
  if (is_json) the.json.emplace(the.decoded.text, the.table.listed);
  stage_ = Stage::find;
}

void TableReading::find(std::size_t records) {
  State& the = *state_;
  if (!the.json) {
    find_table(the.decoded.text, the.options, the.words, the.table);
  } else if (the.json->step(records)) {
    return;
  } else {
    find_listed_table(the.json->error(), the.options, the.words, the.table);
  }
  find_columns();
}

void TableReading::find_columns() {
  State& the = *state_;
  Table& table = the.table;
  Import& import = the.import;
  tell_of_text(the.decoded, table, import.diagnostics);
  import.has_header = table.has_header;
  import.header_record = table.header_record;
  import.first_records = std::move(table.first_records);
  if (table.error) return fail(*table.error);
  if (table.headers.empty()) return fail({Code::table_without_text, {}});
  const bool is_mapped = !the.options.columns.empty() || !the.options.map.empty();
  const bool is_chosen = the.options.has_header.value_or(false) || !the.options.columns.empty() ||
                         (is_mapped && !table.has_header);
  if (!table.header_recognised && !is_chosen) return ask_for_columns();
  the.planning.emplace(table, the.options, the.benchmarks, the.words, the.plan);
  stage_ = Stage::plan;
}

void TableReading::ask_for_columns() {
  ColumnGuess guess = guess_columns(state_->table, state_->words);
  Import& import = state_->import;
  import.diagnostics.columns = std::move(guess.columns);
  import.has_header = guess.has_header;
  import.needs_columns = true;
  fail({Code::table_without_header, {}});
}

void TableReading::begin_reading() {
  State& the = *state_;
  Import& import = the.import;
  if (the.plan.error) return fail(*the.plan.error);
  tell_of_columns(the.plan, import.diagnostics);
  take_currency(the.plan, the.options, the.benchmarks, import);
  const std::optional<Platform> named = platform_of_file(the.options, the.words);
  import.platform = the.options.platform           ? the.options.platform
                    : the.plan.platform_in_headers ? the.plan.platform_in_headers
                                                   : named;
  import.influencers.reserve(the.plan.filled_records);
  the.importer.emplace(the.table, the.plan, the.words, the.options, named, import);
  the.reader.emplace(the.table.reader());
  stage_ = Stage::read;
}

void TableReading::read(std::size_t records) {
  State& the = *state_;
  const bool knows_lines = the.table.knows_lines();
  for (; records > 0; --records) {
    if (!the.reader->next()) return finish();
    if (knows_lines) the.import.diagnostics.lines.push_back(the.reader->line());
    the.importer->add(*the.reader);
  }
}

void TableReading::finish() {
  Import& import = state_->import;
  state_->importer->finish();
  sort_warnings(import.diagnostics.warnings);
  if (import.influencers.empty()) import.error = nothing_imported(import);
  stage_ = Stage::done;
}

}  // namespace kol::io
