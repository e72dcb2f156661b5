// Where a measured figure lies in its plan (spec: practice.md 20, Percentile). Numbers may be NaN
// (core/numeric.h).
#pragma once

#include <initializer_list>

#include "core/eight.h"
#include "core/practice/planned.h"
#include "core/practice/proof.h"

namespace kol {

// The share of outcomes below x, 0..1, where the plan is `typical` and varies by the factors.
// Counted orders and leads (`is_count`) vary by chance too.
double percentile_in_plan(double x, double typical, std::initializer_list<Triple> factors,
                          bool is_count);

// Of posts of one deliverable: `planned` is the plan of just as many, `post` that of one.
PlanPercentiles percentiles_in_plan(const Eight<double>& measured, const Eight<Triple>& planned,
                                    const PlannedPost& post, const Triple& cvr);

}  // namespace kol
