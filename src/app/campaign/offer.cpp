// What goes into the projection: goal and budget, the offer, and what happens between a view and an
// order.
#include <set>

#include "app/campaign/parts.h"
#include "app/parts/figure_fields.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// Triples one under another, then the numbers side by side.
void triples(App& app, Flow& flow, FigureCard card) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (figure.card != card || figure.value.triple == nullptr || figure.by_link) continue;
    triple_figure_field(app, flow, figure);
    flow.space(kFieldGap);
  }
}

void numbers(App& app, ui::Grid& grid, FigureCard card) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (figure.card != card || figure.value.number == nullptr) continue;
    figure_field(app, grid.next(), figure);
  }
}

ui::Grid grid_of(const App& app, Flow& flow) {
  return {flow, flow.columns(field_width(app), 3, kFieldGap), ui::field_height(app.ui, true),
          kFieldGap};
}

// The kinds of link that the line-up's posts have.
std::set<std::string> used_ctr_classes(const App& app) {
  std::set<std::string> used;
  for (const LineupRow& row : app.document.workspace().campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) {
      const Format* format = find_format(app.document.benchmarks(), deliverable.format);
      if (format != nullptr) used.insert(format->ctr);
    }
  }
  return used;
}

}  // namespace

void goal_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "goal", outer, app.word(Word::campaign_goal));
  const Campaign& campaign = app.document.workspace().campaign;
  std::vector<std::string> goals;
  for (const Goal goal :
       {Goal::awareness, Goal::engagement, Goal::traffic, Goal::sales, Goal::leads}) {
    goals.push_back(goal_name(app, goal));
  }
  auto chosen = static_cast<std::size_t>(campaign.goal);
  ui::Grid grid = grid_of(app, card.flow);
  if (ui::select(
          app.ui, grid.next(), "goal", goals, chosen,
          {.label = app.word(Word::campaign_goal), .help = app.word(Word::campaign_goal_help)})) {
    app.document.edit_campaign({}, [&](Campaign& next) { next.goal = static_cast<Goal>(chosen); });
  }
  numbers(app, grid, FigureCard::goal);
  const Campaign& now = app.document.workspace().campaign;
  if (now.goal == Goal::leads && now.offer.lead_rate == 0) {
    card.flow.space(kFieldGap);
    ui::paragraph(app.ui, card.flow, Word::campaign_leads_without_rate,
                  {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
  }
}

void offer_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "offer", outer, app.word(Word::campaign_offer));
  triples(app, card.flow, FigureCard::offer);
  ui::Grid grid = grid_of(app, card.flow);
  numbers(app, grid, FigureCard::offer);
}

void funnel_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "funnel", outer, app.word(Word::campaign_funnel));
  triples(app, card.flow, FigureCard::funnel);
  {
    ui::Grid grid = grid_of(app, card.flow);
    numbers(app, grid, FigureCard::funnel);
  }
  card.flow.space(kFieldGap);

  const std::set<std::string> used = used_ctr_classes(app);
  for (const std::string& ctr_class : used) {
    triple_figure_field(app, card.flow, typed("ctr"), ctr_class);
    card.flow.space(kFieldGap);
  }
  const Word others = used.empty() ? Word::campaign_ctr_all : Word::campaign_ctr_others;
  if (!ui::disclosure(app.ui, card.flow.row(app.ui.control_height()), others,
                      app.campaign.show_advanced)) {
    return;
  }
  for (const auto& [ctr_class, figures] : app.document.benchmarks().ctr) {
    if (used.contains(ctr_class)) continue;
    card.flow.space(kFieldGap);
    triple_figure_field(app, card.flow, typed("ctr"), ctr_class);
  }
}

void costs_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "costs", outer, app.word(Word::campaign_costs));
  ui::Grid grid = grid_of(app, card.flow);
  numbers(app, grid, FigureCard::costs);
}

}  // namespace kol::app
