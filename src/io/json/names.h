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
