// Reads the cells of a record, each as its column says, into a draft (spec: import, Cells).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "io/table/cut_numbers.h"
#include "io/table/draft.h"
#include "io/table/plan.h"
#include "io/table/tally.h"

namespace kol::io {

class DraftReader {
 public:
  DraftReader(const TablePlan& plan, const TableWords& words, Tally& tally)
      : plan_(plan), words_(words), tally_(tally) {}

  // Fills the draft but for its channels and quote.
  void read(const LaidRecord& record, const RecordReader& reader, Draft& draft);

 private:
  void read_cell(std::size_t column, std::string_view cell, CellKind kind, Draft& draft);
  void read_number(std::size_t column, std::string_view cell, CellKind kind, Draft& draft);
  void read_text(std::size_t column, std::string_view cell, Draft& draft);
  void read_handle(std::size_t column, std::string_view cell, Draft& draft);
  void read_id(std::size_t column, std::string_view cell, Draft& draft);
  void read_name(std::size_t column, std::string_view cell, Draft& draft);
  void read_platform(std::size_t column, std::string_view cell, Draft& draft);
  void read_answer(std::size_t column, std::string_view cell, Draft& draft);
  void read_sponsored(std::size_t column, std::string_view cell, Draft& draft);
  void read_currency(std::size_t column, std::string_view cell, Draft& draft);
  void take_text(std::size_t column, Field field, std::string_view text, Draft& draft);
  void take_number(std::size_t column, double value, std::string_view cell, Draft& draft);
  MaybeNumber* post_number(const ColumnPlan& column, SlotDraft& slot) const;
  void join_name(Draft& draft);
  void keep(std::size_t column, std::string_view text, Draft& draft) const;
  const std::vector<Platform>& platforms_in_cell(std::string_view cell);

  const TablePlan& plan_;
  const TableWords& words_;
  Tally& tally_;
  Laid laid_ = Laid::as_it_stands;               // of the cell that is read
  ByText<std::vector<Platform>> platforms_met_;  // cells
};

}  // namespace kol::io
