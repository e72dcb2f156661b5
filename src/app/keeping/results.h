// Tables of results (spec: practice.md 20, Import): what is opened while the Track screen is shown
// is one.
#pragma once

#include "app/state/app.h"

namespace kol::app {

bool takes_results(const App& app);
// Waits in the place of one that waited; its panel shows what it would fill in.
void open_results(App& app, PendingResults arrived);
// What it comes to, by the document and the answers as they are now.
const io::ResultsImport& read_results(App& app);
// Writes what was shown into the workspace, as one step.
void accept_results(App& app);

}  // namespace kol::app
