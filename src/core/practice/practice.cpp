#include "core/practice/practice.h"

#include "core/practice/measured.h"

namespace kol {

Practice practise(const Workspace& workspace, const Benchmarks& benchmarks, const Report& report,
                  DrawnLineup& drawn) {
  Practice practice;
  practice.vetting = vet_all(workspace, report);
  practice.tracking = track(workspace, benchmarks);
  practice.agreements = agree(workspace, benchmarks, report, practice.tracking);
  practice.tips = tips(workspace, report, practice.agreements, practice.tracking);
  practice.proof = prove(workspace, benchmarks, report, practice.tracking, drawn);
  practice.learning =
      learn(workspace, benchmarks, report, measure(workspace, benchmarks, practice.tracking));
  practice.creator = creator_side(workspace, benchmarks, report);
  return practice;
}

}  // namespace kol
