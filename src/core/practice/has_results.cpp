// If there is anything to prove: a number in any results (spec: practice.md 20, 23).
#include <algorithm>
#include <array>

#include "core/practice/measured.h"

namespace kol {
namespace {

constexpr std::array kFigures = {&MeasuredFigures::impressions,    &MeasuredFigures::reach,
                                 &MeasuredFigures::engagements,    &MeasuredFigures::clicks,
                                 &MeasuredFigures::leads,          &MeasuredFigures::orders,
                                 &MeasuredFigures::orders_by_link, &MeasuredFigures::orders_by_code,
                                 &MeasuredFigures::orders_by_both, &MeasuredFigures::sales,
                                 &MeasuredFigures::hashtag_uses,   &MeasuredFigures::new_followers,
                                 &MeasuredFigures::positive,       &MeasuredFigures::neutral,
                                 &MeasuredFigures::negative};
constexpr std::array kOfPieces = {&PieceResults::views, &PieceResults::likes,
                                  &PieceResults::comments, &PieceResults::shares,
                                  &PieceResults::saves};
constexpr std::array kOfRows = {&RowResults::fee_paid, &RowResults::commission_paid,
                                &RowResults::product_units, &RowResults::hours};
constexpr std::array kOfCampaign = {
    &CampaignResults::return_rate,  &CampaignResults::hours_fixed,  &CampaignResults::production,
    &CampaignResults::tools,        &CampaignResults::paid_boost,   &CampaignResults::other,
    &CampaignResults::hashtag_uses, &CampaignResults::new_followers};

template <typename Results, typename Fields>
bool has_any(const Results& results, const Fields& fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto field) { return (results.*field).has_value(); });
}

bool has_results(const Deliverable& deliverable) {
  const std::size_t count = piece_count(deliverable);
  for (std::size_t i = 0; i < count; ++i) {
    const Piece* piece = find_piece(deliverable, i);
    if (piece && has_results(piece->results)) return true;
  }
  return false;
}

bool has_results(const LineupRow& row) {
  return has_any(row.results, kFigures) || has_any(row.results, kOfRows) ||
         std::any_of(row.deliverables.begin(), row.deliverables.end(),
                     [](const Deliverable& deliverable) { return has_results(deliverable); });
}

}  // namespace

bool has_results(const PieceResults& results) {
  return has_any(results, kFigures) || has_any(results, kOfPieces);
}

bool has_results(const Workspace& workspace) {
  const Campaign& campaign = workspace.campaign;
  return has_any(campaign.results, kOfCampaign) ||
         std::any_of(campaign.lineup.begin(), campaign.lineup.end(),
                     [](const LineupRow& row) { return has_results(row); });
}

}  // namespace kol
