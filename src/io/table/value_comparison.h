// What only the values of columns tell, held against each other record by record: figures of all
// posts together, fractions among thousands (spec: import, Columns, Lifetime figures; Cells,
// Fractions).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "io/table/cut_numbers.h"
#include "io/table/plan.h"
#include "io/table/records.h"

namespace kol::io {

class ValueComparison {
 public:
  ValueComparison(const TablePlan& plan, const TableWords& words) : plan_(plan), words_(words) {}

  // A column of counts that may exceed the followers in that column.
  void compare(std::size_t column, std::size_t followers);
  // A column of counts that may hold fractions.
  void watch_fractions(std::size_t column);
  bool is_needed() const { return !compared_.empty() || !fractioned_.empty(); }

  void look_at(const LaidRecord& record, const RecordReader& reader);

  // After all records: the columns that exceed the followers in more than half of them.
  std::vector<std::size_t> exceeding() const;
  // Below which number a fraction in the column is doubtful.
  struct Least {
    std::size_t column = 0;
    double fraction = 0;
  };
  std::vector<Least> least_fractions();

 private:
  struct Compared {
    std::size_t column;
    std::size_t both = 0;  // records that know the count and the followers
    std::size_t more = 0;
  };
  struct Fractioned {
    std::size_t column;
    std::vector<double> values;
  };

  const TablePlan& plan_;
  const TableWords& words_;
  std::size_t followers_ = 0;
  std::vector<Compared> compared_;
  std::vector<Fractioned> fractioned_;
};

}  // namespace kol::io
