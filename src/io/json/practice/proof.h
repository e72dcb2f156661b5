// What came of a campaign as JSON (spec: practice.md 20 and 23).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/practice/proof.h"
#include "core/workspace.h"
#include "io/json/writer.h"

namespace kol::io {

inline constexpr std::array<std::string_view, kProofKeyCount> kProofKeyNames = {
    "impressions",   "real_impressions",
    "engagements",   "clicks",
    "tracked",       "attributed",
    "incremental",   "leads",
    "costs.fees",    "costs.commission",
    "costs.product", "costs.labour",
    "costs.agency",  "costs.production",
    "costs.tools",   "costs.paid_boost",
    "costs.other",   "costs.total",
    "revenue",       "contribution",
    "profit",        "roi",
    "roas",          "simple_roi",
    "cpm",           "cpe",
    "cpc",           "cpa",
    "cpl",           "emv",
    "reach",         "hashtag_uses",
    "new_followers", "positive",
    "neutral",       "negative"};
inline constexpr std::array<std::string_view, 3> kPlanVerdictNames = {"below", "within", "above"};
inline constexpr std::array<std::string_view, 2> kRollUpVerdictNames = {"clear", "too_little"};
inline constexpr std::array<std::string_view, 4> kCostBasisNames = {"paid", "agreed", "planned",
                                                                    "mixed"};
inline constexpr std::array<std::string_view, 2> kActualBasisNames = {"actual", "planned"};

// Writes the proof of this workspace, or null.
void write_proof(JsonWriter& json, const Workspace& workspace, const std::optional<Proof>& proof);

}  // namespace kol::io
