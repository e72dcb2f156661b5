// The workspace: everything a reader has entered, and the only state that is saved. This header is
// the reference of the model (spec section 2); reading and checking it belongs to io/, calculating
// with it to the other files of core/.
//
// Rates are fractions (0.02 is 2 %), money is in the workspace currency, and an absent optional
// means unknown, never 0.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/practice_model.h"
#include "core/rare.h"
#include "core/triple.h"

namespace kol {

enum class Platform { instagram, tiktok, youtube, facebook, x, blog, other };
inline constexpr int kPlatformCount = 7;

enum class Goal { awareness, engagement, traffic, sales, leads };

enum class PaymentType { flat, per_post, product, commission, hybrid, per_click, cpm, cpe, cpa };

// Most structs below end with `unknown`: the members of that JSON object which this version does
// not know, as the text of a JSON object, empty if there are none. They take part in nothing and
// are kept on save.

struct Tier {
  std::string id;
  double from = 0;  // followers, > 0, strictly rising in a list
  std::string unknown;
  bool operator==(const Tier&) const = default;
};

struct Settings {
  std::string currency = "USD";   // ISO 4217
  MaybeNumber usd_rate;           // currency units for 1 USD; else benchmarks.usd_rates[currency]
  std::string market = "global";  // key of benchmarks.markets
  std::optional<std::vector<Tier>> tiers;  // else benchmarks.tiers
  std::optional<Learned> learned;          // in place of the benchmarks'
  std::string unknown;
  bool operator==(const Settings&) const = default;
};

struct Offer {
  MaybeTriple aov;           // average order value before discount
  MaybeNumber gross_margin;  // 0..1, (price - cost of goods) / price at the undiscounted price
  double discount = 0;       // 0..1, promo-code discount
  double return_rate = 0;    // 0..1
  double variable_cost_per_order = 0;  // payment fees, packing, outbound shipping
  double lead_rate = 0;                // 0..1, leads per click
  double lead_value = 0;
  std::string unknown;
  bool operator==(const Offer&) const = default;
};

struct Funnel {
  std::map<std::string, Triple> ctr;  // overrides by CTR class (keys of benchmarks.ctr), each 0..1
  MaybeTriple cvr;                    // orders per click, 0..1; else benchmarks.cvr
  double fake_share = 0;              // 0..1, where a channel does not say
  double capture_share = 1;           // 0 < c <= 1, share of caused orders that links and codes see
  double incrementality =
      1;  // 0..1, share of attributed orders that would not have happened anyway
  std::string unknown;
  std::string unknown_ctr;  // classes in `ctr` that the benchmarks do not know
  bool operator==(const Funnel&) const = default;
};

struct Costs {
  double hourly_rate = 0;
  double hours_fixed = 0;
  double hours_per_influencer = 0;
  double product_unit_cost = 0;  // seeded product at cost of goods
  double shipping_per_unit = 0;
  double production = 0;
  double tools = 0;
  double paid_boost = 0;
  double other = 0;
  double agency_rate = 0;  // 0..1, share of fees
  std::string unknown;
  bool operator==(const Costs&) const = default;
};

struct Deliverable {
  std::string format;         // key of benchmarks.formats
  double count = 1;           // whole, >= 1
  std::vector<Piece> pieces;  // at most as many as `count`; element n is post n
  std::string unknown;
  bool operator==(const Deliverable&) const = default;
};

struct Payment {
  PaymentType type = PaymentType::flat;
  double amount = 0;    // flat, per_post, hybrid, per_click, cpm, cpe, cpa
  double rate = 0;      // 0..1; commission, hybrid
  MaybeNumber deposit;  // 0..1, share of the fee
  std::string unknown;
  bool operator==(const Payment&) const = default;
};

struct Addons {
  double usage_rights_months = 0;
  double whitelisting_months = 0;
  double exclusivity_months = 0;
  bool raw_footage = false;
  bool rush = false;
  std::string unknown;
  bool operator==(const Addons&) const = default;
};

struct LineupRow {
  std::string influencer;  // id of an influencer of the workspace; two rows may name the same one
  std::vector<Deliverable> deliverables;  // at least one
  std::optional<Payment> payment;         // else the influencer's quote, else the estimate
  double product_units = 0;
  Addons addons;
  AgreementTerms terms;
  std::vector<ClauseWording> wording;  // of its statement
  RowTracking tracking;
  RowResults results;
  std::string unknown;
  bool operator==(const LineupRow&) const = default;
};

struct Campaign {
  std::string name;
  Goal goal = Goal::sales;
  MaybeNumber budget;
  MaybeNumber audience_size;  // > 0, people in the target population
  Offer offer;
  Funnel funnel;
  Costs costs;
  std::vector<LineupRow> lineup;
  AgreementTerms terms;  // of every row that does not say otherwise
  Tips tips;
  CampaignTracking tracking;
  CampaignResults results;
  std::string unknown;
  bool operator==(const Campaign&) const = default;
};

// Figures of one post, or of the average post of a channel.
struct PostFigures {
  MaybeNumber likes;
  MaybeNumber comments;
  MaybeNumber shares;
  MaybeNumber saves;
  MaybeNumber views;
  MaybeNumber reach;
  MaybeNumber impressions;
  bool operator==(const PostFigures&) const = default;
};

struct Average : PostFigures {
  MaybeNumber engagements;
  std::string unknown;
  bool operator==(const Average&) const = default;
};

struct Post : PostFigures {
  bool sponsored = false;
  std::string unknown;
  bool operator==(const Post&) const = default;
};

struct Channel {
  Platform platform = Platform::instagram;
  std::string handle;
  MaybeNumber followers;  // YouTube: subscribers; blog: monthly visitors
  MaybeNumber following;
  Average average;
  std::vector<Post> posts;
  MaybeNumber fake_share;        // 0..1
  MaybeNumber suspect_comments;  // 0..1, share of a hand-read sample of comments that look bought
  MaybeNumber growth_30d;        // >= -1, change of followers in 30 days, as a share
  std::string unknown;
  bool operator==(const Channel&) const = default;
};

// One offer an influencer may be booked for; payment wins over price (spec: decisions.md 14).
struct Package {
  std::string id;
  std::vector<Deliverable> deliverables;  // at least one
  std::optional<Payment> payment;
  MaybeNumber price;  // a flat payment; neither: the influencer's quote, else the estimate
  double product_units = 0;
  std::string unknown;
  bool operator==(const Package&) const = default;
};

struct Influencer {
  std::string id;    // not empty, unique in the workspace
  std::string name;  // empty: the id is shown
  std::string niche;
  std::string country;
  std::string email;
  std::string notes;
  std::vector<std::string> tags;  // the reader's own marks; none empty, each once
  bool brand_fan = false;
  MaybeNumber quote;  // asking fee for one post of the default format on the first channel
  std::vector<Channel> channels;  // at least one, at most one for each platform
  std::vector<Package> packages;  // empty: one standard post
  Rare<Vetting> vetting;
  Rare<InfluencerTracking> tracking;
  std::string unknown;
  bool operator==(const Influencer&) const = default;
};

// What is wanted of the decisions (spec: decisions.md), beside the campaign itself.

struct Simulation {
  double trials = 100000;  // whole, 1,000 .. 1,000,000
  double seed = 1;         // whole
  double target_roi = 0;
  std::string unknown;
  bool operator==(const Simulation&) const = default;
};

// What the planner makes the most of.
enum class Objective { profit, orders, leads, clicks, engagements, real_impressions, net_reach };

enum class PlanValue { typical, mean };

// Counts by index of Platform.
using PlatformCounts = std::array<MaybeNumber, kPlatformCount>;

struct Planner {
  MaybeNumber budget;                  // else the campaign's
  std::optional<Objective> objective;  // else by the campaign's goal
  PlanValue value = PlanValue::typical;
  std::vector<std::string> must;   // ids of influencers
  std::vector<std::string> never;  // ids of influencers
  PlatformCounts platform_min;     // of chosen influencers with a deliverable there, whole
  PlatformCounts platform_max;
  MaybeNumber max_share;        // 0..1, most of the budget for one influencer
  MaybeNumber max_influencers;  // whole
  std::string unknown;
  bool operator==(const Planner&) const = default;
};

// What one type of payment would be, for every row.
struct PaymentModel {
  MaybeNumber amount;
  MaybeNumber rate;  // 0..1
  std::string unknown;
  bool operator==(const PaymentModel&) const = default;
};

inline constexpr std::size_t kPaymentTypeCount = 9;

struct PaymentModels {
  std::array<std::optional<PaymentModel>, kPaymentTypeCount> by_type;  // by index of PaymentType
  std::string unknown;
  bool operator==(const PaymentModels&) const = default;
};

struct Deciding {
  std::optional<Simulation> simulation = Simulation{};  // absent: switched off
  std::optional<Planner> planner;
  PaymentModels payment_models;
  bool operator==(const Deciding&) const = default;
};

// What practice needs beside the campaign and the influencers (spec: practice.md 21 and 22).
struct Practising {
  std::vector<PastCampaign> history;
  std::optional<LearningQuestion> learning;
  std::optional<Creator> creator;
  bool operator==(const Practising&) const = default;
};

struct Workspace : Deciding, Practising {
  Settings settings;
  Campaign campaign;
  std::vector<Influencer> influencers;
  std::string unknown;
  bool operator==(const Workspace&) const = default;
};

}  // namespace kol
