// What is calculated for deciding, member by member, once for the writer and the reader of its JSON
// (spec: decisions.md).
//
// describe(fields, one) calls one function of `fields` for each member, in the spec's order:
//   number      a number, or null
//   text        a text
//   fault       why there is no plan, in a sentence, or null; it is not read back
//   choice      one of an enumeration, by its names
//   whose       the index of an influencer, as its id
//   counts      a histogram's
//   object      a struct that is described itself, or an optional one, or null
//   list        of such structs
//   within      members that stand in an object which is none in the model
//   of_row      the id of the line-up's row that the report in the list is of
//   by_type     one for each type of payment
//   outcome     a case of the projection
#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>

#include "core/decide/decisions.h"
#include "io/json/names.h"

namespace kol::io {

inline constexpr std::array<std::string_view, 16> kSensitiveInputNames = {"impressions",
                                                                          "ctr",
                                                                          "cvr",
                                                                          "aov",
                                                                          "fee",
                                                                          "gross_margin",
                                                                          "return_rate",
                                                                          "discount",
                                                                          "fake_share",
                                                                          "incrementality",
                                                                          "capture_share",
                                                                          "variable_cost_per_order",
                                                                          "lead_rate",
                                                                          "lead_value",
                                                                          "hours_per_influencer",
                                                                          "product_unit_cost"};
inline constexpr std::array<std::string_view, 2> kSensitivityRangeNames = {"p10_p90", "20_percent"};

inline constexpr std::array<std::string_view, 2> kLeftOutReasons = {
    "its cost is unknown", "its value for the objective is unknown"};

// Such a struct, to be written or to be read into.
template <typename One, typename Plain>
concept Either = std::same_as<std::remove_const_t<One>, Plain>;

template <typename Fields, Either<Spread> One>
void describe(Fields& fields, One& spread) {
  fields.number("p5", spread.p5);
  fields.number("p25", spread.p25);
  fields.number("p50", spread.p50);
  fields.number("p75", spread.p75);
  fields.number("p95", spread.p95);
  fields.number("mean", spread.mean);
  fields.number("sd", spread.sd);
}

template <typename Fields, Either<Histogram> One>
void describe(Fields& fields, One& histogram) {
  fields.number("from", histogram.from);
  fields.number("to", histogram.to);
  fields.counts("counts", histogram.counts);
}

template <typename Fields, Either<SimulationReport> One>
void describe(Fields& fields, One& report) {
  fields.number("trials", report.trials);
  fields.number("seed", report.seed);
  fields.object("profit", report.profit);
  fields.object("roi", report.roi);
  fields.object("revenue", report.revenue);
  fields.object("incremental", report.incremental);
  fields.object("leads", report.leads);
  fields.object("total", report.total);
  fields.object("impressions", report.impressions);
  fields.object("engagements", report.engagements);
  fields.object("clicks", report.clicks);
  fields.number("prob_profit", report.prob_profit);
  fields.number("prob_target", report.prob_target);
  fields.number("shortfall10", report.shortfall10);
  fields.number("mean_error", report.mean_error);
  fields.object("histogram", report.histogram);
}

template <typename Fields, Either<Sensitivity> One>
void describe(Fields& fields, One& report) {
  fields.choice("input", report.input, kSensitiveInputNames);
  fields.choice("range", report.range, kSensitivityRangeNames);
  fields.number("low_value", report.low_value);
  fields.number("high_value", report.high_value);
  fields.number("profit_at_low", report.profit_at_low);
  fields.number("profit_at_high", report.profit_at_high);
  fields.number("break_even", report.break_even);
}

template <typename Fields, Either<PlannedPackage> One>
void describe(Fields& fields, One& package) {
  fields.whose("influencer", package.influencer);
  fields.text("package", package.package);
  fields.number("cost", package.cost);
  fields.number("value", package.value);
}

template <typename Fields, Either<LeftOutPackage> One>
void describe(Fields& fields, One& package) {
  fields.whose("influencer", package.influencer);
  fields.text("package", package.package);
  fields.choice("reason", package.reason, kLeftOutReasons);
}

template <typename Fields, Either<Plan> One>
void describe(Fields& fields, One& plan) {
  fields.list("chosen", plan.chosen);
  fields.number("cost", plan.cost);
  fields.number("value", plan.value);
  fields.choice("status", plan.status, kPlanStatusNames);
  fields.number("bound", plan.bound);
  fields.fault("reason", plan.fault);
  fields.number("extra_budget_value", plan.extra_budget_value);
  fields.list("left_out", plan.left_out);
}

template <typename Fields, Either<BigOrSmallSide> One>
void describe(Fields& fields, One& side) {
  fields.list("chosen", side.chosen);
  fields.outcome("typical", side.typical);
  fields.within("simulation", [&](auto& inner) {
    inner.number("p5", side.p5);
    inner.number("p50", side.p50);
    inner.number("p95", side.p95);
    inner.number("mean", side.mean);
    inner.number("prob_profit", side.prob_profit);
  });
}

template <typename Fields, Either<BigOrSmall> One>
void describe(Fields& fields, One& report) {
  fields.object("big", report.big);
  fields.object("group", report.group);
  fields.number("tie_hours", report.tie_hours);
}

template <typename Fields, Either<ModelSpread> One>
void describe(Fields& fields, One& spread) {
  fields.number("low", spread.low);
  fields.number("typical", spread.typical);
  fields.number("high", spread.high);
  fields.number("p5", spread.p5);
  fields.number("p50", spread.p50);
  fields.number("p95", spread.p95);
}

template <typename Fields, Either<ModelReport> One>
void describe(Fields& fields, One& report) {
  fields.number("amount", report.amount);
  fields.number("rate", report.rate);
  fields.object("brand_cost", report.brand_cost);
  fields.object("income", report.income);
  fields.within("profit", [&](auto& inner) {
    inner.number("p5", report.profit_p5);
    inner.number("p50", report.profit_p50);
    inner.number("p95", report.profit_p95);
  });
}

template <typename Fields, Either<PaymentModelsReport> One>
void describe(Fields& fields, One& report) {
  fields.of_row("influencer");
  fields.by_type("models", report.models);
  fields.number("product_value", report.product_value);
  fields.within("indifference", [&](auto& inner) {
    inner.number("rate", report.indifference_rate);
    inner.number("orders", report.indifference_orders);
  });
}

template <typename Fields, Either<Decisions> One>
void describe(Fields& fields, One& decisions) {
  fields.object("simulation", decisions.simulation);
  fields.list("sensitivity", decisions.sensitivity);
  fields.object("plan", decisions.plan);
  fields.object("big_or_small", decisions.big_or_small);
  fields.list("payment_models", decisions.payment_models);
}

}  // namespace kol::io
