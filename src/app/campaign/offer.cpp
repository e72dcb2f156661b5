// What goes into the projection: goal and budget, the offer, and what happens between a view and an
// order.
#include <array>
#include <set>

#include "app/campaign/parts.h"
#include "app/parts/names.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

// A field of the campaign that always has a value.
template <typename Part>
struct PlainField {
  double Part::*value;
  std::string_view key;
  Word label;
  Word help;
  ValueKind kind;
  double max = 1e15;
  double when_empty = 0;
  bool above_min = false;
};

template <typename Part>
void plain_field(App& app, const Rect& rect, Part Campaign::*part, const PlainField<Part>& field) {
  double value = app.document.workspace().campaign.*part.*(field.value);
  if (!value_field(app, rect, field.key, value, field.when_empty,
                   {.label = app.word(field.label),
                    .kind = field.kind,
                    .help = app.word(field.help),
                    .max = field.max,
                    .above_min = field.above_min})) {
    return;
  }
  app.document.edit_campaign({std::string(field.key)},
                             [&](Campaign& next) { next.*part.*(field.value) = value; });
}

void ctr_field(App& app, Flow& flow, const std::string& ctr_class) {
  const Campaign& campaign = app.document.workspace().campaign;
  const Sourced<Triple>& usual = app.document.benchmarks().ctr.find(ctr_class)->second;
  const auto own = campaign.funnel.ctr.find(ctr_class);
  MaybeTriple value;
  if (own != campaign.funnel.ctr.end()) value = own->second;
  const std::string name = ctr_class_name(app, ctr_class);
  const std::string help =
      app.ui.words.with(Word::campaign_usually, {{"low", ui::percent(usual.value.low)},
                                                 {"typical", ui::percent(usual.value.typical)},
                                                 {"high", ui::percent(usual.value.high)}});
  const std::string label = app.ui.words.with(Word::campaign_ctr_of, {{"link", name}});
  if (triple_field(app, flow, "ctr " + ctr_class, value,
                   {.label = label, .kind = ValueKind::percent, .help = help, .max = 1})) {
    app.document.edit_campaign({.field = "ctr", .of = ctr_class}, [&](Campaign& next) {
      if (value) {
        next.funnel.ctr[ctr_class] = *value;
      } else {
        next.funnel.ctr.erase(ctr_class);
      }
    });
  }
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
  const int columns = card.flow.columns(field_width(app), 3, kFieldGap);
  ui::Grid grid(card.flow, columns, ui::field_height(app.ui, true), kFieldGap);
  if (ui::select(
          app.ui, grid.next(), "goal", goals, chosen,
          {.label = app.word(Word::campaign_goal), .help = app.word(Word::campaign_goal_help)})) {
    app.document.edit_campaign({}, [&](Campaign& next) { next.goal = static_cast<Goal>(chosen); });
  }
  MaybeNumber budget = app.document.workspace().campaign.budget;
  if (value_field(app, grid.next(), "budget", budget,
                  {.label = app.word(Word::campaign_budget),
                   .kind = ValueKind::money,
                   .help = app.word(Word::campaign_budget_help)})) {
    app.document.edit_campaign({"budget"}, [&](Campaign& next) { next.budget = budget; });
  }
  MaybeNumber audience = app.document.workspace().campaign.audience_size;
  if (value_field(app, grid.next(), "audience_size", audience,
                  {.label = app.word(Word::campaign_audience),
                   .kind = ValueKind::count,
                   .help = app.word(Word::campaign_audience_help),
                   .above_min = true})) {
    app.document.edit_campaign({"audience_size"},
                               [&](Campaign& next) { next.audience_size = audience; });
  }
  const Campaign& now = app.document.workspace().campaign;
  if (now.goal == Goal::leads && now.offer.lead_rate == 0) {
    card.flow.space(kFieldGap);
    ui::paragraph(app.ui, card.flow, Word::campaign_leads_without_rate,
                  {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
  }
}

void offer_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "offer", outer, app.word(Word::campaign_offer));
  MaybeTriple aov = app.document.workspace().campaign.offer.aov;
  if (triple_field(app, card.flow, "aov", aov,
                   {.label = app.word(Word::campaign_aov),
                    .kind = ValueKind::money,
                    .help = app.word(Word::campaign_aov_help)})) {
    app.document.edit_campaign({"aov"}, [&](Campaign& next) { next.offer.aov = aov; });
  }
  card.flow.space(kFieldGap);

  const int columns = card.flow.columns(field_width(app), 3, kFieldGap);
  ui::Grid grid(card.flow, columns, ui::field_height(app.ui, true), kFieldGap);
  MaybeNumber margin = app.document.workspace().campaign.offer.gross_margin;
  if (value_field(app, grid.next(), "gross_margin", margin,
                  {.label = app.word(Word::campaign_gross_margin),
                   .kind = ValueKind::percent,
                   .help = app.word(Word::campaign_gross_margin_help),
                   .max = 1})) {
    app.document.edit_campaign({"gross_margin"},
                               [&](Campaign& next) { next.offer.gross_margin = margin; });
  }
  static constexpr std::array kFields = {
      PlainField<Offer>{&Offer::discount, "discount", Word::campaign_discount,
                        Word::campaign_discount_help, ValueKind::percent, 1},
      PlainField<Offer>{&Offer::return_rate, "return_rate", Word::campaign_return_rate,
                        Word::campaign_return_rate_help, ValueKind::percent, 1},
      PlainField<Offer>{&Offer::variable_cost_per_order, "variable_cost",
                        Word::campaign_variable_cost, Word::campaign_variable_cost_help,
                        ValueKind::money},
      PlainField<Offer>{&Offer::lead_rate, "lead_rate", Word::campaign_lead_rate,
                        Word::campaign_lead_rate_help, ValueKind::percent, 1},
      PlainField<Offer>{&Offer::lead_value, "lead_value", Word::campaign_lead_value,
                        Word::campaign_lead_value_help, ValueKind::money},
  };
  for (const auto& field : kFields) plain_field(app, grid.next(), &Campaign::offer, field);
}

