// Whom to book first by the campaign's goal, what to pay, and what it brings: in sentences, with
// the figures beside them; or, where that cannot be said yet, the figures it needs, to be filled
// in.
#include <cmath>

#include "app/compare/cells.h"
#include "app/compare/parts.h"
#include "app/parts/figure_fields.h"
#include "app/parts/names.h"
#include "app/parts/value_fields.h"
#include "app/state/roster_columns.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

constexpr float kLabelHeight = 22;  // above a field
constexpr float kFiguresFrom =
    720;  // px of width from which the figures stand beside the sentences

// The best of the ranking, taken apart.
struct Best {
  std::string id;
  std::string name;
  std::string format;
  std::string currency;
  Goal goal = Goal::sales;
  std::size_t index = 0;
  StandardPost post;
  std::string unusual;  // signals that warn
};

Best best_of(const App& app) {
  const Report& report = app.document.report();
  Best best;
  best.index = report.ranking.front();
  const Influencer& influencer = app.document.workspace().influencers[best.index];
  best.id = influencer.id;
  best.name = name_of(influencer);
  best.post = report.influencers[best.index].standard_post;
  best.format = format_name(app, best.post.format);
  best.currency = app.currency();
  best.goal = app.document.workspace().campaign.goal;
  best.unusual = unusual_signals(app, report.influencers[best.index]);
  return best;
}

// What to pay, and the sentence that says so.
struct Advice {
  MaybeNumber fee;  // none where every fee loses money
  Word sentence = Word::compare_book_offer;
};

Advice advice_for(const Best& best) {
  const StandardPost& post = best.post;
  const bool fee_is_limited = best.goal == Goal::sales || best.goal == Goal::leads;
  if (fee_is_limited && post.max_fee && *post.max_fee <= 0) return {{}, Word::compare_book_loss};
  if (post.source == FeeSource::quote) {
    if (!post.quote || !post.quote->counter_offer) return {post.used, Word::compare_book_alone};
    const double counter = *post.quote->counter_offer;
    // A difference that rounding hides is none.
    const bool accept = counter >= *post.used * 0.995;
    return {counter, accept ? Word::compare_book_accept : Word::compare_book_counter};
  }
  if (fee_is_limited && post.max_fee && post.used && *post.max_fee < *post.used) {
    return {post.max_fee, Word::compare_book_most};
  }
  return {post.used, Word::compare_book_offer};
}

std::string fair_range(const Best& best) {
  if (!best.post.fee.fair) return {};
  return ui::range(ui::money(best.post.fee.fair->low, best.currency),
                   ui::money(best.post.fee.fair->high, best.currency));
}

std::string advice_words(const App& app, const Best& best, const Advice& advice) {
  return app.ui.words.with(advice.sentence, {{"name", best.name},
                                             {"fee", ui::money(advice.fee, best.currency)},
                                             {"quote", ui::money(best.post.used, best.currency)},
                                             {"format", best.format},
                                             {"range", fair_range(best)}});
}

std::string sales_words(const App& app, const Best& best, const std::string& fee) {
  const StandardPost& post = best.post;
  const bool loss = post.profit && *post.profit < 0;
  const bool by_orders = post.revenue.has_value();
  const std::string profit =
      ui::money(loss && by_orders ? MaybeNumber(-*post.profit) : post.profit, best.currency);
  return app.ui.words.with(!by_orders ? Word::compare_brings_value
                           : loss     ? Word::compare_brings_loss
                                      : Word::compare_brings_sales,
                           {{"fee", fee},
                            {"orders", ui::count(post.orders)},
                            {"profit", profit},
                            {"roi", ui::percent(post.roi)}});
}

MaybeNumber results_of(const App& app, const Best& best) {
  if (best.goal == Goal::awareness) {
    const MaybeTriple& real = best.post.results.real_impressions;
    return typical_of(real);
  }
  return value_of(app.document, best.index, results_column(best.goal));
}

std::string brings_words(const App& app, const Best& best) {
  const std::string fee = ui::money(best.post.used, best.currency);
  if (best.goal == Goal::sales) return sales_words(app, best, fee);
  const Word sentence = best.goal == Goal::awareness    ? Word::compare_brings_awareness
                        : best.goal == Goal::engagement ? Word::compare_brings_engagement
                        : best.goal == Goal::traffic    ? Word::compare_brings_traffic
                                                        : Word::compare_brings_leads;
  return app.ui.words.with(sentence,
                           {{"fee", fee},
                            {"count", ui::count(results_of(app, best))},
                            {"cost", ui::money(goal_metric(best.goal, best.post), best.currency)}});
}

// ---- Drawing ----

