// Ways to pay, side by side: what each costs, what the influencer earns by it, what is left.
#include "core/decide/payment_models.h"

#include <algorithm>
#include <cmath>

#include "app/fees/parts.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/picture_button.h"
#include "app/parts/value_fields.h"
#include "core/decide/deals.h"
#include "core/terms.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

// As many as are drawn within a frame; percentiles are within a few percent of what more would
// give.
constexpr double kTrials = 5000;

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

// What the core needs of it: a line-up of this one row.
Workspace workspace_of(const App& app, const Deal& deal) {
  const Workspace& all = app.document.workspace();
  Workspace alone;
  alone.settings = all.settings;
  alone.campaign = all.campaign;
  alone.payment_models = all.payment_models;
  alone.simulation = all.simulation;
  if (alone.simulation) alone.simulation->trials = kTrials;
  alone.influencers = {deal.influencer};
  LineupRow row = deal.row;
  row.influencer = deal.influencer.id;
  if (!row.payment && deal.quote) {
    Payment flat;
    flat.amount = *deal.quote;
    row.payment = flat;
  }
  alone.campaign.lineup = {std::move(row)};
  return alone;
}

// ---- Terms in words ----

std::string terms_of(const App& app, PaymentType type, const ModelReport& model) {
  const auto money = [&](Word word) {
    return app.ui.words.with(word, {{"amount", ui::money(model.amount, app.currency())}});
  };
  const std::string rate = ui::percent(model.rate);
  switch (type) {
    case PaymentType::flat:
      return ui::money(model.amount, app.currency());
    case PaymentType::per_post:
      return money(Word::pay_terms_post);
    case PaymentType::product:
      return app.word(Word::pay_terms_product);
    case PaymentType::commission:
      return app.ui.words.with(Word::pay_terms_commission, {{"rate", rate}});
    case PaymentType::hybrid:
      return app.ui.words.with(
          Word::pay_terms_hybrid,
          {{"amount", ui::money(model.amount, app.currency())}, {"rate", rate}});
    case PaymentType::per_click:
      return money(Word::pay_terms_click);
    case PaymentType::cpm:
      return money(Word::pay_terms_cpm);
    case PaymentType::cpe:
      return money(Word::pay_terms_cpe);
    case PaymentType::cpa:
      return money(Word::pay_terms_cpa);
  }
  return {};
}

// ---- One side of the table ----

struct Side {
  MaybeNumber low, typical, high;  // 9 of 10 lie between low and high
};

Side side_of(const ModelReport& model, PaymentSide side) {
  switch (side) {
    case PaymentSide::brand:
      return {model.brand_cost.p5, model.brand_cost.typical, model.brand_cost.p95};
    case PaymentSide::creator:
      return {model.income.p5, model.income.typical, model.income.p95};
    case PaymentSide::profit:
      return {model.profit_p5, model.profit_p50, model.profit_p95};
  }
  return {};
}

std::string range_of(const App& app, const Side& side) {
  if (!side.low || !side.high) return {};
  const std::string range = ui::range(app.ui.words, ui::money(side.low, app.currency()),
                                      ui::money(side.high, app.currency()));
  return range.empty() ? app.word(Word::pay_certain)
                       : app.ui.words.with(Word::pay_nine_of_ten, {{"range", range}});
}

void model_row(App& app, Flow& flow, PaymentType type, const ModelReport& model, double axis_to) {
  const ui::Scope scope(app.ui, std::to_string(static_cast<int>(type)));
  constexpr float kHeight = 66;
  constexpr float kBar = 24;
  constexpr float kBarFrom = 22;  // in the row: beside the amount, so that names have all the width
  const bool beside = flow.width() >= 420;
  const Rect row = flow.row(kHeight);
  const Side side = side_of(model, app.fees.side);
  const std::string name = payment_name(app, type) + " · " + terms_of(app, type, model);
  ui::figure(app.ui, row,
             {.name = {"model", name},
              .value = ui::money(side.typical, app.currency()),
              .note = range_of(app, side),
              .exact = ui::exact(side.typical),
              .size = ui::kTextSize});
  const bool has_bar = app.fees.side != PaymentSide::profit && side.typical && side.low;
  const float words = std::min(246.0f, row.w * 0.55f);
  const Rect place =
      beside ? Rect{row.x + words, row.y + kBarFrom, row.w - words, kBar} : flow.row(kBar);
  if (!has_bar) return;
  ui::range_bar(app.ui, place, "bar",
                {.name = name,
                 .low = *side.low,
                 .typical = *side.typical,
                 .high = *side.high,
                 .low_label = {},
                 .typical_label = {},
                 .high_label = {},
                 .marks = {},
                 .labelled = false,
                 .axis_to = axis_to});
}

double most_of(const PaymentModelsReport& report, PaymentSide side) {
  double most = 0;
  for (const ModelReport& model : report.models) {
    const Side one = side_of(model, side);
    most = std::max({most, one.high.value_or(0), one.typical.value_or(0)});
  }
  return most;
}

