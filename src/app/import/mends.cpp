// Cells that the reader has written anew: what they were read as, and that they stay where they
// stand when another line is taken for the header.
#include <algorithm>

#include "app/import/parts.h"

namespace kol::app {
namespace {

// How many records of the file stand before the first one as it is numbered now.
std::size_t before_first_record(const PendingImport& import) {
  const io::ImportOptions& said = import.options;
  const io::Import& read = import.result;
  if (!said.has_header.value_or(read.has_header)) return 0;
  const std::size_t header = said.header_record.value_or(read.has_header ? read.header_record : 0);
  return header < read.first_records.size() ? read.first_records[header].before + 1 : 0;
}

}  // namespace

const io::MendedCell* read_of_mended(const io::Import& result, const CellToCheck& cell) {
  const std::vector<io::MendedCell>& mended = result.diagnostics.mended;
  const auto found = std::find_if(mended.begin(), mended.end(), [&](const io::MendedCell& one) {
    return one.record == cell.record && one.column == cell.column;
  });
  return found == mended.end() || !found->value ? nullptr : &*found;
}

void list_mended_cells(PendingImport& import) {
  for (const io::CellEdit& edit : import.options.edits) {
    const auto is_it = [&](const auto& cell) {
      return cell.record == edit.record && cell.column == edit.column;
    };
    const std::vector<io::MendedCell>& read = import.result.diagnostics.mended;
    const auto there = std::find_if(read.begin(), read.end(), is_it);
    if (there == read.end()) continue;
    if (const auto listed = std::find_if(import.cells.begin(), import.cells.end(), is_it);
        listed != import.cells.end()) {
      // One that is doubted as it was written anew, too.
      if (!listed->mended) {
        listed->mended = edit.text;
        listed->text = there->text;
      }
      continue;
    }
    const Influencer& person = *person_of(import.result, edit.record);
    import.cells.push_back(
        {.record = edit.record,
         .column = edit.column,
         .header = import.result.diagnostics.columns[edit.column].header,
         .text = there->text,
         .who = person.name.empty() ? person.channels.front().handle : person.name,
         .mended = edit.text});
  }
}

void take_header(PendingImport& import, std::optional<bool> has_header,
                 std::optional<std::size_t> header_record) {
  const std::size_t was = before_first_record(import);
  import.options.has_header = has_header;
  import.options.header_record = header_record;
  const std::size_t now = before_first_record(import);
  // The number that a record of the file has now, 0 for none.
  const auto renumbered = [&](std::size_t record) {
    const std::size_t in_file = was + record;
    return record > 0 && in_file > now ? in_file - now : 0;
  };
  for (io::CellEdit& edit : import.options.edits) {
    const std::size_t in_file = edit.record > 0 ? was + edit.record : was + 1 - edit.before_first;
    edit.record = in_file > now ? in_file - now : 0;
    edit.before_first = in_file > now ? 0 : now + 1 - in_file;
  }
  for (std::size_t& record : import.options.apart) record = renumbered(record);
  std::erase(import.options.apart, 0U);
  for (io::RecordPair& pair : import.options.together) {
    pair = {renumbered(pair.record), renumbered(pair.into)};
  }
  std::erase_if(import.options.together,
                [](const io::RecordPair& pair) { return pair.record == 0 || pair.into == 0; });
  for (CellToCheck& cell : import.cells) cell.record = renumbered(cell.record);
  std::erase_if(import.cells, [](const CellToCheck& cell) { return cell.record == 0; });
}

void import_mends_aside(App& app, Flow& flow) {
  const std::vector<io::CellEdit>& edits = app.import->options.edits;
  const auto count = static_cast<std::size_t>(std::count_if(
      edits.begin(), edits.end(), [](const io::CellEdit& edit) { return edit.record == 0; }));
  if (count == 0) return;
  const std::string words =
      counted(app, count, Word::import_mends_aside_one, Word::import_mends_aside);
  ui::paragraph(app.ui, flow, {Word::import_mends_aside, words}, {.colour = app.ui.theme.caution});
  flow.space(kImportGap);
}

}  // namespace kol::app
