// Finds the table in a text (see table.h).
#include "io/table/table.h"

#include <algorithm>
#include <utility>

#include "io/table/cells.h"
#include "io/table/column_names.h"
#include "io/table/folding.h"
#include "io/table/json_table.h"
#include "io/table/links.h"
#include "io/table/platform_names.h"
#include "io/table/workbook_table.h"

namespace kol::io {
namespace {

constexpr std::size_t kHeaderWithin = 10;  // filled records
constexpr std::size_t kRecordsMeasured = 50;

// Whether a column's header is one that the reader has named.
bool is_mapped(std::string_view header, const ImportOptions& options) {
  return std::any_of(options.map.begin(), options.map.end(),
                     [&](const ImportOptions::Mapping& mapping) {
                       return fold_name(mapping.header) == fold_name(header);
                     });
}

std::size_t count_known(const std::vector<std::string>& cells, const ImportOptions& options,
                        const TableWords& words) {
  const auto is_known = [&](std::string_view cell) {
    if (cell.empty()) return false;
    if (!options.map.empty() && is_mapped(cell, options)) return true;
    const HeaderMeaning meaning = meaning_of(cell, words);
    return meaning.is_known() && meaning.known.field != Field::ignored;
  };
  return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is_known));
}

// One of the first filled records, which may be the header.
struct Candidate {
  std::vector<std::string> cells;
  std::size_t next_place = 0;
};

// Above a column of a group row: its cell reigns up to the next filled one.
std::vector<ColumnGroup> groups_in(const Candidate& row, std::size_t columns,
                                   const TableWords& words) {
  std::vector<ColumnGroup> groups(columns);
  std::vector<Platform> named;
  ColumnGroup reigning;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string_view cell =
        i < row.cells.size() ? std::string_view(row.cells[i]) : std::string_view();
    if (!cell.empty()) {
      reigning.platform = platform_of_whole(cell, words);
      if (!reigning.platform) {
        reigning.platform = only_platform_in(cell, Within::header, words);
      }
      reigning.text = reigning.platform ? cell : std::string_view();
      if (reigning.platform &&
          std::find(named.begin(), named.end(), *reigning.platform) == named.end()) {
        named.push_back(*reigning.platform);
      }
    }
    groups[i] = reigning;
  }
  if (named.size() < 2) groups.clear();
  return groups;
}

void take_header(Table& table, const std::vector<Candidate>& candidates, std::size_t which,
                 const TableWords& words) {
  table.headers = candidates[which].cells;
  table.begin = candidates[which].next_place;
  table.has_header = true;
  table.header_record = which;
  table.title_records = which;
  if (which == 0) return;
  table.groups = groups_in(candidates[which - 1], table.headers.size(), words);
  if (!table.groups.empty()) --table.title_records;
}

std::string in_short(const std::vector<std::string>& cells) {
  constexpr std::size_t kMostCharacters = 60;
  std::string text;
  for (const std::string& cell : cells) {
    if (cell.empty()) continue;
    if (!text.empty()) text += ", ";
    text += cell;
    if (text.size() > 4 * kMostCharacters) break;
  }
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  const std::string_view kept = first_characters(text, kMostCharacters);
  return kept.size() < text.size() ? std::string(kept) + "…" : text;
}

// What the reader sees of a record to tell whether it is the header.
FirstRecord first_record(const Table& table, RecordReader& reader,
                         const std::vector<std::string>& cells, std::size_t before) {
  FirstRecord first{in_short(cells), before, {}};
  if (table.knows_lines()) first.line = reader.line();
  return first;
}

// The record with most known names; it needs two, the first only one.
bool look_for_header(Table& table, const ImportOptions& options, const TableWords& words) {
  RecordReader reader = table.reader();
  std::vector<Candidate> candidates;
  table.first_records.clear();
  const std::size_t within = std::max(kHeaderWithin, options.header_record.value_or(0) + 1);
  for (std::size_t i = 0; candidates.size() < within && reader.next(); ++i) {
    if (reader.is_blank()) continue;
    Candidate candidate{{}, reader.next_place()};
    for (const std::string_view cell : reader.cells()) {
      const auto link = read_link(cell);
      candidate.cells.emplace_back(link ? std::string_view(link->text) : cell);
    }
    table.first_records.push_back(first_record(table, reader, candidate.cells, i));
    candidates.push_back(std::move(candidate));
  }
  if (reader.error()) {
    table.error = reader.error();
    return false;
  }
  if (options.header_record && *options.header_record < candidates.size()) {
    take_header(table, candidates, *options.header_record, words);
    table.header_recognised = true;
    return true;
  }
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t known = count_known(candidates[i].cells, options, words);
    if (known <= most) continue;
    most = known;
    best = i;
  }
  if (most >= (best == 0 ? 1U : 2U)) {
    take_header(table, candidates, best, words);
    table.header_recognised = true;
    return true;
  }
  return false;
}

