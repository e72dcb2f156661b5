// The detail view of one influencer.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void influencer_panel(App& app, const Rect& area);
// Its name.
std::string influencer_title(const App& app);
void keep_influencer(const App& app, KeptView& view);
void restore_influencer(App& app, const KeptView& view);
bool is_somebody_open(const App& app);

}  // namespace kol::app
