// What is paid and when, what success is, how it ends.
#include <algorithm>
#include <array>
#include <utility>

#include "app/agreement/agreement_names.h"
#include "app/agreement/parts.h"
#include "app/parts/left_text.h"
#include "app/parts/lineup_row.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// ---- Success ----

// One figure of those that are hoped for; empty: not among them.
void metric_field(App& app, const Rect& rect, const AgreementSubject& subject,
                  TargetMetric metric) {
  const std::vector<MetricTarget>& counts = subject.agreed.metrics;
  const auto is_it = [&](const MetricTarget& one) { return one.metric == metric; };
  const auto found = std::find_if(counts.begin(), counts.end(), is_it);
  MaybeNumber target = found == counts.end() ? std::nullopt : MaybeNumber(found->target);
  const bool takes_focus = metric == TargetMetric::posts && is_wanted_term(app, "metrics");
  const std::string key = "metric " + std::to_string(static_cast<int>(metric));
  if (!value_field(app, rect, key, target,
                   {.label = metric_name(app, metric),
                    .kind = ValueKind::count,
                    .above_min = true,
                    .take_focus = takes_focus})) {
    return;
  }
  // What counts for all rows is taken over, so that the others stay as they are shown.
  edit_terms(app, subject, {key}, [&](AgreementTerms& next) {
    std::vector<MetricTarget> metrics = next.metrics.value_or(counts);
    const auto place = std::find_if(metrics.begin(), metrics.end(), is_it);
    if (!target) {
      if (place != metrics.end()) metrics.erase(place);
    } else if (place == metrics.end()) {
      metrics.push_back({metric, *target, {}});
    } else {
      place->target = *target;
    }
    const bool says_nothing = metrics == subject.for_all.metrics;
    next.metrics = says_nothing ? std::nullopt : std::optional(std::move(metrics));
  });
}

void analytics_checkbox(App& app, const Rect& rect, const AgreementSubject& subject,
                        AnalyticsKind kind) {
  std::vector<AnalyticsKind> list = subject.agreed.analytics;
  const auto found = std::find(list.begin(), list.end(), kind);
  bool is_asked_for = found != list.end();
  const std::string key = "analytics " + std::to_string(static_cast<int>(kind));
  const bool pressed = ui::checkbox(app.ui, rect, {key, analytics_name(app, kind)}, is_asked_for);
  if (kind == AnalyticsKind::impressions && is_wanted_term(app, "analytics")) {
    app.ui.focus_next(app.ui.id(key));
  }
  if (!pressed) return;
  if (is_asked_for) {
    list.push_back(kind);
    std::sort(list.begin(), list.end());
  } else {
    list.erase(found);
  }
  edit_terms(app, subject, {}, [&](AgreementTerms& next) {
    next.analytics = list == subject.for_all.analytics ? std::nullopt : std::optional(list);
  });
}

void small_heading(App& app, Flow& flow, Word word) {
  ui::label(app.ui, flow.row(20), word, {.size = ui::kSmallSize, .bold = true});
  flow.space(4);
}

// Figures to reach that only the influencer's own analytics show, and that these are not asked for.
std::string unseen_figures(const App& app, const AgreedTerms& agreed) {
  constexpr std::array kShownBy = {
      std::pair{TargetMetric::impressions, AnalyticsKind::impressions},
      std::pair{TargetMetric::reach, AnalyticsKind::reach},
      std::pair{TargetMetric::engagements, AnalyticsKind::engagements}};
  std::vector<std::string> unseen;
  for (const auto& [metric, kind] : kShownBy) {
    const auto is_it = [metric = metric](const MetricTarget& one) { return one.metric == metric; };
    const bool is_target = std::any_of(agreed.metrics.begin(), agreed.metrics.end(), is_it);
    const bool is_seen =
        std::find(agreed.analytics.begin(), agreed.analytics.end(), kind) != agreed.analytics.end();
    if (is_target && !is_seen) unseen.push_back(metric_name(app, metric));
  }
  return listed(app, unseen);
}

}  // namespace

