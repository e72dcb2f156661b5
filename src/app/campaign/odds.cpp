// How sure the result is: how often such campaigns end where, in plain words first.
#include "app/parts/odds.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/campaign/parts.h"
#include "app/parts/figures.h"
#include "app/parts/picture_button.h"
#include "app/parts/value_fields.h"
#include "ui/histogram.h"

namespace kol::app {
namespace {

using Progress = Odds::Progress;

constexpr double kMostTrials = 1'000'000;

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

std::string whole(double value) { return ui::editable(std::round(value)); }

// "7 of 10 …": no more digits than its error allows, whatever the number of trials; of 20 where ten
// would be more than 3 % off.
std::string chance_of_profit(const App& app, double chance) {
  if (chance < 0.005) return app.word(Word::odds_profit_none);
  if (chance > 0.995) return app.word(Word::odds_profit_all);
  const bool rare = chance < 0.05 || chance > 0.95;
  const bool is_near_tenth = std::abs(chance - std::round(chance * 10) / 10) <= 0.03;
  const double of = rare ? 100 : is_near_tenth ? 10 : 20;
  const double gains = std::round(chance * of);
  return app.ui.words.with(
      Word::odds_profit_of,
      {{"count", whole(gains)}, {"all", whole(of)}, {"rest", whole(of - gains)}});
}

// With the number of campaigns for the sentences that say it.
std::string signed_sentence(const App& app, MaybeNumber amount, Word gain, Word loss) {
  const double value = amount.value_or(0);
  return app.ui.words.with(value < 0 ? loss : gain,
                           {{"amount", ui::money(std::abs(value), app.currency())},
                            {"count", ui::count(app.odds.report.trials)}});
}

// The first one, on which most hangs, stands out.
void say(App& app, Flow& flow, const std::vector<std::string>& said) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    const std::string key = "sentence " + std::to_string(i);
    ui::paragraph(app.ui, flow, {key, said[i]},
                  i == 0 ? ui::TextStyle{.size = 17, .bold = true} : ui::TextStyle{});
    if (i == 0) flow.space(4);
  }
  const std::string apart = odds_apart(app);
  if (apart.empty()) return;
  flow.space(4);
  ui::paragraph(app.ui, flow, {"apart", apart}, quiet(app));
}

// What can be said of it: of clicks, where nothing is known of money.
void sentences(App& app, Flow& flow) {
  const std::vector<std::string> said = odds_sentences(app);
  say(app, flow, said);
  if (!said.empty()) return;
  const auto& clicks = app.odds.report.clicks;
  if (!clicks) return;
  flow.space(4);
  ui::paragraph(
      app.ui, flow,
      {"clicks", app.ui.words.with(Word::odds_clicks_between, {{"low", ui::count(clicks->p5)},
                                                               {"high", ui::count(clicks->p95)}})});
}

// ---- How far it is, and to go on or stop ----

std::string progress_words(const App& app) {
  const Odds& odds = app.odds;
  if (odds.progress == Progress::failed) return app.word(Word::odds_failed);
  if (odds.progress == Progress::runs || odds.report.trials == 0) {
    return app.ui.words.with(Word::odds_drawn, {{"count", ui::count(odds.trials * odds.share)},
                                                {"all", ui::count(odds.trials)}});
  }
  const std::string trials = ui::count(odds.report.trials);
  if (!odds.report.mean_error) return app.ui.words.with(Word::odds_trials, {{"count", trials}});
  return app.ui.words.with(
      Word::odds_error,
      {{"count", trials}, {"error", ui::money(odds.report.mean_error, app.currency())}});
}

void draw_progress(App& app, const Rect& bar) {
  const float radius = bar.h / 2;
  const float done = bar.w * static_cast<float>(std::min(app.odds.share, 1.0));
  app.ui.fill(bar, app.ui.theme.line, radius);
  app.ui.fill({bar.x, bar.y, std::max(bar.h, done), bar.h}, app.ui.theme.accent, radius);
}

// How many were drawn, and how exact that is; and the button to stop, or to draw more.
void progress(App& app, Flow& flow) {
  Ui& ui = app.ui;
  const Odds& odds = app.odds;
  const bool runs = odds.progress == Progress::runs || odds.progress == Progress::waits;
  const Rect bar = flow.row(4);  // its room stays, so that nothing moves
  if (runs) draw_progress(app, bar);
  flow.space(4);
  ui::paragraph(ui, flow, {"drawn", progress_words(app)}, quiet(app));
  const bool again = odds.progress == Progress::failed || odds.progress == Progress::stopped;
  if (!runs && !again && odds.report.trials >= kMostTrials) return;
  const Word label = runs ? Word::odds_stop : again ? Word::odds_again : Word::odds_more;
  const ui::ButtonOptions look{.look = ui::Look::secondary};
  flow.space(4);
  Rect row = flow.row(ui.control_height());
  if (!ui::button(ui, row.cut_left(ui::button_width(ui, label, look)), label, look)) return;
  if (runs) return stop_simulating(app);
  simulate(app, again ? odds.trials : kMostTrials);
}

// ---- The chart ----

void which_chart(App& app, Flow& flow) {
  const std::vector<std::string> names = {app.word(Word::odds_often), app.word(Word::odds_below)};
  std::size_t chosen = app.campaign.odds_rising ? 1 : 0;
  Rect row = flow.row(app.ui.control_height());
  how_button(app, row.cut_right(app.ui.control_height(), 8), Word::odds_how, Topic::odds);
  if (ui::segmented(app.ui, row.cut_left(std::min(row.w, 320.0f)), Word::odds_chart, names,
                    chosen)) {
    app.campaign.odds_rising = chosen == 1;
  }
}

