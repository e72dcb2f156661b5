// The agreement with one influencer of the line-up: its terms, and the statement of expectations
// that they make.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

void agreement_panel(App& app, const Rect& area);
// Its name.
std::string agreement_title(const App& app);
void keep_agreement(const App& app, KeptView& view);
void restore_agreement(App& app, const KeptView& view);
bool is_agreement_open(const App& app);

// The statement of the open agreement on paper; with `print` the browser's print dialog opens at
// once.
void open_agreement_on_paper(App& app, bool print);

}  // namespace kol::app
