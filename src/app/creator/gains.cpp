// What a brand gains from one post, and whether the price pays off for it; the answer to its
// request.
#include <algorithm>

#include "app/creator/parts.h"
#include "app/parts/accounts.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

std::string money(const App& app, const MaybeNumber& value) {
  return ui::money(value, app.currency());
}

void ask(App& app, Topic topic) { app.ask({.topic = topic, .of = AskedOf::rate}); }

// A range where all three are known: typical as the figure, the ends as its note.
void ranged(App& app, const Rect& rect, Word name, const MaybeTriple& value, Topic topic) {
  const MaybeNumber typical = value ? MaybeNumber(value->typical) : std::nullopt;
  if (ui::figure(app.ui, rect,
                 {.name = name,
                  .value = ui::count(typical),
                  .note = value ? shown_range(app, value, Unit::count) : std::string(),
                  .exact = ui::exact(typical),
                  .how = true})) {
    ask(app, topic);
  }
}

// Known with a brand's offer, which an embed has not.
void what_is_left(App& app, ui::Grid& grid, const CreatorRate& rate) {
  if (ui::figure(app.ui, grid.next(),
                 {.name = Word::term_orders,
                  .value = ui::count(rate.incremental),
                  .exact = ui::exact(rate.incremental),
                  .how = true})) {
    ask(app, Topic::standard_orders);
  }
  if (ui::figure(app.ui, grid.next(),
                 {.name = Word::term_contribution,
                  .value = money(app, rate.contribution),
                  .note = app.word(Word::creator_before_fee),
                  .exact = ui::exact(rate.contribution),
                  .how = true})) {
    ask(app, Topic::contribution);
  }
}

// Whether it earns its cost back, in a sentence; for goals that are not about money there is none.
void verdict(App& app, Flow& flow, const CreatorSubject& subject, const CreatorRate& rate) {
  const Campaign& campaign = app.document.workspace().campaign;
  if (!rate.max_fee) {
    const Word why = !rate.clicks                   ? Word::creator_gain_no_clicks
                     : campaign.goal == Goal::leads ? Word::creator_gain_no_leads
                                                    : Word::creator_gain_unknown;
    return ui::paragraph(app.ui, flow, why,
                         {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
  if (!has_to_pay_off(campaign.goal)) return;
  const std::string most = ui::money_at_most(rate.max_fee, app.currency());
  if (*rate.max_fee <= 0) {
    return ui::paragraph(app.ui, flow, Word::creator_gain_never, {.colour = app.ui.theme.caution});
  }
  if (!has_own_price(subject, rate)) {
    const std::string words = app.ui.words.with(Word::creator_gain_most, {{"most", most}});
    return ui::paragraph(app.ui, flow, {Word::creator_gain_most, words});
  }
  const bool pays = *rate.price <= *rate.max_fee;
  const Word word = pays ? Word::creator_gain_pays : Word::creator_gain_loses;
  const std::string words =
      app.ui.words.with(word, {{"most", most}, {"price", price_text(app, subject, rate)}});
  ui::paragraph(app.ui, flow, {word, words},
                {.colour = pays ? app.ui.theme.good : app.ui.theme.caution});
}

// To be sent to a brand that has asked.
std::string offer_text(const App& app, const CreatorSubject& subject, const CreatorRate& rate) {
  std::string text = app.ui.words.with(
      Word::creator_offer,
      {{"format", format_name(app, rate.format)}, {"price", price_text(app, subject, rate)}});
  if (rate.impressions) {
    text += "\n\n" +
            app.ui.words.with(Word::creator_offer_reach,
                              {{"impressions", shown_range(app, rate.impressions, Unit::count)}});
  }
  if (rate.addons.usage_rights_month) {
    text +=
        "\n\n" + app.ui.words.with(Word::creator_offer_addons,
                                   {{"usage", money(app, rate.addons.usage_rights_month)},
                                    {"whitelisting", money(app, rate.addons.whitelisting_month)},
                                    {"exclusivity", money(app, rate.addons.exclusivity_month)}});
  }
  text += "\n\n" + app.word(Word::creator_offer_end);
  const std::string& name = subject.influencer.name;
  return name.empty() || name == app.word(Word::fees_own_name) ? text : text + '\n' + name;
}

}  // namespace

void gains_card(App& app, Flow& outer, const CreatorSubject& subject) {
  const CreatorRate* const rate = chosen_rate(app, subject);
  if (rate == nullptr) return;
  const std::string title =
      app.ui.words.with(Word::creator_gains_title, {{"format", format_name(app, rate->format)}});
  ui::Card card(app.ui, "gains", outer, title);
  Flow& flow = card.flow;
  const int columns = flow.columns(130, 4, 16);
  ui::Grid grid(flow, columns == 3 ? 2 : columns, ui::kFigureHeight, 16);
  ranged(app, grid.next(), Word::term_impressions, rate->impressions, Topic::impressions);
  ranged(app, grid.next(), Word::term_clicks, rate->clicks, Topic::clicks);
  if (!app.embed) what_is_left(app, grid, *rate);
  flow.space(8);
  if (!app.embed) verdict(app, flow, subject, *rate);
  const std::string& campaign = app.document.workspace().campaign.name;
  if (!campaign.empty() && rate->max_fee) {
    const std::string of = app.ui.words.with(Word::creator_offer_of, {{"campaign", campaign}});
    ui::paragraph(app.ui, flow, {Word::creator_offer_of, of},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
  if (rate->price) text_to_send(app, flow, Word::creator_reply, offer_text(app, subject, *rate));
}

}  // namespace kol::app
