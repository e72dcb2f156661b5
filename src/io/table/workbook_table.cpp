// A sheet of a workbook as a table (see workbook_table.h).
#include "io/table/workbook_table.h"

#include <algorithm>
#include <cstddef>

#include "io/json/text.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr char kRecord = '\x1E';
constexpr char kNumber = '\x1D';
constexpr std::string_view kSigns = "\x1D\x1E\x1F";  // the last begins a text
constexpr char kNotRead = '\x18';

Message why_not_read(std::string_view reason) {
  if (reason == "no_reader") return {Code::workbook_no_reader, {}};
  if (reason == "too_large") return {Code::workbook_too_large, {}};
  return {Code::workbook_damaged, {}};
}

bool is_too_long(std::string_view cell) {
  return cell.size() > kMostCellCharacters && count_code_points(cell) > kMostCellCharacters;
}

}  // namespace

std::optional<Message> read_workbook_table(std::string_view sheet, ListedRecords& records) {
  if (sheet.starts_with(kNotRead)) return why_not_read(sheet.substr(1));
  if (!sheet.empty() && !sheet.starts_with(kRecord)) return why_not_read("damaged");
  const auto beyond = [&](Code code) { return Message{code, {{"line", records.size()}}}; };
  std::size_t columns = 0;
  for (std::size_t at = 0; at < sheet.size();) {
    const char sign = sheet[at++];
    const std::size_t end = std::min(sheet.find_first_of(kSigns, at), sheet.size());
    const std::string_view cell = trim(sheet.substr(at, end - at));
    at = end;
    if (sign == kRecord) {
      if (records.size() == kMostRecords) return Message{Code::table_too_many_records, {}};
      records.begin_record();
      columns = 0;
      continue;
    }
    if (++columns > kMostColumns) return beyond(Code::table_too_wide);
    if (is_too_long(cell)) return beyond(Code::table_cell_too_long);
    records.add(cell, sign == kNumber ? CellKind::number : CellKind::text);
  }
  return std::nullopt;
}

}  // namespace kol::io
