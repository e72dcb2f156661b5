// Who to book first by the campaign's goal, what to pay, and what it brings (advice.h): in
// sentences, with the figures beside them; or, where that cannot be said yet, the figures it needs,
// to be filled in.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "app/compare/advice_words.h"
#include "app/compare/cells.h"
#include "app/compare/parts.h"
#include "app/compare/screen.h"
#include "app/parts/figure_fields.h"
#include "app/parts/figures.h"
#include "app/parts/mending.h"
#include "app/parts/names.h"
#include "app/parts/value_fields.h"
#include "app/parts/vetting.h"
#include "app/state/roster_columns.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

constexpr float kLabelHeight = 22;  // above a field
constexpr float kFiguresFrom =
    720;  // px of width from which the figures stand beside the sentences

Word title_of(Goal goal, const Advice& advice) {
  if (advice.kind == AdviceKind::unknown || advice.kind == AdviceKind::none_pays ||
      advice.kind == AdviceKind::never) {
    return Word::compare_best_unknown;
  }
  switch (goal) {
    case Goal::awareness:
      return Word::compare_best_awareness;
    case Goal::engagement:
      return Word::compare_best_engagement;
    case Goal::traffic:
      return Word::compare_best_traffic;
    case Goal::leads:
      return Word::compare_best_leads;
    case Goal::sales:
      return Word::compare_best_sales;
  }
  return Word::compare_best_sales;
}

Topic results_topic(Goal goal) {
  switch (goal) {
    case Goal::awareness:
      return Topic::real_impressions;
    case Goal::engagement:
      return Topic::engagements;
    case Goal::traffic:
      return Topic::clicks;
    case Goal::leads:
      return Topic::leads;
    case Goal::sales:
      return Topic::standard_profit;
  }
  return Topic::standard_profit;
}

// What the card says, each a paragraph of its own.
struct Sentence {
  std::string_view key;
  std::string text;
  ui::TextStyle style;
};

std::vector<Sentence> sentences_of(const App& app, const Advice& advice) {
  std::vector<Sentence> all;
  const auto add = [&](std::string_view key, std::string text, ui::TextStyle style) {
    if (!text.empty()) all.push_back({key, std::move(text), style});
  };
  const ui::Theme& theme = app.ui.theme;
  add("advice", advice_sentence(app, advice), {.size = 16});
  add("brings", outcome_sentence(app, advice), {.colour = theme.secondary});
  add("blocked", vetting_warning(app, advice.influencer),
      {.size = ui::kSmallSize, .colour = theme.bad});
  const ui::TextStyle caution{.size = ui::kSmallSize, .colour = theme.caution};
  const std::string unusual =
      unusual_signals(app, app.document.report().influencers[advice.influencer]);
  if (!unusual.empty()) {
    add("unusual", app.ui.words.with(Word::compare_look_at, {{"signals", unusual}}), caution);
  }
  return all;
}

void draw_sentences(App& app, Flow& flow, const std::vector<Sentence>& sentences) {
  for (const Sentence& one : sentences) {
    if (&one != sentences.data()) flow.space(4);
    ui::paragraph(app.ui, flow, {one.key, one.text}, one.style);
  }
}

float height_of(App& app, float width, const std::vector<Sentence>& sentences) {
  float height = 0;
  for (const Sentence& one : sentences) {
    height += (height > 0 ? 4.0F : 0.0F) + ui::paragraph_height(app.ui, one.text, width, one.style);
  }
  return height;
}

// ---- The same as figures ----

// What to pay. How a figure comes about is told of the price of the roster only.
void fee_figure(App& app, const Rect& rect, const Advice& advice, const std::string& id) {
  const bool asked = advice.now.source == FeeSource::quote;
  const bool most = advice.kind == AdviceKind::none_pays;
  const std::string note =
      most    ? app.word(Word::compare_pay_most_why)
      : asked ? app.ui.words.with(Word::compare_pay_asked,
                                  {{"quote", ui::money(advice.now.used, app.currency())}})
              : app.ui.words.with(Word::compare_pay_fair, {{"range", fair_range(app, advice.now)}});
  const bool paid = advice.kind == AdviceKind::accept || advice.kind == AdviceKind::quoted;
  if (ui::figure(app.ui, rect,
                 {.name = most   ? Word::compare_pay_most
                          : paid ? Word::compare_pay
                                 : Word::compare_pay_offer,
                  .value = ui::money(advice.fee, app.currency()),
                  .note = note,
                  .exact = ui::exact(advice.fee),
                  .how = true})) {
    app.ask({most ? Topic::max_fee : asked ? Topic::counter_offer : Topic::fee_fair, id});
  }
}

