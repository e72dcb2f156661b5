// Every term of the field that the page uses, with what it means: what is calculated has the texts
// of its explanation ("how?"), what readers enter has a sentence here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

struct Term {
  std::string name;
  std::string meaning;
  std::optional<Question> how;  // where a figure of the workspace can be asked for it
};

// By name, those in whose name or meaning each word of `search` is found.
std::vector<Term> terms(const App& app, std::string_view search);

}  // namespace kol::app
