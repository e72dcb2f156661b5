#include "io/json/decisions.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "io/json/names.h"
#include "io/json/report.h"
#include "io/json/writer.h"

namespace kol::io {
namespace {

constexpr std::array<std::string_view, 16> kSensitiveInputNames = {"impressions",
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
constexpr std::array<std::string_view, 2> kSensitivityRangeNames = {"p10_p90", "20_percent"};
constexpr std::array<std::string_view, 3> kPlanStatusNames = {"optimal", "feasible", "infeasible"};

class DecisionsWriter {
 public:
  DecisionsWriter(std::string& out, const Workspace& workspace)
      : json_(out, -1), workspace_(workspace) {}

  void decisions(const Decisions& decisions);

 private:
  void field(std::string_view name, MaybeNumber value) {
    json_.key(name);
    json_.number(value);
  }
  void field(std::string_view name, std::string_view value) {
    json_.key(name);
    json_.text(value);
  }
  template <typename Value>
  void object(std::string_view name, const std::optional<Value>& value) {
    json_.key(name);
    value ? object(*value) : json_.null();
  }
  template <typename Value>
  void object(const Value& value) {
    json_.open('{');
    members(value);
    json_.close('}');
  }
  template <typename Value>
  void list(std::string_view name, const std::vector<Value>& values) {
    json_.key(name);
    json_.open('[');
    for (const Value& value : values) object(value);
    json_.close(']');
  }
  std::string_view id_of(std::size_t influencer) const {
    return workspace_.influencers[influencer].id;
  }

  void members(const Spread& spread);
  void members(const Histogram& histogram);
  void members(const SimulationReport& report);
  void members(const Sensitivity& report);
  void members(const ModelSpread& spread);
  void members(const ModelReport& report);
  void payment_models(const std::vector<PaymentModelsReport>& rows);
  void members(const PlannedPackage& package);
  void members(const LeftOutPackage& package);
  void members(const Plan& plan);
  void members(const BigOrSmallSide& side);
  void members(const BigOrSmall& report);

  JsonWriter json_;
  const Workspace& workspace_;
};

void DecisionsWriter::members(const Spread& spread) {
  field("p5", spread.p5);
  field("p25", spread.p25);
  field("p50", spread.p50);
  field("p75", spread.p75);
  field("p95", spread.p95);
  field("mean", spread.mean);
  field("sd", spread.sd);
}

void DecisionsWriter::members(const Histogram& histogram) {
  field("from", histogram.from);
  field("to", histogram.to);
  json_.key("counts");
  json_.open('[');
  for (const std::size_t count : histogram.counts) json_.number(static_cast<double>(count));
  json_.close(']');
}

void DecisionsWriter::members(const SimulationReport& report) {
  field("trials", report.trials);
  field("seed", report.seed);
  object("profit", report.profit);
  object("roi", report.roi);
  object("revenue", report.revenue);
  object("incremental", report.incremental);
  object("leads", report.leads);
  object("total", report.total);
  object("impressions", report.impressions);
  object("engagements", report.engagements);
  object("clicks", report.clicks);
  field("prob_profit", report.prob_profit);
  field("prob_target", report.prob_target);
  field("shortfall10", report.shortfall10);
  field("mean_error", report.mean_error);
  object("histogram", report.histogram);
}

void DecisionsWriter::members(const Sensitivity& report) {
  field("input", name_of(kSensitiveInputNames, report.input));
  field("range", name_of(kSensitivityRangeNames, report.range));
  field("low_value", report.low_value);
  field("high_value", report.high_value);
  field("profit_at_low", report.profit_at_low);
  field("profit_at_high", report.profit_at_high);
  field("break_even", report.break_even);
}

void DecisionsWriter::members(const ModelSpread& spread) {
  field("low", spread.low);
  field("typical", spread.typical);
  field("high", spread.high);
  field("p5", spread.p5);
  field("p50", spread.p50);
  field("p95", spread.p95);
}

void DecisionsWriter::members(const ModelReport& report) {
  field("amount", report.amount);
  field("rate", report.rate);
  object("brand_cost", std::optional(report.brand_cost));
  object("income", std::optional(report.income));
  json_.key("profit");
  json_.open('{');
  field("p5", report.profit_p5);
  field("p50", report.profit_p50);
  field("p95", report.profit_p95);
  json_.close('}');
}

void DecisionsWriter::payment_models(const std::vector<PaymentModelsReport>& rows) {
  json_.open('[');
  for (std::size_t i = 0; i < rows.size(); ++i) {
    json_.open('{');
    field("influencer", workspace_.campaign.lineup[i].influencer);
    json_.key("models");
    json_.open('{');
    for (std::size_t type = 0; type < kPaymentTypeCount; ++type) {
      json_.key(kPaymentTypeNames[type]);
      object(rows[i].models[type]);
    }
    json_.close('}');
    field("product_value", rows[i].product_value);
    json_.key("indifference");
    json_.open('{');
    field("rate", rows[i].indifference_rate);
    field("orders", rows[i].indifference_orders);
    json_.close('}');
    json_.close('}');
  }
  json_.close(']');
}

void DecisionsWriter::members(const PlannedPackage& package) {
  field("influencer", id_of(package.influencer));
  field("package", package.package);
  field("cost", package.cost);
  field("value", package.value);
}

void DecisionsWriter::members(const LeftOutPackage& package) {
  field("influencer", id_of(package.influencer));
  field("package", package.package);
  field("reason", package.reason);
}

void DecisionsWriter::members(const Plan& plan) {
  list("chosen", plan.chosen);
  field("cost", plan.cost);
  field("value", plan.value);
  field("status", name_of(kPlanStatusNames, plan.status));
  field("bound", plan.bound);
  json_.key("reason");
  plan.reason.empty() ? json_.null() : json_.text(plan.reason);
  field("extra_budget_value", plan.extra_budget_value);
  list("left_out", plan.left_out);
}

void DecisionsWriter::members(const BigOrSmallSide& side) {
  list("chosen", side.chosen);
  json_.key("typical");
  json_.raw(write_case(side.typical));
  json_.key("simulation");
  json_.open('{');
  field("p5", side.p5);
  field("p50", side.p50);
  field("p95", side.p95);
  field("mean", side.mean);
  field("prob_profit", side.prob_profit);
  json_.close('}');
}

void DecisionsWriter::members(const BigOrSmall& report) {
  object("big", report.big);
  object("group", report.group);
  field("tie_hours", report.tie_hours);
}

void DecisionsWriter::decisions(const Decisions& decisions) {
  object("simulation", decisions.simulation);
  json_.key("sensitivity");
  if (decisions.sensitivity) {
    json_.open('[');
    for (const Sensitivity& report : *decisions.sensitivity) object(report);
    json_.close(']');
  } else {
    json_.null();
  }
  object("plan", decisions.plan);
  object("big_or_small", decisions.big_or_small);
  json_.key("payment_models");
  decisions.payment_models ? payment_models(*decisions.payment_models) : json_.null();
}

}  // namespace

std::string write_decisions(const Workspace& workspace, const Decisions& decisions) {
  std::string out;
  DecisionsWriter(out, workspace).decisions(decisions);
  return out;
}

}  // namespace kol::io