void choose_side(App& app, Flow& flow) {
  const std::vector<std::string> names = {app.word(Word::pay_brand), app.word(Word::pay_creator),
                                          app.word(Word::pay_profit)};
  auto chosen = static_cast<std::size_t>(app.fees.side);
  if (ui::segmented(app.ui, flow.row(app.ui.control_height()), Word::pay_side, names, chosen)) {
    app.fees.side = static_cast<PaymentSide>(chosen);
  }
}

void rate_fields(App& app, Flow& flow) {
  const auto given = [&](PaymentType type) {
    const auto& model =
        app.document.workspace().payment_models.by_type[static_cast<std::size_t>(type)];
    return model ? model->rate : std::nullopt;
  };
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  const auto field = [&](std::string_view key, PaymentType type, Word label,
                         std::string_view usual) {
    MaybeNumber rate = given(type);
    if (!value_field(app, grid.next(), key, rate,
                     {.label = app.word(label),
                      .kind = ValueKind::percent,
                      .placeholder = usual,
                      .max = 1})) {
      return;
    }
    app.document.edit_deciding({.field = std::string(key)}, [&](Deciding& next) {
      auto& model = next.payment_models.by_type[static_cast<std::size_t>(type)];
      if (!model) model.emplace();
      model->rate = rate;
      if (*model == PaymentModel{}) model.reset();
    });
  };
  field("commission rate", PaymentType::commission, Word::pay_commission_rate, "10");
  field("hybrid rate", PaymentType::hybrid, Word::pay_hybrid_rate, "5");
}

}  // namespace

const PaymentModelsReport& payment_models(App& app, const Deal& deal) {
  Payments& kept = app.payments;
  const std::size_t revision = app.document.revision();
  Workspace alone = workspace_of(app, deal);
  const bool holds = kept.revision == revision && kept.influencer == alone.influencers.front() &&
                     kept.row == alone.campaign.lineup.front();
  if (holds) return kept.report;
  const Terms terms = prepare_terms(alone, app.document.benchmarks());
  kept.report =
      payment_models_of(terms, alone, deals_of(terms, alone), one_after_the_other).front();
  kept.revision = revision;
  kept.influencer = std::move(alone.influencers.front());
  kept.row = std::move(alone.campaign.lineup.front());
  return kept.report;
}

std::vector<std::string> payment_sentences(const App& app, const PaymentModelsReport& report) {
  const auto rate_of = [&](PaymentType type) {
    return report.models[static_cast<std::size_t>(type)].rate;
  };
  std::vector<std::string> said;
  if (report.indifference_orders) {
    const double orders = std::floor(*report.indifference_orders);
    said.push_back(app.ui.words.with(
        orders == 1 ? Word::pay_above_orders_one : Word::pay_above_orders,
        {{"orders", ui::count(orders)}, {"rate", ui::percent(rate_of(PaymentType::commission))}}));
  }
  if (report.indifference_rate) {
    said.push_back(
        app.ui.words.with(Word::pay_same_rate, {{"rate", ui::percent(report.indifference_rate)}}));
  } else if (report.indifference_orders) {
    said.push_back(app.word(Word::pay_no_rate));
  }
  if (report.product_value.value_or(0) > 0) {
    said.push_back(app.ui.words.with(
        Word::pay_product_value, {{"amount", ui::money(report.product_value, app.currency())}}));
  }
  return said;
}

void payment_models_card(App& app, Flow& outer, const Deal& deal) {
  ui::Card card(app.ui, "payment models", outer, app.word(Word::pay_title));
  Flow& flow = card.flow;
  const PaymentModelsReport report = payment_models(app, deal);
  if (!report.models.front().amount) {
    return ui::paragraph(app.ui, flow, Word::pay_no_fee, quiet(app));
  }
  const std::vector<std::string> said = payment_sentences(app, report);
  for (std::size_t i = 0; i < said.size(); ++i) {
    ui::paragraph(app.ui, flow, {"sentence " + std::to_string(i), said[i]});
  }
  flow.space(8);
  choose_side(app, flow);
  flow.space(8);
  const double axis_to = most_of(report, app.fees.side);
  for (std::size_t i = 0; i < report.models.size(); ++i) {
    model_row(app, flow, static_cast<PaymentType>(i), report.models[i], axis_to);
    app.ui.line(flow.x(), flow.y() + 2, flow.x() + flow.width(), flow.y() + 2, app.ui.theme.line);
    flow.space(6);
  }
  flow.space(8);
  rate_fields(app, flow);
  flow.space(8);
  ui::paragraph(app.ui, flow, Word::pay_note, quiet(app));
  picture_button(app, flow, Chart::payments, app.word(Word::pay_title));
}

void draw_payments(App& app, Flow& flow, const Deal& deal) {
  const PaymentModelsReport report = payment_models(app, deal);
  const double axis_to = most_of(report, app.fees.side);
  for (std::size_t i = 0; i < report.models.size(); ++i) {
    model_row(app, flow, static_cast<PaymentType>(i), report.models[i], axis_to);
  }
}

}  // namespace kol::app
