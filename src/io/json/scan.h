// The first look at any JSON text: is it JSON, and does it keep to the limits that hold everywhere?
// What comes after it (json_reader.h) can rely on both. What the values mean is not its business.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "io/json/problem.h"
#include "io/json/problems.h"

namespace kol::io {

inline constexpr double kMostNumber = 1e15;            // and -1e15
inline constexpr std::size_t kMostCodePoints = 10000;  // of a string or field name
inline constexpr std::size_t kMostLevels = 64;         // of objects and lists; the root is level 1

// Strict JSON (RFC 8259) in UTF-8, surrogate escapes in pairs. Returns the syntax error if there is
// one, its place "line L, column C" at the first character that no JSON text can have there (from
// 1, columns in code points, lines ending with LF). Otherwise adds to `problems` what is beyond the
// limits and every field that its object already has. Time is that of reading the text once, but
// for very large objects; the stack does not grow with the text.
std::optional<Problem> scan_json(std::string_view text, ProblemList& problems);

}  // namespace kol::io