void target_field(App& app, Flow& flow) {
  const Simulation now = app.document.workspace().simulation.value_or(Simulation{});
  double target = now.target_roi;
  Rect row = flow.row(value_field_height(app, true));
  if (value_field(app, row.cut_left(std::min(row.w, 220.0f)), "target_roi", target, 0,
                  {.label = app.word(Word::odds_target),
                   .kind = ValueKind::percent,
                   .help = app.word(Word::odds_target_help),
                   .min = -1})) {
    app.document.edit_deciding({.field = "target_roi"}, [&](Deciding& deciding) {
      if (deciding.simulation) deciding.simulation->target_roi = target;
    });
  }
}

void switched_off(App& app, Flow& flow) {
  ui::paragraph(app.ui, flow, Word::odds_off, quiet(app));
  flow.space(8);
  Rect row = flow.row(app.ui.control_height());
  if (ui::button(app.ui, row.cut_left(ui::button_width(app.ui, Word::odds_switch_on)),
                 Word::odds_switch_on)) {
    app.document.edit_deciding({}, [](Deciding& deciding) { deciding.simulation.emplace(); });
  }
}

std::string between(const App& app, const Spread& spread) {
  return app.ui.words.with(Word::odds_between, {{"low", ui::money(spread.p5, app.currency())},
                                                {"high", ui::money(spread.p95, app.currency())}});
}

std::string chance_of_target(const App& app) {
  const SimulationReport& report = app.odds.report;
  const double target = app.document.workspace().simulation.value_or(Simulation{}).target_roi;
  if (target == 0 || !report.prob_target) return {};
  return app.ui.words.with(
      Word::odds_target_chance,
      {{"chance", chance_text(app, report.prob_target)}, {"roi", ui::percent(target)}});
}

}  // namespace

std::vector<std::string> odds_sentences(const App& app) {
  const SimulationReport& report = app.odds.report;
  if (!report.profit || !report.prob_profit) return {};
  std::vector<std::string> said = {
      chance_of_profit(app, *report.prob_profit),
      signed_sentence(app, report.profit->p50, Word::odds_middle_gain, Word::odds_middle_loss),
      signed_sentence(app, report.shortfall10, Word::odds_worst_gain, Word::odds_worst_loss),
      between(app, *report.profit)};
  if (std::string target = chance_of_target(app); !target.empty()) {
    said.push_back(std::move(target));
  }
  return said;
}

std::string odds_apart(const App& app) {
  const auto& profit = app.odds.report.profit;
  const auto& projection = app.document.report().projection;
  if (!profit || !profit->p50 || !profit->mean || !projection) return {};
  const MaybeNumber& typical = projection->typical.profit;
  if (!typical) return {};
  const std::string mean = ui::money(profit->mean, app.currency());
  const bool alike = mean == ui::money(profit->p50, app.currency());
  const Word words = alike                          ? Word::odds_apart_alike
                     : *profit->mean > *profit->p50 ? Word::odds_apart_higher
                                                    : Word::odds_apart_lower;
  return app.ui.words.with(words,
                           {{"mean", mean}, {"typical", ui::money(typical, app.currency())}});
}

void draw_odds(App& app, Flow& flow) {
  const SimulationReport& report = app.odds.report;
  if (!report.histogram || !report.profit || !report.prob_profit) return;
  const double gains = *report.prob_profit;
  const auto with_share = [&](Word word, double part) {
    return app.ui.words.with(word, {{"share", chance_text(app, part)}});
  };
  ui::histogram(
      app.ui, flow.row(ui::kHistogramHeight), "odds",
      {.name = app.word(Word::odds_chart),
       .from = report.histogram->from,
       .to = report.histogram->to,
       .counts = report.histogram->counts,
       .text =
           [&](double value) { return value == 0 ? "0" : ui::short_money(value, app.currency()); },
       .share = [&](double part) { return ui::percent(part); },
       .below_zero = gains < 1 ? with_share(Word::odds_loss, 1 - gains) : "",
       .above_zero = gains > 0 ? with_share(Word::odds_gain, gains) : "",
       .band_from = report.profit->p5.value_or(0),
       .band_to = report.profit->p95.value_or(0),
       .band_label = app.word(Word::odds_band),
       .ends_at_label = app.word(Word::odds_profit_up_to),
       .often_label = app.word(Word::odds_often),
       .below_label = app.word(Word::odds_below),
       .rising = app.campaign.odds_rising});
}

void odds_in_short(App& app, Flow& outer) {
  const std::vector<std::string> said = odds_sentences(app);
  if (said.empty()) return;
  outer.space(kCardGap);
  ui::Card card(app.ui, "odds in short", outer, {});
  say(app, card.flow, said);
  const std::vector<ui::TornadoBar> bars = hinge_bars(app);
  if (bars.empty()) return;
  card.flow.space(8);
  ui::paragraph(app.ui, card.flow, Word::hinges_title, quiet(app));
  ui::paragraph(app.ui, card.flow, {"hinge", bars.front().name + " · " + bars.front().note});
}

void odds_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "odds", outer, app.word(Word::odds_title));
  Flow& flow = card.flow;
  const Workspace& workspace = app.document.workspace();
  if (!workspace.simulation) return switched_off(app, flow);
  sentences(app, flow);
  flow.space(12);
  if (app.odds.report.histogram) {
    which_chart(app, flow);
    flow.space(8);
    draw_odds(app, flow);
    flow.space(4);
  }
  progress(app, flow);
  if (app.odds.report.histogram) {
    flow.space(8);
    target_field(app, flow);
    picture_button(app, flow, Chart::odds, app.word(Word::odds_title));
  }
}

}  // namespace kol::app
