// What the reader can say about a file of results.
#pragma once

#include "app/state/app.h"
#include "io/table/results/import.h"

namespace kol::app {

// What a column of results may be, as the reader reads it.
Word result_field_word(io::ResultField field);
// Each column with what it was taken for; folded unless none was recognised.
void result_columns(App& app, Flow& flow, const io::ResultsImport& import);
// Of a workbook with several sheets, which one.
void result_sheets(App& app, Flow& flow);

}  // namespace kol::app
