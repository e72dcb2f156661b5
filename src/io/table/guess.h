// A guess what the columns of a table without a recognised header are, for the page to ask (spec:
// import, Text, Header).
#pragma once

#include <vector>

#include "io/table/import.h"
#include "io/table/table.h"
#include "io/table/words.h"

namespace kol::io {

struct ColumnGuess {
  std::vector<Column> columns;
  bool has_header = false;  // the first record looks like one
};

ColumnGuess guess_columns(const Table& table, const TableWords& words);

}  // namespace kol::io
