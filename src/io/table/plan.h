// What is done with a table: what its columns are and what their numbers mean, decided in one pass
// over all records, or two where values have to be compared (spec: import, Columns).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/benchmarks.h"
#include "io/message.h"
#include "io/table/column_plan.h"
#include "io/table/cut_numbers.h"
#include "io/table/import.h"
#include "io/table/table.h"

namespace kol::io {

struct TablePlan {
  std::vector<ColumnPlan> columns;
  std::vector<FieldKind> kinds_by_header;  // before cells told otherwise
  std::vector<std::size_t> reading_order;  // of the columns
  std::size_t records = 0;
  std::size_t filled_records = 0;  // neither blank nor the header again
  Rows rows = Rows::accounts;
  bool is_export = false;    // of ours: taken as it stands
  bool skips_alone = false;  // a record with one cell is no record
  bool groups = false;       // headers make channels
  // Whose channels the columns' cells belong to: slot 0 that of the record's platform, the others
  // of the platforms that headers name, in the order of their columns.
  std::vector<std::optional<Platform>> slots{std::nullopt};
  std::optional<Platform> platform_in_headers;  // without groups
  std::vector<std::string> given_ids;           // as often as they stand there
  std::string currency;                         // that quotes may have; empty: none has any
  bool names_currency = false;                  // whether quotes in the table did
  std::optional<Conversion> conversion;         // by the reader, into that
  bool without_rate = false;                    // no rate for it is known: no quote is used
  std::vector<Message> warnings;
  std::optional<Message> error;  // why the text is no table after all
};

class Planner;

// Makes the plan, some records at a time. Everything must outlive it and stay where it is.
class Planning {
 public:
  Planning(const Table& table, const ImportOptions& options, const Benchmarks& benchmarks,
           const TableWords& words, TablePlan& plan);
  ~Planning();
  Planning(const Planning&) = delete;
  Planning& operator=(const Planning&) = delete;

  // Goes on over that many records; false once the plan is whole, or says why there is none.
  bool step(std::size_t records);
  double share() const;  // of the work that is done, from 0 to 1

 private:
  std::unique_ptr<Planner> planner_;
};

// The number in a cell of a column, with what is to be said about it.
struct ReadNumber {
  std::optional<double> value;  // in the units of the workspace; absent: unreadable, or not used
  std::optional<Code> doubt;
  std::string_view currency;   // that the cell itself names
  std::optional<double> held;  // the value, where it is in doubt and therefore not used

  // What the reader has written is meant as it stands.
  void settle() {
    if (doubt != Code::doubtful_rate && held) value = held;
    if (value) doubt.reset();
  }
};
ReadNumber number_in(const ColumnPlan& column, std::string_view cell, CellKind kind,
                     const TablePlan& plan, const TableWords& words);

}  // namespace kol::io
