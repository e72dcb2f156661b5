#include "app/campaign/screen.h"

#include <algorithm>
#include <cmath>

#include "app/campaign/parts.h"
#include "app/parts/embedded.h"

namespace kol::app {
namespace {

constexpr float kTwoColumnsFrom = 820;
constexpr float kWidest = 1280;

void first_inputs(App& app, Flow& flow) {
  lineup_card(app, flow);
  flow.space(kCardGap);
  goal_card(app, flow);
  flow.space(kCardGap);
  offer_card(app, flow);
  flow.space(kCardGap);
}

void more_inputs(App& app, Flow& flow) {
  funnel_card(app, flow);
  flow.space(kCardGap);
  costs_card(app, flow);
}

void details(App& app, Flow& flow) {
  funnel_chart_card(app, flow);
  flow.space(kCardGap);
  waterfall_card(app, flow);
  flow.space(kCardGap);
  break_even_card(app, flow);
  flow.space(kCardGap);
  reach_card(app, flow);
  flow.space(kCardGap);
  cases_card(app, flow);
}

}  // namespace

void campaign_screen(App& app, const Rect& area) {
  ui::Scroller scroller(app.ui, "campaign", area, app.word(Word::nav_campaign));
  const float margin = area.w < 480 ? 12.0f : 24.0f;
  Rect content = scroller.content().inset(margin, 0);
  if (content.w > kWidest) content = {content.x + (content.w - kWidest) / 2, content.y, kWidest, 0};

  if (content.w < kTwoColumnsFrom) {
    Flow flow(content);
    flow.space(margin);
    headline_card(app, flow);
    flow.space(kCardGap);
    first_inputs(app, flow);
    if (more_of(app, flow, Word::embed_more_campaign)) {
      if (app.embed) flow.space(kCardGap);
      more_inputs(app, flow);
      flow.space(kCardGap);
      details(app, flow);
    }
    scroller.finish(area.w, flow.height() + margin);
    return;
  }
  Rect right = content;
  Flow left_flow(right.cut_left(std::floor((content.w - kCardGap) * 0.46f), kCardGap));
  Flow right_flow(right);
  left_flow.space(margin);
  right_flow.space(margin);
  first_inputs(app, left_flow);
  if (!app.embed || app.embed->show_more) more_inputs(app, left_flow);
  headline_card(app, right_flow);
  right_flow.space(kCardGap);
  if (more_of(app, right_flow, Word::embed_more_campaign)) {
    if (app.embed) right_flow.space(kCardGap);
    details(app, right_flow);
  }
  scroller.finish(area.w, std::max(left_flow.height(), right_flow.height()) + margin);
}

std::string missing_for_projection(const App& app, bool money) {
  const Report& report = app.document.report();
  if (!report.projection) return app.word(Word::campaign_missing_lineup);
  if (!report.projection->typical.clicks) return app.word(Word::campaign_missing_results);
  if (!money) return {};
  const Offer& offer = app.document.workspace().campaign.offer;
  if (!offer.aov) return app.word(Word::campaign_missing_aov);
  if (!offer.gross_margin) return app.word(Word::campaign_missing_margin);
  if (!report.projection->typical.costs.total) return app.word(Word::campaign_missing_fee);
  return {};
}

}  // namespace kol::app
