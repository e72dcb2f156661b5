// One post of each format that a creator can publish: what it brings and what it may cost (spec:
// practice.md 22, Rates).
#pragma once

#include <string_view>
#include <vector>

#include "core/audience.h"
#include "core/practice/creator.h"
#include "core/pricing.h"
#include "core/terms.h"

namespace kol {

// Numbers may be NaN (numeric.h).
struct CreatorPost {
  const FormatTerms* format = nullptr;
  ExpectedResults results;
  Triple fair;  // the brand-fan discount taken off
  const FairSpread* spread = nullptr;
  double own_price = 0;  // NaN where the creator has not set any
};

// By channel, then as in the benchmarks. The terms must outlive them.
std::vector<CreatorPost> creator_posts(const Terms& terms, const Creator& creator,
                                       const Influencer& influencer);

// The post of this format, or nullptr.
const CreatorPost* find_post(const std::vector<CreatorPost>& posts, std::string_view format);

// What a post brings in: the creator's own price, else what is fair.
Triple income_of(const CreatorPost& post);

// What a creator spends on one post of this format; NaN where unknown.
double hours_of(const Creator& creator, const std::string& format);

CreatorRate rate_of(const Terms& terms, const Creator& creator, const CreatorPost& post);

}  // namespace kol
