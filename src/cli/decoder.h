// Decodes the encodings of East Asia by the machine's iconv.
#pragma once

#include <optional>
#include <string_view>

#include "io/table/encoding.h"

namespace kol::cli {

// Of euc-kr, shift_jis, gb18030 and big5, as browsers understand these names: what they cannot read
// becomes U+FFFD. Absent for any other name, or where the machine has no table for it.
std::optional<io::DecodedText> decode_wide(std::string_view bytes, std::string_view encoding);

}  // namespace kol::cli
