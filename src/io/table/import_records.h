// From records to influencers, by a plan that says what each column is (spec: import, Columns and
// Cells).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/message.h"
#include "io/table/fields.h"
#include "io/table/identity.h"
#include "io/table/import.h"
#include "io/table/import_plan.h"
#include "io/table/table.h"

namespace kol::io {

// Adds one record after the other to an import: influencers, skipped records, unreadable cells.
class RecordImporter {
 public:
  // `platform`: of records that do not say.
  RecordImporter(const Table& table, const ImportPlan& plan, const CurrencyNames& currencies,
                 std::optional<Platform> platform, Import& import);

  void add(const CsvReader& record);
  // Says what was done to many records at once.
  void finish();

 private:
  // A text field: the first filled cell, and the column it is in.
  struct Text {
    std::string_view value;
    std::size_t column = 0;
  };
  // A number field: the first readable of its copies.
  struct Number {
    std::optional<double> value;
    bool missing = false;  // an earlier copy could not be read
    std::size_t column = 0;
  };
  struct Draft;

  void read(const CsvReader& record, Draft& draft);
  void read_cell(std::size_t column, std::string_view cell, Draft& draft);
  void read_text(std::size_t column, std::string_view cell, Draft& draft);
  void read_number(std::size_t column, std::string_view cell, Draft& draft);
  void read_answer(std::size_t column, std::string_view cell, Draft& draft);
  void read_platform(std::size_t column, std::string_view cell, Draft& draft);
  void keep_note(std::size_t column, std::string_view text, Draft& draft) const;
  void place(const CsvReader& record, Draft& draft);
  void add_new(Draft& draft, std::string id);
  bool add_channel(Draft& draft, Influencer& influencer);
  void merge(Draft& draft, Influencer& influencer);
  void fill(std::string& text, const FieldRow& row, Draft& draft);
  Channel make_channel(Draft& draft);
  std::string limited(std::string_view text, std::string_view what);
  void skip(Message reason);
  void remark(Message what);

  const Table& table_;
  const ImportPlan& plan_;
  const CurrencyNames& currencies_;
  std::optional<Platform> platform_;
  Import& import_;
  IdRegistry ids_;
  std::optional<Repeats> repeats_;  // absent where there is an id column
  std::size_t record_ = 0;
  std::size_t cut_texts_ = 0;
  std::size_t derived_engagements_ = 0;
};

}  // namespace kol::io