void payment_card(App& app, Flow& outer, const AgreementSubject& subject) {
  ui::Card card(app.ui, "payment", outer, app.word(Word::payment_title));
  Flow& flow = card.flow;
  payment_fields(app, flow, subject.index);
  if (is_wanted_term(app, "payment")) app.ui.focus_next(app.ui.id("payment"));
  flow.space(kFieldGap);
  ui::Grid grid(flow, flow.columns(150, 2, kFieldGap), value_field_height(app), kFieldGap);
  number_term(app, grid.next(), subject,
              {"payment_days", &AgreementTerms::payment_days, subject.for_all.payment_days,
               Word::agreement_payment_days});
  if (!find_clause<DepositClause>(subject.agreement)) return;
  const std::string placeholder = subject.for_all.deposit_date
                                      ? shown_date(subject.for_all.deposit_date)
                                      : app.word(Word::agreement_on_signing);
  std::optional<Date> day = subject.row.terms.deposit_date;
  if (!date_value(app, grid.next(), "deposit_date", day,
                  {.label = app.word(Word::agreement_deposit_date), .placeholder = placeholder})) {
    return;
  }
  edit_terms(app, subject, {}, [&](AgreementTerms& next) { next.deposit_date = day; });
}

void success_card(App& app, Flow& outer, const AgreementSubject& subject) {
  ui::Card card(app.ui, "success", outer, app.word(Word::agreement_success));
  Flow& flow = card.flow;
  small_heading(app, flow, Word::agreement_metrics);
  ui::Grid figures(flow, flow.columns(118, 3, kFieldGap), value_field_height(app), kFieldGap);
  for (std::size_t i = 0; i < kTargetMetrics; ++i) {
    metric_field(app, figures.next(), subject, static_cast<TargetMetric>(i));
  }
  flow.space(16);
  small_heading(app, flow, Word::agreement_analytics);
  ui::Grid kinds(flow, flow.columns(118, 3, kFieldGap), app.ui.control_height(), 4);
  for (std::size_t i = 0; i < kAnalyticsKinds; ++i) {
    analytics_checkbox(app, kinds.next(), subject, static_cast<AnalyticsKind>(i));
  }
  if (const std::string unseen = unseen_figures(app, subject.agreed); !unseen.empty()) {
    flow.space(8);
    ui::paragraph(app.ui, flow,
                  {"unseen", app.ui.words.with(Word::agreement_unseen, {{"list", unseen}})},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
  }
  if (subject.agreed.analytics.empty()) return;
  flow.space(kFieldGap);
  ui::Grid days(flow, flow.columns(150, 2, kFieldGap), value_field_height(app), kFieldGap);
  number_term(app, days.next(), subject,
              {"analytics_days", &AgreementTerms::analytics_days, subject.for_all.analytics_days,
               Word::agreement_analytics_days});
}

void ending_card(App& app, Flow& outer, const AgreementSubject& subject) {
  ui::Card card(app.ui, "ending", outer, app.word(Word::agreement_ending));
  ui::Grid grid(card.flow, card.flow.columns(150, 2, kFieldGap), value_field_height(app),
                kFieldGap);
  using Terms = AgreementTerms;
  number_term(app, grid.next(), subject,
              {"live_days", &Terms::live_days, subject.for_all.live_days, Word::agreement_live_days,
               Word::agreement_days, Word::agreement_not_agreed});
  const Addons& addons = subject.row.addons;
  if (addons.usage_rights_months > 0 || !subject.agreed.usage_scope.empty()) {
    text_term(app, grid.next(), subject,
              {"usage_scope", &Terms::usage_scope, &AgreedTerms::usage_scope,
               Word::agreement_usage_scope});
  }
  if (addons.exclusivity_months > 0) {
    text_term(app, grid.next(), subject,
              {"exclusivity_scope", &Terms::exclusivity_scope, &AgreedTerms::exclusivity_scope,
               Word::agreement_exclusivity_scope});
  }
  number_term(app, grid.next(), subject,
              {"cancel_days", &Terms::cancel_days, subject.for_all.cancel_days,
               Word::agreement_cancel_until});
  MaybeNumber share = subject.row.terms.cancel_share;
  const std::string placeholder = subject.for_all.cancel_share
                                      ? ui::editable_percent(subject.for_all.cancel_share)
                                      : app.word(Word::agreement_to_be_agreed);
  if (!value_field(app, grid.next(), "cancel_share", share,
                   {.label = app.word(Word::agreement_cancel_due),
                    .kind = ValueKind::percent,
                    .placeholder = placeholder,
                    .max = 1,
                    .take_focus = is_wanted_term(app, "cancel_share")})) {
    return;
  }
  edit_terms(app, subject, {"cancel_share"}, [&](Terms& next) { next.cancel_share = share; });
}

}  // namespace kol::app
