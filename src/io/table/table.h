// Finds the table in a text: its delimiter, its header and where its records begin (spec: import,
// Reading the text).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/message.h"
#include "io/table/csv.h"
#include "io/table/currencies.h"

namespace kol::io {

struct Table {
  std::string_view text;
  char delimiter = kNoDelimiter;
  std::vector<std::string> headers;  // one for each column; "column 3" where there is no header
  bool header_recognised = false;    // it holds known names
  bool has_header = false;
  std::size_t begin = 0;          // byte where the first record after the header begins
  std::size_t title_records = 0;  // filled ones above the header
  std::optional<Message> error;   // why the text cannot be read as a table

  CsvReader reader() const { return CsvReader(text, delimiter, begin); }
};

// `has_header`: the reader's answer; absent: the header is looked for, and where none has a known
// name the table begins with the first filled record, which may be one.
Table find_table(std::string_view text, std::optional<bool> has_header,
                 const CurrencyNames& currencies);

// Whether a record says the same as the header.
bool repeats_header(const Table& table, const CsvReader& record);

}  // namespace kol::io
