// The parts of the Fees screen, each a card: what goes in at the left (on a phone below), what
// comes out at the right (above).
#pragma once

#include "app/app.h"
#include "app/fees_deal.h"

namespace kol::app {

// ---- In ----
void subject_card(App& app, Flow& flow, const Deal& deal);
void deal_card(App& app, Flow& flow, const Deal& deal);

// ---- Out ----
void range_card(App& app, Flow& flow, const Deal& deal);
void answer_card(App& app, Flow& flow, const Deal& deal);
void methods_card(App& app, Flow& flow, const Deal& deal);
void parts_card(App& app, Flow& flow, const Deal& deal);
void results_card(App& app, Flow& flow, const Deal& deal);

// Asks how a figure of the deal comes about.
void ask_of_deal(App& app, Topic topic);

// "low – high", or one figure where both are the same; "—" if unknown.
std::string money_range(const App& app, const MaybeTriple& value);

inline constexpr float kFieldGap = 12;
inline constexpr float kCardGap = 16;
inline constexpr float kFieldWidth = 150;  // the narrowest a field of a form gets beside others

}  // namespace kol::app