// Without a header the longest of the first records says how many columns there are.
void number_columns(Table& table) {
  RecordReader reader = table.reader();
  std::size_t columns = 0;
  table.first_records.clear();
  for (std::size_t i = 0; i < kRecordsMeasured && reader.next(); ++i) {
    const auto cells = reader.cells();
    columns = std::max(columns, cells.size());
    if (table.first_records.size() == kHeaderWithin || reader.is_blank()) continue;
    table.first_records.push_back(first_record(table, reader, {cells.begin(), cells.end()}, i));
  }
  if (reader.error()) table.error = reader.error();
  for (std::size_t i = 0; i < columns; ++i) {
    table.headers.push_back("column " + std::to_string(i + 1));
  }
}

bool maps_numbers_only(const ImportOptions& options) {
  return !options.map.empty() &&
         std::all_of(options.map.begin(), options.map.end(),
                     [](const ImportOptions::Mapping& mapping) {
                       const std::string folded = fold_name(mapping.header);
                       return folded.starts_with("column") && folded.size() > 6 &&
                              folded.find_first_not_of("0123456789", 6) == std::string::npos;
                     });
}

void use_delimiter(Table& table, const Delimiter& delimiter) {
  table.source.delimiter = delimiter.value;
  table.begin = delimiter.start;
}

void find_json(std::string_view text, const ImportOptions& options, const TableWords& words,
               Table& table) {
  JsonTable json(text, table.listed);
  while (json.step(kMostRecords)) {
  }
  find_listed_table(json.error(), options, words, table);
}

// Whether there is a header, where that is said.
std::optional<bool> said_to_have_header(const ImportOptions& options) {
  // The reader has said what the columns are: then the first record is the header.
  if (!options.has_header && !options.columns.empty()) return true;
  return options.has_header;
}

bool wants_header(const ImportOptions& options) {
  return said_to_have_header(options).value_or(!maps_numbers_only(options));
}

// Where no header is recognised.
void take_first_or_number(Table& table, const ImportOptions& options, const TableWords& words) {
  if (table.error || !said_to_have_header(options)) {
    if (!table.error) number_columns(table);
    return;
  }
  RecordReader reader = table.reader();
  while (reader.next()) {
    if (reader.is_blank()) continue;
    const auto cells = reader.cells();
    take_header(table, {{{cells.begin(), cells.end()}, reader.next_place()}}, 0, words);
    break;
  }
}

void find_sheet(std::string_view text, const ImportOptions& options, const TableWords& words,
                Table& table) {
  table.is_sheet = true;
  table.error = read_workbook_table(text, table.listed);
  if (table.error) return;
  table.source.listed = &table.listed;
  if (!wants_header(options)) return number_columns(table);
  if (!look_for_header(table, options, words)) take_first_or_number(table, options, words);
}

void find_csv(std::string_view text, const ImportOptions& options, const TableWords& words,
              Table& table) {
  table.source.text = text;
  Delimiter first = find_delimiter(text);
  if (first.value == kNoDelimiter) {
    if (auto unquoted = unquoted_lines(text)) {
      table.lines_quoted = true;
      table.unquoted = *std::move(unquoted);
      table.source.text = table.unquoted;
      first = find_delimiter(table.unquoted);
    }
  }
  use_delimiter(table, first);
  if (!wants_header(options)) return number_columns(table);
  if (look_for_header(table, options, words)) return;
  // Titles may stand above the table without any delimiter.
  if (!table.error && first.value == kNoDelimiter) {
    use_delimiter(table, find_delimiter_below_titles(table.source.text));
    if (table.source.delimiter != kNoDelimiter && look_for_header(table, options, words)) return;
    use_delimiter(table, first);
  }
  take_first_or_number(table, options, words);
}

}  // namespace

void find_table(std::string_view text, const ImportOptions& options, const TableWords& words,
                Table& table) {
  if (options.sheet) {
    find_sheet(text, options, words, table);
  } else if (looks_like_json(text)) {
    find_json(text, options, words, table);
  } else {
    find_csv(text, options, words, table);
  }
}

void find_listed_table(std::optional<Message> error, const ImportOptions& options,
                       const TableWords& words, Table& table) {
  table.is_json = true;
  table.error = std::move(error);
  if (table.error) return;
  table.source.listed = &table.listed;
  table.headers = table.listed.headers;
  table.has_header = true;
  table.header_recognised = count_known(table.headers, options, words) > 0;
}

std::string said_header(const Table& table, std::size_t column) {
  std::string said = column < table.headers.size() ? table.headers[column] : std::string();
  if (column < table.groups.size() && table.groups[column].platform) {
    said = table.groups[column].text + (said.empty() ? "" : " ") + said;
  }
  return said.empty() ? "column " + std::to_string(column + 1) : said;
}

bool repeats_header(const Table& table, const RecordReader& record) {
  if (!table.has_header || table.is_json || record.cells().size() < table.headers.size()) {
    return false;
  }
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    const std::string_view cell = record.cell(i);
    if (cell != table.headers[i] &&
        (cell.size() != table.headers[i].size() || !equal_but_case(cell, table.headers[i]))) {
      return false;
    }
  }
  return !record.is_blank();
}

}  // namespace kol::io
