// The limits that hold everywhere in a workspace, in unknown fields too.
#pragma once

#include <cstddef>

namespace kol::io {

inline constexpr double kMostNumber = 1e15;            // and -1e15
inline constexpr std::size_t kMostCodePoints = 10000;  // of a text or field name
inline constexpr std::size_t kMostLevels = 64;         // of objects and lists; the root is level 1

}  // namespace kol::io
