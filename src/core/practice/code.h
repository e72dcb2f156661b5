// Discount codes (spec: practice.md 19).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace kol {

// What one may be that is given: 3 to 20 of A–Z a–z 0–9 _ -.
bool is_code(std::string_view text);

// Codes that look alike have this in common: capitals, O as 0, I and L as 1.
std::string looks_of_code(std::string_view code);

// What the row's code takes off, 0..1: the row's own, else that of the campaign's tracking, else
// that of the offer.
double code_discount(const Campaign& campaign, const LineupRow& row);

// A code for each row of the line-up: the row's, else the influencer's, else one made of name and
// discount that looks like nobody else's; absent where the campaign has none. `influencers` are the
// rows', as from find_influencers.
std::vector<MaybeText> tracking_codes(const Workspace& workspace,
                                      const std::vector<std::size_t>& influencers);

}  // namespace kol