void funnel_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "funnel", outer, app.word(Word::campaign_funnel));
  const Sourced<Triple>& usual = app.document.benchmarks().cvr;
  MaybeTriple cvr = app.document.workspace().campaign.funnel.cvr;
  const std::string help =
      app.ui.words.with(Word::campaign_usually, {{"low", ui::percent(usual.value.low)},
                                                 {"typical", ui::percent(usual.value.typical)},
                                                 {"high", ui::percent(usual.value.high)}});
  if (triple_field(app, card.flow, "cvr", cvr,
                   {.label = app.word(Word::campaign_cvr),
                    .kind = ValueKind::percent,
                    .help = help,
                    .max = 1})) {
    app.document.edit_campaign({"cvr"}, [&](Campaign& next) { next.funnel.cvr = cvr; });
  }
  card.flow.space(kFieldGap);
  {
    const int columns = card.flow.columns(field_width(app), 3, kFieldGap);
    ui::Grid grid(card.flow, columns, ui::field_height(app.ui, true), kFieldGap);
    static constexpr std::array kFields = {
        PlainField<Funnel>{&Funnel::fake_share, "fake_share", Word::campaign_fake_share,
                           Word::campaign_fake_share_help, ValueKind::percent, 1},
        PlainField<Funnel>{&Funnel::capture_share, "capture_share", Word::campaign_capture_share,
                           Word::campaign_capture_share_help, ValueKind::percent, 1, 1, true},
        PlainField<Funnel>{&Funnel::incrementality, "incrementality", Word::campaign_incrementality,
                           Word::campaign_incrementality_help, ValueKind::percent, 1, 1},
    };
    for (const auto& field : kFields) plain_field(app, grid.next(), &Campaign::funnel, field);
  }
  card.flow.space(kFieldGap);

  const std::set<std::string> used = used_ctr_classes(app);
  for (const std::string& ctr_class : used) {
    ctr_field(app, card.flow, ctr_class);
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
    ctr_field(app, card.flow, ctr_class);
  }
}

void costs_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "costs", outer, app.word(Word::campaign_costs));
  const int columns = card.flow.columns(field_width(app), 3, kFieldGap);
  ui::Grid grid(card.flow, columns, ui::field_height(app.ui, true), kFieldGap);
  static constexpr std::array kFields = {
      PlainField<Costs>{&Costs::hourly_rate, "hourly_rate", Word::campaign_hourly_rate,
                        Word::campaign_hourly_rate_help, ValueKind::money},
      PlainField<Costs>{&Costs::hours_fixed, "hours_fixed", Word::campaign_hours_fixed,
                        Word::campaign_hours_fixed_help, ValueKind::number},
      PlainField<Costs>{&Costs::hours_per_influencer, "hours_per_influencer",
                        Word::campaign_hours_per_influencer,
                        Word::campaign_hours_per_influencer_help, ValueKind::number},
      PlainField<Costs>{&Costs::product_unit_cost, "product_unit_cost",
                        Word::campaign_product_unit_cost, Word::campaign_product_unit_cost_help,
                        ValueKind::money},
      PlainField<Costs>{&Costs::shipping_per_unit, "shipping_per_unit",
                        Word::campaign_shipping_per_unit, Word::campaign_shipping_per_unit_help,
                        ValueKind::money},
      PlainField<Costs>{&Costs::agency_rate, "agency_rate", Word::campaign_agency_rate,
                        Word::campaign_agency_rate_help, ValueKind::percent, 1},
      PlainField<Costs>{&Costs::production, "production", Word::campaign_production,
                        Word::campaign_production_help, ValueKind::money},
      PlainField<Costs>{&Costs::tools, "tools", Word::campaign_tools, Word::campaign_tools_help,
                        ValueKind::money},
      PlainField<Costs>{&Costs::paid_boost, "paid_boost", Word::campaign_paid_boost,
                        Word::campaign_paid_boost_help, ValueKind::money},
      PlainField<Costs>{&Costs::other, "other", Word::campaign_other_costs,
                        Word::campaign_other_costs_help, ValueKind::money},
  };
  for (const auto& field : kFields) plain_field(app, grid.next(), &Campaign::costs, field);
}

}  // namespace kol::app
