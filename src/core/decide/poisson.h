// Poisson numbers (spec: decisions.md 12): exactly distributed for every mean; below 10 by
// inversion, from there by transformed rejection (Hörmann: The transformed rejection method for
// generating Poisson random variables, algorithm PTRS; Insurance: Mathematics and Economics 12,
// 1993), with the probabilities in Loader's form, which stays exact where their logarithms are
// large (Fast and accurate computation of binomial probabilities, 2000). A mean that is not finite
// comes back.
#pragma once

#include <cstddef>

#include "core/decide/random.h"

namespace kol {

// `first` and `second` are uniform numbers, two for each. Where a proposal of theirs is rejected,
// others come from the number's own stream, which begins one after its place; the first word of the
// place is the trial (random.h).
void draw_poissons(RandomKey key, RandomBlock place, std::size_t count, const Lane& means,
                   const Lane& first, const Lane& second, Lane& numbers);

}  // namespace kol
