// What is wrong with a JSON text, or noteworthy in it, and where.
#pragma once

#include <string>

#include "io/message.h"

namespace kol::io {

struct Problem {
  std::string place;  // "campaign.lineup[0].payment", "line 3, column 7", or empty for the root
  Message message;
  bool operator==(const Problem&) const = default;
};

// "PLACE: MESSAGE", as the command says it.
std::string in_english(const Problem& problem);

}  // namespace kol::io
