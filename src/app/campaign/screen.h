// The Campaign screen: offer, costs and line-up in; profit and ROI out.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void campaign_screen(App& app, const Rect& area);
// In a sentence, for screen readers.
std::string campaign_answer(const App& app);
void keep_campaign(const App& app, KeptView& view);
void restore_campaign(App& app, const KeptView& view);

}  // namespace kol::app
