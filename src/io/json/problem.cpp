// A problem in the command's words (see problem.h).
#include "io/json/problem.h"

#include "io/english.h"

namespace kol::io {

std::string in_english(const Problem& problem) {
  return problem.place + ": " + in_english(problem.message);
}

}  // namespace kol::io
