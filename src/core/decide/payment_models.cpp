#include "core/decide/payment_models.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kCommissionRate = 0.10;
constexpr double kHybridRate = 0.05;

struct Model {
  double amount = kUndefined;
  double rate = kUndefined;
  Tariff tariff;
};

using Models = std::array<Model, kPaymentTypeCount>;

std::size_t index_of(PaymentType type) { return static_cast<std::size_t>(type); }

// The flat fee that all other models are set against.
double flat_fee(const PaymentModels& given, const LineupRow& row, const Deal& deal) {
  const auto& flat = given.by_type[index_of(PaymentType::flat)];
  if (flat && flat->amount) return *flat->amount;
  const bool agreed = row.payment && (row.payment->type == PaymentType::flat ||
                                      row.payment->type == PaymentType::per_post);
  return agreed ? deal.tariff.fixed : deal.absent_fee;
}

// What a model is where nothing is given: payments by result cost the brand what the flat fee does.
Model usual_model(PaymentType type, double flat, const Deal& deal, double agency_rate) {
  const ExpectedResults& results = deal.figures.results;
  switch (type) {
    case PaymentType::flat:
      return {.amount = flat, .tariff = {}};
    case PaymentType::per_post:
      return {.amount = ratio(flat, deal.post_count), .tariff = {}};
    case PaymentType::product:
      return {};
    case PaymentType::commission:
      return {.rate = kCommissionRate, .tariff = {}};
    case PaymentType::hybrid:
      return {.amount = flat / 2, .rate = kHybridRate, .tariff = {}};
    case PaymentType::per_click:
      return {.amount = ratio(flat, results.clicks.typical), .tariff = {}};
    case PaymentType::cpm:
      return {.amount = finite(ratio(flat, results.impressions.typical) * 1000), .tariff = {}};
    case PaymentType::cpe:
      return {.amount = ratio(flat, results.engagements.typical), .tariff = {}};
    case PaymentType::cpa:
      return {.amount = ratio(flat * (1 + agency_rate), deal.figures.tracked.typical),
              .tariff = {}};
  }
  return {};
}

Models models_of(const PaymentModels& given, double flat, const Deal& deal, double agency_rate) {
  Models models;
  for (std::size_t i = 0; i < models.size(); ++i) {
    const auto type = static_cast<PaymentType>(i);
    Model& model = models[i];
    model = usual_model(type, flat, deal, agency_rate);
    const auto& own = given.by_type[i];
    const bool has_amount = type != PaymentType::product && type != PaymentType::commission;
    const bool has_rate = type == PaymentType::commission || type == PaymentType::hybrid;
    if (own && own->amount && has_amount) model.amount = *own->amount;
    if (own && own->rate && has_rate) model.rate = *own->rate;
    Payment payment;
    payment.type = type;
    payment.amount = model.amount;
    payment.rate = model.rate;
    model.tariff = tariff_of(payment, deal.post_count);
  }
  return models;
}

struct Sides {
  double brand_cost = 0;
  double income = 0;
};

Sides sides_of(const Terms& terms, const Deal& deal, double fee, double commission) {
  const double product = deal.product_units * terms.product_unit;
  return {finite(fee * (1 + terms.campaign.costs.agency_rate) + commission + product),
          finite(fee + commission)};
}

void report_case(const Terms& terms, const Deal& deal, const Tariff& tariff, double Triple::*which,
                 MaybeNumber ModelSpread::*member, ModelReport& report) {
  const RowFigures& figures = deal.figures;
  const double fee = fee_of(tariff, figures.results.impressions.*which,
                            figures.results.engagements.*which, figures.results.clicks.*which);
  const double commission =
      commission_of(tariff, figures.tracked.*which, terms.revenue_per_order.*which);
  const Sides sides = sides_of(terms, deal, fee, commission);
  report.brand_cost.*member = reported(sides.brand_cost);
  report.income.*member = reported(sides.income);
}

constexpr std::array<double, 3> kShares = {0.05, 0.5, 0.95};

// What payments by result follow, and what they bring; each sorted out once for all models.
constexpr std::array kResults = {&RowTrials::impressions,     &RowTrials::engagements,
                                 &RowTrials::clicks,          &RowTrials::tracked,
                                 &RowTrials::tracked_revenue, &RowTrials::contribution};
constexpr std::size_t kContribution = kResults.size() - 1;

using Percentiles = std::array<double, kShares.size()>;

Percentiles percentiles_or_undefined(Trials values) {
  Percentiles percentiles;
  percentiles.fill(kUndefined);
  const std::vector<double> found = percentiles_of(std::move(values), kShares);
  std::copy(found.begin(), found.end(), percentiles.begin());
  return percentiles;
}

// A tariff has one part that hangs on results at most: both sides are straight lines in it.
struct Payout {
  std::size_t result = kContribution;  // index of kResults; this one: none
  double fee = 0;                      // for one of it
  double commission = 0;
};

