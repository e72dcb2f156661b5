// A sheet of a workbook as a table. The page reads it out of the .xlsx (web/keeping/workbook) and
// hands it over in a form that no text is taken for: a record begins with U+001E, a cell of it with
// U+001F, or with U+001D if it is a number, whose dot is decimal; within cells there are no control
// characters but tabs and line breaks. In place of records U+0018 and why the page could not read
// the sheet: "damaged", "no_reader", "too_large" (spec: import, Paste and workbooks).
#pragma once

#include <optional>
#include <string_view>

#include "io/message.h"
#include "io/table/records.h"

namespace kol::io {

// Lists the records of valid UTF-8. Returns why it cannot: what the page says, beyond the limits.
std::optional<Message> read_workbook_table(std::string_view sheet, ListedRecords& records);

}  // namespace kol::io
