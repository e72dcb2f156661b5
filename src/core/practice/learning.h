// What a campaign's results, and those of earlier ones, teach about the next: rates of clicks and
// orders, fees, how far results lie from plans, and how many clicks it takes to know (spec:
// practice.md 21).
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/benchmarks.h"
#include "core/practice/fee_curve.h"
#include "core/practice/measured.h"
#include "core/practice/rates.h"
#include "core/practice/sample_size.h"
#include "core/practice/spread.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

inline constexpr std::size_t kSpreadKindCount = 2;

struct Learning {
  std::map<std::string, RateEstimate> ctr;  // by every CTR class of the benchmarks
  RateEstimate cvr;
  FeeCurve fee;
  std::array<SpreadEstimate, kSpreadKindCount> spread;  // by index of SpreadKind
  SampleSize sample_size;
  PastCampaign campaign;  // what of it this campaign showed itself: not in the report
  bool operator==(const Learning&) const = default;
};

// Absent where there is nothing to learn from and nothing is asked: no number in any results of the
// line-up, no history, no `learning`. `report` and `measured` are those of the same workspace. The
// priors are the benchmarks, whatever was accepted before, which would count twice.
std::optional<Learning> learn(const Workspace& workspace, const Benchmarks& benchmarks,
                              const Report& report, const std::vector<MeasuredRow>& measured);

// How many clicks it takes to tell the rate of orders from the one that breaks even: known before
// there are results, too. `report` is that of the same workspace.
SampleSize clicks_to_know(const Workspace& workspace, const Benchmarks& benchmarks,
                          const Report& report);

// A copy for the next campaign that plans with what was learned, where something was: rates, fee
// level and exponent, and the spread of impressions, else that of engagements. It is without what
// belongs to the posts of this campaign (results, dates, addresses and content marks of its pieces,
// the day of the deposit), and what they showed is added to its history. What is agreed and how it
// is tracked stay: terms, attribution, slugs, codes.
Workspace with_what_was_learned(const Workspace& workspace, const Learning& learning);

}  // namespace kol
