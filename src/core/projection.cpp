// The projection of the line-up (spec section 8).
#include "core/projection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/audience.h"
#include "core/case.h"
#include "core/lineup.h"
#include "core/numeric.h"

namespace kol {
namespace {

// Sums over the rows, product units included.
RowFigures sum_of(const std::vector<RowFigures>& rows) {
  RowFigures sum;
  for (const RowFigures& row : rows) {
    sum.results.impressions = sum.results.impressions + row.results.impressions;
    sum.results.real_impressions = sum.results.real_impressions + row.results.real_impressions;
    sum.results.engagements = sum.results.engagements + row.results.engagements;
    sum.results.clicks = sum.results.clicks + row.results.clicks;
    sum.tracked = sum.tracked + row.tracked;
    sum.attributed = sum.attributed + row.attributed;
    sum.incremental = sum.incremental + row.incremental;
    sum.leads = sum.leads + row.leads;
    sum.emv = sum.emv + row.emv;
    sum.fee.fee = sum.fee.fee + row.fee.fee;
    sum.fee.commission = sum.fee.commission + row.fee.commission;
  }
  return sum;
}

RowProjection report_row(const LineupRow& row, std::size_t influencer, const RowFigures& figures) {
  RowProjection report;
  report.influencer = influencer;
  report.fee = reported(figures.fee.fee);
  report.fee_source = figures.fee.source;
  if (row.payment && row.payment->deposit) {
    const double fee = figures.fee.fee.typical;
    const double deposit = *row.payment->deposit * fee;
    report.deposit = reported(deposit);
    report.balance = reported(fee - deposit);
  }
  report.commission = reported(figures.fee.commission);
  report.results = reported(figures.results);
  report.tracked = reported(figures.tracked);
  report.attributed = reported(figures.attributed);
  report.incremental = reported(figures.incremental);
  report.leads = reported(figures.leads);
  return report;
}

CaseCosts case_costs(const Terms& terms, double Triple::*which, const RowFigures& sum) {
  const Campaign& campaign = terms.campaign;
  const Costs& costs = campaign.costs;
  const double units = std::accumulate(
      campaign.lineup.begin(), campaign.lineup.end(), 0.0,
      [](double so_far, const LineupRow& row) { return so_far + row.product_units; });
  const double hours =
      costs.hours_fixed + costs.hours_per_influencer * static_cast<double>(campaign.lineup.size());
  const double fees = sum.fee.fee.*which;
  return {.fees = fees,
          .commission = sum.fee.commission.*which,
          .product = finite(units * terms.product_unit),
          .labour = finite(costs.hourly_rate * hours),
          .agency = finite(costs.agency_rate * fees),
          .production = costs.production,
          .tools = costs.tools,
          .paid_boost = costs.paid_boost,
          .other = costs.other};
}

Case report_case(const Terms& terms, double Triple::*which, const RowFigures& sum) {
  const double incremental = sum.incremental.*which;
  const double leads = sum.leads.*which;
  const CaseSums sums{.results = {.impressions = sum.results.impressions.*which,
                                  .real_impressions = sum.results.real_impressions.*which,
                                  .engagements = sum.results.engagements.*which,
                                  .clicks = sum.results.clicks.*which,
                                  .tracked = sum.tracked.*which,
                                  .attributed = sum.attributed.*which,
                                  .incremental = incremental,
                                  .leads = leads},
                      .emv = sum.emv.*which};
  const CaseIncome income{.revenue = finite(incremental * terms.revenue_per_order.*which),
                          .from_leads = leads * terms.campaign.offer.lead_value,
                          .contribution = contribution_of(terms, which, incremental, leads),
                          .basis = terms.basis};
  return case_of(sums, case_costs(terms, which, sum), income);
}

// How much the typical case must sell to pay for itself.
BreakEven report_break_even(const Terms& terms, const RowFigures& sum) {
  const Campaign& campaign = terms.campaign;
  const Funnel& funnel = campaign.funnel;
  const CaseCosts costs = case_costs(terms, &Triple::typical, sum);
  const double incremental = sum.incremental.typical;
  const double leads = sum.leads.typical;
  const double margin = terms.margin_per_order.typical;
  BreakEven report;

  const double contribution = contribution_of(terms, &Triple::typical, incremental, leads);
  report.max_fee =
      reported((contribution - costs.without_fees()) / (1 + campaign.costs.agency_rate));
  if (margin > 0) report.roas = reported(terms.revenue_per_order.typical / margin);

  const double earned_by_order = margin - ratio(costs.commission, incremental);
  report.per_order = reported(earned_by_order);
  if (!(incremental > 0) || !(earned_by_order > 0)) return report;
  const double fixed = costs.fees + costs.product + costs.labour + costs.agency + costs.lump_sums();
  const double uncovered = finite(fixed - leads * campaign.offer.lead_value);
  if (!is_defined(uncovered)) return report;
  const double orders = finite(std::max(0.0, uncovered) / earned_by_order);
  const double tracked = finite(orders * funnel.capture_share / funnel.incrementality);
  const double cvr = ratio(tracked, sum.results.clicks.typical);
  report.orders = reported(whole_number_above(orders));
  report.orders_tracked = reported(whole_number_above(tracked));
  if (cvr <= 1) report.cvr = cvr;
  return report;
}

}  // namespace

std::optional<Projection> project(const Terms& terms, const Workspace& workspace,
                                  const std::optional<Projection>& before) {
  const Campaign& campaign = workspace.campaign;
  if (campaign.lineup.empty()) return std::nullopt;

  const std::vector<std::size_t> influencers =
      find_influencers(workspace, before ? &*before : nullptr);
  std::vector<RowFigures> rows;
  rows.reserve(campaign.lineup.size());
  std::vector<Showing> showings;
  Scratch scratch;
  for (std::size_t i = 0; i < campaign.lineup.size(); ++i) {
    rows.push_back(
        row_figures(terms, workspace, campaign.lineup[i], influencers[i], scratch, showings));
  }
  const RowFigures sum = sum_of(rows);
  const Reach reach = reach_of(showings, known(campaign.audience_size));

  Projection projection;
  projection.rows.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    projection.rows.push_back(report_row(campaign.lineup[i], influencers[i], rows[i]));
  }
  projection.low = report_case(terms, &Triple::low, sum);
  projection.typical = report_case(terms, &Triple::typical, sum);
  projection.high = report_case(terms, &Triple::high, sum);
  projection.break_even = report_break_even(terms, sum);
  projection.budget_left = reported(known(campaign.budget) - known(projection.typical.costs.total));
  projection.net_reach = reported(reach.net);
  projection.reach_sum = reported(reach.sum);
  projection.reach_max = reported(reach.largest);
  return projection;
}

}  // namespace kol
