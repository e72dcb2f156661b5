// What vetting shows, as JSON (spec: practice.md 23, influencers[].vetting).
#pragma once

#include <array>
#include <string_view>

#include "core/practice/vetting.h"
#include "io/json/writer.h"

namespace kol::io {

inline constexpr std::array<std::string_view, 26> kVettingFactNames = {"niche",
                                                                       "country",
                                                                       "meets_deadlines",
                                                                       "response_hours",
                                                                       "likes",
                                                                       "comments",
                                                                       "shares",
                                                                       "engagements",
                                                                       "er",
                                                                       "er_verdict",
                                                                       "suspect_comments",
                                                                       "status",
                                                                       "reach",
                                                                       "impressions",
                                                                       "views",
                                                                       "sponsored",
                                                                       "ratio",
                                                                       "accepts_tracking",
                                                                       "brand_fan",
                                                                       "platforms",
                                                                       "competitors",
                                                                       "active",
                                                                       "paid_deals_90d",
                                                                       "sponsored_share",
                                                                       "quote",
                                                                       "percentile"};
inline constexpr std::array<std::string_view, 3> kSponsoredVerdictNames = {"lower", "alike",
                                                                           "higher"};

void write_vetting(JsonWriter& json, const VettingReport& vetting);

}  // namespace kol::io