// What is asked, or usual, where it is too much.
void price_figure(App& app, const Rect& rect, const Advice& advice, const std::string& id) {
  const bool asked = advice.now.source == FeeSource::quote;
  const std::string range = fair_range(app, advice.now);
  if (ui::figure(
          app.ui, rect,
          {.name = asked ? Word::compare_asks : Word::compare_usual_price,
           .value = ui::money(advice.now.used, app.currency()),
           .note = range.empty() ? std::string()
                                 : app.ui.words.with(Word::compare_pay_fair, {{"range", range}}),
           .exact = ui::exact(advice.now.used),
           .how = true})) {
    app.ask({asked ? Topic::quote : Topic::fee_fair, id});
  }
}

void result_figures(App& app, const Rect& area, const Advice& advice, const std::string& id) {
  const Goal goal = app.document.workspace().campaign.goal;
  const StandardPost& post = advice.post;
  const bool at_roster_price = post.used == advice.now.used;
  const MaybeNumber results = results_of(goal, post);
  const bool sales = goal == Goal::sales;
  const Word name =
      goal == Goal::awareness ? Word::term_real_impressions : info_of(results_column(goal)).header;
  if (ui::figure(app.ui, area.column(1, 3, 16),
                 {.name = name,
                  .value = shown(app, results, results_unit(goal)),
                  .note = format_name(app, post.format),
                  .exact = ui::exact(results),
                  .tone = sales && results ? ui::Tone::good : ui::Tone::neutral,
                  .how = at_roster_price || !sales})) {
    app.ask({results_topic(goal), id});
  }
  const MaybeNumber metric = goal_metric(goal, post);
  const std::string cost =
      app.ui.words.with(Word::compare_of_cost, {{"cost", ui::money(post.cost, app.currency())}});
  if (ui::figure(app.ui, area.column(2, 3, 16),
                 {.name = {"goal result", header_of(app, RosterColumn::goal_result)},
                  .value = shown(app, metric, goal_unit(goal)),
                  .note = cost,
                  .exact = ui::exact(metric),
                  .how = at_roster_price})) {
    app.ask({sales ? Topic::standard_roi : Topic::rank, id});
  }
}

void figures(App& app, const Rect& area, const Advice& advice) {
  const std::string id = app.document.workspace().influencers[advice.influencer].id;
  fee_figure(app, area.column(0, 3, 16), advice, id);
  if (advice.kind == AdviceKind::none_pays) {
    price_figure(app, area.column(1, 3, 16), advice, id);
  } else {
    result_figures(app, area, advice, id);
  }
}

void advise(App& app, Flow& flow, const Advice& advice) {
  const std::vector<Sentence> sentences = sentences_of(app, advice);
  if (flow.width() < kFiguresFrom || !advice.fee) return draw_sentences(app, flow, sentences);
  const float left = std::round(flow.width() * 0.5f) - 16;
  Rect row = flow.row(std::max(height_of(app, left, sentences), ui::kFigureHeight));
  Flow column(row.cut_left(left, 32));
  draw_sentences(app, column, sentences);
  figures(app, row.cut_top(ui::kFigureHeight), advice);
}

// ---- What is needed first ----

// The figures of the offer that the goal needs. They stay once they were asked for: typing the last
// one must not take its field away.
void offer_fields(App& app, Flow& flow) {
  const Goal goal = app.document.workspace().campaign.goal;
  const bool still_needed = needs_offer(app.document.workspace().campaign);
  Rect row = flow.row(value_field_height(app));
  row.w = std::min(row.w, 420.0f);
  const auto ask = [&](int column, const CampaignFigure& figure, Word label) {
    figure_field(app, row.column(column, 2, 12), figure, {.label = app.word(label)});
  };
  if (goal == Goal::leads) {
    ask(0, typed("lead_rate"), Word::compare_lead_rate);
  } else {
    ask(0, typed("aov"), Word::compare_aov);
    ask(1, typed("gross_margin"), Word::compare_gross_margin);
  }
  if (!still_needed) return;
  const Word instead = Word::compare_ask_instead;
  const float width = std::min(flow.width(), ui::button_width(app.ui, instead));
  Rect button{row.right() + 12, row.y + kLabelHeight, width, app.ui.control_height()};
  if (button.right() > flow.x() + flow.width()) {
    flow.space(12);
    button = flow.row(app.ui.control_height());
    button.w = width;
  }
  if (ui::button(app.ui, button, instead)) {
    app.document.edit_campaign({}, [](Campaign& next) { next.goal = Goal::engagement; });
  }
}

