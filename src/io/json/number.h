// Numbers between text and double, both ways exact.
#pragma once

#include <string>
#include <string_view>

namespace kol::io {

// The double nearest to a number in JSON's notation; infinite beyond the range of doubles. The text
// must be a valid JSON number.
double parse_number(std::string_view text);

// Appends the shortest decimal that reads back as the same double: "0.1", "1200", "2.5e-07". The
// value must be finite.
void append_number(std::string& out, double value);

}  // namespace kol::io
