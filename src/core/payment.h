// What the influencer of a line-up row is paid (spec section 6).
#pragma once

#include "core/report.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// What a payment can depend on: sums over the row's deliverables, which may be NaN (numeric.h).
struct PaidPosts {
  double count = 0;
  double fair_fees = 0;     // of all posts, typical, before add-ons and discounts
  double quoted_posts = 0;  // as many standard posts as these are worth
  Triple impressions;
  Triple engagements;
  Triple clicks;
  Triple tracked_orders;
};

struct RowFee {
  Triple fee;
  FeeSource source = FeeSource::estimate;
  Triple commission;
};

// What was agreed comes to with these posts.
RowFee agreed_fee(const Terms& terms, const Payment& payment, const PaidPosts& posts);

RowFee row_fee(const Terms& terms, const LineupRow& row, const Influencer& influencer,
               const PaidPosts& posts);

}  // namespace kol
