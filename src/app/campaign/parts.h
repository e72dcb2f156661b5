// The parts of the Campaign screen, each a card or a few: what goes in at the left (on a phone
// below), what comes out at the right (above).
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "app/state/app.h"
#include "ui/charts.h"
#include "ui/tornado.h"

namespace kol::app {

// ---- In ----
void goal_card(App& app, Flow& flow);
void offer_card(App& app, Flow& flow);
void funnel_card(App& app, Flow& flow);
void costs_card(App& app, Flow& flow);
void lineup_card(App& app, Flow& flow);

// ---- Out ----
void headline_card(App& app, Flow& flow);
void draw_summary(App& app, const Rect& strip);  // profit, ROI, break-even on one line
void odds_card(App& app, Flow& flow);
// The sentences of that card, and what the profit hinges on most; nothing without them.
void odds_in_short(App& app, Flow& flow);
void hinges_card(App& app, Flow& flow);
void funnel_chart_card(App& app, Flow& flow);
void waterfall_card(App& app, Flow& flow);
void break_even_card(App& app, Flow& flow);
void reach_card(App& app, Flow& flow);
void cases_card(App& app, Flow& flow);

// The kinds of link that the line-up's posts have.
std::set<std::string> used_ctr_classes(const App& app);

// The figures of one row of the line-up.
void row_results(App& app, Flow& flow, std::size_t row);

// What the two charts show, typically; empty without a line-up.
std::vector<ui::FunnelStage> funnel_stages(const App& app);
std::vector<ui::WaterfallStep> waterfall_steps(const App& app);
// The charts alone; nothing without a line-up, or what they show.
void draw_funnel(App& app, Flow& flow);
void draw_waterfall(App& app, Flow& flow);
void draw_odds(App& app, Flow& flow);
void draw_hinges(App& app, Flow& flow);

// The odds in plain words, the most important first; empty where nothing is known of money.
std::vector<std::string> odds_sentences(const App& app);
// Why the middle one of the campaigns drawn, their average and the typical case are three figures;
// empty where one is unknown.
std::string odds_apart(const App& app);
// What is left open in an agreement with so many gaps.
std::string agreement_state(const App& app, std::size_t gaps);
// What the profit hinges on, the most important first.
std::vector<ui::TornadoBar> hinge_bars(const App& app);

// Why figures of the projection are unknown and what to enter, in a sentence; empty if nothing is
// missing. `money` asks for what revenue and profit need as well.
std::string missing_for_projection(const App& app, bool money);

// All figures of the three cases, low, typical and high; only with a line-up.
struct CaseLine {
  Word name;
  std::array<MaybeNumber, 3> values;
  std::array<std::string, 3> shown;
};
std::vector<CaseLine> case_lines(const App& app);

// The narrowest a field of a form gets beside others.
inline float field_width(const App& app) { return app.embed ? 120.0f : 150.0f; }

}  // namespace kol::app
