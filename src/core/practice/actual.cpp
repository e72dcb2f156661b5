#include "core/practice/actual.h"

#include <algorithm>

#include "core/numeric.h"
#include "core/payment.h"

namespace kol {
namespace {

// What an order is worth before the discount, by what was sold; NaN where that is not known.
double measured_aov(const std::vector<MeasuredRow>& rows, double discount) {
  double sales = 0;
  double orders = 0;
  for (const MeasuredRow& row : rows) {
    if (!is_defined(row.figures.sales) || !(row.figures.tracked > 0)) continue;
    sales += row.figures.sales;
    orders += row.figures.tracked;
  }
  if (orders == 0 || discount == 1) return kUndefined;
  return finite(sales / orders / (1 - discount));
}

// What the terms hang on, with what was measured in place of what was planned.
Workspace priced_as_it_was(const Workspace& workspace, double aov) {
  const Campaign& plan = workspace.campaign;
  Workspace priced;
  priced.settings = workspace.settings;
  priced.campaign.offer = plan.offer;
  priced.campaign.funnel = plan.funnel;
  priced.campaign.costs = plan.costs;
  Offer& offer = priced.campaign.offer;
  if (is_defined(aov)) {
    offer.aov = all_three(aov);
  } else if (offer.aov) {
    offer.aov = all_three(offer.aov->typical);
  }
  offer.return_rate = plan.results.return_rate.value_or(offer.return_rate);
  return priced;
}

RowFee fee_of(const Terms& terms, const LineupRow& row, const MeasuredRow& measured) {
  if (!row.payment) return {all_three(kUndefined), FeeSource::payment, all_three(0)};
  const PaidPosts posts{.count = measured.posts,
                        .impressions = all_three(measured.figures.impressions),
                        .engagements = all_three(measured.figures.engagements),
                        .clicks = all_three(measured.figures.clicks),
                        .tracked_orders = all_three(measured.figures.tracked)};
  return agreed_fee(terms, *row.payment, posts);
}

double thousand_impressions_price(const Terms& terms, const Format* format) {
  return format ? terms.platforms[index_of(format->platform)].cpm.typical : kUndefined;
}

// Of a row that says only how often all its posts were seen together, if they are all on one
// platform; else of its pieces.
double earned_media_value(const Terms& terms, const LineupRow& row, const MeasuredRow& measured) {
  if (measured.own_impressions) {
    const Format* first = nullptr;
    for (const Deliverable& deliverable : row.deliverables) {
      const Format* format = find_format(terms.benchmarks, deliverable.format);
      if (!format || (first && first->platform != format->platform)) return kUndefined;
      first = format;
    }
    return finite(thousand_impressions_price(terms, first) * measured.figures.impressions / 1000);
  }
  if (!is_defined(measured.figures.impressions)) return kUndefined;
  double sum = 0;
  for (const MeasuredPiece& piece : measured.pieces) {
    sum += thousand_impressions_price(terms, piece.format) * piece.figures.impressions / 1000;
  }
  return finite(sum);
}

// How many of the rows have it entered.
template <typename Row>
std::size_t entered(const std::vector<LineupRow>& rows, MaybeNumber Row::*field) {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(),
                    [&](const LineupRow& row) { return (row.results.*field).has_value(); }));
}

CostBasis basis_of(std::size_t known, std::size_t of, CostBasis none) {
  if (known == 0) return none;
  return known == of ? CostBasis::paid : CostBasis::mixed;
}

CostBasis basis_of(const MaybeNumber& entered) {
  return entered ? CostBasis::paid : CostBasis::planned;
}

}  // namespace

ActualTerms::ActualTerms(const Workspace& workspace, const Benchmarks& benchmarks,
                         const std::vector<MeasuredRow>& measured)
    : workspace_(
          priced_as_it_was(workspace, measured_aov(measured, workspace.campaign.offer.discount))),
      terms_(prepare_terms(workspace_, benchmarks)) {
  const Campaign& campaign = workspace.campaign;
  if (is_defined(measured_aov(measured, campaign.offer.discount))) aov_ = ActualBasis::actual;
  if (campaign.results.return_rate) return_rate_ = ActualBasis::actual;
}

