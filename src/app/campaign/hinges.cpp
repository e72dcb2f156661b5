// What the profit hinges on: each input moved alone, and where it would turn.
#include <array>
#include <cmath>

#include "app/campaign/parts.h"
#include "app/parts/figure_fields.h"
#include "app/parts/figures.h"
#include "app/parts/odds.h"
#include "app/parts/picture_button.h"
#include "ui/tornado.h"

namespace kol::app {
namespace {

constexpr std::size_t kFirstShown = 5;

// What an input is called, and in what its value is counted: a share of what is reckoned with where
// it is a multiplier.
struct InputRow {
  SensitiveInput input;
  Word name;
  std::string_view field = {};  // of the form, by its figure's name; empty: of the line-up
  bool is_part = false;
};
constexpr std::array kInputs = {
    InputRow{SensitiveInput::impressions, Word::hinge_impressions, {}, true},
    InputRow{SensitiveInput::ctr, Word::hinge_ctr, "ctr", true},
    InputRow{SensitiveInput::cvr, Word::campaign_cvr, "cvr"},
    InputRow{SensitiveInput::aov, Word::campaign_aov, "aov"},
    InputRow{SensitiveInput::fee, Word::hinge_fee, {}, true},
    InputRow{SensitiveInput::gross_margin, Word::campaign_gross_margin, "gross_margin"},
    InputRow{SensitiveInput::return_rate, Word::campaign_return_rate, "return_rate"},
    InputRow{SensitiveInput::discount, Word::campaign_discount, "discount"},
    InputRow{SensitiveInput::fake_share, Word::campaign_fake_share, "fake_share", true},
    InputRow{SensitiveInput::incrementality, Word::campaign_incrementality, "incrementality"},
    InputRow{SensitiveInput::capture_share, Word::campaign_capture_share, "capture_share"},
    InputRow{SensitiveInput::variable_cost_per_order, Word::campaign_variable_cost,
             "variable_cost_per_order"},
    InputRow{SensitiveInput::lead_rate, Word::campaign_lead_rate, "lead_rate"},
    InputRow{SensitiveInput::lead_value, Word::campaign_lead_value, "lead_value"},
    InputRow{SensitiveInput::hours_per_influencer, Word::campaign_hours_per_influencer,
             "hours_per_influencer"},
    InputRow{SensitiveInput::product_unit_cost, Word::campaign_product_unit_cost,
             "product_unit_cost"}};

const InputRow& row_of(SensitiveInput input) { return kInputs[static_cast<std::size_t>(input)]; }

const CampaignFigure* figure_of_input(const InputRow& row) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (figure.name == row.field) return &figure;
  }
  return nullptr;
}

std::string shown_value(const App& app, const InputRow& row, MaybeNumber value) {
  const CampaignFigure* figure = figure_of_input(row);
  if (row.is_part || figure == nullptr) return ui::percent(std::round(*value * 100) / 100);
  const ValueKind kind = figure->scale.kind;
  const bool has_unit = kind == ValueKind::percent || kind == ValueKind::money;
  return has_unit ? shown_typed(app, *figure, value) : ui::count(value);
}

// What is reckoned with now: as entered, else what counts until it is.
std::string shown_typical(const App& app, const InputRow& row) {
  const CampaignFigure* figure = figure_of_input(row);
  if (row.is_part || figure == nullptr) return {};
  const Campaign& campaign = app.document.workspace().campaign;
  const MaybeNumber entered = figure->value.number != nullptr ? figure->value.number(campaign)
                              : figure->value.triple(campaign, {})
                                  ? MaybeNumber(figure->value.triple(campaign, {})->typical)
                                  : std::nullopt;
  return entered ? shown_value(app, row, entered) : default_of(app, *figure, {});
}

// Where it turns: "Loses money below 2.5%; now 3.6%."
std::string turning_point(const App& app, const Sensitivity& one) {
  if (!one.break_even) return app.word(Word::hinge_never);
  const InputRow& row = row_of(one.input);
  const bool pays = app.document.report().projection->typical.profit.value_or(0) > 0;
  const bool rises = one.profit_at_high.value_or(0) > one.profit_at_low.value_or(0);
  const std::string value = shown_value(app, row, one.break_even);
  const std::string now = shown_typical(app, row);
  struct Words {
    Word alone, with_now;
  };
  // Below where more of it is better and it pays now, or where more is worse and it does not yet.
  const Words words = pays ? (rises ? Words{Word::hinge_loses_below_part, Word::hinge_loses_below}
                                    : Words{Word::hinge_loses_above_part, Word::hinge_loses_above})
                           : (rises ? Words{Word::hinge_pays_above_part, Word::hinge_pays_above}
                                    : Words{Word::hinge_pays_below_part, Word::hinge_pays_below});
  if (now.empty()) return app.ui.words.with(words.alone, {{"value", value}});
  return app.ui.words.with(words.with_now, {{"value", value}, {"now", now}});
}

