#include "core/decide/packages.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/decide/deals.h"
#include "core/decide/triple_draw.h"
#include "core/numeric.h"

namespace kol {
namespace {

// -ln(1 - share) from where the rest is nothing even as a double: everybody is reached.
constexpr double kWeightOfAll = 40;

// What a package brings and costs: typical, or expected.
struct Figures {
  double impressions = 0;
  double real_impressions = 0;
  double engagements = 0;
  double clicks = 0;
  double tracked = 0;
  double incremental = 0;
  double leads = 0;
  double revenue_per_order = 0;
  double margin_per_order = 0;
};

Figures typical_figures(const Terms& terms, const Deal& deal) {
  const RowFigures& row = deal.figures;
  return {.impressions = row.results.impressions.typical,
          .real_impressions = row.results.real_impressions.typical,
          .engagements = row.results.engagements.typical,
          .clicks = row.results.clicks.typical,
          .tracked = row.tracked.typical,
          .incremental = row.incremental.typical,
          .leads = row.leads.typical,
          .revenue_per_order = terms.revenue_per_order.typical,
          .margin_per_order = terms.margin_per_order.typical};
}

// Impressions, click rate, conversion rate and order value are independent: means multiply.
Figures mean_figures(const Terms& terms, const Deal& deal) {
  const Offer& offer = terms.campaign.offer;
  const Funnel& funnel = terms.campaign.funnel;
  Figures figures;
  for (const DealPosts& posts : deal.posts) {
    const double seen = posts.count * TripleDraw(posts.results.impressions).mean();
    const double real = seen * (1 - posts.fake_share);
    figures.impressions += seen;
    figures.real_impressions += real;
    figures.engagements += posts.count * TripleDraw(posts.results.engagements).mean();
    figures.clicks += real * TripleDraw(posts.ctr, 1).mean();
  }
  figures.tracked = figures.clicks * TripleDraw(terms.cvr, 1).mean();
  figures.incremental = figures.tracked / funnel.capture_share * funnel.incrementality;
  figures.leads = figures.clicks * offer.lead_rate;
  const double aov = TripleDraw(offer.aov.value_or(kUndefinedTriple)).mean();
  const double kept = 1 - offer.return_rate;
  figures.revenue_per_order = aov * (1 - offer.discount) * kept;
  figures.margin_per_order =
      kept * (aov * (1 - offer.discount) - aov * (1 - known(offer.gross_margin))) -
      offer.variable_cost_per_order;
  return figures;
}

double cost_of(const Terms& terms, const Deal& deal, const Figures& figures) {
  const double fee = fee_of(deal.tariff, figures.impressions, figures.engagements, figures.clicks);
  const double commission = commission_of(deal.tariff, figures.tracked, figures.revenue_per_order);
  return finite(fee * (1 + terms.campaign.costs.agency_rate) + commission + terms.labour_of_one +
                deal.product_units * terms.product_unit);
}

double profit_of(const Terms& terms, const Deal& deal, const Figures& figures) {
  if (!terms.basis) return kUndefined;
  const double from_leads = figures.leads * terms.campaign.offer.lead_value;
  const double from_orders =
      terms.basis == Basis::orders_and_leads ? figures.incremental * figures.margin_per_order : 0;
  return finite(from_orders + from_leads - cost_of(terms, deal, figures));
}

// People reached by the posts of one influencer.
double reach_of_deal(const Terms& terms, const Workspace& workspace, const Deal& deal) {
  std::vector<Showing> showings;
  for (const DealPosts& posts : deal.posts) {
    const Channel* channel = channel_on(workspace.influencers[deal.influencer], posts.platform);
    const double followers = channel ? known(channel->followers) : kUndefined;
    showings.push_back({.influencer = deal.influencer,
                        .platform = posts.platform,
                        .real_impressions = posts.results.real_impressions.typical,
                        .count = posts.count,
                        .real_followers = followers * (1 - posts.fake_share)});
  }
  return reach_of(showings, known(terms.campaign.audience_size)).net;
}

double value_for(Objective objective, const Terms& terms, const Workspace& workspace,
                 const Deal& deal, const Figures& figures) {
  switch (objective) {
    case Objective::profit:
      return profit_of(terms, deal, figures);
    case Objective::orders:
      return finite(figures.incremental);
    case Objective::leads:
      return finite(figures.leads);
    case Objective::clicks:
      return finite(figures.clicks);
    case Objective::engagements:
      return finite(figures.engagements);
    case Objective::real_impressions:
      return finite(figures.real_impressions);
    case Objective::net_reach:
      return reach_of_deal(terms, workspace, deal);
  }
  return kUndefined;
}

LineupRow row_of(const Influencer& influencer, const Package& package) {
  LineupRow row;
  row.influencer = influencer.id;
  row.deliverables = package.deliverables;
  row.payment = package.payment;
  if (!row.payment && package.price) {
    Payment flat;
    flat.amount = *package.price;
    row.payment = flat;
  }
  row.product_units = package.product_units;
  return row;
}

// The standard post at the fee used; absent if that is undefined.
std::optional<LineupRow> standard_row(const Influencer& influencer, const StandardPost& post) {
  if (post.format.empty() || !post.used) return std::nullopt;
  Deliverable deliverable;
  deliverable.format = post.format;
  Payment flat;
  flat.amount = *post.used;
  LineupRow row;
  row.influencer = influencer.id;
  row.deliverables.push_back(std::move(deliverable));
  row.payment = flat;
  row.product_units = 1;
  return row;
}

class Collector {
 public:
  Collector(const Terms& terms, const Workspace& workspace)
      : terms_(terms), workspace_(workspace), objective_(objective_of(workspace)) {}

