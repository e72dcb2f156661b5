// A double as text.
#pragma once

#include <string>

namespace kol::io {

// Appends the shortest decimal that reads back as the same double: "0.1", "1200", "2.5e-07". The
// value must be finite.
void append_number(std::string& out, double value);

// That alone.
std::string number_text(double value);

}  // namespace kol::io
