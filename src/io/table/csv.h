// Delimited text as records of cells (RFC 4180 and what deviates from it in practice; spec: import,
// Reading the text). Knows nothing of headers and fields.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/message.h"

namespace kol::io {

inline constexpr std::size_t kMostColumns = 1000;
inline constexpr std::size_t kMostCellCharacters = 100000;

// For a table of one column: line breaks end a record before they could end a cell.
inline constexpr char kNoDelimiter = '\n';

// Reads one record after the other, in one pass. Cells are trimmed; they are views into the text,
// or, where quotes had to be taken out, into the reader, until the next record is read.
class CsvReader {
 public:
  // `text` must be valid UTF-8; reading starts at the byte `start`, where a record begins.
  CsvReader(std::string_view text, char delimiter, std::size_t start = 0);

  // Reads the next record; false at the end and at an error.
  bool next();

  std::span<const std::string_view> cells() const { return cells_; }
  // The cell of a column, empty where the record is shorter.
  std::string_view cell(std::size_t column) const {
    return column < cells_.size() ? cells_[column] : std::string_view();
  }
  bool is_blank() const;                        // no cell is filled
  std::size_t start() const { return start_; }  // byte where the last record begins
  std::size_t position() const { return at_; }  // byte where the next one does
  // Line of the text, from 1, on which the last record begins. What lies before it is counted once.
  std::size_t line();

  // Why reading stopped: a quote that never closes, too many columns, too long a cell.
  const std::optional<Message>& error() const { return error_; }

 private:
  bool read_cell();
  bool read_quoted(std::size_t quote);
  bool push(std::string_view cell);
  std::size_t find_cell_end(std::size_t from) const;
  bool fail(std::size_t at, Code what);

  std::string_view text_;
  char delimiter_;
  std::size_t at_;
  std::size_t start_;
  std::size_t counted_ = 0;  // bytes whose line breaks line_ tells
  std::size_t line_ = 1;
  std::vector<std::string_view> cells_;
  std::deque<std::string> unquoted_;  // cells that are no part of the text; never moved
  std::size_t unquoted_count_ = 0;
  std::optional<Message> error_;
};

struct Delimiter {
  char value = kNoDelimiter;
  std::size_t start = 0;  // where the first record begins, after a line "sep=;"
};

// The delimiter that a first line `sep=;` names, else the one that the first records speak for.
Delimiter find_delimiter(std::string_view text);

// If there are two or more filled records and each is one quoted field: their texts, line by line.
std::optional<std::string> unquoted_lines(std::string_view text);

// The same as find_delimiter() for a text whose first lines are titles without any delimiter.
Delimiter find_delimiter_below_titles(std::string_view text);

}  // namespace kol::io