// What an order (or a lead) was taken to bring, and the way to change it.
void counted_with(App& app, Flow& flow) {
  const Campaign& campaign = app.document.workspace().campaign;
  const Offer& offer = campaign.offer;
  const bool by_leads = campaign.goal == Goal::leads;
  const std::string words =
      by_leads
          ? app.ui.words.with(Word::compare_counted_leads, {{"rate", ui::percent(offer.lead_rate)}})
          : app.ui.words.with(Word::compare_counted_sales,
                              {{"aov", ui::money(typical_of(offer.aov), app.currency())},
                               {"margin", ui::percent(offer.gross_margin)}});
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  const Word change = Word::compare_counted_change;
  const ui::ButtonOptions look{.look = ui::Look::quiet,
                               .title = app.word(by_leads ? Word::compare_counted_change_what
                                                          : Word::compare_counted_change_of)};
  const float button = ui::button_width(app.ui, change, look);
  const float width = std::min(flow.width() - button - 8, app.ui.text_width(words, quiet) + 2);
  const float height = ui::paragraph_height(app.ui, words, width, quiet);
  Rect row = flow.row(std::max(app.ui.control_height(), height));
  Flow told({row.x, row.y + std::round((row.h - height) / 2), width, 0});
  ui::paragraph(app.ui, told, {"counted", words}, quiet);
  row.cut_left(width, 8);
  if (!ui::button(app.ui, {row.x, row.y, button, app.ui.control_height()}, change, look)) return;
  app.compare.offer_open = true;
  app.wanted_field = key_of(by_leads ? typed("lead_rate") : typed("aov"));
}

// Leads that are worth something need no orders.
bool counts_orders(const Campaign& campaign) {
  return campaign.goal == Goal::sales && campaign.offer.aov && campaign.offer.gross_margin;
}

// What is needed to say who is best: figures of the offer, or of the influencers.
Word question(Goal goal, bool of_the_offer) {
  if (!of_the_offer) return Word::compare_ask_figures;
  return goal == Goal::leads ? Word::compare_ask_leads : Word::compare_ask_sales;
}

Advice advice_of(const App& app) {
  return advice_for(app.document.workspace(), app.document.benchmarks(), app.document.report());
}

}  // namespace

std::string compare_answer(const App& app) {
  const Workspace& workspace = app.document.workspace();
  if (workspace.influencers.empty()) return {};
  const Advice advice = advice_of(app);
  if (advice.kind == AdviceKind::unknown) {
    return app.word(question(workspace.campaign.goal, needs_offer(workspace.campaign)));
  }
  std::string answer = advice_sentence(app, advice);
  const std::string warning = vetting_warning(app, advice.influencer);
  if (!warning.empty()) answer.append(" ").append(warning);
  return answer;
}

void best_pick(App& app, Flow& flow) {
  const Campaign& campaign = app.document.workspace().campaign;
  const bool needs = needs_offer(campaign);
  const bool has_goal_with_offer = campaign.goal == Goal::sales || campaign.goal == Goal::leads;
  if (needs) app.compare.offer_open = true;
  const Advice advice = advice_of(app);
  {
    ui::Card card(app.ui, "best", flow, app.word(title_of(campaign.goal, advice)));
    const bool asks = has_goal_with_offer && app.compare.offer_open;
    // What is asked keeps its place when the answer comes below it.
    if (asks || advice.kind == AdviceKind::unknown) {
      const bool is_known = advice.kind != AdviceKind::unknown;
      ui::paragraph(app.ui, card.flow, question(campaign.goal, needs || is_known));
    }
    if (asks) {
      card.flow.space(12);
      offer_fields(app, card.flow);
      if (advice.kind != AdviceKind::unknown) card.flow.space(16);
    }
    if (advice.kind != AdviceKind::unknown) {
      follows(app, card.flow, [&] { advise(app, card.flow, advice); });
    }
    if (!asks && (counts_orders(campaign) || campaign.goal == Goal::leads)) {
      card.flow.space(4);
      counted_with(app, card.flow);
    }
  }
  flow.space(12);
}

}  // namespace kol::app
