// What one campaign shows of rates, fees and spread, unit by unit (spec: practice.md 21).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/practice/fee_curve.h"
#include "core/practice/measured.h"
#include "core/practice/rates.h"
#include "core/practice/spread.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// Clicks per real impression of one influencer's posts of each format, by CTR class: figures of
// rows of one format, else those of their pieces, that have both.
std::map<std::string, std::vector<RateUnit>> click_units(const Workspace& workspace,
                                                         const Benchmarks& benchmarks,
                                                         const std::vector<MeasuredRow>& measured);

// Tracked orders per click of each influencer, over rows with both.
std::vector<RateUnit> order_units(const std::vector<MeasuredRow>& measured);

// Impressions or engagements of each row and format, against a plan from an observed figure.
std::vector<SpreadUnit> spread_units(SpreadKind kind, const Terms& terms,
                                     const Workspace& workspace,
                                     const std::vector<MeasuredRow>& measured);

// A fee that was paid or agreed, with the single post that says the same about the curve.
struct RowFeeUnit {
  FeeUnit unit;
  FeeRecord record;
};

// Fees of rows that are paid for their posts. The terms are those of the benchmarks alone, as they
// are for the next function.
std::vector<RowFeeUnit> fee_units(const Terms& terms, const Workspace& workspace,
                                  const std::vector<MeasuredRow>& measured);

// A fee of one post; undefined where there is no market fee.
FeeUnit fee_unit(const Terms& terms, const FeeRecord& record);

}  // namespace kol
