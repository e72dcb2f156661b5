#include "core/practice/percentile.h"

#include <algorithm>
#include <cmath>

#include "core/numeric.h"

namespace kol {

double percentile_in_plan(double x, double typical, std::initializer_list<Triple> factors,
                          bool is_count) {
  if (!is_defined(x) || !(typical > 0)) return kUndefined;
  if (is_count) x = std::max(x, 0.5);
  if (x == typical) return 0.5;
  if (x == 0) return 0;
  const bool above = x > typical;
  double squares = is_count ? kNormalP90 * kNormalP90 / typical : 0;
  for (const Triple& factor : factors) {
    if (!above && factor.low == 0) return kUndefined;
    const double log = std::log(above ? factor.high / factor.typical : factor.typical / factor.low);
    squares += log * log;
  }
  if (squares == 0) return above ? 1 : 0;
  return finite(normal_share_below(kNormalP90 * std::log(x / typical) / std::sqrt(squares)));
}

PlanPercentiles percentiles_in_plan(const Eight<double>& measured, const Eight<Triple>& planned,
                                    const PlannedPost& post, const Triple& cvr) {
  const Triple& impressions = planned.impressions;
  return {.impressions = reported(
              percentile_in_plan(measured.impressions, impressions.typical, {impressions}, false)),
          .engagements = reported(percentile_in_plan(
              measured.engagements, planned.engagements.typical, {planned.engagements}, false)),
          .clicks = reported(percentile_in_plan(measured.clicks, planned.clicks.typical,
                                                {impressions, post.ctr}, false)),
          .tracked = reported(percentile_in_plan(measured.tracked, planned.tracked.typical,
                                                 {impressions, post.ctr, cvr}, true)),
          .leads = reported(percentile_in_plan(measured.leads, planned.leads.typical,
                                               {impressions, post.ctr}, true))};
}

}  // namespace kol
