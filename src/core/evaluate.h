// From workspace to report, in one call. Pure: no input or output, no clock, no globals.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// Everything of spec sections 3 to 9. The workspace must be valid (as io::read_workspace leaves
// it): every key of it is known to the benchmarks, every row's influencer is there.
Report evaluate(const Workspace& workspace, const Benchmarks& benchmarks);

// The reports of influencers on the terms of a workspace's settings and campaign, which must
// outlive it, one after the other: for a page that goes on drawing meanwhile.
class RosterReports {
 public:
  RosterReports(const Workspace& workspace, const Benchmarks& benchmarks, std::size_t expected);
  ~RosterReports();
  RosterReports(const RosterReports&) = delete;
  RosterReports& operator=(const RosterReports&) = delete;

  void add(const Influencer& influencer);
  std::vector<InfluencerReport> take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Where the reports of all influencers are there, ranks them and projects the campaign: then it is
// the report of evaluate().
void complete(const Workspace& workspace, const Benchmarks& benchmarks, Report& report);

// Brings a report up to date after the one influencer at `index` has changed, in the time of one
// influencer and its move in the ranking; the result is that of evaluate(). The report must belong
// to the workspace as it was before, with as many influencers and the same settings and campaign.
void evaluate_again(const Workspace& workspace, const Benchmarks& benchmarks, std::size_t index,
                    Report& report);

// Brings only the projection up to date: enough after a change of the line-up alone.
void project_again(const Workspace& workspace, const Benchmarks& benchmarks, Report& report);

}  // namespace kol
