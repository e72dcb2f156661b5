// The fair fee with the quote on it, and what to answer.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/fees/parts.h"
#include "app/keeping/files.h"
#include "app/parts/accounts.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/picture_button.h"
#include "core/numeric.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

// The largest size at which the figure is not cut.
float fitting_size(App& app, std::string_view text, float width) {
  for (const float size : {ui::kLargeSize, ui::kFigureSize}) {
    if (app.ui.text_width(text, {.size = size, .bold = true}) <= width) return size;
  }
  return 17;
}

// ---- The range ----

void range_figure(App& app, Flow& flow, const Deal& deal) {
  const MaybeTriple& fair = deal.estimate.fair;
  const MaybeNumber typical = typical_of(fair);
  const std::string value = ui::money(typical, app.currency());
  const float size = fitting_size(app, value, flow.width());
  if (ui::figure(app.ui, flow.row(44 + std::round(size * 1.3f)),
                 {.name = Word::term_fair,
                  .value = value,
                  .note = usual_range(app, fair, Unit::money),
                  .exact = ui::exact(typical),
                  .how = true,
                  .size = size})) {
    ask_of_deal(app, Topic::fees_range);
  }
  if (!fair) {
    ui::paragraph(app.ui, flow, Word::how_fair_missing, {.colour = app.ui.theme.secondary});
  }
}

void range_chart(App& app, Flow& flow, const Deal& deal) {
  const ui::RangeBar bar = deal_bar(app, deal);
  flow.space(8);
  ui::range_bar(app.ui, flow.row(ui::range_bar_height(app.ui, flow.width(), bar)), "range", bar);
}

void quote_verdict(App& app, Flow& flow, const Deal& deal) {
  Ui& ui = app.ui;
  flow.space(16);
  const auto& check = *deal.check;
  const Rect row = flow.row(ui::kFigureHeight);
  const bool known = check.percentile.has_value();
  if (ui::figure(ui, row,
                 {.name = Word::term_quote,
                  .value = quote_text(app, deal),
                  .note = known ? percentile_words(app, *check.percentile)
                                : app.word(Word::influencer_method_unknown),
                  .exact = ui::exact(deal.quote),
                  .how = known})) {
    ask_of_deal(app, Topic::quote);
  }
  if (const auto grade = deal.grade()) {
    const float width = ui::badge_width(ui, quote_words(app, *grade));
    const float after =
        12 + ui.text_width(quote_text(app, deal), {.size = ui::kFigureSize, .bold = true});
    quote_badge(app,
                {row.x + std::min(after, std::max(0.0f, row.w - width)), row.y + 27, width, 22},
                *grade);
  }
}

// ---- What to do with it ----

void add_to_roster(App& app, const Deal& deal) {
  Influencer added = app.fees.hypothetical;
  const std::string wanted = added.name.empty() ? app.word(Word::fees_own_name) : added.name;
  added.name = wanted;
  added.id = app.document.unused_id(wanted);
  if (deal.is_standard) added.quote = deal.quote;
  const std::string id = added.id;
  const bool begins = app.document.is_sample();
  add_to_own_list(app, std::move(added));
  app.fees.hypothetical.id = id;
  app.fees.influencer = id;
  app.fees.index = app.document.workspace().influencers.size() - 1;
  app.tell(app.ui.words.with(begins ? Word::fees_added_own : Word::fees_added, {{"name", wanted}}),
           {undo_action()});
}

void add_to_lineup(App& app, const Deal& deal) {
  LineupRow row = deal.row;
  row.product_units = 1;  // as the post that is compared
  if (deal.quote_typed) row.payment = Payment{.amount = *deal.quote, .deposit = {}, .unknown = {}};
  app.document.edit_campaign({}, [&](Campaign& next) { next.lineup.push_back(row); });
  app.tell(app.ui.words.with(Word::influencer_lineup_added, {{"name", name_of(deal.influencer)}}),
           {campaign_action(), undo_action()});
}

void actions(App& app, Flow& flow, const Deal& deal) {
  flow.space(16);
  const Word label = deal.index ? Word::fees_use : Word::fees_add;
  const ui::ButtonOptions options{.look = ui::Look::primary, .icon = ui::Icon::plus};
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, label, options));
  if (!ui::button(app.ui, row.cut_left(width), label, options)) return;
  if (deal.index) {
    add_to_lineup(app, deal);
  } else {
    add_to_roster(app, deal);
  }
}

// ---- The answer ----

// The posts and add-ons, each on a line of its own.
std::string list_text(const App& app, const Deal& deal) {
  std::string text = "– " + posts_text(app, deal);
  for (const std::string& addon : addon_texts(app, app.fees.addons)) text += "\n– " + addon;
  return text;
}

// Thanks for what was asked; what only follows from the quote for one post was not.
std::string opening_text(const App& app, const Deal& deal) {
  if (!deal.quote) return {};
  const bool asked = deal.quote_typed || deal.is_standard;
  return app.ui.words.with(asked ? Word::fees_reply_thanks : Word::fees_reply_derived,
                           {{"quote", quote_text(app, deal)}});
}

std::string reply_text(const App& app, const Deal& deal, const Answer& answer,
                       const std::string& offer) {
  const Triple& fair = *deal.estimate.fair;
  const bool named = !deal.influencer.name.empty();
  return app.ui.words.with(
      answer.reply,
      {{"hello", named ? app.ui.words.with(Word::fees_hello, {{"name", deal.influencer.name}})
                       : app.word(Word::fees_hello_nobody)},
       {"opening", opening_text(app, deal)},
       {"posts", list_text(app, deal)},
       {"low", ui::money(fair.low, app.currency())},
       {"high", ui::money(fair.high, app.currency())},
       {"offer", offer}});
}

