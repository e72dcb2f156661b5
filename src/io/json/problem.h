// What is wrong with an input, and where.
#pragma once

#include <string>

namespace kol::io {

struct Problem {
  std::string place;    // "campaign.lineup[0].payment", "line 3, column 7", or empty for the root
  std::string message;  // what is wrong and what was found, in plain words
  bool operator==(const Problem&) const = default;
};

}  // namespace kol::io
