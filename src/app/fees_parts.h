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
// True if anything is added to the posts' fee or taken off it.
bool has_parts(const Deal& deal);
void parts_card(App& app, Flow& flow, const Deal& deal);
void results_card(App& app, Flow& flow, const Deal& deal);

// Asks how a figure of the deal comes about.
void ask_of_deal(App& app, Topic topic);

inline constexpr float kNarrowestField = 130;  // beside others

}  // namespace kol::app
