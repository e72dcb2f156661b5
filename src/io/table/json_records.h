// The elements of a list of a JSON text, or one object, as records of a table (spec: import, Text,
// JSON).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json/parse.h"
#include "io/json/writer.h"
#include "io/table/records.h"
#include "io/table/words.h"

namespace kol::io {

// Takes them as the text is parsed. What nests within a field is written out again as compact JSON.
class RecordTaker final : public Events {
 public:
  static constexpr std::size_t kRoot = static_cast<std::size_t>(-1);

  // `list`: its number among all objects and lists as they begin; kRoot: the root is the record.
  RecordTaker(std::size_t list, ListedRecords& records) : list_(list), records_(records) {}

  // A limit that was passed; what came after is left out.
  std::optional<Message> error() const { return error_; }

  void on_name(std::string_view name) override;
  void on_value(const Value& value) override;
  void on_end() override;

 private:
  bool within_record() const { return record_depth_ != kRoot && depth_ == record_depth_ + 1; }

  std::size_t column_of(std::string_view name);
  void take_element(const Value& value);
  void take_field(const Value& value);
  void begin_writing(const Value& value);
  void write(const Value& value);
  void finish_nested();
  void set_field(std::string_view text, CellKind kind);
  void finish_record();
  void fail(Code code);

  std::size_t list_;
  ListedRecords& records_;
  std::size_t count_ = 0;
  std::size_t depth_ = 0;
  std::size_t list_depth_ = kRoot;    // of its elements
  std::size_t record_depth_ = kRoot;  // of the object that is being read
  ByText<std::size_t> columns_;
  std::size_t column_ = 0;
  std::vector<std::pair<std::string, CellKind>> fields_;
  std::string json_;  // of a value that nests
  JsonWriter writer_{json_, -1};
  const JsonWriter::Mark nothing_written_ = writer_.mark();
  std::vector<Kind> kinds_;
  std::size_t writing_ = 0;
  std::string joined_;
  bool only_scalars_ = false;
  bool passed_ = false;
  std::optional<Message> error_;
};

}  // namespace kol::io