Word card_title(Goal goal) {
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

void sentences(App& app, Flow& flow, const Best& best, const Advice& advice) {
  ui::paragraph(app.ui, flow, {"advice", advice_words(app, best, advice)}, {.size = 16});
  flow.space(4);
  ui::paragraph(app.ui, flow, {"brings", brings_words(app, best)},
                {.colour = app.ui.theme.secondary});
  if (best.unusual.empty()) return;
  flow.space(4);
  const std::string look_at = app.ui.words.with(Word::compare_look_at, {{"signals", best.unusual}});
  ui::paragraph(app.ui, flow, {Word::compare_look_at, look_at},
                {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
}

float sentences_height(App& app, float width, const Best& best, const Advice& advice) {
  float height = ui::paragraph_height(app.ui, advice_words(app, best, advice), width, {.size = 16});
  height += 4 + ui::paragraph_height(app.ui, brings_words(app, best), width);
  if (best.unusual.empty()) return height;
  return height + 4 +
         ui::paragraph_height(app.ui,
                              app.ui.words.with(Word::compare_look_at, {{"signals", best.unusual}}),
                              width, {.size = ui::kSmallSize});
}

// The same as three figures that can be asked how they come about.
void figures(App& app, const Rect& area, const Best& best, const Advice& advice) {
  const bool asked = best.post.source == FeeSource::quote;
  const std::string pay_note =
      asked ? app.ui.words.with(Word::compare_pay_asked,
                                {{"quote", ui::money(best.post.used, best.currency)}})
            : app.ui.words.with(Word::compare_pay_fair, {{"range", fair_range(best)}});
  if (ui::figure(app.ui, area.column(0, 3, 16),
                 {.name = Word::compare_pay,
                  .value = ui::money(advice.fee, best.currency),
                  .note = pay_note,
                  .exact = ui::exact(advice.fee),
                  .how = true})) {
    app.ask({asked ? Topic::counter_offer : Topic::fee_fair, best.id});
  }
  const MaybeNumber results = results_of(app, best);
  const RosterColumn column = results_column(best.goal);
  const bool money = best.goal == Goal::sales;
  if (ui::figure(app.ui, area.column(1, 3, 16),
                 {.name = info_of(column).header,
                  .value = money ? ui::money(results, best.currency) : ui::count(results),
                  .note = best.format,
                  .exact = ui::exact(results),
                  .tone = money && results ? (*results < 0 ? ui::Tone::bad : ui::Tone::good)
                                           : ui::Tone::neutral,
                  .how = true})) {
    app.ask({results_topic(best.goal), best.id});
  }
  if (ui::figure(app.ui, area.column(2, 3, 16),
                 {.name = {"goal result", header_of(app, RosterColumn::goal_result)},
                  .value = shown_value(app, best.index, RosterColumn::goal_result),
                  .exact = ui::exact(goal_metric(best.goal, best.post)),
                  .how = true})) {
    app.ask({money ? Topic::standard_roi : Topic::rank, best.id});
  }
}

void advise(App& app, Flow& flow, const Best& best) {
  const Advice advice = advice_for(best);
  if (flow.width() < kFiguresFrom) return sentences(app, flow, best, advice);
  const float left = std::round(flow.width() * 0.5f) - 16;
  const float height = std::max(sentences_height(app, left, best, advice), ui::kFigureHeight);
  Rect row = flow.row(height);
  Flow column(row.cut_left(left, 32));
  sentences(app, column, best, advice);
  figures(app, row.cut_top(ui::kFigureHeight), best, advice);
}

// ---- What is needed first ----

bool needs_offer(const Campaign& campaign) {
  if (campaign.goal == Goal::leads) return campaign.offer.lead_rate == 0;
  if (campaign.goal != Goal::sales) return false;
  const bool by_leads = campaign.offer.lead_rate > 0 && campaign.offer.lead_value > 0;
  return !by_leads && (!campaign.offer.aov || !campaign.offer.gross_margin);
}

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

}  // namespace

void best_pick(App& app, Flow& flow) {
  const Campaign& campaign = app.document.workspace().campaign;
  const bool needs = needs_offer(campaign);
  const bool has_goal_with_offer = campaign.goal == Goal::sales || campaign.goal == Goal::leads;
  if (needs) app.compare.offer_open = true;
  const Best best = best_of(app);
  const bool known = goal_metric(best.goal, best.post).has_value();
  {
    const std::string& title = app.word(known ? card_title(best.goal) : Word::compare_best_unknown);
    ui::Card card(app.ui, "best", flow, title, 3);
    if (known) {
      advise(app, card.flow, best);
    } else {
      const Word ask = !needs                     ? Word::compare_ask_figures
                       : best.goal == Goal::leads ? Word::compare_ask_leads
                                                  : Word::compare_ask_sales;
      ui::paragraph(app.ui, card.flow, ask);
    }
    if (has_goal_with_offer && app.compare.offer_open) {
      card.flow.space(12);
      offer_fields(app, card.flow);
    }
  }
  flow.space(12);
}

}  // namespace kol::app
