// The case that was: what the campaign really cost and brought, as far as it is entered (spec:
// practice.md 20, Actual case). Numbers may be NaN (core/numeric.h).
#pragma once

#include <cstddef>
#include <vector>

#include "core/case.h"
#include "core/practice/measured.h"
#include "core/practice/proof.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// One row, before the costs that all share.
struct ActualRow {
  double fee = 0;
  double commission = 0;
  double product = 0;
  double hours = 0;
  double cost = 0;
  double contribution = 0;
  double profit = 0;
};

// On what terms orders and work were: the plan's settings and offer with the order value and the
// returns that were measured.
class ActualTerms {
 public:
  ActualTerms(const Workspace& workspace, const Benchmarks& benchmarks,
              const std::vector<MeasuredRow>& measured);
  ActualTerms(const ActualTerms&) = delete;
  ActualTerms& operator=(const ActualTerms&) = delete;

  const Terms& terms() const { return terms_; }
  ActualBasis aov() const { return aov_; }
  ActualBasis return_rate() const { return return_rate_; }

  // What leads are worth; unknown ones nothing if the plan expects nothing of them.
  double from_leads(double leads) const;
  double contribution(double incremental, double leads) const;

 private:
  Workspace workspace_;  // without a line-up and a roster
  ActualBasis aov_ = ActualBasis::planned;
  ActualBasis return_rate_ = ActualBasis::planned;
  Terms terms_;
};

ActualRow actual_row(const ActualTerms& actual, const LineupRow& row, const MeasuredRow& measured);

// `results` are the sums over all rows, NaN where they are not complete.
Case actual_case(const ActualTerms& actual, const Workspace& workspace,
                 const std::vector<MeasuredRow>& measured, const std::vector<ActualRow>& rows,
                 const Eight<double>& results);

ProofBasis basis_of(const ActualTerms& actual, const Campaign& campaign);

}  // namespace kol
