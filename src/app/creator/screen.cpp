#include "app/creator/screen.h"

#include "app/creator/parts.h"
#include "app/parts/figures.h"
#include "app/parts/in_and_out.h"
#include "app/parts/sides.h"
#include "io/json/practice/creator.h"

namespace kol::app {
namespace {

void inputs(App& app, Flow& flow, const std::optional<CreatorSubject>& subject) {
  whose_card(app, flow);
  if (!subject) return;
  flow.space(kCardGap);
  my_rates_card(app, flow, *subject);
}

void more_inputs(App& app, Flow& flow, const CreatorSubject& subject) {
  // Without a format there is nothing that posts could be planned or bartered for.
  const bool posts = !subject.report.rates.empty();
  bool first = true;
  for (const auto card :
       {plan_of_month_card, affiliate_card, products_card, barter_card, about_me_card}) {
    if (!posts && (card == plan_of_month_card || card == barter_card)) continue;
    if (!first) flow.space(kCardGap);
    first = false;
    card(app, flow, subject);
  }
}

void details(App& app, Flow& flow, const CreatorSubject& subject) {
  for (const auto card : {gains_card, month_card, media_kit_card}) {
    if (card != gains_card) flow.space(kCardGap);
    card(app, flow, subject);
  }
}

}  // namespace

void rates_screen(App& app, const Rect& area) {
  // What is drawn may be edited away in the middle of a frame: each part asks anew.
  const auto with = [&app](void (*draw)(App&, Flow&, const CreatorSubject&)) {
    return [&app, draw](Flow& flow) {
      if (const auto subject = creator_subject(app)) draw(app, flow, *subject);
    };
  };
  InAndOut parts{.top = [&app](Flow& flow) { sides_switch(app, flow); },
                 .inputs = [&app](Flow& flow) { inputs(app, flow, creator_subject(app)); },
                 .more = Word::embed_more_rates};
  if (creator_subject(app)) {
    parts.more_inputs = with(more_inputs);
    parts.headline = with(rate_card);
    parts.details = with(details);
  }
  in_and_out(app, area, "rates", Word::nav_rates, parts);
}

std::string rates_answer(const App& app) {
  const auto subject = creator_subject(app);
  const CreatorRate* const rate = subject ? chosen_rate(app, *subject) : nullptr;
  if (rate == nullptr || !rate->fair) return app.word(Word::say_fee_unknown);
  const auto money = [&](double value) { return ui::money(value, app.currency()); };
  return app.ui.words.with(Word::say_fee, {{"fee", money(rate->fair->typical)},
                                           {"low", money(rate->fair->low)},
                                           {"high", money(rate->fair->high)}});
}

void keep_rates(const App& app, KeptView& view) {
  view.put("format", app.creator.format);
  for (std::size_t part = 0; part < kKitPartCount; ++part) {
    if (app.creator.left_out[part]) view.put("left_out", io::kKitPartNames[part]);
  }
}

void restore_rates(App& app, const KeptView& view) {
  app.creator.format = view.get("format").value_or(app.creator.format);
  for (const std::string_view name : view.all("left_out")) {
    for (std::size_t part = 0; part < kKitPartCount; ++part) {
      if (io::kKitPartNames[part] == name) app.creator.left_out[part] = true;
    }
  }
}

}  // namespace kol::app
