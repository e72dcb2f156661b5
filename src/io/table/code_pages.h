// The encodings of one byte a character: what the bytes from 80 up are (WHATWG's index tables;
// bytes without a meaning stay control characters below A0, as browsers read them).
#pragma once

#include <array>
#include <string_view>

namespace kol::io {

using CodePage = std::array<char16_t, 128>;

// Of windows-874, -1250, -1251, -1252, -1254 and -1256; null for any other name.
const CodePage* code_page(std::string_view encoding);

}  // namespace kol::io
