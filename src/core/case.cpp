#include "core/case.h"

#include "core/numeric.h"

namespace kol {
namespace {

CostBreakdown report_costs(const CaseCosts& costs) {
  return {.fees = reported(costs.fees),
          .commission = reported(costs.commission),
          .product = reported(costs.product),
          .labour = reported(costs.labour),
          .agency = reported(costs.agency),
          .production = costs.production,
          .tools = costs.tools,
          .paid_boost = costs.paid_boost,
          .other = costs.other,
          .total = reported(costs.total())};
}

}  // namespace

double CaseCosts::without_fees() const {
  return finite(commission + product + labour + lump_sums());
}

double CaseCosts::total() const { return finite(fees + agency + without_fees()); }

Case case_of(const CaseSums& sums, const CaseCosts& costs, const CaseIncome& income) {
  const Eight<double>& results = sums.results;
  const double total = costs.total();
  const double profit = finite(income.contribution - total);
  const double before_goods = finite(income.revenue + income.from_leads);
  return {.impressions = reported(results.impressions),
          .real_impressions = reported(results.real_impressions),
          .engagements = reported(results.engagements),
          .clicks = reported(results.clicks),
          .tracked = reported(results.tracked),
          .attributed = reported(results.attributed),
          .incremental = reported(results.incremental),
          .leads = reported(results.leads),
          .costs = report_costs(costs),
          .revenue = reported(income.revenue),
          .contribution = reported(income.contribution),
          .basis = income.basis,
          .profit = reported(profit),
          .roi = reported(profit / total),
          .roas = reported(income.revenue / total),
          .simple_roi = reported((before_goods - total) / total),
          .cpm = reported(total / results.impressions * 1000),
          .cpe = reported(total / results.engagements),
          .cpc = reported(total / results.clicks),
          .cpa = reported(total / results.incremental),
          .cpl = reported(total / results.leads),
          .emv = reported(sums.emv)};
}

}  // namespace kol
