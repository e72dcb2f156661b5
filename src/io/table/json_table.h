// A JSON text as a table: a list of objects, wherever it stands, or an object a line (spec: import,
// Text, JSON).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "io/message.h"
#include "io/table/records.h"

namespace kol::io {

// Whether the text is meant as JSON, by how it begins.
bool looks_like_json(std::string_view text);

// Lists the elements as records, some at a time.
class JsonTable {
 public:
  // Text and records must outlive it.
  JsonTable(std::string_view text, ListedRecords& records);
  ~JsonTable();
  JsonTable(const JsonTable&) = delete;
  JsonTable& operator=(const JsonTable&) = delete;

  // Goes on by so many records, or by as much text; false once all is listed, or cannot be.
  bool step(std::size_t records);
  double share() const;  // of the work that is done, from 0 to 1; never falls
  // Why it cannot be listed: not valid, a workspace, beyond the limits.
  const std::optional<Message>& error() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kol::io
