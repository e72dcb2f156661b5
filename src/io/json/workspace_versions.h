// Versions of the workspace's text: what this program writes, and the steps that bring an older
// text to it. A text is never changed in place: each step makes a new one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kol::io {

inline constexpr int kWorkspaceVersion = 1;

// The same workspace as a text of this version. Absent if it is of a newer one, or cannot be read
// as what it says it is.
std::optional<std::string> migrate_workspace(std::string_view json, int version);

}  // namespace kol::io
