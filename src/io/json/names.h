// The names of the model's enumerations as they stand in workspaces and reports. The order of each
// list is that of its enumeration.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/report.h"
#include "core/workspace.h"

namespace kol::io {

inline constexpr std::array<std::string_view, kPlatformCount> kPlatformNames = {
    "instagram", "tiktok", "youtube", "facebook", "x", "blog", "other"};
inline constexpr std::array<std::string_view, 5> kGoalNames = {"awareness", "engagement", "traffic",
                                                               "sales", "leads"};
inline constexpr std::array<std::string_view, 9> kPaymentTypeNames = {
    "flat", "per_post", "product", "commission", "hybrid", "per_click", "cpm", "cpe", "cpa"};

inline constexpr std::array<std::string_view, 7> kObjectiveNames = {
    "profit", "orders", "leads", "clicks", "engagements", "real_impressions", "net_reach"};
inline constexpr std::array<std::string_view, 2> kPlanValueNames = {"typical", "mean"};

inline constexpr std::array<std::string_view, 3> kPlanStatusNames = {"optimal", "feasible",
                                                                     "infeasible"};

inline constexpr std::array<std::string_view, 3> kErVerdictNames = {"low", "normal", "high"};
inline constexpr std::array<std::string_view, 3> kClassicVerdictNames = {"below", "baseline",
                                                                         "excellent"};
inline constexpr std::array<std::string_view, 3> kQuoteVerdictNames = {"bargain", "fair", "high"};
inline constexpr std::array<std::string_view, 3> kFeeSourceNames = {"payment", "quote", "estimate"};
inline constexpr std::array<std::string_view, 2> kBasisNames = {"orders_and_leads", "leads"};
inline constexpr std::array<std::string_view, 5> kSignalLevelNames = {"not_checked", "ok", "info",
                                                                      "warn", "alarm"};
inline constexpr std::array<std::string_view, kSignalCount> kSignalNames = {
    "er_low",
    "er_high",
    "comments_to_likes",
    "likes_to_views",
    "views_to_followers",
    "followers_to_following",
    "following",
    "fake_share",
    "suspect_comments",
    "growth",
    "spiky_posts",
    "even_posts",
    "sponsored_effect",
    "sponsored_share"};

inline constexpr std::array<std::string_view, kVettingItemCount> kVettingItemNames = {
    "audience",
    "content",
    "deadlines",
    "engagement",
    "engagement.likes",
    "engagement.comments",
    "engagement.shares",
    "engagement.commenters",
    "analytics",
    "analytics.site",
    "analytics.instagram",
    "analytics.facebook",
    "analytics.other",
    "analytics.before_payment",
    "track_record",
    "track_record.engagement",
    "track_record.brand_posts",
    "track_record.compare",
    "comfort",
    "comfort.content",
    "comfort.guidelines",
    "comfort.disclosure",
    "comfort.preview",
    "comfort.revisions",
    "brand",
    "platforms",
    "competitors",
    "paid_deals",
    "fee"};
inline constexpr std::array<std::string_view, 6> kVettingStateNames = {
    "open", "asked", "answered", "blocker", "waived", "known"};
// Those that are entered.
inline constexpr std::array<std::string_view, 5> kEnteredStateNames = {"open", "asked", "answered",
                                                                       "blocker", "waived"};
inline constexpr std::array<std::string_view, 3> kCreativeNames = {"free", "guided", "script"};
inline constexpr std::array<std::string_view, 5> kAnalyticsNames = {
    "impressions", "reach", "engagements", "clicks", "audience"};
inline constexpr std::array<std::string_view, 7> kTargetMetricNames = {
    "posts", "impressions", "reach", "engagements", "clicks", "orders", "leads"};
inline constexpr std::array<std::string_view, kTipCount> kTipNames = {
    "terms",   "freedom",  "long_term", "follow_up", "mutual",  "meet",   "track_record",
    "metrics", "document", "channels",  "research",  "product", "monitor"};
inline constexpr std::array<std::string_view, 4> kAttributionNames = {"either", "link", "code",
                                                                      "stated"};
inline constexpr std::array<std::string_view, 2> kSpreadKindNames = {"impressions", "engagements"};

// The name of an enumerator in its list: name_of(kPlatformNames, Platform::tiktok) is "tiktok".
template <std::size_t count, typename Enum>
constexpr std::string_view name_of(const std::array<std::string_view, count>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

// The enumerator with this exact name, or absent.
template <typename Enum, std::size_t count>
constexpr std::optional<Enum> find_name(const std::array<std::string_view, count>& names,
                                        std::string_view name) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace kol::io
