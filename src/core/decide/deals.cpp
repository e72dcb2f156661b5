#include "core/decide/deals.h"

#include "core/numeric.h"

namespace kol {
namespace {

DealPosts posts_of(const Terms& terms, const Influencer& influencer, const Deliverable& deliverable,
                   Scratch& scratch) {
  DealPosts posts{.count = deliverable.count, .results = undefined_results(), .ctr = {}};
  const FormatTerms* format = find_format(terms, deliverable.format);
  const Channel* channel = format ? channel_on(influencer, format->format->platform) : nullptr;
  if (!channel) return posts;
  const ChannelFigures figures = figures_of(terms, *channel, scratch);
  posts.format = static_cast<std::size_t>(format - terms.formats.data());
  posts.platform = channel->platform;
  posts.impressions_observed =
      is_defined(figures.views) || is_defined(figures.impressions) || is_defined(figures.reach);
  posts.engagements_observed = is_defined(figures.engagements);
  posts.results = expected_results(terms, *format, figures);
  posts.fake_share = channel->fake_share.value_or(terms.campaign.funnel.fake_share);
  posts.ctr = format->ctr;
  return posts;
}

}  // namespace

Tariff tariff_of(const Payment& payment, double posts) {
  switch (payment.type) {
    case PaymentType::flat:
      return {.fixed = payment.amount};
    case PaymentType::per_post:
      return {.fixed = finite(payment.amount * posts)};
    case PaymentType::product:
      return {};
    case PaymentType::commission:
      return {.revenue_rate = payment.rate};
    case PaymentType::hybrid:
      return {.fixed = payment.amount, .revenue_rate = payment.rate};
    case PaymentType::per_click:
      return {.per_click = payment.amount};
    case PaymentType::cpm:
      return {.per_impression = payment.amount / 1000};
    case PaymentType::cpe:
      return {.per_engagement = payment.amount};
    case PaymentType::cpa:
      return {.per_order = payment.amount};
  }
  return {};
}

Deal deal_of(const Terms& terms, const Workspace& workspace, const LineupRow& row,
             std::size_t influencer, Scratch& scratch) {
  Deal deal{.influencer = influencer,
            .posts = {},
            .tariff = {},
            .product_units = row.product_units,
            .figures = {}};
  std::vector<Showing> showings;
  deal.figures = row_figures(terms, workspace, row, influencer, scratch, showings);
  if (influencer >= workspace.influencers.size()) {
    deal.posts.push_back({.results = undefined_results(), .ctr = kUndefinedTriple});
    deal.absent_fee = kUndefined;
    deal.tariff.fixed = kUndefined;
    return deal;
  }
  for (const Deliverable& deliverable : row.deliverables) {
    deal.posts.push_back(posts_of(terms, workspace.influencers[influencer], deliverable, scratch));
    deal.post_count += deliverable.count;
  }
  LineupRow unpaid = row;
  unpaid.payment.reset();
  deal.absent_fee =
      row_figures(terms, workspace, unpaid, influencer, scratch, showings).fee.fee.typical;
  deal.tariff =
      row.payment ? tariff_of(*row.payment, deal.post_count) : Tariff{.fixed = deal.absent_fee};
  return deal;
}

std::vector<Deal> deals_of(const Terms& terms, const Workspace& workspace) {
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  const std::vector<std::size_t> influencers = find_influencers(workspace, nullptr);
  std::vector<Deal> deals;
  deals.reserve(lineup.size());
  Scratch scratch;
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    deals.push_back(deal_of(terms, workspace, lineup[i], influencers[i], scratch));
  }
  return deals;
}

}  // namespace kol
