// Statements of expectations and tips, as JSON (spec: practice.md 23, agreements and tips).
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/practice/agreement.h"
#include "core/practice/tips.h"
#include "io/json/writer.h"

namespace kol::io {

// In the order of Clause.
inline constexpr std::array<std::string_view, kClauseCount> kClauseNames = {
    "parties",     "purpose",    "deliverables", "creative",     "guidelines",   "disclosure",
    "approval",    "tracking",   "metrics",      "analytics",    "fee",          "deposit",
    "balance",     "commission", "product",      "usage",        "whitelisting", "exclusivity",
    "raw_footage", "rush",       "live",         "cancellation", "changes",      "notice"};
inline constexpr std::array<std::string_view, 8> kAgreementGapNames = {
    "brand", "disclosure", "dates", "fee", "metrics", "analytics", "cancellation", "long"};
inline constexpr std::array<std::string_view, 3> kTipStateNames = {"open", "seen", "done"};

inline std::string_view name_of(const Clause& clause) { return kClauseNames[clause.index()]; }

// One for each row of the workspace's line-up.
void write_agreements(JsonWriter& json, const Workspace& workspace,
                      const std::vector<Agreement>& agreements);

void write_tips(JsonWriter& json, const std::array<TipState, kTipCount>& tips);

}  // namespace kol::io
