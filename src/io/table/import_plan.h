// What is done with each column of a table, decided by its header and, in one pass over all
// records, by its cells (spec: import, Columns). Building influencers is left to import_records.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/message.h"
#include "io/table/column_names.h"
#include "io/table/currencies.h"
#include "io/table/import.h"
#include "io/table/number_cells.h"
#include "io/table/table.h"

namespace kol::io {

struct ColumnPlan {
  std::string header;
  Field field = Field::note;
  FieldKind kind = FieldKind::note;
  bool is_link = false;       // a handle only where no other handle is filled
  bool says_handle = false;   // its header does: no other column can be the handle
  bool chosen = false;        // by the reader: its cells decide nothing
  bool in_percent = false;    // an engagement rate whose plain numbers are percent
  std::string_view currency;  // of its plain numbers, where the header names one
  Marks marks;
  std::string sample;
};

struct ImportPlan {
  std::vector<ColumnPlan> columns;
  std::size_t records = 0;
  std::size_t filled_records = 0;      // neither blank nor the header again
  std::vector<std::string> given_ids;  // as often as they stand there
  std::string currency;                // that quotes may name; empty: none names any
  bool names_currency = false;         // whether quotes in the table did
  std::optional<Message> error;        // why the text is no table after all
};

ImportPlan plan_import(const Table& table, const ImportOptions& options,
                       const CurrencyNames& currencies);

// The number in a cell of this column, in the units of the workspace; absent if it cannot be read.
std::optional<double> number_in(const ColumnPlan& column, std::string_view cell,
                                const CurrencyNames& currencies, std::string_view currency);

}  // namespace kol::io
