// Cards of the settings that explanations show as well, where a figure depends on them.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// The currencies that have a rate, and the workspace's own. Without its label in a bar.
void currency_select(App& app, const Rect& rect, bool hide_label);
// Currency, exchange rate and market.
void money_card(App& app, Flow& flow);
void tiers_card(App& app, Flow& flow);

}  // namespace kol::app