double ActualTerms::from_leads(double leads) const {
  const Offer& offer = workspace_.campaign.offer;
  if (!is_defined(leads) && offer.lead_rate * offer.lead_value == 0) return 0;
  return leads * offer.lead_value;
}

double ActualTerms::contribution(double incremental, double leads) const {
  const Offer& offer = workspace_.campaign.offer;
  const bool worth_nothing = !is_defined(leads) && offer.lead_rate * offer.lead_value == 0;
  return contribution_of(terms_, &Triple::typical, incremental, worth_nothing ? 0 : leads);
}

ActualRow actual_row(const ActualTerms& actual, const LineupRow& row, const MeasuredRow& measured) {
  const Terms& terms = actual.terms();
  const Costs& costs = terms.campaign.costs;
  const RowFee agreed = fee_of(terms, row, measured);
  ActualRow result;
  result.fee = row.results.fee_paid.value_or(agreed.fee.typical);
  result.commission = row.results.commission_paid.value_or(agreed.commission.typical);
  result.product =
      finite(row.results.product_units.value_or(row.product_units) * terms.product_unit);
  result.hours = row.results.hours.value_or(costs.hours_per_influencer);
  result.cost = finite(result.fee * (1 + costs.agency_rate) + result.commission + result.product +
                       costs.hourly_rate * result.hours);
  result.contribution = actual.contribution(measured.figures.incremental, measured.figures.leads);
  result.profit = finite(result.contribution - result.cost);
  return result;
}

Case actual_case(const ActualTerms& actual, const Workspace& workspace,
                 const std::vector<MeasuredRow>& measured, const std::vector<ActualRow>& rows,
                 const Eight<double>& results) {
  const Campaign& campaign = workspace.campaign;
  const Terms& terms = actual.terms();
  const Costs& plan = campaign.costs;
  const CampaignResults& entered = campaign.results;
  CaseSums sums{.results = results};
  CaseCosts costs{.production = entered.production.value_or(plan.production),
                  .tools = entered.tools.value_or(plan.tools),
                  .paid_boost = entered.paid_boost.value_or(plan.paid_boost),
                  .other = entered.other.value_or(plan.other)};
  double hours = entered.hours_fixed.value_or(plan.hours_fixed);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    sums.emv += earned_media_value(terms, campaign.lineup[i], measured[i]);
    costs.fees += rows[i].fee;
    costs.commission += rows[i].commission;
    costs.product += rows[i].product;
    hours += rows[i].hours;
  }
  costs.labour = finite(plan.hourly_rate * hours);
  costs.agency = finite(plan.agency_rate * costs.fees);
  const CaseIncome income{.revenue = finite(results.incremental * terms.revenue_per_order.typical),
                          .from_leads = actual.from_leads(results.leads),
                          .contribution = actual.contribution(results.incremental, results.leads),
                          .basis = terms.basis};
  return case_of(sums, costs, income);
}

ProofBasis basis_of(const ActualTerms& actual, const Campaign& campaign) {
  const std::vector<LineupRow>& rows = campaign.lineup;
  const CampaignResults& results = campaign.results;
  const std::size_t count = rows.size();
  const std::size_t work =
      entered(rows, &RowResults::hours) + (results.hours_fixed.has_value() ? 1 : 0);
  ProofBasis basis;
  basis.aov = actual.aov();
  basis.return_rate = actual.return_rate();
  basis.fees = basis_of(entered(rows, &RowResults::fee_paid), count, CostBasis::agreed);
  basis.commission =
      basis_of(entered(rows, &RowResults::commission_paid), count, CostBasis::agreed);
  basis.product = basis_of(entered(rows, &RowResults::product_units), count, CostBasis::planned);
  basis.labour = basis_of(work, count + 1, CostBasis::planned);
  basis.agency = basis.fees;
  basis.production = basis_of(results.production);
  basis.tools = basis_of(results.tools);
  basis.paid_boost = basis_of(results.paid_boost);
  basis.other = basis_of(results.other);
  return basis;
}

}  // namespace kol
