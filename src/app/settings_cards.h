// Cards of the settings that explanations show as well, where a figure depends on them.
#pragma once

#include "app/app.h"

namespace kol::app {

// Currency, exchange rate and market.
void money_card(App& app, Flow& flow);
void tiers_card(App& app, Flow& flow);

}  // namespace kol::app
