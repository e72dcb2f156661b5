// Listing the choices that come near the bound, for choose().
#pragma once

#include <cstddef>
#include <optional>

#include "core/decide/choice.h"

namespace kol {

// Values that differ by no more than this part of them are the same.
inline constexpr double kNoGap = 1e-10;

struct ListedChoices {
  // The best that is worth more than was asked for, if any was found; proven if there is no better
  // one.
  ChoiceResult result;
  // The group on which most hangs, where the list does not decide it.
  std::optional<std::size_t> undecided;
};

// Only choices that are worth more than `beaten` are wanted.
ListedChoices list_choices(const ChoiceProblem& problem, double beaten, const Stop& stop);

}  // namespace kol
