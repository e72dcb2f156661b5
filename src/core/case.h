// One case of the line-up from the sums over its rows (spec section 8): of a projection, or as it
// came to be. Numbers may be NaN (numeric.h).
#pragma once

#include <optional>

#include "core/eight.h"
#include "core/report.h"

namespace kol {

struct CaseSums {
  Eight<double> results;
  double emv = 0;
};

struct CaseCosts {
  double fees = 0;
  double commission = 0;
  double product = 0;
  double labour = 0;
  double agency = 0;
  double production = 0;
  double tools = 0;
  double paid_boost = 0;
  double other = 0;

  double lump_sums() const { return production + tools + paid_boost + other; }
  double without_fees() const;  // and without the agency's share of them
  double total() const;
};

struct CaseIncome {
  double revenue = 0;
  double from_leads = 0;
  double contribution = 0;
  std::optional<Basis> basis;  // of the contribution
};

Case case_of(const CaseSums& sums, const CaseCosts& costs, const CaseIncome& income);

}  // namespace kol
