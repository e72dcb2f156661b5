// A table of results into the results of a workspace (see import.h).
#include "io/table/results/import.h"

#include <utility>

#include "io/table/diagnostics.h"
#include "io/table/file_kind.h"
#include "io/table/json_table.h"
#include "io/table/results/adding.h"
#include "io/table/results/columns.h"
#include "io/table/results/matching.h"
#include "io/table/results/record.h"
#include "io/table/table.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostBytes = 256U << 20;

// What finding the table has to know of the reader's choices.
ImportOptions options_to_find(const ResultsOptions& options) {
  ImportOptions found;
  found.encoding = options.encoding;
  found.sheet = options.sheet;
  found.has_header = options.has_header;
  found.header_record = options.header_record;
  found.columns.resize(options.columns.size());
  for (const ResultsOptions::Mapping& mapping : options.map) {
    found.map.push_back({mapping.header, {}});
  }
  return found;
}

// Analytics puts lines like "# Start date: 20260301" above the header: the text with nothing in
// them, so that lines keep their numbers; empty where there are none.
std::string without_title_lines(std::string_view text) {
  std::string blanked;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::size_t first = text.find_first_not_of(" \t", at);
    const bool is_blank = first >= end;
    if (!is_blank && text[first] != '#') break;
    if (!is_blank) {
      if (blanked.empty()) blanked = text;
      blanked.replace(at, end - at, end - at, ' ');
    }
    at = end + 1;
  }
  return blanked;
}

class ResultsReading {
 public:
  ResultsReading(std::string_view bytes, const Workspace& workspace, const Benchmarks& benchmarks,
                 const ResultsOptions& options, const TableWords& words)
      : bytes_(bytes),
        workspace_(workspace),
        benchmarks_(benchmarks),
        options_(options),
        words_(result_words(words)) {
    import_.workspace = workspace;
  }

  ResultsImport run() {
    import_.error = read();
    if (import_.error) import_.workspace = workspace_;
    return std::move(import_);
  }

 private:
  std::optional<Message> read() {
    if (bytes_.size() > kMostBytes) return Message{Code::table_too_large, {}};
    if (const auto reason = why_no_table(bytes_)) return Message{*reason, {}};
    decode(bytes_, options_.sheet ? "utf-8" : options_.encoding, words_.legacy, options_.decoder,
           decoded_);
    const Table& table = find();
    Diagnostics& diagnostics = import_.diagnostics;
    tell_of_text(decoded_, table, diagnostics);
    if (table.error) return table.error;
    if (table.headers.empty()) return Message{Code::table_without_text, {}};
    plan_results(table, options_, words_, columns_);
    if (columns_.table.error) return columns_.table.error;
    tell_of_columns();
    const bool is_chosen =
        options_.has_header.value_or(false) || !options_.columns.empty() || !options_.map.empty();
    if (!table.header_recognised && !is_chosen) {
      import_.needs_columns = true;
      return Message{Code::table_without_header, {}};
    }
    read_records(table);
    sort_warnings(diagnostics.warnings);
    if (diagnostics.records == 0) return Message{Code::table_without_records, {}};
    if (!import_.matched.empty()) return std::nullopt;
    return Message{Code::table_nothing_matched, {{"count", diagnostics.records}}};
  }

  const Table& find() {
    const ImportOptions options = options_to_find(options_);
    const bool is_text = !options_.sheet && !looks_like_json(decoded_.text);
    if (is_text) untitled_ = without_title_lines(decoded_.text);
    if (!untitled_.empty()) {
      find_table(untitled_, options, words_, untitled_table_);
      if (untitled_table_.header_recognised) return untitled_table_;
    }
    find_table(decoded_.text, options, words_, table_);
    const bool is_better = untitled_.empty() || table_.header_recognised;
    return is_better ? table_ : untitled_table_;
  }

  void tell_of_columns() {
    import_.is_order_file = columns_.is_order_file();
    for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
      const ColumnPlan& column = columns_.table.columns[i];
      import_.columns.push_back({column.header, columns_.fields[i], column.sample});
    }
    std::vector<Message>& warnings = import_.diagnostics.warnings;
    warnings.insert(warnings.end(), columns_.table.warnings.begin(), columns_.table.warnings.end());
  }

  void read_records(const Table& table) {
    const ResultMatcher matcher(workspace_, benchmarks_);
    Diagnostics& diagnostics = import_.diagnostics;
    ResultRecordReader cells(columns_, words_, workspace_.settings.currency, diagnostics);
    ResultAdding adding(columns_, matcher, workspace_.campaign.results.attribution, import_);
    RecordReader reader = table.reader();
    RecordLayer layer(columns_.table.kinds_by_header, table.source.delimiter == ',', words_);
    while (reader.next()) {
      const std::size_t number = ++diagnostics.records;
      const auto skip = [&](Code reason) { diagnostics.skipped.push_back({number, {reason, {}}}); };
      if (!reader.is_object()) {
        skip(Code::skipped_not_object);
      } else if (reader.is_blank()) {
        skip(Code::skipped_blank);
      } else if (repeats_header(table, reader)) {
        skip(Code::skipped_header);
      } else {
        adding.add(cells.read(layer.lay(reader), reader, number));
      }
    }
    adding.finish();
    cells.finish();
  }

  std::string_view bytes_;
  const Workspace& workspace_;
  const Benchmarks& benchmarks_;
  const ResultsOptions& options_;
  const TableWords words_;
  Decoded decoded_;
  std::string untitled_;  // without title lines
  Table untitled_table_;
  Table table_;
  ResultColumns columns_;
  ResultsImport import_;
};

std::string_view name_of(MatchedBy by) {
  switch (by) {
    case MatchedBy::link:
      return "link";
    case MatchedBy::code:
      return "code";
    case MatchedBy::handle:
      return "handle";
  }
  return {};
}

}  // namespace

std::string written(const ResultPlace& place) {
  std::string text = "campaign.lineup[" + std::to_string(place.row) + "]";
  if (!place.piece) return text;
  return text + ".deliverables[" + std::to_string(place.piece->deliverable) + "].pieces[" +
         std::to_string(place.piece->piece) + "]";
}

ResultsImport import_results(std::string_view bytes, const Workspace& workspace,
                             const Benchmarks& benchmarks, const ResultsOptions& options,
                             const TableWords& words) {
  return ResultsReading(bytes, workspace, benchmarks, options, words).run();
}

std::string write_diagnostics(const ResultsImport& import) {
  std::vector<SaidColumn> columns;
  for (const ResultColumn& column : import.columns) {
    columns.push_back({column.header, std::string(name_of(column.field)), {}});
  }
  std::string out;
  JsonWriter json(out, 1);
  json.open('{');
  write_members(json, import.diagnostics, columns);
  json.key("matched");
  json.open('[');
  for (const MatchedRecord& matched : import.matched) {
    json.open('{');
    json.key("record");
    json.number(static_cast<double>(matched.record));
    json.key("place");
    json.text(written(matched.place));
    json.key("by");
    json.text(name_of(matched.by));
    json.close('}');
  }
  json.close(']');
  json.key("crossed");
  json.open('[');
  for (const std::size_t record : import.crossed) json.number(static_cast<double>(record));
  json.close(']');
  json.close('}');
  out += '\n';
  return out;
}

}  // namespace kol::io
