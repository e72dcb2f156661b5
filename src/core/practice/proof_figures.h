// Planned and actual figures of the whole campaign side by side (spec: practice.md 20, Figures).
#pragma once

#include <vector>

#include "core/eight.h"
#include "core/practice/measured.h"
#include "core/practice/planned.h"
#include "core/practice/proof.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// What is measured so far, of the eight and of what is not planned.
void report_so_far(const Campaign& campaign, const std::vector<MeasuredRow>& measured,
                   const std::vector<PlannedRow>& planned, Proof& proof);

// The eight sums over all rows; NaN where not all pieces are reported.
Eight<double> complete_figures(const Proof& proof);

// Fills in the plan of all figures, and what became of those that are not among the eight, by the
// proof's actual case.
void report_cases(const Projection& projection, Proof& proof);

// The figure of a case; absent too if it has none such.
MaybeNumber figure_of_case(const Case& one, ProofKey key);

}  // namespace kol
