// A choice within the limits that is there at once, before any search.
#pragma once

#include <optional>

#include "core/decide/choice.h"

namespace kol {

// Not the best one as a rule. Nothing if none is found easily, which does not say that there is
// none.
std::optional<Chosen> first_choice(const ChoiceProblem& problem);

}  // namespace kol
