// The command's words for what io says, in English. The page has words of its own.
#pragma once

#include <string>
#include <string_view>

#include "io/message.h"

namespace kol::io {

// The sentence of a code, with {name} where a value belongs.
std::string_view english_of(Code code);

std::string in_english(const Message& message);

}  // namespace kol::io
