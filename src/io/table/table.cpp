// Finds the table in a text (see table.h).
#include "io/table/table.h"

#include <algorithm>
#include <utility>

#include "io/table/column_names.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::size_t kHeaderWithin = 10;  // filled records
constexpr std::size_t kRecordsMeasured = 50;

std::size_t count_known(const CsvReader& record, const CurrencyNames& currencies) {
  const auto cells = record.cells();
  const auto is_known = [&](std::string_view cell) {
    const Field field = meaning_of(cell, currencies).field;
    return field != Field::note && field != Field::ignored;
  };
  return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is_known));
}

void take_header(Table& table, const CsvReader& record) {
  table.headers.assign(record.cells().begin(), record.cells().end());
  table.begin = record.position();
  table.has_header = true;
}

// The first filled record with a known name, else the first of the first ten with two.
bool look_for_header(Table& table, const CurrencyNames& currencies) {
  CsvReader reader = table.reader();
  std::size_t filled = 0;
  while (filled < kHeaderWithin && reader.next()) {
    if (reader.is_blank()) continue;
    if (count_known(reader, currencies) >= (filled == 0 ? 1U : 2U)) {
      take_header(table, reader);
      table.header_recognised = true;
      table.title_records = filled;
      return true;
    }
    ++filled;
  }
  if (reader.error()) table.error = reader.error();
  return false;
}

// Without a header the longest of the first records says how many columns there are.
void number_columns(Table& table) {
  CsvReader reader = table.reader();
  std::size_t columns = 0;
  for (std::size_t i = 0; i < kRecordsMeasured && reader.next(); ++i) {
    columns = std::max(columns, reader.cells().size());
  }
  for (std::size_t i = 0; i < columns; ++i) {
    table.headers.push_back("column " + std::to_string(i + 1));
  }
}

}  // namespace

Table find_table(std::string_view text, std::optional<bool> has_header,
                 const CurrencyNames& currencies) {
  Table table;
  table.text = text;
  const auto use = [&](Delimiter delimiter) {
    table.delimiter = delimiter.value;
    table.begin = delimiter.start;
  };
  const Delimiter first = find_delimiter(text);
  use(first);
  if (!has_header.value_or(true)) {
    number_columns(table);
    return table;
  }
  if (look_for_header(table, currencies)) return table;
  // Titles may stand above the table without any delimiter.
  if (!table.error && first.value == kNoDelimiter) {
    use(find_delimiter_below_titles(text));
    if (table.delimiter != kNoDelimiter && look_for_header(table, currencies)) return table;
    use(first);
  }
  if (table.error || !has_header) {
    if (!table.error) number_columns(table);
    return table;
  }
  CsvReader reader = table.reader();
  while (reader.next()) {
    if (reader.is_blank()) continue;
    take_header(table, reader);
    break;
  }
  return table;
}

bool repeats_header(const Table& table, const CsvReader& record) {
  if (!table.has_header || record.cells().size() < table.headers.size()) return false;
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
