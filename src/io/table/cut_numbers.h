// Lays a record that is longer than the header on its columns, where commas within numbers cut it:
// "Ann,instagram,1,200,3.1" (spec: import, Text, Cut numbers).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/table/fields.h"
#include "io/table/records.h"
#include "io/table/words.h"

namespace kol::io {

// How a cell came to its column.
enum class Laid : std::uint8_t { as_it_stands, joined, shifted, mended };

// A record, laid on the columns of its table.
struct LaidRecord {
  std::vector<std::string_view> cells;    // one for each column
  std::vector<Laid> how;                  // likewise, or empty: all as they stand
  std::vector<std::string_view> surplus;  // filled or not, what no column took
  bool is_longer = false;                 // than the header, empty cells at the end aside

  Laid laid(std::size_t column) const { return how.empty() ? Laid::as_it_stands : how[column]; }
};

class RecordLayer {
 public:
  // `columns`: what each is by its header. `commas`: whether they delimit the cells.
  RecordLayer(std::vector<FieldKind> columns, bool commas, const TableWords& words)
      : columns_(std::move(columns)), commas_(commas), words_(words) {}

  // Good until the next record is read or laid.
  const LaidRecord& lay(const RecordReader& record);

 private:
  // Whether the fields from `from` up to `to`, joined by commas, may be a cell of the column.
  bool fits(std::size_t column, std::size_t from, std::size_t to);
  std::string joined(std::size_t from, std::size_t to) const;
  bool lay_cut();

  std::vector<FieldKind> columns_;
  bool commas_;
  const TableWords& words_;
  std::span<const std::string_view> fields_;
  LaidRecord laid_;
  std::deque<std::string> joined_;  // cells that are put together
};

}  // namespace kol::io
