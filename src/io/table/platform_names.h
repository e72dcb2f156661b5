// What people call the platforms, in cells, headers and the names of files (spec: import, Cells).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace kol::io {

// The platform that a cell names ("insta", "TT", "X (Twitter)", "other"); absent for any other
// text.
std::optional<Platform> platform_of_cell(std::string_view cell);

// Gathers the platforms that headers or the name of a file mention: full names anywhere, short
// ones ("ig") as whole words; "x" and "blog" are words like any other there.
class PlatformMentions {
 public:
  void look_at(std::string_view text);
  // The platform if exactly one was mentioned.
  std::optional<Platform> only_one() const;

 private:
  std::optional<Platform> first_;
  bool several_ = false;
};

// A folded header with a platform's name taken off its beginning or end, in every way possible.
std::vector<std::string_view> without_platform(std::string_view folded);

}  // namespace kol::io
