// The report for paper as plain data: a list of blocks made of the workspace, its report and the
// words. The page makes real HTML of it (web/report/report.js); nothing here knows how it looks.
#pragma once

#include "app/parts/paper.h"

namespace kol::app {

// The answer first, then comparison, fees, campaign and what all of it assumes. Chooses a subject
// for the fees where the reader has not done so yet.
PrintReport print_report(App& app);

// Shows it; with `print` the browser's print dialog opens at once.
void open_report(App& app, bool print);

}  // namespace kol::app
