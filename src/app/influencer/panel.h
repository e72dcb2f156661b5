// The detail view of one influencer.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void influencer_panel(App& app, const Rect& area);

}  // namespace kol::app
