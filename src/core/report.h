// The report: everything that is calculated from a workspace (spec section 10). Plain data, never
// edited. An absent optional is "undefined", shown as "—" and written as null; never 0, infinity or
// NaN.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/workspace.h"

namespace kol {

enum class ErVerdict { low, normal, high };
enum class ClassicVerdict { below, baseline, excellent };
enum class QuoteVerdict { bargain, fair, high };
enum class FeeSource { payment, quote, estimate };
enum class Basis { orders_and_leads, leads };

// In the order of the spec's table, which is also that of a report.
enum class SignalId {
  er_low,
  er_high,
  comments_to_likes,
  likes_to_views,
  views_to_followers,
  followers_to_following,
  following,
  fake_share,
  suspect_comments,
  growth,
  spiky_posts,
  even_posts,
  sponsored_effect,
  sponsored_share,
};
inline constexpr std::size_t kSignalCount = 14;

enum class SignalLevel { not_checked, ok, info, warn, alarm };

struct Signal {
  SignalLevel level = SignalLevel::not_checked;
  MaybeNumber value;  // absent when not_checked
  bool operator==(const Signal&) const = default;
};

struct Authenticity {
  SignalLevel status = SignalLevel::not_checked;  // never info
  std::array<Signal, kSignalCount> signals;       // indexed by SignalId
  bool operator==(const Authenticity&) const = default;
};

// Spec section 3.
struct ChannelReport {
  Platform platform = Platform::other;
  std::string tier;      // id of a tier, "starter" below the first, empty if undefined
  PostFigures per_post;  // averages, else medians over the posts
  MaybeNumber engagements;
  MaybeNumber er_followers;
  MaybeNumber er_reach;
  MaybeNumber er_impressions;
  MaybeNumber er_views;
  MaybeNumber view_rate;
  MaybeNumber reach_rate;
  MaybeTriple benchmark_er;
  MaybeNumber er_ratio;
  std::optional<ErVerdict> er_verdict;
  std::optional<ClassicVerdict> classic_verdict;
  Authenticity authenticity;
  bool operator==(const ChannelReport&) const = default;
};

// Expected results of posts (spec section 4): of one, or of all those of a line-up row.
struct Results {
  MaybeTriple impressions;
  MaybeTriple real_impressions;
  MaybeTriple engagements;
  MaybeTriple clicks;
  bool operator==(const Results&) const = default;
};

// What one post should cost by each method (spec section 5), in the workspace currency.
struct FeeEstimate {
  MaybeTriple market;
  MaybeTriple cpm;
  MaybeTriple cpe;
  MaybeTriple fair;  // geometric mean of those that are defined and positive
  MaybeNumber classic;
  bool operator==(const FeeEstimate&) const = default;
};

struct QuoteCheck {
  MaybeNumber percentile;  // 0..1
  std::optional<QuoteVerdict> verdict;
  MaybeNumber counter_offer;
  bool loss_at_any_fee = false;  // the reason why counter_offer is absent
  bool operator==(const QuoteCheck&) const = default;
};

// One post of the default format on the first channel (spec section 7).
struct StandardPost {
  std::string format;  // empty for platform "other"
  Results results;
  FeeEstimate fee;   // fair is here with the brand-fan discount
  MaybeNumber used;  // quote, else fair.typical
  FeeSource source = FeeSource::estimate;
  std::optional<QuoteCheck> quote;  // absent without a quote
  MaybeNumber cost;
  MaybeNumber orders;  // incremental
  MaybeNumber leads;
  MaybeNumber revenue;
  MaybeNumber contribution;
  MaybeNumber profit;
  MaybeNumber roi;
  MaybeNumber max_fee;
  MaybeNumber cpm;
  MaybeNumber cpe;
  MaybeNumber cpc;
  MaybeNumber cpa;
  MaybeNumber cpl;
  bool operator==(const StandardPost&) const = default;
};

struct InfluencerReport {
  std::vector<ChannelReport> channels;  // as in the workspace
  StandardPost standard_post;
  std::size_t rank = 0;  // 1 .. n
  bool operator==(const InfluencerReport&) const = default;
};

// Spec sections 6 and 8, one row of the line-up.
struct RowProjection {
  std::size_t influencer = 0;  // index of the row's influencer
  MaybeTriple fee;
  FeeSource fee_source = FeeSource::estimate;
  MaybeNumber deposit;
  MaybeNumber balance;
  MaybeTriple commission;
  Results results;
  MaybeTriple tracked;
  MaybeTriple attributed;
  MaybeTriple incremental;
  MaybeTriple leads;
  bool operator==(const RowProjection&) const = default;
};

struct CostBreakdown {
  MaybeNumber fees;
  MaybeNumber commission;
  MaybeNumber product;
  MaybeNumber labour;
  MaybeNumber agency;
  MaybeNumber production;
  MaybeNumber tools;
  MaybeNumber paid_boost;
  MaybeNumber other;
  MaybeNumber total;
  bool operator==(const CostBreakdown&) const = default;
};

// One of the three scenarios of the line-up (spec section 8).
struct Case {
  MaybeNumber impressions;
  MaybeNumber real_impressions;
  MaybeNumber engagements;
  MaybeNumber clicks;
  MaybeNumber tracked;
  MaybeNumber attributed;
  MaybeNumber incremental;
  MaybeNumber leads;
  CostBreakdown costs;
  MaybeNumber revenue;
  MaybeNumber contribution;
  std::optional<Basis> basis;  // absent where contribution cannot be known for want of figures
  MaybeNumber profit;
  MaybeNumber roi;
  MaybeNumber roas;
  MaybeNumber simple_roi;
  MaybeNumber cpm;
  MaybeNumber cpe;
  MaybeNumber cpc;
  MaybeNumber cpa;
  MaybeNumber cpl;
  MaybeNumber emv;
  bool operator==(const Case&) const = default;
};

struct BreakEven {
  MaybeNumber orders;
  MaybeNumber orders_tracked;
  MaybeNumber cvr;
  MaybeNumber max_fee;
  MaybeNumber roas;
  MaybeNumber per_order;  // what one more order leaves after its commission; may be negative
  bool operator==(const BreakEven&) const = default;
};

struct Projection {
  std::vector<RowProjection> rows;  // as in the line-up
  Case low;
  Case typical;
  Case high;
  BreakEven break_even;
  MaybeNumber budget_left;
  MaybeNumber net_reach;
  MaybeNumber reach_sum;
  MaybeNumber reach_max;
  bool operator==(const Projection&) const = default;
};

struct Report {
  std::vector<InfluencerReport> influencers;  // as in the workspace
  std::vector<std::size_t> ranking;           // indices of influencers, best first
  std::optional<Projection> projection;       // absent with an empty line-up
  bool operator==(const Report&) const = default;
};

}  // namespace kol
