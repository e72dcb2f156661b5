// UTF-8: what is valid, how long it is, shortening for a message.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kol::io {

// Bytes of the UTF-8 sequence that begins at text[at], 0 if there is no valid one.
std::size_t utf8_length(std::string_view text, std::size_t at);

// Code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

// The text without a byte-order mark at its beginning.
std::string_view skip_byte_order_mark(std::string_view text);

// A value as it may stand in a message: the first 40 code points, then "…".
std::string shortened(std::string_view value);

}  // namespace kol::io
