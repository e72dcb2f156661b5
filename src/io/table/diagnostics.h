// What is said about a table whatever it is a table of: its text, its cells, its warnings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"
#include "io/json/writer.h"
#include "io/message.h"
#include "io/table/encoding.h"
#include "io/table/import.h"
#include "io/table/table.h"

namespace kol::io {

inline constexpr std::size_t kMostListed = 100;  // cells of each kind

// Encoding, delimiter and what was done to find the table.
void tell_of_text(const Decoded& decoded, const Table& table, Diagnostics& diagnostics);

// By id, then column.
void sort_warnings(std::vector<Message>& warnings);

// A column as it is written.
struct SaidColumn {
  std::string_view header;
  std::string field;
  std::optional<Platform> platform;
};

// The members of the diagnostics' object, without its brackets.
void write_members(JsonWriter& json, const Diagnostics& diagnostics,
                   const std::vector<SaidColumn>& columns);

}  // namespace kol::io
