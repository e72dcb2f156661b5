#include "app/campaign/screen.h"

#include "app/campaign/parts.h"
#include "app/parts/figures.h"
#include "app/parts/in_and_out.h"
#include "app/parts/odds.h"

namespace kol::app {
namespace {

void first_inputs(App& app, Flow& flow) {
  lineup_card(app, flow);
  flow.space(kCardGap);
  goal_card(app, flow);
  flow.space(kCardGap);
  offer_card(app, flow);
}

void more_inputs(App& app, Flow& flow) {
  funnel_card(app, flow);
  flow.space(kCardGap);
  costs_card(app, flow);
}

// What something can be said of. What is missing for the rest the headline says, once.
void details(App& app, Flow& flow) {
  if (!app.document.report().projection) return;
  const bool of_posts = missing_for_projection(app, false).empty();
  const bool of_money = missing_for_projection(app, true).empty();
  struct Detail {
    bool is_shown;
    void (*draw)(App&, Flow&);
  };
  bool first = true;
  for (const Detail& detail :
       {Detail{of_posts, odds_card}, Detail{of_money, hinges_card},
        Detail{of_money, break_even_card}, Detail{of_posts, funnel_chart_card},
        Detail{of_money, waterfall_card}, Detail{true, reach_card}, Detail{true, cases_card}}) {
    if (!detail.is_shown) continue;
    if (!first) flow.space(kCardGap);
    first = false;
    detail.draw(app, flow);
  }
}

}  // namespace

void campaign_screen(App& app, const Rect& area) {
  follow_odds(app);
  in_and_out(app, area, "campaign", Word::nav_campaign,
             {.inputs = [&](Flow& flow) { first_inputs(app, flow); },
              .more_inputs = [&](Flow& flow) { more_inputs(app, flow); },
              .headline = [&](Flow& flow) { headline_card(app, flow); },
              .summary = [&](const Rect& strip) { draw_summary(app, strip); },
              .in_short = [&](Flow& flow) { odds_in_short(app, flow); },
              .details = [&](Flow& flow) { details(app, flow); },
              .more = Word::embed_more_campaign});
}

std::string missing_for_projection(const App& app, bool money) {
  const Report& report = app.document.report();
  if (!report.projection) return app.word(Word::campaign_missing_lineup);
  if (!report.projection->typical.clicks) return app.word(Word::campaign_missing_results);
  // By what leads are worth, profit may be known without anything of an order.
  if (!money || report.projection->typical.profit) return {};
  const Offer& offer = app.document.workspace().campaign.offer;
  if (!offer.aov) return app.word(Word::campaign_missing_aov);
  if (!offer.gross_margin) return app.word(Word::campaign_missing_margin);
  if (!report.projection->typical.costs.total) return app.word(Word::campaign_missing_fee);
  return {};
}

void keep_campaign(const App& app, KeptView& view) {
  view.put_flag("advanced", app.campaign.show_advanced);
}

void restore_campaign(App& app, const KeptView& view) {
  bool& shown = app.campaign.show_advanced;
  shown = view.flag("advanced").value_or(shown);
}

std::string campaign_answer(const App& app) {
  const auto& projection = app.document.report().projection;
  if (!projection || !projection->typical.profit) return missing_for_projection(app, true);
  const Case& typical = projection->typical;
  return app.ui.words.with(Word::say_profit, {{"profit", shown(app, typical, &Case::profit)},
                                              {"roi", shown(app, typical, &Case::roi)}});
}

}  // namespace kol::app
