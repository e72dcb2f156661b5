// What each column of a table is, by its header and the reader's choice (spec: import, Columns).
// What only its cells can tell is decided by plan.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/table/fields.h"
#include "io/table/import.h"
#include "io/table/marks.h"
#include "io/table/table.h"
#include "io/table/words.h"

namespace kol::io {

struct ColumnPlan {
  std::string header;  // as it is said
  std::string sample;  // the first filled cell
  Field field = Field::note;
  FieldKind kind = FieldKind::note;
  KnownName::Weak weak = KnownName::Weak::no;
  std::optional<Platform> platform;  // named by header, group row or the reader
  bool chosen = false;               // by the reader: its cells decide nothing
  bool says_handle = false;          // its header does: no other column can be the handle
  bool says_rate = false;            // %, percent
  bool averaged = false;             // a per-post figure for the average post, else bare
  bool only_platform = false;        // all the header says, or a format: what it is, its cells tell
  bool only_format = false;
  bool is_chinese_price = false;  // ¥ is CNY there
  bool in_percent = false;        // a rate whose plain numbers are percent
  bool counts_up = false;         // a note that only numbers the records
  double scale = 1;               // of plain numbers
  std::size_t post = 0;           // of a numbered column: which post it is of, from 1
  std::string format;             // of a price
  std::string currency;           // of its plain numbers, where the header names one
  Marks marks;
  double least_fraction = 0;   // a plain number with a fraction below this is doubtful
  bool is_later_copy = false;  // of a number that an earlier column has
  std::size_t slot = 0;        // of the plan's slots: whose channel its cells belong to
  std::uint8_t own_field = 0;  // of a table that is no roster (KnownName)
  bool takes_sign = false;     // amounts below 0 are none of its faults

  void become(Field next) {
    field = next;
    kind = row_of(next).kind;
  }
  // A count of one post, or of nobody knows how many: no word says "average".
  bool is_bare_count() const { return is_per_post(field) && !averaged && post == 0; }
};

// By its header alone. Sets `number` to that of a numbered column ("Likes 3").
ColumnPlan plan_column(const Table& table, std::size_t column, const TableWords& words,
                       std::optional<std::size_t>& number);

// One for each column. Sets `unknown` to a mapped header that no column has.
std::vector<ColumnPlan> plan_columns(const Table& table, const ImportOptions& options,
                                     const TableWords& words, std::string& unknown);

}  // namespace kol::io