Payout payout_of(const Tariff& tariff) {
  if (tariff.per_impression != 0) return {0, tariff.per_impression, 0};
  if (tariff.per_engagement != 0) return {1, tariff.per_engagement, 0};
  if (tariff.per_click != 0) return {2, tariff.per_click, 0};
  if (tariff.per_order != 0) return {3, 0, tariff.per_order};
  if (tariff.revenue_rate != 0) return {4, 0, tariff.revenue_rate};
  return {};
}

void report_percentiles(const Terms& terms, const Deal& deal, const Tariff& tariff,
                        const RowTrials& trials,
                        const std::array<Percentiles, kResults.size()>& sorted_out,
                        ModelReport& report) {
  const Payout payout = payout_of(tariff);
  const bool certain = payout.result == kContribution;
  const auto sides = [&](double result) {
    return sides_of(terms, deal, tariff.fixed + part_of(payout.fee, result),
                    part_of(payout.commission, result));
  };
  Percentiles profit = sorted_out[kContribution];
  if (certain) {
    for (double& value : profit) value -= sides(0).brand_cost;
  } else {
    Trials profits = trials.contribution;
    const Trials& results = trials.*kResults[payout.result];
    for (std::size_t i = 0; i < profits.size(); ++i) profits[i] -= sides(results[i]).brand_cost;
    profit = percentiles_or_undefined(std::move(profits));
  }
  const Percentiles& results = sorted_out[payout.result];
  const auto set = [&](std::size_t i, MaybeNumber ModelSpread::*member, MaybeNumber& gained) {
    const Sides at = sides(certain ? 0 : results[i]);
    report.brand_cost.*member = reported(at.brand_cost);
    report.income.*member = reported(at.income);
    gained = reported(profit[i]);
  };
  set(0, &ModelSpread::p5, report.profit_p5);
  set(1, &ModelSpread::p50, report.profit_p50);
  set(2, &ModelSpread::p95, report.profit_p95);
}

double product_value(const Terms& terms, const Deal& deal) {
  if (deal.product_units == 0) return 0;
  const Campaign& campaign = terms.campaign;
  return ratio(deal.product_units * campaign.costs.product_unit_cost,
               1 - known(campaign.offer.gross_margin));
}

PaymentModelsReport report_row(const Terms& terms, const Deal& deal, const Models& models) {
  PaymentModelsReport report;
  for (std::size_t i = 0; i < models.size(); ++i) {
    ModelReport& model = report.models[i];
    model.amount = reported(models[i].amount);
    model.rate = reported(models[i].rate);
    const Tariff& tariff = models[i].tariff;
    report_case(terms, deal, tariff, &Triple::low, &ModelSpread::low, model);
    report_case(terms, deal, tariff, &Triple::typical, &ModelSpread::typical, model);
    report_case(terms, deal, tariff, &Triple::high, &ModelSpread::high, model);
  }
  report.product_value = reported(product_value(terms, deal));
  const double flat =
      models[index_of(PaymentType::flat)].amount * (1 + terms.campaign.costs.agency_rate);
  const double revenue_per_order = terms.revenue_per_order.typical;
  const double rate = ratio(flat, deal.figures.tracked.typical * revenue_per_order);
  if (rate <= 1) report.indifference_rate = rate;
  report.indifference_orders =
      reported(flat / (models[index_of(PaymentType::commission)].rate * revenue_per_order));
  return report;
}

}  // namespace

std::vector<PaymentModelsReport> payment_models_of(const Terms& terms, const Workspace& workspace,
                                                   const std::vector<Deal>& deals,
                                                   const Parallel& parallel) {
  std::vector<PaymentModelsReport> reports(deals.size());
  std::optional<RowSimulator> simulator;
  if (workspace.simulation) simulator.emplace(terms, deals, *workspace.simulation, parallel);
  const auto report = [&](std::size_t row, const Parallel& inside) {
    const Deal& deal = deals[row];
    const double flat = flat_fee(workspace.payment_models, workspace.campaign.lineup[row], deal);
    const Models models =
        models_of(workspace.payment_models, flat, deal, workspace.campaign.costs.agency_rate);
    reports[row] = report_row(terms, deal, models);
    if (!simulator) return;
    const RowTrials trials = simulator->draw(row, inside);
    std::array<Percentiles, kResults.size()> sorted_out;
    inside(kResults.size(),
           [&](std::size_t i) { sorted_out[i] = percentiles_or_undefined(trials.*kResults[i]); });
    inside(models.size(), [&](std::size_t i) {
      report_percentiles(terms, deal, models[i].tariff, trials, sorted_out, reports[row].models[i]);
    });
  };
  if (deals.size() == 1) {
    report(0, parallel);
  } else {
    parallel(deals.size(), [&](std::size_t row) { report(row, one_after_the_other); });
  }
  return reports;
}

}  // namespace kol
