// The parts of the import screen. Each may ask for other options; the table is then read again,
// once all have been drawn.
#pragma once

#include <optional>
#include <string>

#include "app/state/app.h"

namespace kol::app {

using NextOptions = std::optional<io::ImportOptions>;

const std::string& field_name(const App& app, io::Field field);

// How many records, in which encoding, and what went wrong.
void import_summary(App& app, Flow& flow);
// What nothing in the table says: the platform, and whether the first line names the columns.
void import_questions(App& app, Flow& flow, NextOptions& next);
// Each column with what it was taken for. Only those within `view` are drawn.
void import_columns(App& app, Flow& flow, const Rect& view, NextOptions& next);
void import_preview(App& app, Flow& flow);
// Skipped records, unreadable cells, and what else was done.
void import_losses(App& app, Flow& flow);

}  // namespace kol::app
