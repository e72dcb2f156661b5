#include "core/practice/learning.h"

#include <utility>

#include "core/numeric.h"
#include "core/practice/learning_units.h"

namespace kol {
namespace {

bool is_something_to_learn(const Workspace& workspace) {
  return (!workspace.campaign.lineup.empty() && has_results(workspace)) ||
         !workspace.history.empty() || workspace.learning;
}

// The workspace's currency and market with nothing but the benchmarks in them.
Workspace without_what_was_learned(const Settings& settings) {
  Workspace plain;
  plain.settings = settings;
  plain.settings.learned.reset();
  return plain;
}

bool can_be_used(const RateUnit& unit) { return unit.n > 0 && unit.k <= unit.n; }

void learn_ctr(const Workspace& workspace, const Benchmarks& benchmarks,
               const std::vector<MeasuredRow>& measured, Learning& learning) {
  std::map<std::string, std::vector<RateUnit>> units = click_units(workspace, benchmarks, measured);
  for (const auto& [ctr_class, shown] : units) {
    for (const RateUnit& unit : shown) {
      if (!can_be_used(unit)) continue;
      learning.campaign.ctr.push_back({ctr_class, unit.n, unit.k, ""});
    }
  }
  for (const PastCampaign& past : workspace.history) {
    for (const ClickRecord& record : past.ctr) {
      units[record.ctr_class].push_back({record.impressions, record.clicks});
    }
  }
  for (const auto& [ctr_class, prior] : benchmarks.ctr) {
    learning.ctr[ctr_class] = estimate_rate(prior.value, kCommonInCtr, units[ctr_class]);
  }
}

void learn_cvr(const Workspace& workspace, const Benchmarks& benchmarks,
               const std::vector<MeasuredRow>& measured, Learning& learning) {
  std::vector<RateUnit> units = order_units(measured);
  for (const RateUnit& unit : units) {
    if (can_be_used(unit)) learning.campaign.cvr.push_back({unit.n, unit.k, ""});
  }
  for (const PastCampaign& past : workspace.history) {
    for (const OrderRecord& record : past.cvr) units.push_back({record.clicks, record.orders});
  }
  learning.cvr = estimate_rate(benchmarks.cvr.value, kCommonInCvr, units);
}

void learn_fees(const Workspace& workspace, const Terms& terms,
                const std::vector<MeasuredRow>& measured, Learning& learning) {
  std::vector<FeeUnit> units;
  for (RowFeeUnit& row : fee_units(terms, workspace, measured)) {
    units.push_back(row.unit);
    const bool can_be_kept = is_finite(row.record.fee) && is_finite(row.record.followers);
    if (can_be_kept) learning.campaign.fees.push_back(std::move(row.record));
  }
  for (const PastCampaign& past : workspace.history) {
    for (const FeeRecord& record : past.fees) {
      if (record.fee > 0) units.push_back(fee_unit(terms, record));
    }
  }
  learning.fee = fit_fee_curve(terms.benchmarks, units);
}

void learn_spread(const Workspace& workspace, const Terms& terms,
                  const std::vector<MeasuredRow>& measured, Learning& learning) {
  for (const SpreadKind kind : {SpreadKind::impressions, SpreadKind::engagements}) {
    std::vector<SpreadUnit> units = spread_units(kind, terms, workspace, measured);
    for (const SpreadUnit& unit : units) {
      learning.campaign.spread.push_back({kind, unit.planned, unit.actual, ""});
    }
    for (const PastCampaign& past : workspace.history) {
      for (const SpreadRecord& record : past.spread) {
        if (record.kind == kind) units.push_back({record.planned, record.actual});
      }
    }
    learning.spread[static_cast<std::size_t>(kind)] =
        estimate_spread(terms.benchmarks.observed_spread.value, units);
  }
}

// ---- What was learned, put to use

bool is_empty(const PastCampaign& past) {
  return past.ctr.empty() && past.cvr.empty() && past.fees.empty() && past.spread.empty();
}

void accept_rates(const Learning& learning, Funnel& funnel) {
  for (const auto& [ctr_class, estimate] : learning.ctr) {
    if (estimate.units > 0 && estimate.posterior) funnel.ctr[ctr_class] = *estimate.posterior;
  }
  if (learning.cvr.units > 0 && learning.cvr.posterior) funnel.cvr = learning.cvr.posterior;
}

void accept_settings(const Learning& learning, Settings& settings) {
  Learned learned = settings.learned.value_or(Learned{});
  if (learning.fee.units > 0) {
    learned.fee_level = learning.fee.level.value_or(learned.fee_level);
    if (learning.fee.exponent) learned.fee_exponent = learning.fee.exponent;
  }
  for (const SpreadEstimate& estimate : learning.spread) {
    if (estimate.units == 0 || !estimate.spread) continue;
    learned.observed_spread = estimate.spread;
    break;
  }
  if (settings.learned || learned != Learned{}) settings.learned = learned;
}

void forget_posts(Campaign& campaign) {
  const Attribution attribution = campaign.results.attribution;
  campaign.results = {};
  campaign.results.attribution = attribution;
  campaign.terms.deposit_date.reset();
  for (LineupRow& row : campaign.lineup) {
    row.results = {};
    row.terms.deposit_date.reset();
    for (Deliverable& deliverable : row.deliverables) deliverable.pieces.clear();
  }
}

}  // namespace

SampleSize clicks_to_know(const Workspace& workspace, const Benchmarks& benchmarks,
                          const Report& report) {
  const LearningQuestion question = workspace.learning.value_or(LearningQuestion{});
  const Projection plan = report.projection.value_or(Projection{});
  const Triple cvr = workspace.campaign.funnel.cvr.value_or(benchmarks.cvr.value);
  return sample_size({.p1 = question.p1 ? *question.p1 : known(plan.break_even.cvr),
                      .p2 = question.p2.value_or(cvr.typical),
                      .power = question.power,
                      .alpha = question.alpha},
                     known(plan.typical.clicks));
}

std::optional<Learning> learn(const Workspace& workspace, const Benchmarks& benchmarks,
                              const Report& report, const std::vector<MeasuredRow>& measured) {
  if (!is_something_to_learn(workspace)) return std::nullopt;
  const Workspace plain = without_what_was_learned(workspace.settings);
  const Terms terms = prepare_terms(plain, benchmarks);
  Learning learning;
  learning.campaign.name = workspace.campaign.name;
  learn_ctr(workspace, benchmarks, measured, learning);
  learn_cvr(workspace, benchmarks, measured, learning);
  learn_fees(workspace, terms, measured, learning);
  learn_spread(workspace, terms, measured, learning);
  learning.sample_size = clicks_to_know(workspace, benchmarks, report);
  return learning;
}

Workspace with_what_was_learned(const Workspace& workspace, const Learning& learning) {
  Workspace next = workspace;
  accept_rates(learning, next.campaign.funnel);
  accept_settings(learning, next.settings);
  forget_posts(next.campaign);
  if (!is_empty(learning.campaign)) next.history.push_back(learning.campaign);
  return next;
}

}  // namespace kol
