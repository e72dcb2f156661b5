// What a month brings a creator: affiliate links, own products, barter, and all together (spec:
// practice.md 22).
#pragma once

#include <vector>

#include "core/practice/creator_posts.h"

namespace kol {

// By falling income a click; ties, and those that have none, in the creator's order.
std::vector<AffiliateIncome> affiliate_incomes(const Terms& terms, const Creator& creator,
                                               const std::vector<CreatorPost>& posts);

std::vector<ProductIncome> product_incomes(const Terms& terms, const Creator& creator,
                                           const std::vector<CreatorPost>& posts);

std::vector<BarterWorth> barter_worths(const Creator& creator,
                                       const std::vector<CreatorPost>& posts);

// Of the planned posts and of the incomes above.
CreatorMonth month_of(const Creator& creator, const std::vector<CreatorPost>& posts,
                      const std::vector<AffiliateIncome>& affiliate,
                      const std::vector<ProductIncome>& products);

}  // namespace kol
