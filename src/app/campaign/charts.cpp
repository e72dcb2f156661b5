// The projection as pictures: from impressions to orders, and from contribution to profit.
#include "app/campaign/parts.h"
#include "app/parts/figures.h"
#include "app/parts/picture_button.h"

namespace kol::app {

void funnel_chart_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "funnel chart", outer, app.word(Word::campaign_funnel_chart));
  draw_funnel(app, card.flow);
  picture_button(app, card.flow, Chart::funnel, app.word(Word::campaign_funnel_chart));
}

std::vector<ui::FunnelStage> funnel_stages(const App& app) {
  if (!app.document.report().projection) return {};
  const Case& typical = app.document.report().projection->typical;
  std::vector<ui::FunnelStage> stages;
  const auto stage = [&](MaybeNumber Case::*member, MaybeNumber Case::*before = nullptr) {
    const MaybeNumber& value = typical.*member;
    const auto name = [&](MaybeNumber Case::*of) { return app.word(words_of(of).name); };
    ui::FunnelStage next{name(member), value, shown(app, typical, member), {}};
    if (value && before != nullptr && (typical.*before).value_or(0) > 0) {
      next.share_label = app.ui.words.with(
          Word::campaign_share_of,
          {{"share", ui::percent(*value / *(typical.*before))}, {"stage", name(before)}});
    }
    stages.push_back(std::move(next));
  };
  stage(&Case::impressions);
  stage(&Case::real_impressions, &Case::impressions);
  stage(&Case::clicks, &Case::real_impressions);
  if (typical.leads && *typical.leads > 0) stage(&Case::leads, &Case::clicks);
  stage(&Case::incremental, &Case::clicks);
  return stages;
}

void draw_funnel(App& app, Flow& flow) {
  const std::vector<ui::FunnelStage> stages = funnel_stages(app);
  if (stages.empty()) return;
  ui::funnel(app.ui, flow.row(ui::kFunnelStageHeight * static_cast<float>(stages.size())), "funnel",
             app.word(Word::campaign_funnel_chart), stages);
}

void waterfall_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "waterfall", outer, app.word(Word::campaign_waterfall));
  draw_waterfall(app, card.flow);
  picture_button(app, card.flow, Chart::waterfall, app.word(Word::campaign_waterfall));
}

std::vector<ui::WaterfallStep> waterfall_steps(const App& app) {
  if (!app.document.report().projection) return {};
  const Case& typical = app.document.report().projection->typical;
  std::vector<ui::WaterfallStep> steps;
  const auto total = [&](MaybeNumber Case::*member) {
    const MaybeNumber& value = typical.*member;
    if (!value) return;
    steps.push_back(
        {app.word(words_of(member).name), *value, true, ui::whole_money(value, app.currency())});
  };
  total(&Case::contribution);
  each_number<CostBreakdown>([&](MaybeNumber CostBreakdown::*member, const Figure&) {
    const double amount = -(typical.costs.*member).value_or(0);
    if (amount == 0 || member == &CostBreakdown::total) return;
    steps.push_back(
        {app.word(words_of(member).name), amount, false, ui::whole_money(amount, app.currency())});
  });
  total(&Case::profit);
  return steps;
}

void draw_waterfall(App& app, Flow& flow) {
  const std::vector<ui::WaterfallStep> steps = waterfall_steps(app);
  if (steps.empty()) return;
  ui::waterfall(app.ui, flow.row(ui::kWaterfallStepHeight * static_cast<float>(steps.size())),
                "waterfall", app.word(Word::campaign_waterfall), steps);
}

}  // namespace kol::app
