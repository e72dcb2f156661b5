// How much the profit of the typical case hangs on each input (spec: decisions.md 13).
#pragma once

#include <vector>

#include "core/decide/deals.h"
#include "core/decide/decisions.h"
#include "core/terms.h"

namespace kol {

// By falling swing; what has no profit comes last.
std::vector<Sensitivity> sensitivity_of(const Terms& terms, const std::vector<Deal>& deals);

}  // namespace kol
