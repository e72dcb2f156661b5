// A table of influencers into influencers (see import.h): decoding, finding the table, deciding
// what the columns are, and reading the records, one after the other.
#include "io/table/import.h"

#include <algorithm>
#include <utility>

#include "io/table/file_kind.h"
#include "io/table/guess.h"
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

Import failed(Import import, Message reason) {
  import.influencers.clear();
  import.error = std::move(reason);
  return import;
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

Import ask_for_columns(Import import, const Table& table, const TableWords& words) {
  ColumnGuess guess = guess_columns(table, words);
  import.diagnostics.columns = std::move(guess.columns);
  import.has_header = guess.has_header;
  import.needs_columns = true;
  return failed(std::move(import), {Code::table_without_header, {}});
}

void tell_of_text(const Decoded& decoded, const Table& table, Diagnostics& diagnostics) {
  diagnostics.encoding = decoded.encoding;
  if (decoded.guessed) {
    diagnostics.warnings.push_back(
        {Code::warning_encoding_guessed,
         {{"count", std::size_t{1}}, {"text", std::string(decoded.encoding)}}});
  }
  if (decoded.replaced > 0) {
    diagnostics.warnings.push_back({Code::warning_replaced, {{"count", decoded.replaced}}});
  }
  if (table.is_json) {
    diagnostics.delimiter = "json";
  } else if (table.is_sheet) {
    diagnostics.delimiter = "xlsx";
  } else if (table.source.delimiter != kNoDelimiter) {
    diagnostics.delimiter = table.source.delimiter;
  }
  if (table.lines_quoted) {
    diagnostics.warnings.push_back({Code::warning_lines_quoted, {{"count", std::size_t{1}}}});
  }
  if (table.title_records > 0) {
    diagnostics.remarks.push_back({Code::done_titles_left_out, {{"count", table.title_records}}});
  }
}

void tell_of_columns(const TablePlan& plan, Diagnostics& diagnostics) {
  for (const ColumnPlan& column : plan.columns) {
    Column told{column.header, column.field, column.sample, {}, column.post > 0, 0};
    if (column.field != Field::note && column.field != Field::ignored) {
      told.platform = column.platform;
    }
    diagnostics.columns.push_back(std::move(told));
  }
  diagnostics.rows = plan.rows;
  diagnostics.warnings.insert(diagnostics.warnings.end(), plan.warnings.begin(),
                              plan.warnings.end());
}

// By id, then column.
void sort_warnings(std::vector<Message>& warnings) {
  const auto column_of = [](const Message& message) -> std::string {
    for (const Message::Value& value : message.values) {
      if (value.name == "column") return std::get<std::string>(value.is);
    }
    return {};
  };
  std::stable_sort(warnings.begin(), warnings.end(), [&](const Message& a, const Message& b) {
    if (a.code != b.code) return a.code < b.code;
    return column_of(a) < column_of(b);
  });
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

Import import_table(std::string_view bytes, const ImportOptions& options,
                    const Benchmarks& benchmarks, const TableWords& words) {
  Import import;
  if (bytes.size() > kMostBytes) return failed(std::move(import), {Code::table_too_large, {}});
  if (const auto reason = why_no_table(bytes)) return failed(std::move(import), {*reason, {}});
  Decoded decoded;
  decode(bytes, options.sheet ? "utf-8" : options.encoding, words.legacy, options.decoder, decoded);
  Table table;
  find_table(decoded.text, options, words, table);
  tell_of_text(decoded, table, import.diagnostics);
  import.has_header = table.has_header;
  import.header_record = table.header_record;
  import.first_records = std::move(table.first_records);
  if (table.error) return failed(std::move(import), *table.error);
  if (table.headers.empty()) return failed(std::move(import), {Code::table_without_text, {}});
  const bool is_mapped = !options.columns.empty() || !options.map.empty();
  const bool is_chosen = options.has_header.value_or(false) || !options.columns.empty() ||
                         (is_mapped && !table.has_header);
  if (!table.header_recognised && !is_chosen) {
    return ask_for_columns(std::move(import), table, words);
  }

  const TablePlan plan = plan_table(table, options, benchmarks, words);
  if (plan.error) return failed(std::move(import), *plan.error);
  tell_of_columns(plan, import.diagnostics);
  take_currency(plan, options, benchmarks, import);
  const std::optional<Platform> named = platform_of_file(options, words);
  import.platform = options.platform           ? options.platform
                    : plan.platform_in_headers ? plan.platform_in_headers
                                               : named;
  import.influencers.reserve(plan.filled_records);
  RecordImporter importer(table, plan, words, options, named, import);
  RecordReader reader = table.reader();
  while (reader.next()) importer.add(reader);
  importer.finish();
  sort_warnings(import.diagnostics.warnings);
  if (import.influencers.empty()) import.error = nothing_imported(import);
  return import;
}

}  // namespace kol::io
