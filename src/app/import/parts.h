// The parts of the import screen, from top to bottom. Each may change what the reader says about
// the table that waits; then it is read `again`, once all have been drawn.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Where a part is drawn, and what it may ask for.
struct ImportPlace {
  Flow& flow;
  Rect view;  // what is seen of the screen: what is more than a screen away is not drawn
  bool& again;
};

inline constexpr float kImportGap = 16;

std::string whole(std::size_t value);
// "1 channel", "3 channels".
std::string counted(const App& app, std::size_t count, Word one, Word many);
const std::string& field_name(const App& app, io::Field field);
// The currency that quotes are in: as the reader says, as the table says, else the roster's.
const std::string& import_currency(const App& app);
// Why a cell is to be checked: "the middle of a range", "in EUR, not in USD".
std::string why_to_check(const App& app, const CellToCheck& cell);
bool is_platform_cell(const App& app, const CellToCheck& cell);

// What was said of the table that waits, else of the one that was added last; there must be one.
const io::Diagnostics& told_of(const App& app);
// Null for a record that is none's.
const Influencer* person_of(const io::Import& result, std::size_t record);
// Where a record stands: "7", "Line", "Line 7", "line 7", "Lines 4 and 7". Of a sheet the rows are
// told; where nothing knows the lines, the records.
std::string place_number(const io::Diagnostics& told, std::size_t record);
Word place_heading(const io::Diagnostics& told);
std::string place_alone(const App& app, const io::Diagnostics& told, std::size_t record);
std::string place_within(const App& app, const io::Diagnostics& told, std::size_t record);
std::string two_places(const App& app, const io::Diagnostics& told, std::size_t first,
                       std::size_t second);
// Of the influencer that a record is part of: his name, else "Line 7".
std::string who_is(const App& app, std::size_t record);
// His accounts: "Instagram, ann, 12,000 followers · TikTok, ann".
std::string accounts_of(const App& app, std::size_t record);
// "Ann: Followers", of a cell to check; with the line where another has that name too.
std::string name_of_cell(const App& app, const CellToCheck& cell);

// Cells that were mended before another header was taken, and whose records nothing was read from
// meanwhile, are listed again.
void list_mended_cells(PendingImport& import);
// A mended cell that a number was read from; null for another.
const io::MendedCell* read_of_mended(const io::Import& result, const CellToCheck& cell);
// The reader says which line names the columns. What he has said of records goes with their lines.
void take_header(PendingImport& import, std::optional<bool> has_header,
                 std::optional<std::size_t> header_record);
// How many mended cells stand in or above the header, where they count for nothing.
void import_mends_aside(App& app, Flow& flow);

// What nothing in the table says: sheet, platform, whether the first line names the columns, a
// rate.
void import_questions(App& app, const ImportPlace& place);
// Doubtful and unreadable cells, each to be mended in its place.
void import_cells(App& app, const ImportPlace& place);
// Which records were put together, and which may be of one person.
void import_people(App& app, const ImportPlace& place);
// Everybody as they will be.
void import_roster(App& app, const ImportPlace& place);
// Each column with what it was taken for.
void import_columns(App& app, const ImportPlace& place);
// The reader says what a column is.
void choose_column(PendingImport& import, std::size_t column, io::ColumnChoice choice);
// Encoding, header, rows, platform, currency: folded.
void import_how(App& app, const ImportPlace& place);
// The platform of records that do not say; `none`: the words for no answer. True if another was
// chosen.
bool platform_select(App& app, const Rect& rect, Word label, const std::string& none);
// Skipped records, and what else was done; with `all` also what has a part of its own above.
void import_losses(App& app, Flow& flow, const io::Diagnostics& told, bool all);

// One of several entries under one another: what is said, and what can be done about it at the
// right, or on a phone below. `act` draws that.
struct ImportEntry {
  std::string title;
  std::string note;
  std::string reason = {};
  ui::Tone tone = ui::Tone::neutral;  // of the reason
};
float import_entry_height(float width, bool has_reason, float act_height);
void import_entry(App& app, const Rect& rect, const ImportEntry& entry, float act_width,
                  float act_height, const std::function<void(Rect)>& act);

// A table that is only read, as high as its rows up to so many.
void plain_table(App& app, Flow& flow, std::string_view key, std::string_view name,
                 std::span<const ui::TableColumn> columns, std::size_t rows,
                 std::size_t rows_in_view,
                 const std::function<ui::TableCell(std::size_t, std::size_t)>& cell);
ui::TableColumn column_of(const App& app, Word header, float width);

}  // namespace kol::app
