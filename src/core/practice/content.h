// utm_content: the name of one post in its link (spec: practice.md 19).
#pragma once

#include <string_view>

namespace kol {

// What one may be that is given: 1 to 100 of A–Z a–z 0–9 - . _ ~.
bool is_content(std::string_view text);

}  // namespace kol
