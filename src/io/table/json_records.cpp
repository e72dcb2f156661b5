#include "io/table/json_records.h"

#include "io/json/text.h"
#include "io/table/folding.h"

namespace kol::io {

void RecordTaker::on_name(std::string_view name) {
  if (writing_ > 0) {
    writer_.name(name);
  } else if (within_record()) {
    column_ = column_of(name);
  }
}

void RecordTaker::on_value(const Value& value) {
  const std::size_t number = value.nests() ? count_++ : kRoot;
  if (writing_ > 0) {
    write(value);
  } else if (within_record()) {
    take_field(value);
  } else if (depth_ == list_depth_ || (list_ == kRoot && depth_ == 0)) {
    take_element(value);
  } else if (number == list_ && list_ != kRoot) {
    list_depth_ = depth_ + 1;
  }
  if (value.nests()) ++depth_;
}

void RecordTaker::on_end() {
  --depth_;
  if (writing_ > 0) {
    writer_.close(kinds_.back() == Kind::list ? ']' : '}');
    kinds_.pop_back();
    if (--writing_ == 0) finish_nested();
    return;
  }
  if (depth_ == record_depth_) {
    finish_record();
  } else if (depth_ + 1 == list_depth_) {
    list_depth_ = kRoot;
  }
}

std::size_t RecordTaker::column_of(std::string_view name) {
  const auto known = columns_.find(name);
  if (known != columns_.end()) return known->second;
  const std::size_t column = records_.headers.size();
  columns_.emplace(name, column);
  records_.headers.emplace_back(trim(name));
  if (records_.headers.size() > kMostColumns) fail(Code::table_too_wide);
  return column;
}

void RecordTaker::take_element(const Value& value) {
  if (records_.size() == kMostRecords) fail(Code::table_too_many_records);
  if (error_) return;
  if (value.kind == Kind::object) {
    record_depth_ = depth_;
    fields_.clear();
  } else {
    records_.begin_record(false);
    if (value.nests()) {  // passed over
      begin_writing(value);
      passed_ = true;
    }
  }
}

void RecordTaker::take_field(const Value& value) {
  switch (value.kind) {
    case Kind::null:
      return set_field("", CellKind::text);
    case Kind::text:
    case Kind::boolean:
      return set_field(value.text, CellKind::text);
    case Kind::number:
      return set_field(value.text, CellKind::number);
    case Kind::list:
    case Kind::object:
      return begin_writing(value);
  }
}

void RecordTaker::begin_writing(const Value& value) {
  writer_.take_back(nothing_written_);
  joined_.clear();
  only_scalars_ = value.kind == Kind::list;
  write(value);
}

void RecordTaker::write(const Value& value) {
  switch (value.kind) {
    case Kind::object:
    case Kind::list:
      if (writing_ > 0) only_scalars_ = false;
      writer_.open(value.kind == Kind::list ? '[' : '{');
      kinds_.push_back(value.kind);
      ++writing_;
      return;
    case Kind::text:
      writer_.text(value.text);
      break;
    case Kind::number:
    case Kind::boolean:
      writer_.raw(value.text);
      break;
    case Kind::null:
      writer_.null();
      return;
  }
  if (!only_scalars_) return;
  if (!joined_.empty()) joined_ += ", ";
  joined_ += value.text;
}

void RecordTaker::finish_nested() {
  if (std::exchange(passed_, false)) return;
  set_field(only_scalars_ ? joined_ : json_, only_scalars_ ? CellKind::text : CellKind::nested);
}

void RecordTaker::set_field(std::string_view text, CellKind kind) {
  text = trim(text);
  if (text.size() > kMostCellCharacters && count_code_points(text) > kMostCellCharacters) {
    fail(Code::table_cell_too_long);
  }
  if (error_ || column_ > kMostColumns) return;
  if (fields_.size() <= column_) fields_.resize(column_ + 1);
  fields_[column_] = {std::string(text), kind};
}

void RecordTaker::finish_record() {
  record_depth_ = kRoot;
  if (error_) return;
  records_.begin_record();
  for (const auto& [text, kind] : fields_) records_.add(text, kind);
}

void RecordTaker::fail(Code code) {
  if (error_) return;
  error_ = Message{code, {}};
  if (code != Code::table_too_many_records) {
    error_->values.push_back({"line", records_.size() + 1});
  }
}

}  // namespace kol::io
