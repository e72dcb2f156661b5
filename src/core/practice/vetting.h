// What is known of an influencer before a deal, question by question (spec: practice.md 17). It is
// a list to work through and no score: a blocker counts as settled, and decides nothing by itself.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/practice/piece_dates.h"
#include "core/practice/post_comparison.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// What the workspace says already about a question.
enum class VettingFactId {
  niche,
  country,
  meets_deadlines,
  response_hours,
  likes,
  comments,
  shares,
  engagements,
  er,
  er_verdict,
  suspect_comments,
  status,
  reach,
  impressions,
  views,
  sponsored,
  ratio,
  accepts_tracking,
  brand_fan,
  platforms,
  competitors,
  active,
  paid_deals_90d,
  sponsored_share,
  quote,
  percentile,
};

using VettingFactValue = std::variant<bool, double, std::string, ErVerdict, SignalLevel,
                                      std::vector<Platform>, std::vector<std::string>>;

struct VettingFact {
  VettingFactId id = VettingFactId::niche;
  std::optional<Platform> platform;  // absent where the fact is not one of a channel
  VettingFactValue value;
  bool operator==(const VettingFact&) const = default;
};

struct VettingItemReport {
  std::optional<VettingState> state;  // absent for a sub-item that does not apply
  std::vector<VettingFact> facts;     // those that are defined; none of a sub-item
  bool operator==(const VettingItemReport&) const = default;
};

inline constexpr std::size_t kVettingQuestionCount = 12;

// A question, whose sub-items follow it in VettingItem.
struct VettingQuestion {
  VettingItem item = VettingItem::audience;
  std::size_t sub_items = 0;
};
inline constexpr std::array<VettingQuestion, kVettingQuestionCount> kVettingQuestions = {{
    {VettingItem::audience, 0},
    {VettingItem::content, 0},
    {VettingItem::deadlines, 0},
    {VettingItem::engagement, 4},
    {VettingItem::analytics, 5},
    {VettingItem::track_record, 3},
    {VettingItem::comfort, 5},
    {VettingItem::brand, 0},
    {VettingItem::platforms, 0},
    {VettingItem::competitors, 0},
    {VettingItem::paid_deals, 0},
    {VettingItem::fee, 0},
}};

struct VettingReport {
  std::array<VettingItemReport, kVettingItemCount> items;  // by index of VettingItem
  std::size_t settled = 0;                                 // questions
  double progress = 0;                                     // 0..1, settled questions of all
  std::vector<VettingItem> blockers;       // items that apply and were entered as such
  std::vector<PostComparison> comparison;  // one for each channel
  bool operator==(const VettingReport&) const = default;
};

// Absent for whoever has neither a vetting field nor a row (`booked`). `influencer` is an index
// into the workspace and the report, which is that of the workspace; `first_piece` is the least
// known date of the influencer's posts in the line-up.
std::optional<VettingReport> vet(const Workspace& workspace, const Report& report,
                                 std::size_t influencer, bool booked, const MaybeDate& first_piece);

// Everybody of whom there is such a report, by index of the influencer.
std::map<std::size_t, VettingReport> vet_all(const Workspace& workspace, const Report& report);

}  // namespace kol
