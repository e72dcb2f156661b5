// Which currency the quotes of a table are in (spec: import, Money).
#pragma once

#include "core/benchmarks.h"
#include "io/table/column_survey.h"
#include "io/table/import.h"
#include "io/table/plan.h"

namespace kol::io {

// Settles the plan's currency: that of the workspace, else the one that most quotes have, the first
// named of those that are named as often. Without a rate for it no quote is used.
void choose_currency(const ColumnSurvey& survey, const ImportOptions& options,
                     const Benchmarks& benchmarks, TablePlan& plan);

}  // namespace kol::io
