#include "core/practice/tips.h"

#include <algorithm>
#include <cstddef>

namespace kol {
namespace {

// One row of the line-up with what is said of it elsewhere.
struct TipRow {
  const LineupRow& row;
  const Influencer& influencer;
  const RowProjection& projection;
  const Agreement& agreement;
  const TrackingRow& tracking;
};

// Its orders can be told apart: by a code that somebody chose, or by a link for each post.
bool is_monitored(const TipRow& one) {
  const Influencer& influencer = one.influencer;
  const bool given = one.row.tracking.code || (influencer.tracking && influencer.tracking->code);
  if (given && one.tracking.code) return true;
  const std::vector<TrackedPiece>& pieces = one.tracking.pieces;
  return !pieces.empty() &&
         std::all_of(pieces.begin(), pieces.end(),
                     [](const TrackedPiece& piece) { return piece.link.has_value(); });
}

bool follows(Tip tip, const TipRow& one) {
  switch (tip) {
    case Tip::terms:
      return one.projection.fee_source == FeeSource::payment;
    case Tip::freedom: {
      const auto* clause = find_clause<CreativeClause>(one.agreement);
      return clause && clause->level != Creative::script;
    }
    case Tip::metrics:
      return find_clause<MetricsClause>(one.agreement);
    case Tip::document:
      return one.agreement.gaps.empty();
    case Tip::product:
      return one.row.product_units > 0;
    case Tip::monitor:
      return is_monitored(one);
    default:  // nothing in the workspace shows it
      return false;
  }
}

}  // namespace

std::array<TipState, kTipCount> tips(const Workspace& workspace, const Report& report,
                                     const std::vector<Agreement>& agreements,
                                     const std::vector<TrackingRow>& tracking) {
  const Campaign& campaign = workspace.campaign;
  std::array<bool, kTipCount> seen{};
  seen.fill(report.projection && !agreements.empty());
  for (std::size_t i = 0; i < agreements.size() && report.projection; ++i) {
    const RowProjection& projection = report.projection->rows[i];
    const TipRow one{campaign.lineup[i], workspace.influencers[projection.influencer], projection,
                     agreements[i], tracking[i]};
    for (std::size_t tip = 0; tip < kTipCount; ++tip) {
      seen[tip] = seen[tip] && follows(static_cast<Tip>(tip), one);
    }
  }
  std::array<TipState, kTipCount> states{};
  for (std::size_t tip = 0; tip < kTipCount; ++tip) {
    const auto entry = campaign.tips.by_tip.find(static_cast<Tip>(tip));
    const bool done = entry != campaign.tips.by_tip.end() && entry->second.done;
    states[tip] = done ? TipState::done : seen[tip] ? TipState::seen : TipState::open;
  }
  return states;
}

}  // namespace kol
