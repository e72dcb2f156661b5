// Which encoding of one language or region bytes are written in, by how they are distributed (spec:
// import, Text, and the tests named in `legacy`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/table/encoding.h"

namespace kol::io {

// The first of `candidates` whose test holds; "windows-1252" if none does.
std::string guess_encoding(std::string_view bytes, const std::vector<std::string>& candidates,
                           const WideDecoder& wide);

}  // namespace kol::io
