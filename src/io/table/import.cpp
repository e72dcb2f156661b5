// A table of influencers into influencers (see import.h): decoding, finding the table, deciding
// what the columns are, and reading the records, one after the other.
#include "io/table/import.h"

#include <algorithm>
#include <utility>

#include "io/message.h"
#include "io/table/cells.h"
#include "io/table/currencies.h"
#include "io/table/encoding.h"
#include "io/table/import_guess.h"
#include "io/table/import_plan.h"
#include "io/table/import_records.h"
#include "io/table/platform_names.h"
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

// The platform of records that do not say: the caller's, else what the file's name mentions, else
// the headers of the columns that became fields.
std::optional<Platform> platform_of_table(const ImportOptions& options, const ImportPlan& plan) {
  if (options.platform) return options.platform;
  PlatformMentions in_name;
  Decoded file_name;
  decode(options.file_name, file_name);  // a name of a file may hold any bytes
  in_name.look_at(base_name(file_name.text));
  if (in_name.only_one()) return in_name.only_one();
  PlatformMentions in_headers;
  for (const ColumnPlan& column : plan.columns) {
    if (column.field == Field::note || column.field == Field::ignored) continue;
    in_headers.look_at(column.header);
  }
  return in_headers.only_one();
}

Import failed(Import import, Message reason) {
  import.influencers.clear();
  import.error = std::move(reason);
  return import;
}

// What to say where every record was skipped.
Message nothing_imported(const Import& import) {
  const Diagnostics& diagnostics = import.diagnostics;
  if (diagnostics.records == 0) return {Code::table_without_records};
  if (import.needs_platform) return {Code::table_without_platform};
  const Message& first = diagnostics.skipped.front().reason;
  Message said = {Code::table_all_skipped, first.values};
  said.values.push_back({"count", diagnostics.records});
  said.values.push_back({"reason", first.code});
  return said;
}

Import ask_for_columns(Import import, const Table& table, const CurrencyNames& currencies) {
  ColumnGuess guess = guess_columns(table, currencies);
  import.diagnostics.columns = std::move(guess.columns);
  import.has_header = guess.has_header;
  import.needs_columns = true;
  return failed(std::move(import), {Code::table_without_header});
}

}  // namespace

Import import_table(std::string_view bytes, const ImportOptions& options,
                    const Benchmarks& benchmarks) {
  Import import;
  if (bytes.size() > kMostBytes) return failed(std::move(import), {Code::table_too_large});
  Decoded decoded;
  decode(bytes, decoded);
  if (decoded.error) return failed(std::move(import), {*decoded.error});
  import.diagnostics.encoding = decoded.encoding;

  const CurrencyNames currencies(benchmarks);
  std::optional<bool> has_header = options.has_header;
  if (!has_header && !options.columns.empty()) {
    // The reader has said what the columns are: then the first record is the header.
    has_header = true;
  }
  const Table table = find_table(decoded.text, has_header, currencies);
  if (table.delimiter != kNoDelimiter) import.diagnostics.delimiter = table.delimiter;
  import.has_header = table.has_header;
  if (table.error) return failed(std::move(import), *table.error);
  if (table.headers.empty()) return failed(std::move(import), {Code::table_without_text});
  if (!table.has_header && !has_header) {
    return ask_for_columns(std::move(import), table, currencies);
  }

  const ImportPlan plan = plan_import(table, options, currencies);
  if (plan.error) return failed(std::move(import), *plan.error);
  for (const ColumnPlan& column : plan.columns) {
    import.diagnostics.columns.push_back({column.header, column.field, column.sample});
  }
  if (plan.names_currency && !options.currency) import.currency = plan.currency;
  import.platform = platform_of_table(options, plan);
  if (table.title_records > 0) {
    import.diagnostics.remarks.push_back({Code::done_titles_left_out, {
                                            { "count",
                                              table.title_records }
                                          }});
  }
  import.influencers.reserve(plan.filled_records);
  RecordImporter importer(table, plan, currencies, import.platform, import);
  CsvReader reader = table.reader();
  while (reader.next()) importer.add(reader);
  importer.finish();
  if (import.influencers.empty()) import.error = nothing_imported(import);
  return import;
}

}  // namespace kol::io
