#include "io/json/decisions.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "io/json/decision_fields.h"
#include "io/json/report.h"
#include "io/json/writer.h"

namespace kol::io {
namespace {

// As the planner's fields are called in the workspace.
std::string rule_name(const PlanRule& rule) {
  static constexpr std::array<std::string_view, 6> kNames = {
      "must", "budget", "max_share", "max_influencers", "platform_min.", "platform_max."};
  std::string name(name_of(kNames, rule.kind));
  if (name.back() == '.') name += name_of(kPlatformNames, rule.platform);
  return name;
}

std::string sentence_of(const PlanFault& fault) {
  switch (fault.kind) {
    case PlanFault::Kind::none:
      break;
    case PlanFault::Kind::audience_unknown:
      return "net_reach needs the audience_size of the campaign";
    case PlanFault::Kind::fixed_costs:
      return "the fixed costs are more than the budget";
    case PlanFault::Kind::must_and_never:
      return "must and never clash: both name " + fault.influencer;
    case PlanFault::Kind::must_unknown:
      return "must names " + fault.influencer + ", of whom no package has a known cost and value";
    case PlanFault::Kind::not_found:
      return "no plan that keeps all rules was found";
    case PlanFault::Kind::rules: {
      std::string names;
      for (const PlanRule& rule : fault.rules)
        names += (names.empty() ? "" : ", ") + rule_name(rule);
      return fault.rules.size() == 1 ? names + " cannot be kept with these influencers"
                                     : "these rules clash: " + names;
    }
  }
  return {};
}

// Writes what decision_fields.h describes.
class DecisionsWriter {
 public:
  DecisionsWriter(std::string& out, const Workspace& workspace)
      : json_(out, -1), workspace_(workspace) {}

  void number(std::string_view name, MaybeNumber value) {
    json_.key(name);
    json_.number(value);
  }
  void text(std::string_view name, std::string_view value) {
    json_.key(name);
    json_.text(value);
  }
  void fault(std::string_view name, const PlanFault& fault) {
    if (fault.kind == PlanFault::Kind::none) return number(name, std::nullopt);
    text(name, sentence_of(fault));
  }
  template <typename Enum, std::size_t count>
  void choice(std::string_view name, Enum value, const std::array<std::string_view, count>& names) {
    // Not by name_of(): GCC 12 folds lists of different lengths into one, and warns of it.
    text(name, names.data()[static_cast<std::size_t>(value)]);
  }
  void whose(std::string_view name, std::size_t influencer) {
    text(name, workspace_.influencers[influencer].id);
  }
  void of_row(std::string_view name) { text(name, workspace_.campaign.lineup[row_].influencer); }
  void counts(std::string_view name, const std::array<std::size_t, kHistogramBins>& counts) {
    json_.key(name);
    json_.open('[');
    for (const std::size_t count : counts) json_.number(static_cast<double>(count));
    json_.close(']');
  }
  template <typename One>
  void object(std::string_view name, const One& one) {
    json_.key(name);
    whole(one);
  }
  template <typename One>
  void object(std::string_view name, const std::optional<One>& one) {
    json_.key(name);
    one ? whole(*one) : json_.null();
  }
  template <typename One>
  void list(std::string_view name, const std::vector<One>& all) {
    json_.key(name);
    json_.open('[');
    for (row_ = 0; row_ < all.size(); ++row_) whole(all[row_]);
    json_.close(']');
  }
  template <typename One>
  void list(std::string_view name, const std::optional<std::vector<One>>& all) {
    if (all) return list(name, *all);
    json_.key(name);
    json_.null();
  }
  template <typename Members>
  void within(std::string_view name, Members members) {
    json_.key(name);
    json_.open('{');
    members(*this);
    json_.close('}');
  }
  void by_type(std::string_view name, const std::array<ModelReport, kPaymentTypeCount>& models) {
    within(name, [&](DecisionsWriter& inner) {
      for (std::size_t i = 0; i < models.size(); ++i) inner.object(kPaymentTypeNames[i], models[i]);
    });
  }
  void outcome(std::string_view name, const Case& outcome) {
    json_.key(name);
    json_.raw(write_case(outcome));
  }

 private:
  template <typename One>
  void whole(const One& one) {
    json_.open('{');
    describe(*this, one);
    json_.close('}');
  }

  JsonWriter json_;
  const Workspace& workspace_;
  std::size_t row_ = 0;  // of the list that is being written
};

}  // namespace

std::string write_decisions(const Workspace& workspace, const Decisions& decisions) {
  std::string out;
  DecisionsWriter writer(out, workspace);
  describe(writer, decisions);
  return out;
}

}  // namespace kol::io
