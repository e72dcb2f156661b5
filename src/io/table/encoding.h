// A file's bytes as UTF-8, whatever they were written in (spec: import, Text).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/message.h"

namespace kol::io {

// What was decoded, with U+FFFD for what could not be.
struct DecodedText {
  std::string text;
  std::size_t replaced = 0;
};

// Decodes the encodings of several bytes a character (euc-kr, shift_jis, gb18030, big5), for which
// the caller has tables already: the browser's TextDecoder, the machine's iconv.
using WideDecoder =
    std::function<std::optional<DecodedText>(std::string_view bytes, std::string_view encoding)>;

struct Decoded {
  std::string_view text;     // valid UTF-8 without byte-order mark; part of the bytes or of `own`
  std::string own;           // holds the text where it had to be converted
  std::string encoding;      // "utf-8", "utf-16le", "windows-1252" …
  bool guessed = false;      // by how the bytes are distributed
  std::size_t replaced = 0;  // sequences that are no characters, U+FFFD now
};

// Recognises the encoding, unless it is `given`, and converts; characters U+0000 are dropped.
// `legacy`: the encodings that are tried for what is neither Unicode, in their order. `text` may
// point into `bytes`, and into the result itself: keep both, and do not move the result.
void decode(std::string_view bytes, std::string_view given, const std::vector<std::string>& legacy,
            const WideDecoder& wide, Decoded& result);

// Whether decode() may be given this, in lower case.
bool is_known_encoding(std::string_view name);

}  // namespace kol::io
