// Takes words off both ends of a header until a known name remains (spec: import, Columns, Known).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "io/table/folding.h"
#include "io/table/words.h"

namespace kol::io {

struct StrippedHeader {
  std::string_view name;  // what remains, part of the header's text
  KnownName known;
  std::vector<const StripWord*> words;  // taken off, in their order
  std::optional<std::size_t> number;    // taken off too: "Likes 3"
};

// The longest known name; of equal ways the one with fewest words, longest first. Absent if there
// is none. `says_x`: a lone x is the platform.
std::optional<StrippedHeader> strip_header(const FoldedHeader& header, bool says_x,
                                           const TableWords& words);

}  // namespace kol::io
