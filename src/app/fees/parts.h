// The parts of the Fees screen, each a card: what goes in at the left (on a phone below), what
// comes out at the right (above).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/parts/deal.h"
#include "app/state/app.h"
#include "ui/charts.h"

namespace kol::app {

// ---- In ----
void subject_card(App& app, Flow& flow, const Deal& deal);
void deal_card(App& app, Flow& flow, const Deal& deal);

// ---- Out ----
void range_card(App& app, Flow& flow, const Deal& deal);
void answer_card(App& app, Flow& flow, const Deal& deal);
void methods_card(App& app, Flow& flow, const Deal& deal);
// True if anything is added to the posts' fee or taken off it.
bool has_parts(const Deal& deal);
void parts_card(App& app, Flow& flow, const Deal& deal);
void payment_models_card(App& app, Flow& flow, const Deal& deal);
void results_card(App& app, Flow& flow, const Deal& deal);

// The ways to pay for it, calculated anew when something changed.
const PaymentModelsReport& payment_models(App& app, const Deal& deal);
// When which of them is cheaper.
std::vector<std::string> payment_sentences(const App& app, const PaymentModelsReport& report);
void draw_payments(App& app, Flow& flow, const Deal& deal);

// ---- What several of them, and the report for paper, say ----
// The quote as it was given, or what the roster's comes to.
std::string quote_text(const App& app, const Deal& deal);
// "2 × Instagram reel by Ada"
std::string deal_title(const App& app, const Deal& deal);
// Only where the fair fee is known.
ui::RangeBar deal_bar(const App& app, const Deal& deal);
// What to answer; only where the fair fee is known.
struct Answer {
  MaybeNumber offer;
  Word why = Word::fees_why_offer;
  Word reply = Word::fees_reply_offer;
};
Answer answer_to(const Deal& deal);
Word answer_name(const Deal& deal, const Answer& answer);
struct FeeMethod {
  Word name;
  MaybeTriple value;
  std::string reason;  // of an unknown value
  Topic how;
  std::string note = {};  // instead of the typical fee
};
std::array<FeeMethod, 5> fee_methods(const App& app, const Deal& deal);
// Without words, for they stand beside it. Only of a known value; all methods on one scale.
ui::RangeBar method_bar(const App& app, const FeeMethod& method, double axis_to);

// Asks how a figure of the deal comes about.
void ask_of_deal(App& app, Topic topic);

}  // namespace kol::app
