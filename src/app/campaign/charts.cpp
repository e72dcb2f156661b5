// The projection as pictures: from impressions to orders, and from contribution to profit.
#include "ui/charts.h"

#include "app/campaign/parts.h"
#include "app/parts/picture_button.h"

namespace kol::app {

void funnel_chart_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "funnel chart", outer, app.word(Word::campaign_funnel_chart));
  const auto& projection = app.document.report().projection;
  const std::string missing = missing_for_projection(app, false);
  if (!projection || !missing.empty()) {
    ui::paragraph(app.ui, card.flow, {"missing", missing}, {.colour = app.ui.theme.secondary});
    return;
  }
  draw_funnel(app, card.flow);
  picture_button(app, card.flow, Chart::funnel, app.word(Word::campaign_funnel_chart));
}

void draw_funnel(App& app, Flow& flow) {
  if (!app.document.report().projection) return;
  const Case& typical = app.document.report().projection->typical;
  std::vector<ui::FunnelStage> stages;
  const auto stage = [&](Word name, const MaybeNumber& value, const MaybeNumber& before,
                         Word before_name) {
    ui::FunnelStage next{app.word(name), value, ui::count(value), {}};
    if (value && before && *before > 0) {
      next.share_label = app.ui.words.with(
          Word::campaign_share_of,
          {{"share", ui::percent(*value / *before)}, {"stage", app.word(before_name)}});
    }
    stages.push_back(std::move(next));
  };
  stage(Word::campaign_impressions, typical.impressions, {}, Word::campaign_impressions);
  stage(Word::campaign_real_impressions, typical.real_impressions, typical.impressions,
        Word::campaign_impressions);
  stage(Word::campaign_clicks, typical.clicks, typical.real_impressions,
        Word::campaign_real_impressions);
  if (typical.leads && *typical.leads > 0) {
    stage(Word::campaign_leads, typical.leads, typical.clicks, Word::campaign_clicks);
  }
  stage(Word::campaign_incremental, typical.incremental, typical.clicks, Word::campaign_clicks);
  ui::funnel(app.ui, flow.row(ui::kFunnelStageHeight * static_cast<float>(stages.size())), "funnel",
             app.word(Word::campaign_funnel_chart), stages);
}

void waterfall_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "waterfall", outer, app.word(Word::campaign_waterfall));
  const auto& projection = app.document.report().projection;
  const std::string missing = missing_for_projection(app, true);
  if (!projection || !projection->typical.profit) {
    ui::paragraph(app.ui, card.flow, {"missing", missing}, {.colour = app.ui.theme.secondary});
    return;
  }
  draw_waterfall(app, card.flow);
  picture_button(app, card.flow, Chart::waterfall, app.word(Word::campaign_waterfall));
}

void draw_waterfall(App& app, Flow& flow) {
  if (!app.document.report().projection) return;
  const Case& typical = app.document.report().projection->typical;
  const CostBreakdown& costs = typical.costs;
  std::vector<ui::WaterfallStep> steps;
  const auto step = [&](Word name, const MaybeNumber& value, double sign, bool total) {
    if (!value || (!total && *value == 0)) return;
    const double amount = sign * *value;
    steps.push_back({app.word(name), amount, total, ui::money(amount, app.currency())});
  };
  step(Word::campaign_contribution, typical.contribution, 1, true);
  step(Word::campaign_fees, costs.fees, -1, false);
  step(Word::campaign_commission, costs.commission, -1, false);
  step(Word::campaign_product, costs.product, -1, false);
  step(Word::campaign_labour, costs.labour, -1, false);
  step(Word::campaign_agency, costs.agency, -1, false);
  step(Word::campaign_production, costs.production, -1, false);
  step(Word::campaign_tools, costs.tools, -1, false);
  step(Word::campaign_paid_boost, costs.paid_boost, -1, false);
  step(Word::campaign_other_costs, costs.other, -1, false);
  step(Word::campaign_profit, typical.profit, 1, true);
  ui::waterfall(app.ui, flow.row(ui::kWaterfallStepHeight * static_cast<float>(steps.size())),
                "waterfall", app.word(Word::campaign_waterfall), steps);
}

}  // namespace kol::app
