// Which currency the quotes of a table are in (spec: import, Money).
#pragma once

#include <optional>
#include <string_view>

#include "core/benchmarks.h"
#include "core/workspace.h"
#include "io/table/column_survey.h"
#include "io/table/import.h"
#include "io/table/plan.h"

namespace kol::io {

// Settles the plan's currency: that of the workspace, else the one that most quotes have, the first
// named of those that are named as often. Without a rate for it no quote is used.
void choose_currency(const ColumnSurvey& survey, const ImportOptions& options,
                     const Benchmarks& benchmarks, TablePlan& plan);

// So many units of the currency for one of the workspace's, where both have a rate.
std::optional<double> rate_between(std::string_view currency, const Settings& settings,
                                   const Benchmarks& benchmarks);

}  // namespace kol::io
