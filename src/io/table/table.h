// Finds the table in a text: its delimiter, its header, the row of groups above it and where its
// records begin (spec: import, Text).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/message.h"
#include "io/table/import.h"
#include "io/table/records.h"

namespace kol::io {

// What stands above a column in the group row.
struct ColumnGroup {
  std::string text;
  std::optional<Platform> platform;
};

struct Table {
  RecordSource source;
  std::vector<std::string> headers;  // one for each column, as it stands
  std::vector<ColumnGroup> groups;   // likewise; empty without a group row
  bool header_recognised = false;    // it holds known names
  bool has_header = false;
  std::size_t header_record = 0;           // among the filled ones, from 0
  std::size_t begin = 0;                   // where the first record after the header begins
  std::size_t title_records = 0;           // filled ones above the header, the group row aside
  std::vector<FirstRecord> first_records;  // filled ones that were looked at
  bool lines_quoted = false;               // each line was one quoted cell
  std::string unquoted;                    // then the text is this
  ListedRecords listed;                    // of JSON or a sheet
  bool is_json = false;
  bool is_sheet = false;
  std::optional<Message> error;  // why the text cannot be read as a table

  RecordReader reader() const { return source.read_from(begin); }
  // Whether the lines that its records are read from are those of the file.
  bool knows_lines() const { return !is_json && !lines_quoted; }
};

// Fills the table, which must not be moved afterwards.
void find_table(std::string_view text, const ImportOptions& options, const TableWords& words,
                Table& table);
// The same for JSON that has been listed in `table.listed`; `error`: why it could not be.
void find_listed_table(std::optional<Message> error, const ImportOptions& options,
                       const TableWords& words, Table& table);

// The header as it is said: with its group, or "column 3" where there is none.
std::string said_header(const Table& table, std::size_t column);

// Whether a record says the same as the header.
bool repeats_header(const Table& table, const RecordReader& record);

}  // namespace kol::io
