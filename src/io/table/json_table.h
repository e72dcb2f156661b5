// A JSON text as a table: a list of objects, wherever it stands, or an object a line (spec: import,
// Text, JSON).
#pragma once

#include <optional>
#include <string_view>

#include "io/message.h"
#include "io/table/records.h"

namespace kol::io {

// Whether the text is meant as JSON, by how it begins.
bool looks_like_json(std::string_view text);

// Lists the elements as records. Returns why it cannot: not valid, a workspace, beyond the limits.
std::optional<Message> read_json_table(std::string_view text, ListedRecords& records);

}  // namespace kol::io
