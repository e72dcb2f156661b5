// What people call the platforms, in cells, headers and the names of files (spec: import, Columns
// and Cells).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/workspace.h"
#include "io/table/folding.h"
#include "io/table/words.h"

namespace kol::io {

// The platforms that a cell names ("insta", "TT", "X (Twitter)", "IG / TikTok"), each once: as a
// whole, else part by part. Empty if it names none.
std::vector<Platform> platforms_of_cell(std::string_view cell, const TableWords& words);

// The one that a cell or option names as a whole.
std::optional<Platform> platform_of_whole(std::string_view cell, const TableWords& words);

// Where a platform may be named, and X counts.
enum class Within {
  header,     // X as a capital word
  file_name,  // "x" is a word like any other
};

// The platforms that a header or the name of a file mentions: long names anywhere, short ones
// ("ig") as whole words. Each once, in the order of their names.
std::vector<Platform> platforms_in(std::string_view text, Within where, const TableWords& words);

// The platform if exactly one is mentioned.
std::optional<Platform> only_platform_in(std::string_view text, Within where,
                                         const TableWords& words);

}  // namespace kol::io
