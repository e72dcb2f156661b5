// Discount codes (spec: practice.md 19).
#pragma once

#include <string>
#include <string_view>

namespace kol {

// What one may be that is given: 3 to 20 of A–Z a–z 0–9 _ -.
bool is_code(std::string_view text);

// Codes that look alike have this in common: capitals, O as 0, I and L as 1.
std::string looks_of_code(std::string_view code);

}  // namespace kol