// Before there is a quote: the typical fee, or less where that would lose money.
Answer first_offer(const Deal& deal) {
  const double typical = deal.estimate.fair->typical;
  if (!deal.most || *deal.most >= typical) return {ui::rounded_money(typical)};
  if (*deal.most <= 0) return {{}, Word::fees_why_loss, Word::fees_reply_share};
  return {ui::at_most(*deal.most), Word::fees_why_most, Word::fees_reply_offer};
}

bool must_earn(const App& app) {
  const Goal goal = app.document.workspace().campaign.goal;
  return goal == Goal::sales || goal == Goal::leads;
}

void most_it_may_cost(App& app, Flow& flow, const Deal& deal) {
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  flow.space(4);
  const StandardPost& post = deal.post();
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = Word::term_max_fee,
                       .value = ui::money_at_most(deal.most, app.currency()),
                       .exact = ui::exact(deal.most),
                       .how = deal.is_standard})) {
    ask_of_deal(app, Topic::max_fee);
  }
  if (deal.most) return;
  flow.space(4);
  const Word reason = post.results.clicks ? Word::how_needs_margin : Word::fees_no_audience;
  ui::paragraph(app.ui, flow, reason, quiet);
}

}  // namespace

std::string quote_text(const App& app, const Deal& deal) {
  const bool given = deal.quote_typed || deal.is_standard;
  return given ? exact_money(app, *deal.quote) : ui::money(deal.quote, app.currency());
}

Word answer_name(const Deal& deal, const Answer& answer) {
  if (!deal.quote) {
    return answer.why == Word::fees_why_most ? Word::compare_pay_most : Word::fees_first_offer;
  }
  if (!answer.offer) return Word::term_counter_offer;
  const Triple& fair = *deal.estimate.fair;
  return offer_name(deal.check->counter_offer.value_or(fair.typical), *deal.quote, fair);
}

Answer answer_to(const Deal& deal) {
  const Triple& fair = *deal.estimate.fair;
  if (!deal.quote) return first_offer(deal);
  if (deal.check->loss_at_any_fee) return {{}, Word::fees_why_loss, Word::fees_reply_loss};
  const double offer = deal.check->counter_offer.value_or(fair.typical);
  if (offer >= *deal.quote) return {offer, Word::fees_why_accept, Word::fees_reply_accept};
  if (offer >= fair.typical) {
    return {ui::rounded_money(offer), Word::fees_why_typical, Word::fees_reply_counter};
  }
  const Word reply = offer >= fair.low ? Word::fees_reply_counter : Word::fees_reply_limit;
  return {ui::at_most(offer), Word::fees_why_most, reply};
}

ui::RangeBar deal_bar(const App& app, const Deal& deal) {
  ui::RangeBar bar = fair_bar(app, *deal.estimate.fair);
  if (deal.quote) {
    const auto grade = deal.grade();
    const ui::Tone tone = grade ? quote_tone(*grade) : ui::Tone::neutral;
    bar.marks.push_back({*deal.quote, quote_mark(app, quote_text(app, deal), grade),
                         ui::tone_colour(app.ui.theme, tone)});
  }
  return bar;
}

std::string deal_title(const App& app, const Deal& deal) {
  std::string posts = posts_text(app, deal);
  const std::string& name = name_of(deal.influencer);
  if (name.empty()) return posts;
  return app.ui.words.with(Word::fees_title, {{"posts", posts}, {"name", name}});
}

void ask_of_deal(App& app, Topic topic) { app.ask({.topic = topic, .of = AskedOf::deal}); }

void range_card(App& app, Flow& outer, const Deal& deal) {
  ui::Card card(app.ui, "range", outer, deal_title(app, deal));
  range_figure(app, card.flow, deal);
  if (deal.estimate.fair) range_chart(app, card.flow, deal);
  if (deal.check) quote_verdict(app, card.flow, deal);
  if (!app.embed) actions(app, card.flow, deal);  // there are no other screens
  if (deal.estimate.fair) picture_button(app, card.flow, Chart::fees, deal_title(app, deal));
}

void answer_card(App& app, Flow& outer, const Deal& deal) {
  ui::Card card(app.ui, "answer", outer, app.word(Word::fees_answer));
  const ui::TextStyle quiet{.colour = app.ui.theme.secondary};
  if (!deal.estimate.fair) {
    return ui::paragraph(app.ui, card.flow, Word::how_fair_missing, quiet);
  }
  const Answer answer = answer_to(deal);
  const bool accepted = answer.reply == Word::fees_reply_accept;
  const std::string offer =
      accepted ? quote_text(app, deal) : ui::money(answer.offer, app.currency());
  if (ui::figure(app.ui, card.flow.row(24 + std::round(ui::kFigureSize * 1.3f) + 4),
                 {.name = answer_name(deal, answer),
                  .value = offer,
                  .exact = ui::exact(answer.offer),
                  .how = deal.check.has_value()})) {
    ask_of_deal(app, Topic::counter_offer);
  }
  ui::paragraph(app.ui, card.flow, answer.why, quiet);
  if (must_earn(app)) most_it_may_cost(app, card.flow, deal);
  text_to_send(app, card.flow, Word::fees_reply, reply_text(app, deal, answer, offer));
}

}  // namespace kol::app
