#include "core/practice/worked.h"

#include <cstddef>

#include "core/sample.h"

namespace kol {
namespace {

Influencer nam() {
  Channel channel = channel_on(Platform::instagram, 38200);
  channel.handle = "nam.skinnotes";
  channel.average.likes = 1480;
  channel.average.comments = 61;
  channel.average.reach = 11900;
  channel.fake_share = 0.06;
  Influencer influencer = influencer_with("nam", channel);
  influencer.name = "น้ำฝน สกินโน้ต";
  influencer.quote = 190;
  return influencer;
}

Influencer lea() {
  Channel channel = channel_on(Platform::youtube, 126000);
  channel.handle = "dermwithlea";
  channel.average.views = 31500;
  Influencer influencer = influencer_with("lea", channel);
  influencer.name = "Derm with Léa";
  return influencer;
}

LineupRow paid_row(const std::string& influencer, const std::string& format, double count,
                   const Payment& payment) {
  LineupRow row = row_of(influencer, format, count, payment);
  row.product_units = 1;
  return row;
}

}  // namespace

Workspace worked_workspace() {
  Workspace workspace;
  workspace.influencers = {nam(), lea()};
  Campaign& campaign = workspace.campaign;
  campaign.name = "Serum launch";
  campaign.offer.aov = Triple{54, 54, 54};
  campaign.offer.gross_margin = 0.68;
  campaign.offer.discount = 0.1;
  campaign.offer.return_rate = 0.04;
  campaign.offer.variable_cost_per_order = 3.2;
  campaign.funnel.cvr = Triple{0.012, 0.036, 0.06};
  campaign.funnel.capture_share = 0.7;
  campaign.funnel.incrementality = 0.85;
  campaign.costs.hourly_rate = 25;
  campaign.costs.hours_fixed = 4;
  campaign.costs.hours_per_influencer = 1;
  campaign.costs.product_unit_cost = 9;
  campaign.costs.shipping_per_unit = 5;
  campaign.costs.tools = 30;
  campaign.costs.agency_rate = 0.1;
  Payment flat;
  flat.amount = 240;
  flat.deposit = 0.5;
  Payment hybrid;
  hybrid.type = PaymentType::hybrid;
  hybrid.amount = 300;
  hybrid.rate = 0.1;
  campaign.lineup = {paid_row("nam", "instagram.story", 3, flat),
                     paid_row("lea", "youtube.integration", 1, hybrid)};
  return workspace;
}

std::vector<TrackingRow> worked_tracking() {
  std::vector<TrackingRow> tracking(2);
  tracking[0].code = "NAMSKINNOTES10";
  tracking[1].influencer = 1;
  tracking[1].code = "DERMWITHLEA10";
  for (TrackingRow& row : tracking) row.discount = 0.1;
  return tracking;
}

void order_as_worked(Workspace& workspace) {
  RowResults& by_nam = workspace.campaign.lineup[0].results;
  by_nam.orders_by_link = 9;
  by_nam.orders_by_code = 7;
  by_nam.orders_by_both = 4;
  RowResults& by_lea = workspace.campaign.lineup[1].results;
  by_lea.orders_by_link = 5;
  by_lea.orders_by_code = 6;
  by_lea.orders_by_both = 3;
}

Workspace measured_as_worked() {
  Workspace workspace = worked_workspace();
  order_as_worked(workspace);
  workspace.campaign.lineup[0].results.sales = 576;
  workspace.campaign.lineup[0].results.fee_paid = 240;
  workspace.campaign.lineup[1].results.sales = 414;
  workspace.campaign.lineup[1].results.fee_paid = 300;
  std::vector<Piece>& stories = pieces_of(workspace, 0);
  stories[0].results.impressions = 4900;
  stories[1].results.impressions = 4100;
  stories[2].results.impressions = 3600;
  pieces_of(workspace, 1)[0].results.views = 28400;
  return workspace;
}

std::vector<Piece>& pieces_of(Workspace& workspace, std::size_t row) {
  Deliverable& deliverable = workspace.campaign.lineup[row].deliverables.front();
  deliverable.pieces.resize(static_cast<std::size_t>(deliverable.count));
  return deliverable.pieces;
}

}  // namespace kol
