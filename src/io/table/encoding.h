// A file's bytes as UTF-8, whatever they were written in (spec: import, Reading the text).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/message.h"

namespace kol::io {

struct Decoded {
  std::string_view text;      // valid UTF-8 without byte-order mark; part of the bytes or of `own`
  std::string own;            // holds the text where it had to be converted
  std::string_view encoding;  // "utf-8", "utf-16le", "utf-16be", "windows-1252"
  std::optional<Code> error;  // a zip archive, or UTF-16 that was cut off
};

// Recognises the encoding and converts; characters U+0000 are dropped. `text` may point into
// `bytes`, and into the result itself: keep both, and do not move the result.
void decode(std::string_view bytes, Decoded& result);

}  // namespace kol::io
