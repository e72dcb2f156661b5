#include "core/decide/decide.h"

#include <vector>

#include "core/decide/big_or_small.h"
#include "core/decide/deals.h"
#include "core/decide/packages.h"
#include "core/decide/payment_models.h"
#include "core/decide/sensitivity.h"
#include "core/terms.h"

namespace kol {

Decisions decide(const Workspace& workspace, const Benchmarks& benchmarks, const Report& report,
                 const DecideOptions& options) {
  Decisions decisions;
  const Terms terms = prepare_terms(workspace, benchmarks);
  if (!workspace.campaign.lineup.empty()) {
    const std::vector<Deal> deals = deals_of(terms, workspace);
    decisions.sensitivity = sensitivity_of(terms, deals);
    decisions.payment_models = payment_models_of(terms, workspace, deals, options.parallel);
    if (workspace.simulation) {
      DrawnLineup own(workspace, benchmarks, options.parallel);
      DrawnLineup& drawn = options.drawn ? *options.drawn : own;
      decisions.simulation = report_of(drawn.trials(), *workspace.simulation, options.parallel);
    }
  }
  if (planning_budget(workspace)) {
    const Candidates candidates = candidates_of(terms, workspace, report);
    decisions.plan = plan_lineup(workspace, candidates, options.limit);
    decisions.big_or_small =
        compare_big_and_small(workspace, benchmarks, candidates, options.parallel, options.limit());
  }
  return decisions;
}

}  // namespace kol
