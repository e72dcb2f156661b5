// What the cells of each column say together, gathered record by record (spec: import, Columns).
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "io/json/limits.h"
#include "io/table/column_plan.h"
#include "io/table/cut_numbers.h"
#include "io/table/number_cells.h"
#include "io/table/records.h"
#include "io/table/words.h"

namespace kol::io {

// The number in a cell; absent for none. One of JSON has a decimal dot and proves nothing.
std::optional<NumberCell> number_of_cell(std::string_view cell, CellKind kind,
                                         const TableWords& words);
inline bool is_in_range(FieldKind kind, const NumberCell& number, double value) {
  switch (kind) {
    case FieldKind::count:
      return !number.percent && !number.money && value >= 0 && value <= kMostNumber;
    case FieldKind::money:
      return !number.percent && value >= 0 && value <= kMostNumber;
    case FieldKind::share:
      return !number.money && value >= 0 && value <= 1;
    case FieldKind::growth:
      return !number.money && value >= -1 && value <= kMostNumber;
    case FieldKind::engagement_rate:
      return !number.money && value >= 0 && value <= kMostNumber;
    default:
      return false;
  }
}
// That the number itself names, as it is meant in the column.
std::string_view currency_of(const ColumnPlan& column, const NumberCell& number,
                             std::string_view cell);

struct CurrencyVotes {
  std::string code;
  std::size_t quotes = 0;
  std::size_t first = 0;  // when it was first named
};

// Of one column. "Filled" are cells that say neither "unknown" nor that somebody will not tell.
struct ColumnCells {
  std::size_t not_empty = 0;
  std::size_t not_unknown = 0;
  std::size_t filled = 0;
  std::size_t readable = 0;  // as the column's kind of number
  std::size_t with_digit = 0;
  std::size_t percent = 0;
  bool any_percent = false;             // "NaN%" counts here
  std::size_t readable_as_rate = 0;     // where the column may be one of rates
  std::size_t above_percent_limit = 0;  // of those
  std::size_t small = 0;                // plain numbers up to 100, no mark open
  std::size_t small_fractions = 0;
  std::array<std::size_t, 2>
      open{};                 // plain numbers up to 100 if the mark, comma or dot, is decimal
  std::size_t fractions = 0;  // plain numbers that may have one
  std::size_t names_currency = 0;
  std::size_t handle_shaped = 0;  // and no number
  std::size_t shaped_texts = 0;   // handle-shaped, numbers too
  std::size_t texts = 0;
  std::size_t addresses = 0;
  std::size_t platforms = 0;  // cells that name one
  std::optional<double> last_count;
  bool counts_up = true;
  std::vector<CurrencyVotes> currencies;
};

// The identity of posts: what one account's records have in common.
struct PostSigns {
  bool two_addresses = false;  // of posts or unknown hosts, for one account
  bool several_ids = false;    // for one handle
};

class ColumnSurvey {
 public:
  ColumnSurvey(std::vector<ColumnPlan>& columns, bool is_export, const TableWords& words);

  void look_at(const LaidRecord& record, const RecordReader& reader);

  const ColumnCells& cells(std::size_t column) const { return cells_[column]; }
  const PostSigns& post_signs() const { return signs_; }
  std::size_t records_with_two_fields() const { return records_with_two_fields_; }
  std::vector<std::string> take_given_ids() { return std::move(given_ids_); }

 private:
  void look_at_cell(std::size_t column, std::string_view cell, CellKind kind);
  void look_at_number(std::size_t column, std::string_view cell, CellKind kind);
  void look_at_text(std::size_t column, std::string_view cell);
  void look_at_counting(ColumnCells& cells, std::string_view cell);
  void look_for_posts(const LaidRecord& record);
  void vote(ColumnCells& cells, std::string_view code);
  bool names_platform(std::string_view cell);

  std::vector<ColumnPlan>& columns_;
  const TableWords& words_;
  std::vector<ColumnCells> cells_;
  bool is_export_;
  bool looks_for_posts_ = false;
  std::string record_currency_;
  std::size_t currencies_met_ = 0;
  std::size_t records_with_two_fields_ = 0;
  std::vector<std::string> given_ids_;
  PostSigns signs_;
  ByText<std::string> address_of_;  // by account
  ByText<std::string> id_of_;       // by handle
  ByText<bool> named_platforms_;    // cells met
};

}  // namespace kol::io
