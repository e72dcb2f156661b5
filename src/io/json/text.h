// JSON's strings, and JSON text as text: quoting, reading escapes, making compact, shortening for a
// message. Everything that takes raw JSON expects it to be valid (see json_scan.h).
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

// Appends text as a JSON string; bytes that are not UTF-8 become U+FFFD, so that what is written
// can always be read.
void append_quoted(std::string& out, std::string_view text);

// What a JSON string says; `raw` is what stands between its quotes.
std::string unescape(std::string_view raw);

// Code points of what a JSON string says.
std::size_t count_unescaped(std::string_view raw);

// Appends a JSON value without the white space between its parts.
void append_compact(std::string& out, std::string_view value);

// Adds a member to the text of a JSON object, which may be empty for one without any. The value is
// made compact.
void append_member(std::string& object, std::string_view raw_name, std::string_view value);

// A value as it may stand in a message: the first 40 code points, then "…".
std::string shortened(std::string_view value);

}  // namespace kol::io
