// Small workspaces for the tests of the core, judged by the benchmarks that ship.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/benchmarks.h"
#include "core/evaluate.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

const Benchmarks& sample_benchmarks();

Channel channel_on(Platform platform, MaybeNumber followers);
Influencer influencer_with(std::string id, Channel channel);
LineupRow row_of(std::string influencer, std::string format, double count,
                 std::optional<Payment> payment);

// One Instagram influencer "a" of 31,623 followers (a knot of the curves) and a row of one post for
// 100. Each post brings 1,000 impressions and 10 clicks, all real.
Workspace sample_workspace();

// Makes every triple of the campaign a plain number, for sums that can be checked by hand.
void sell(Workspace& workspace, double aov, double gross_margin, double cvr);

inline bool is_close(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + 1e-12;
}

MATCHER_P(Is, expected, "is " + testing::PrintToString(expected)) {
  return arg.has_value() && is_close(*arg, expected);
}

MATCHER_P3(IsTriple, low, typical, high,
           "is {" + testing::PrintToString(low) + ", " + testing::PrintToString(typical) + ", " +
               testing::PrintToString(high) + "}") {
  return arg.has_value() && is_close(arg->low, low) && is_close(arg->typical, typical) &&
         is_close(arg->high, high);
}

MATCHER(IsUndefined, "is undefined") { return !arg.has_value(); }

}  // namespace kol
