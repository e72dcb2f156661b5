// Hashtags of a post (spec: practice.md 19).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/practice_model.h"

namespace kol {

// With or without #, then 1 to 50 letters, digits, combining marks and _, not digits only.
bool is_hashtag(std::string_view text);

// The row's hashtags, else the campaign's, each with #.
std::vector<std::string> row_hashtags(const CampaignTracking& campaign, const RowTracking& row);

// These and the label that says that a post is paid for, if that is a hashtag with # and not among
// them.
std::vector<std::string> with_disclosure(std::vector<std::string> hashtags, std::string_view label);

}  // namespace kol
