// What a file is that is no table at all, by its first bytes: each kind gets a sentence of its own
// on what to do instead (message.h, english.h).
#pragma once

#include <optional>
#include <string_view>

#include "io/message.h"

namespace kol::io {

// Absent for what may be a table: any text, any other bytes.
std::optional<Code> why_no_table(std::string_view bytes);

}  // namespace kol::io
