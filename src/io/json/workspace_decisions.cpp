// Fields of the workspace that nothing is calculated from yet (spec: decisions.md). They are
// checked like all others, so that a file accepted today is a good one tomorrow, and kept as text.
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "io/json/workspace_reader.h"

namespace kol::io {
namespace {

constexpr Range kTrials{Code::range_trials, 1000, 1e6, false, true};
constexpr Range kWhole{Code::range_whole, 0, kMostNumber, false, true};
constexpr std::array<std::string_view, 7> kObjectiveNames = {
    "profit", "orders", "leads", "clicks", "engagements", "real_impressions", "net_reach"};
constexpr std::array<std::string_view, 2> kPlanValueNames = {"typical", "mean"};

struct SimulationFields {
  MaybeNumber trials;
  MaybeNumber seed;
  MaybeNumber target_roi;
  std::string unknown;
};

template <typename Fields>
void describe(Fields& fields, const SimulationFields&) {
  fields.number("trials", &SimulationFields::trials, kTrials);
  fields.number("seed", &SimulationFields::seed, kWhole);
  fields.number("target_roi", &SimulationFields::target_roi, kAnyNumber);
}

struct PlannerFields {
  MaybeNumber budget;
  std::size_t objective = 0;
  std::size_t value = 0;
  MaybeNumber max_share;
  MaybeNumber max_influencers;
  std::string unknown;
};

template <typename Fields>
void describe(Fields& fields, const PlannerFields&) {
  fields.number("budget", &PlannerFields::budget, kAmount);
  fields.choice("objective", &PlannerFields::objective, kObjectiveNames, Code::noun_objective);
  fields.choice("value", &PlannerFields::value, kPlanValueNames, Code::noun_plan_value);
  fields.ids("must");
  fields.ids("never");
  fields.platform_counts("platform_min");
  fields.platform_counts("platform_max");
  fields.number("max_share", &PlannerFields::max_share, kShare);
  fields.number("max_influencers", &PlannerFields::max_influencers, kWhole);
}

struct PaymentModelFields {
  MaybeNumber amount;
  MaybeNumber rate;
  std::string unknown;
};

template <typename Fields>
void describe(Fields& fields, const PaymentModelFields&) {
  fields.number("amount", &PaymentModelFields::amount, kAmount);
  fields.number("rate", &PaymentModelFields::rate, kShare);
}

struct PackageFields {
  std::string id;
  std::vector<Deliverable> deliverables;
  std::optional<Payment> payment;
  MaybeNumber price;
  double product_units = 0;
  std::string unknown;
};

template <typename Fields>
void describe(Fields& fields, const PackageFields&) {
  fields.text("id", &PackageFields::id, TextRule::id, Need::required);
  fields.list("deliverables", &PackageFields::deliverables, Need::required);
  fields.payment("payment", &PackageFields::payment);
  fields.number("price", &PackageFields::price, kAmount);
  fields.number("product_units", &PackageFields::product_units, kAmount);
}

}  // namespace

void WorkspaceReader::kept(const Value& value, std::string& unknown) {
  keep_member(value, unknown);
  if (value.kind == Kind::null) return;
  if (name() == "simulation") {
    const auto simulation = std::make_shared<SimulationFields>();
    object(value, *simulation, [simulation] {});
  } else if (name() == "planner") {
    const auto planner = std::make_shared<PlannerFields>();
    object(value, *planner, [planner] {});
  } else if (name() == "payment_models") {
    check_payment_models(value);
  } else {
    const auto packages = std::make_shared<std::vector<PackageFields>>();
    list(value, *packages, Need::optional, [this, packages] {
      for (PackageFields& package : *packages) packages_.push_back(std::move(package.deliverables));
    });
  }
}

void WorkspaceReader::check_payment_models(const Value& value) {
  const auto model = std::make_shared<PaymentModelFields>();
  members(value, [this, model](const Value& member) {
    if (member.kind == Kind::null) return;
    if (find_name<PaymentType>(kPaymentTypeNames, name())) return object(member, *model);
    warn({Code::workspace_kept_payment_type});
  });
}

void WorkspaceReader::ids(const Value& value) {
  elements(value, [this](const Value& element) {
    std::string id;
    text_by_rule(element, id, TextRule::id);
    if (!id.empty()) mentions.push_back({offset(), path().text(), std::move(id)});
  });
}

void WorkspaceReader::platform_counts(const Value& value) {
  members(value, [this](const Value& member) {
    double count = 0;
    if (!find_name<Platform>(kPlatformNames, name())) {
      error({Code::json_no_platform});
    } else if (member.kind != Kind::null) {
      number(member, count, kWhole);
    }
  });
}

// The packages' formats, now that all channels are known.
void WorkspaceReader::check(Influencer& influencer, std::size_t begin) {
  for (std::size_t i = 0; i < packages_.size(); ++i) {
    for (std::size_t j = 0; j < packages_[i].size(); ++j) {
      const Format* format = find_format(benchmarks_, packages_[i][j].format);
      if (format == nullptr || has_channel(influencer, format->platform)) continue;
      const std::string place =
          "packages[" + std::to_string(i) + "].deliverables[" + std::to_string(j) + "].format";
      error_at(begin, place,
               {Code::workspace_package_no_channel,
                {{"platform", std::string(name_of(kPlatformNames, format->platform))}}});
    }
  }
  packages_.clear();
}

}  // namespace kol::io
