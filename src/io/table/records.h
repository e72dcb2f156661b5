// The records of a table one after the other, wherever they come from: a delimited text, or cells
// that are listed already (JSON; a workbook that the page has read).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/message.h"
#include "io/table/csv.h"

namespace kol::io {

inline constexpr std::size_t kMostRecords = 1000000;

enum class CellKind : std::uint8_t {
  text,
  number,  // its dot is a decimal mark
  nested,  // an object, or a list of them, as compact JSON: no field reads it
};

// Cells in memory, record by record.
class ListedRecords {
 public:
  // Of the header; columns may be added while records come.
  std::vector<std::string> headers;

  void begin_record(bool is_object = true) { records_.push_back({cells_.size(), is_object}); }
  // The next cell of the record begun.
  void add(std::string_view text, CellKind kind = CellKind::text) {
    cells_.push_back({text_.size(), text.size(), kind});
    text_ += text;
  }
  std::size_t size() const { return records_.size(); }
  bool is_object(std::size_t record) const { return records_[record].is_object; }
  std::size_t cell_count(std::size_t record) const {
    const std::size_t end = record + 1 < size() ? records_[record + 1].first : cells_.size();
    return end - records_[record].first;
  }
  std::string_view cell(std::size_t record, std::size_t column) const {
    const Cell& cell = cells_[records_[record].first + column];
    return std::string_view(text_).substr(cell.from, cell.length);
  }
  CellKind kind(std::size_t record, std::size_t column) const {
    return cells_[records_[record].first + column].kind;
  }

 private:
  struct Cell {
    std::size_t from;
    std::size_t length;
    CellKind kind;
  };
  struct Record {
    std::size_t first;  // in cells_
    bool is_object;
  };
  std::string text_;
  std::vector<Cell> cells_;
  std::vector<Record> records_;
};

class RecordReader {
 public:
  explicit RecordReader(CsvReader csv) : csv_(std::move(csv)) {}
  RecordReader(const ListedRecords& listed, std::size_t record) : listed_(&listed), next_(record) {}

  // Reads the next record; false at the end and at an error.
  bool next();

  std::span<const std::string_view> cells() const { return csv_ ? csv_->cells() : cells_; }
  // The cell of a column, empty where the record is shorter.
  std::string_view cell(std::size_t column) const {
    const auto all = cells();
    return column < all.size() ? all[column] : std::string_view();
  }
  CellKind kind(std::size_t column) const {
    return listed_ == nullptr || column >= cells_.size() ? CellKind::text
                                                         : listed_->kind(next_ - 1, column);
  }
  bool is_blank() const;
  bool is_object() const { return listed_ == nullptr || listed_->is_object(next_ - 1); }
  // Where the record begins, for reading it again.
  std::size_t place() const { return csv_ ? csv_->start() : next_ - 1; }
  // Line of the text, or row of the list, on which the record begins, from 1.
  std::size_t line() { return csv_ ? csv_->line() : next_; }
  std::size_t next_place() const { return csv_ ? csv_->position() : next_; }
  const std::optional<Message>& error() const;

 private:
  std::optional<CsvReader> csv_;
  const ListedRecords* listed_ = nullptr;
  std::size_t next_ = 0;
  std::vector<std::string_view> cells_;
};

// Where records come from. The text or list must outlive it.
struct RecordSource {
  std::string_view text;
  char delimiter = kNoDelimiter;
  const ListedRecords* listed = nullptr;

  RecordReader read_from(std::size_t place) const {
    return listed != nullptr ? RecordReader(*listed, place)
                             : RecordReader(CsvReader(text, delimiter, place));
  }
  // How much of it lies before that place, from 0 to 1.
  double share_at(std::size_t place) const {
    const std::size_t whole = listed != nullptr ? listed->size() : text.size();
    return whole == 0 ? 1 : static_cast<double>(place) / static_cast<double>(whole);
  }
};

}  // namespace kol::io