  void add(std::size_t influencer, const std::string& package, std::optional<LineupRow> row);
  Candidates take() { return std::move(candidates_); }

 private:
  const Terms& terms_;
  const Workspace& workspace_;
  Objective objective_;
  Scratch scratch_;
  Candidates candidates_;
};

void Collector::add(std::size_t influencer, const std::string& package,
                    std::optional<LineupRow> row) {
  const auto leave_out = [&](LeftOutReason reason) {
    candidates_.left_out.push_back({influencer, package, reason});
  };
  if (!row) return leave_out(LeftOutReason::cost_unknown);
  const Deal deal = deal_of(terms_, workspace_, *row, influencer, scratch_);
  const Figures typical = typical_figures(terms_, deal);
  const bool expected = workspace_.planner && workspace_.planner->value == PlanValue::mean;
  Candidate candidate;
  candidate.cost = cost_of(terms_, deal, typical);
  candidate.value = value_for(objective_, terms_, workspace_, deal,
                              expected ? mean_figures(terms_, deal) : typical);
  if (!is_finite(candidate.cost)) return leave_out(LeftOutReason::cost_unknown);
  if (!is_finite(candidate.value)) return leave_out(LeftOutReason::value_unknown);
  candidate.weight = candidate.value;
  if (objective_ == Objective::net_reach) {
    const double missed = std::log1p(-candidate.value / known(terms_.campaign.audience_size));
    candidate.weight = std::min(-missed, kWeightOfAll);
  }
  for (const DealPosts& posts : deal.posts) {
    candidate.platforms |= static_cast<std::uint8_t>(1U << index_of(posts.platform));
  }
  candidate.influencer = influencer;
  candidate.package = package;
  candidate.row = std::move(*row);
  candidates_.known.push_back(std::move(candidate));
}

}  // namespace

Objective objective_by_goal(const Campaign& campaign) {
  switch (campaign.goal) {
    case Goal::sales:
      return Objective::profit;
    case Goal::leads:
      return Objective::leads;
    case Goal::traffic:
      return Objective::clicks;
    case Goal::engagement:
      return Objective::engagements;
    case Goal::awareness:
      break;
  }
  return campaign.audience_size ? Objective::net_reach : Objective::real_impressions;
}

Objective objective_of(const Workspace& workspace) {
  if (workspace.planner && workspace.planner->objective) return *workspace.planner->objective;
  return objective_by_goal(workspace.campaign);
}

Candidates candidates_of(const Terms& terms, const Workspace& workspace, const Report& report) {
  Collector collector(terms, workspace);
  for (std::size_t i = 0; i < workspace.influencers.size(); ++i) {
    const Influencer& influencer = workspace.influencers[i];
    for (const Package& package : influencer.packages) {
      collector.add(i, package.id, row_of(influencer, package));
    }
    if (!influencer.packages.empty()) continue;
    collector.add(i, "standard", standard_row(influencer, report.influencers[i].standard_post));
  }
  return collector.take();
}

double value_of_weight(const Workspace& workspace, double weight) {
  if (objective_of(workspace) != Objective::net_reach) return weight;
  return known(workspace.campaign.audience_size) * -std::expm1(-weight);
}

}  // namespace kol
