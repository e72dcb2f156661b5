// A guess what the columns of a table without a recognised header are, for the page to ask (spec:
// import, Reading the text).
#pragma once

#include <vector>

#include "io/table/currencies.h"
#include "io/table/import.h"
#include "io/table/table.h"

namespace kol::io {

struct ColumnGuess {
  std::vector<Column> columns;
  bool has_header = false;  // the first record looks like one
};

ColumnGuess guess_columns(const Table& table, const CurrencyNames& currencies);

}  // namespace kol::io
