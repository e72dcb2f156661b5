// What posts should cost, and what a quote says (spec section 5).
#pragma once

#include <string_view>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

struct PostEstimate {
  Results results;
  FeeEstimate fee;  // `fair` without the brand-fan discount
};

// Expected results and fee range of one post of `format` (key of benchmarks.formats) on `channel`,
// with the workspace's settings and funnel. Everything is undefined for a format that the
// benchmarks do not know.
PostEstimate estimate_post(const Workspace& workspace, const Benchmarks& benchmarks,
                           const Channel& channel, std::string_view format);

// What makes up a row's typical fee; adds up to it. Workspace currency, discounts at most 0.
struct FeeParts {
  double posts = 0;
  double usage_rights = 0;
  double whitelisting = 0;
  double exclusivity = 0;
  double raw_footage = 0;
  double rush = 0;
  double bundle_discount = 0;
  double brand_fan_discount = 0;
};

struct RowEstimate {
  MaybeTriple fair;               // of all its posts, add-ons and discounts included
  std::optional<FeeParts> parts;  // absent where `fair` is
};

// The row estimate of spec 5.4, whatever quote or payment there is, with the workspace's settings.
// Undefined if a deliverable has no known format, or one on whose platform the influencer has no
// channel.
RowEstimate estimate_row(const Workspace& workspace, const Benchmarks& benchmarks,
                         const Influencer& influencer, const LineupRow& row);

// A quote against the fair fee of what it is for (spec 5.5): a standard post, or a row. `max_fee`
// is the most that does not make a loss; unknown, it plays no part.
QuoteCheck check_quote(double quote, const MaybeTriple& fair, Goal goal,
                       const MaybeNumber& max_fee);

}  // namespace kol
