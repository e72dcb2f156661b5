// What posts should cost: of somebody in the roster or of an account made up on the spot, with
// add-ons, against a quote.
#include "app/fees/screen.h"

#include "app/fees/parts.h"
#include "app/parts/deal.h"
#include "app/parts/in_and_out.h"
#include "app/parts/sides.h"

namespace kol::app {
namespace {

void details(App& app, Flow& flow, const Deal& deal) {
  answer_card(app, flow, deal);
  flow.space(kCardGap);
  methods_card(app, flow, deal);
  flow.space(kCardGap);
  if (has_parts(deal)) {
    parts_card(app, flow, deal);
    flow.space(kCardGap);
  }
  payment_models_card(app, flow, deal);
  flow.space(kCardGap);
  results_card(app, flow, deal);
}

void inputs(App& app, Flow& flow, const Deal& deal) {
  subject_card(app, flow, deal);
  flow.space(kCardGap);
  deal_card(app, flow, deal);
}

}  // namespace

void fees_screen(App& app, const Rect& area) {
  begin_fees(app);
  const Deal deal = deal_of(app);
  InAndOut parts{.top = [&app](Flow& flow) { sides_switch(app, flow); },
                 .inputs = [&](Flow& flow) { inputs(app, flow, deal); },
                 .more = Word::embed_more_fee};
  if (deal.format != nullptr) {
    parts.headline = [&](Flow& flow) { range_card(app, flow, deal); };
    parts.details = [&](Flow& flow) { details(app, flow, deal); };
  }
  in_and_out(app, area, "fees", Word::nav_fees, parts);
}

std::string fees_answer(const App& app) {
  if (!app.fees.begun) return {};
  const MaybeTriple fair = deal_of(app).estimate.fair;
  if (!fair) return app.word(Word::say_fee_unknown);
  const auto money = [&](double value) { return ui::money(value, app.currency()); };
  return app.ui.words.with(
      Word::say_fee,
      {{"fee", money(fair->typical)}, {"low", money(fair->low)}, {"high", money(fair->high)}});
}

}  // namespace kol::app
