// The detail view of one influencer.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void influencer_panel(App& app, const Rect& area);
void keep_influencer(const App& app, KeptView& view);
void restore_influencer(App& app, const KeptView& view);
bool is_somebody_open(const App& app);

}  // namespace kol::app
