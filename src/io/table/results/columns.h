// What each column of a table of results is, by its header, the reader's choice and its cells
// (spec: practice.md 20, Import).
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "io/message.h"
#include "io/table/plan.h"
#include "io/table/results/fields.h"
#include "io/table/results/import.h"
#include "io/table/table.h"
#include "io/table/words.h"

namespace kol::io {

struct ResultColumns {
  TablePlan table;  // how the cells of each are read
  std::vector<ResultField> fields;

  bool has(ResultField field) const {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  }
  // Whether each record belongs to one order.
  bool is_order_file() const { return has(ResultField::order) && !has(ResultField::orders); }
  bool has_link() const {
    return has(ResultField::content) || has(ResultField::link) || has(ResultField::long_link);
  }
};

// Looks at all records of the table. Where there is an error, it is the plan's.
void plan_results(const Table& table, const ResultsOptions& options, const TableWords& words,
                  ResultColumns& columns);

}  // namespace kol::io
