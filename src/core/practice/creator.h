// The creator's side: what posts may cost, what they bring a brand, what a month brings the
// creator, and what a media kit can say (spec: practice.md 22). Everything is for a month or for
// one post, in the workspace currency, case by case, without chance.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// What each add-on costs with one post; undefined without a price.
struct AddonPrices {
  MaybeNumber usage_rights_month;
  MaybeNumber whitelisting_month;
  MaybeNumber exclusivity_month;
  MaybeNumber raw_footage;
  MaybeNumber rush;
  bool operator==(const AddonPrices&) const = default;
};

// One post of a format.
struct CreatorRate {
  Platform platform = Platform::other;
  std::string format;  // key of benchmarks.formats
  MaybeTriple fair;    // the brand-fan discount taken off
  MaybeNumber price;   // the creator's own, else the typical fair fee
  MaybeNumber floor;   // what its hours are worth
  MaybeNumber percentile;
  std::optional<QuoteVerdict> verdict;
  MaybeTriple impressions;
  MaybeTriple clicks;
  // For the brand of the campaign, typical.
  MaybeNumber incremental;
  MaybeNumber contribution;
  MaybeNumber max_fee;
  AddonPrices addons;
  bool operator==(const CreatorRate&) const = default;
};

struct AffiliateIncome {
  std::string name;
  MaybeTriple income;
  MaybeNumber per_click;  // typical
  std::size_t offer = 0;  // which of the creator's
  bool operator==(const AffiliateIncome&) const = default;
};

struct ProductIncome {
  std::string name;
  MaybeTriple income;
  MaybeNumber break_even;  // orders; undefined where none earns anything
  bool operator==(const ProductIncome&) const = default;
};

struct BarterWorth {
  std::string name;
  MaybeNumber worth;  // of the goods to the creator, in money
  MaybeNumber fair;   // of the posts, typical
  MaybeNumber gap;    // worth - fair
  bool operator==(const BarterWorth&) const = default;
};

struct CreatorMonth {
  MaybeTriple sponsored;
  MaybeTriple affiliate;
  MaybeTriple products;
  MaybeTriple cash;
  MaybeTriple net;
  MaybeNumber hours;
  MaybeNumber per_hour;  // typical
  bool operator==(const CreatorMonth&) const = default;
};

// The parts of a media kit, in their order.
enum class KitPart {
  name,
  about,
  niche,
  country,
  channels,
  engagement,
  reach,
  audience,
  comparison,
  past,
  projection,
  rates,
  addons,
  contact,
};
inline constexpr std::size_t kKitPartCount = 14;

struct CreatorReport {
  std::vector<CreatorRate> rates;          // by channel, then as in the benchmarks
  std::vector<AffiliateIncome> affiliate;  // by falling per_click
  std::vector<ProductIncome> products;
  std::vector<BarterWorth> barter;
  CreatorMonth month;
  std::vector<KitPart> kit;  // those that have something to say
  bool operator==(const CreatorReport&) const = default;
};

// Absent without a `creator` whose influencer is in the workspace. `report` is that of the same
// workspace (core/evaluate.h).
std::optional<CreatorReport> creator_side(const Workspace& workspace, const Benchmarks& benchmarks,
                                          const Report& report);

}  // namespace kol
