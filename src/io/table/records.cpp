// The records of a table one after the other (see records.h).
#include "io/table/records.h"

#include <algorithm>

namespace kol::io {

bool RecordReader::next() {
  if (csv_) return csv_->next();
  if (next_ >= listed_->size()) return false;
  cells_.clear();
  for (std::size_t i = 0; i < listed_->cell_count(next_); ++i) {
    cells_.push_back(listed_->cell(next_, i));
  }
  ++next_;
  return true;
}

bool RecordReader::is_blank() const {
  const auto all = cells();
  return std::all_of(all.begin(), all.end(), [](std::string_view cell) { return cell.empty(); });
}

const std::optional<Message>& RecordReader::error() const {
  static const std::optional<Message> none;
  return csv_ ? csv_->error() : none;
}

}  // namespace kol::io
