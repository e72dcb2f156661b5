// Finds records that say in all cells what an earlier one said (spec: import, Rows and people).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/table/draft.h"
#include "io/table/hash_index.h"
#include "io/table/plan.h"

namespace kol::io {

class Repeats {
 public:
  Repeats(const Table& table, const TablePlan& plan, const TableWords& words);

  // The number of the earlier record with the same cells and the same channel first, or absent:
  // then this one is remembered. What only numbers the records is left aside, and one handle may be
  // written in several ways.
  std::optional<std::size_t> find_or_remember(const RecordReader& record, const Draft& draft);

 private:
  struct Seen {
    std::size_t place;
    std::size_t number;
    Platform platform;
  };
  // How a column's cells are compared.
  enum class Compared : std::uint8_t { as_it_stands, as_handle, not_at_all };

  std::string as_handle(std::string_view cell) const;
  bool equal(const RecordReader& a, const RecordReader& b) const;

  const Table& table_;
  const TableWords& words_;
  std::vector<Compared> columns_;
  std::vector<Seen> seen_;
  HashIndex index_;  // of seen_
};

}  // namespace kol::io
