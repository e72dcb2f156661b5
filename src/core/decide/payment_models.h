// Every way to pay a row, side by side (spec: decisions.md 16).
#pragma once

#include <vector>

#include "core/decide/deals.h"
#include "core/decide/decisions.h"
#include "core/decide/simulation.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// One for each row of the line-up; percentiles only where there is a simulation.
std::vector<PaymentModelsReport> payment_models_of(const Terms& terms, const Workspace& workspace,
                                                   const std::vector<Deal>& deals,
                                                   const Parallel& parallel);

}  // namespace kol
