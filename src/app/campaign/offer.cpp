// What goes into the projection: goal and budget, the offer, and what happens between a view and an
// order.
#include <set>
#include <string_view>

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

bool is_number_of(const CampaignFigure& figure, FigureCard card, bool rarely) {
  return figure.card == card && figure.value.number != nullptr && figure.rarely == rarely;
}

void numbers(App& app, ui::Grid& grid, FigureCard card, bool rarely = false) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (is_number_of(figure, card, rarely)) figure_field(app, grid.next(), figure);
  }
}

// Whether one of the rarely needed ones was entered, or is what the goal counts.
bool are_some_needed(const Campaign& campaign, FigureCard card) {
  if (card == FigureCard::offer && campaign.goal == Goal::leads) return true;
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (!is_number_of(figure, card, true)) continue;
    if (figure.value.number(campaign) != figure.initial()) return true;
  }
  return false;
}

bool is_one_wanted(const App& app, FigureCard card) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (is_number_of(figure, card, true) && app.wanted_field == key_of(figure)) return true;
  }
  return false;
}

ui::Grid grid_of(const App& app, Flow& flow) {
  return {flow, flow.columns(field_width(app), 3, kFieldGap), ui::field_height(app.ui, true),
          kFieldGap};
}

// What is rarely needed of a card, folded away. Once it was open it stays so until it is closed:
// what is typed there must not fold it.
void more_numbers(App& app, Flow& flow, FigureCard card, Word title, std::optional<bool>& chosen) {
  bool open = chosen.value_or(are_some_needed(app.document.workspace().campaign, card));
  if (is_one_wanted(app, card)) open = true;
  flow.space(kFieldGap);
  const bool shown = ui::disclosure(app.ui, flow.row(app.ui.control_height()), title, open);
  if (open || chosen) chosen = open;
  if (!shown) return;
  flow.space(kFieldGap);
  ui::Grid grid = grid_of(app, flow);
  numbers(app, grid, card, true);
}

}  // namespace

std::set<std::string> used_ctr_classes(const App& app) {
  std::set<std::string_view> formats;
  for (const LineupRow& row : app.document.workspace().campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) formats.insert(deliverable.format);
  }
  std::set<std::string> used;
  for (const std::string_view id : formats) {
    const Format* format = find_format(app.document.benchmarks(), id);
    if (format != nullptr) used.insert(format->ctr);
  }
  return used;
}

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
  {
    ui::Grid grid = grid_of(app, card.flow);
    numbers(app, grid, FigureCard::offer);
  }
  more_numbers(app, card.flow, FigureCard::offer, Word::campaign_more_offer,
               app.campaign.show_more_offer);
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
    FieldText text = text_of(app, typed("ctr"), ctr_class);
    text.counts = false;
    triple_figure_field(app, card.flow, typed("ctr"), ctr_class, text);
  }
}

void costs_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "costs", outer, app.word(Word::campaign_costs));
  {
    ui::Grid grid = grid_of(app, card.flow);
    numbers(app, grid, FigureCard::costs);
  }
  more_numbers(app, card.flow, FigureCard::costs, Word::campaign_more_costs,
               app.campaign.show_more_costs);
}

}  // namespace kol::app
