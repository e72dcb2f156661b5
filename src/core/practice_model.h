// What is entered from the first question to the proof: vetting, terms, tracking, results, what
// earlier campaigns taught, and the creator's own side (spec: practice.md). Part of the workspace
// (core/workspace.h), whose conventions hold: rates are fractions, an absent optional is unknown,
// `unknown` keeps what this version does not know.
//
// What one row of the line-up says wins over the campaign's, empty texts and lists too: such fields
// are optional even where they are texts.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/triple.h"

namespace kol {

using MaybeText = std::optional<std::string>;
using MaybeTexts = std::optional<std::vector<std::string>>;

// ---- Vet (section 17)

// The twelve questions, each followed by its sub-items.
enum class VettingItem {
  audience,
  content,
  deadlines,
  engagement,
  engagement_likes,
  engagement_comments,
  engagement_shares,
  engagement_commenters,
  analytics,
  analytics_site,
  analytics_instagram,
  analytics_facebook,
  analytics_other,
  analytics_before_payment,
  track_record,
  track_record_engagement,
  track_record_brand_posts,
  track_record_compare,
  comfort,
  comfort_content,
  comfort_guidelines,
  comfort_disclosure,
  comfort_preview,
  comfort_revisions,
  brand,
  platforms,
  competitors,
  paid_deals,
  fee,
};
inline constexpr std::size_t kVettingItemCount = 29;

// `known` is never entered: it is what the roster answers already.
enum class VettingState { open, asked, answered, blocker, waived, known };

struct VettingEntry {
  VettingState state = VettingState::open;
  std::string answer;
  std::string evidence;
  std::string unknown;
  bool operator==(const VettingEntry&) const = default;
};

struct Competitor {
  std::string name;  // not empty
  std::optional<Date> until;
  std::string unknown;
  bool operator==(const Competitor&) const = default;
};

struct Vetting {
  std::map<VettingItem, VettingEntry> items;
  std::optional<bool> meets_deadlines;
  std::optional<bool> accepts_tracking;
  MaybeNumber response_hours;
  MaybeNumber paid_deals_90d;
  std::optional<std::vector<Competitor>> competitors;  // empty: asked, none
  std::string unknown;
  std::string unknown_items;
  bool operator==(const Vetting&) const = default;
};

// ---- Agree (section 18)

enum class Creative { free, guided, script };
enum class AnalyticsKind { impressions, reach, engagements, clicks, audience };
enum class TargetMetric { posts, impressions, reach, engagements, clicks, orders, leads };

struct MetricTarget {
  TargetMetric metric = TargetMetric::posts;
  double target = 0;  // > 0
  std::string unknown;
  bool operator==(const MetricTarget&) const = default;
};

// Of the campaign, or of one row of its line-up.
struct AgreementTerms {
  MaybeText brand;
  MaybeText contact;
  MaybeText product;
  MaybeText guidelines;
  MaybeText disclosure;
  MaybeText usage_scope;
  MaybeText exclusivity_scope;
  MaybeTexts include;
  MaybeTexts avoid;
  std::optional<Creative> creative;  // else guided
  std::optional<bool> approval;      // content is seen before it is published; else true
  // Whole, 0 .. 9,999.
  MaybeNumber draft_days;                               // else 5
  MaybeNumber approval_days;                            // else 2
  MaybeNumber revisions;                                // else 1
  MaybeNumber analytics_days;                           // else 7
  MaybeNumber payment_days;                             // else 14
  std::optional<std::vector<AnalyticsKind>> analytics;  // else reach and engagements
  std::optional<std::vector<MetricTarget>> metrics;     // each metric once
  std::optional<Date> deposit_date;                     // else on signing
  MaybeNumber live_days;                                // whole, 0 .. 9,999
  MaybeNumber cancel_days;                              // whole, 0 .. 9,999
  MaybeNumber cancel_share;                             // 0..1
  std::string unknown;
  bool operator==(const AgreementTerms&) const = default;
};

// What the reader says in the statement in the place of one clause. (Beyond the spec: nothing is
// calculated from it.)
struct ClauseWording {
  std::string clause;  // its name in the report
  std::string text;    // a sentence a line; "- " begins an item of a list
  std::string unknown;
  bool operator==(const ClauseWording&) const = default;
};

enum class Tip {
  terms,
  freedom,
  long_term,
  follow_up,
  mutual,
  meet,
  track_record,
  metrics,
  document,
  channels,
  research,
  product,
  monitor,
};
inline constexpr std::size_t kTipCount = 13;

struct TipEntry {
  bool done = false;
  std::string note;
  std::string unknown;
  bool operator==(const TipEntry&) const = default;
};

struct Tips {
  std::map<Tip, TipEntry> by_tip;
  std::string unknown;
  bool operator==(const Tips&) const = default;
};

// ---- Track (section 19)

struct CampaignTracking {
  MaybeText landing_page;  // a url
  MaybeTexts hashtags;     // at most 3
  MaybeNumber discount;    // 0..1, else the offer's
  bool links = true;
  std::optional<bool> codes;  // else by row
  // At most 100 code points each; empty is as absent.
  MaybeText source;
  MaybeText medium;
  MaybeText campaign;
  MaybeText term;
  std::string unknown;
  bool operator==(const CampaignTracking&) const = default;
};

struct RowTracking {
  MaybeText landing_page;
  MaybeText code;
  MaybeNumber discount;
  MaybeTexts hashtags;
  MaybeText term;
  std::string unknown;
  bool operator==(const RowTracking&) const = default;
};

struct InfluencerTracking {
  MaybeText slug;
  MaybeText code;
  std::string unknown;
  bool operator==(const InfluencerTracking&) const = default;
};

// ---- Prove (section 20). Every figure is 0 or more.

// What pieces and rows have.
struct MeasuredFigures {
  MaybeNumber impressions;
  MaybeNumber reach;
  MaybeNumber engagements;
  MaybeNumber clicks;
  MaybeNumber leads;
  MaybeNumber orders;
  MaybeNumber orders_by_link;  // with those by both
  MaybeNumber orders_by_code;  // with those by both
  MaybeNumber orders_by_both;
  MaybeNumber sales;  // of the orders that the attribution counts, after discount
  MaybeNumber hashtag_uses;
  MaybeNumber new_followers;
  MaybeNumber positive;  // comments by tone
  MaybeNumber neutral;
  MaybeNumber negative;
  bool operator==(const MeasuredFigures&) const = default;
};

struct PieceResults : MeasuredFigures {
  MaybeNumber views;
  MaybeNumber likes;
  MaybeNumber comments;
  MaybeNumber shares;
  MaybeNumber saves;
  std::string unknown;
  bool operator==(const PieceResults&) const = default;
};

struct RowResults : MeasuredFigures {
  MaybeNumber fee_paid;
  MaybeNumber commission_paid;
  MaybeNumber product_units;
  MaybeNumber hours;
  std::string unknown;
  bool operator==(const RowResults&) const = default;
};

// Which orders are counted as tracked.
enum class Attribution { either, link, code, stated };

struct CampaignResults {
  Attribution attribution = Attribution::either;
  MaybeNumber return_rate;  // 0..1
  MaybeNumber hours_fixed;
  MaybeNumber production;
  MaybeNumber tools;
  MaybeNumber paid_boost;
  MaybeNumber other;
  MaybeNumber hashtag_uses;
  MaybeNumber new_followers;
  std::string unknown;
  bool operator==(const CampaignResults&) const = default;
};

// One post of a deliverable; one without any field says nothing.
struct Piece {
  std::optional<Date> date;
  MaybeText url;
  std::string content;  // utm_content; empty: made
  PieceResults results;
  std::string unknown;
  bool operator==(const Piece&) const = default;
};
inline constexpr double kMostPieces = 100;  // of a deliverable; of one with more there are none

// ---- Learn (section 21)

struct ClickRecord {
  std::string ctr_class;
  double impressions = 0;  // real ones
  double clicks = 0;
  std::string unknown;
  bool operator==(const ClickRecord&) const = default;
};

struct OrderRecord {
  double clicks = 0;
  double orders = 0;
  std::string unknown;
  bool operator==(const OrderRecord&) const = default;
};

struct FeeRecord {
  std::string format;
  double followers = 0;
  double fee = 0;  // of one post
  std::string unknown;
  bool operator==(const FeeRecord&) const = default;
};

enum class SpreadKind { impressions, engagements };

struct SpreadRecord {
  SpreadKind kind = SpreadKind::impressions;
  double planned = 0;
  double actual = 0;
  std::string unknown;
  bool operator==(const SpreadRecord&) const = default;
};

// What one earlier campaign showed.
struct PastCampaign {
  std::string name;
  std::vector<ClickRecord> ctr;
  std::vector<OrderRecord> cvr;
  std::vector<FeeRecord> fees;
  std::vector<SpreadRecord> spread;
  std::string unknown;
  bool operator==(const PastCampaign&) const = default;
};

// What was accepted of it, in place of the benchmarks.
struct Learned {
  double fee_level = 1;         // > 0
  MaybeNumber fee_exponent;     // 0..2
  MaybeNumber observed_spread;  // >= 0
  std::string unknown;
  bool operator==(const Learned&) const = default;
};

// For the sample size; each more than 0 and less than 1.
struct LearningQuestion {
  MaybeNumber p1;  // else the break-even's cvr
  MaybeNumber p2;  // else the typical cvr
  double power = 0.8;
  double alpha = 0.05;
  std::string unknown;
  bool operator==(const LearningQuestion&) const = default;
};

// ---- The creator's side (section 22)

struct PlannedPosts {
  std::string format;
  double per_month = 0;
  double paid_share = 1;
  std::string unknown;
  bool operator==(const PlannedPosts&) const = default;
};

struct CountedPosts {
  std::string format;
  double count = 0;
  std::string unknown;
  bool operator==(const CountedPosts&) const = default;
};

struct AffiliateOffer {
  std::string name;
  double price = 0;
  MaybeNumber commission;  // 0..1; it or per_sale, which wins
  MaybeNumber per_sale;
  double return_rate = 0;
  MaybeTriple clicks;  // a month; it or posts, over which it wins
  std::optional<std::vector<CountedPosts>> posts;
  MaybeTriple cvr;  // else the funnel's
  std::string unknown;
  bool operator==(const AffiliateOffer&) const = default;
};

struct OwnProduct {
  std::string name;
  double price = 0;
  double unit_cost = 0;
  double fee_rate = 0;
  double fixed_cost = 0;
  double return_rate = 0;
  MaybeTriple orders;  // a month; wins over clicks, which win over posts
  MaybeTriple clicks;
  std::optional<std::vector<CountedPosts>> posts;
  MaybeTriple cvr;
  std::string unknown;
  bool operator==(const OwnProduct&) const = default;
};

struct BarterOffer {
  std::string name;
  double value = 0;
  double worth = 1;  // 0..1, what the value is worth to the creator
  std::string format;
  double count = 1;
  std::string unknown;
  bool operator==(const BarterOffer&) const = default;
};

struct AudienceShare {
  std::string label;
  double share = 0;
  std::string unknown;
  bool operator==(const AudienceShare&) const = default;
};

using NumberByFormat = std::map<std::string, double>;

struct Creator {
  std::string influencer;  // id of whose channels these are
  std::string about;
  MaybeNumber hourly_rate;
  double expenses = 0;    // a month
  NumberByFormat hours;   // for one post
  NumberByFormat prices;  // of one post
  std::vector<PlannedPosts> plan;
  std::vector<AffiliateOffer> affiliate;
  std::vector<OwnProduct> products;
  std::vector<BarterOffer> barter;
  std::vector<AudienceShare> audience;
  std::vector<std::string> past;
  std::string unknown;
  bool operator==(const Creator&) const = default;
};

}  // namespace kol