// Those that move the profit, or would where they turn; the weakest last.
std::vector<Sensitivity> hinges(const App& app) {
  std::vector<Sensitivity> all;
  for (const Sensitivity& one : app.odds.sensitivity) {
    if (!one.profit_at_low || !one.profit_at_high) continue;
    if (*one.profit_at_low == *one.profit_at_high) continue;
    all.push_back(one);
  }
  return all;
}

ui::Tornado tornado_of(const App& app, const std::vector<Sensitivity>& shown) {
  const MaybeNumber typical = app.document.report().projection->typical.profit;
  ui::Tornado chart{.name = app.word(Word::hinges_title),
                    .typical = typical.value_or(0),
                    .typical_label = ui::money(typical, app.currency()),
                    .zero_label = "0",
                    .low_label = app.word(Word::hinges_at_low),
                    .high_label = app.word(Word::hinges_at_high),
                    .note_label = app.word(Word::hinges_turns),
                    .bars = {}};
  for (const Sensitivity& one : shown) {
    chart.bars.push_back({.key = "hinge " + std::to_string(static_cast<int>(one.input)),
                          .name = app.word(row_of(one.input).name),
                          .at_low = *one.profit_at_low,
                          .at_high = *one.profit_at_high,
                          .at_low_label = ui::money(one.profit_at_low, app.currency()),
                          .at_high_label = ui::money(one.profit_at_high, app.currency()),
                          .note = turning_point(app, one)});
  }
  return chart;
}

// To where it is entered: its field, or the influencer whose posts these are.
void go_to_input(App& app, const Sensitivity& one) {
  const InputRow& row = row_of(one.input);
  const CampaignFigure* figure = figure_of_input(row);
  if (figure != nullptr) {
    const std::set<std::string> links = used_ctr_classes(app);
    const bool by_link = figure->by_link && !links.empty();
    app.wanted_field = key_of(*figure, by_link ? *links.begin() : std::string());
    return;
  }
  if (one.input == SensitiveInput::fee) {
    app.campaign.open_row = 0;
    return;
  }
  app.open(app.document.workspace().campaign.lineup.front().influencer);
}

}  // namespace

std::vector<ui::TornadoBar> hinge_bars(const App& app) {
  const std::vector<Sensitivity> all = hinges(app);
  return all.empty() ? std::vector<ui::TornadoBar>() : tornado_of(app, all).bars;
}

void draw_hinges(App& app, Flow& flow) {
  std::vector<Sensitivity> shown = hinges(app);
  if (shown.empty()) return;
  if (!app.campaign.all_hinges && shown.size() > kFirstShown) shown.resize(kFirstShown);
  const ui::Tornado chart = tornado_of(app, shown);
  const float height = ui::tornado_height(app.ui, flow.width(), chart);
  const auto pressed = ui::tornado(app.ui, flow.row(height), "hinges", chart);
  if (pressed) go_to_input(app, shown[*pressed]);
}

void hinges_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "hinges", outer, app.word(Word::hinges_title));
  Flow& flow = card.flow;
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  const std::vector<Sensitivity> all = hinges(app);
  if (all.empty()) return ui::paragraph(app.ui, flow, Word::hinges_none, quiet);
  how_button(app,
             {flow.x() + flow.width() - app.ui.control_height(), flow.y() - app.ui.control_height(),
              app.ui.control_height(), app.ui.control_height()},
             Word::hinges_how, Topic::hinges);
  ui::paragraph(app.ui, flow, Word::hinges_note, quiet);
  flow.space(8);
  draw_hinges(app, flow);
  if (all.size() > kFirstShown) {
    const std::string more = app.ui.words.with(
        Word::hinges_all, {{"count", ui::editable(static_cast<double>(all.size()))}});
    ui::disclosure(app.ui, flow.row(app.ui.control_height()), {Word::hinges_all, more},
                   app.campaign.all_hinges);
  }
  picture_button(app, flow, Chart::hinges, app.word(Word::hinges_title));
}

}  // namespace kol::app
