// The reader's own marks of an influencer as one text: how they are shown, and what is read from
// what was typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kol::app {

// "skincare, met in May"
std::string tags_text(const std::vector<std::string>& tags);

// Those between the commas, without spaces at their ends, each once: "Gift" and "gift" are one, as
// it was typed first.
std::vector<std::string> tags_in(std::string_view text);

// The tags with those that are new among `added` behind them.
std::vector<std::string> with_tags(std::vector<std::string> tags,
                                   const std::vector<std::string>& added);

}  // namespace kol::app
