// Figures to check: doubtful cells, then unreadable ones, each with what stands there, what it was
// taken for and why, and a field to mend it in its place.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/import/parts.h"
#include "app/parts/messages.h"
#include "app/parts/names.h"
#include "io/table/fields.h"
#include "ui/long_list.h"

namespace kol::app {
namespace {

// So many cells of a column that are doubtful for one reason are folded.
constexpr std::size_t kFoldedFrom = 4;
constexpr float kFieldWidth = 190;
constexpr float kButtonWidth = 116;

io::FieldKind kind_of(const App& app, const CellToCheck& cell) {
  const auto& columns = app.import->result.diagnostics.columns;
  return cell.column < columns.size() ? io::row_of(columns[cell.column].field).kind
                                      : io::FieldKind::note;
}

std::string figure_words(const App& app, const CellToCheck& cell, double value) {
  switch (kind_of(app, cell)) {
    case io::FieldKind::money:
      return ui::money(value, import_currency(app));
    case io::FieldKind::engagement_rate:
    case io::FieldKind::share:
      return ui::percent(value);
    default:
      return ui::editable(value);
  }
}

// The figure as it was read; for a cell of platforms the one that was taken.
std::string taken(const App& app, const CellToCheck& cell) {
  if (cell.value) return figure_words(app, cell, *cell.value);
  const Influencer* const person = person_of(app.import->result, cell.record);
  return person == nullptr ? cell.text : platform_name(app, person->channels.front().platform);
}

std::string read_as(const App& app, const std::string& value, const std::string& why) {
  return app.ui.words.with(Word::import_read_as_why, {{"value", value}, {"why", why}});
}

// "Read as 12,000: about so much", "Left out: in EUR, not in USD".
std::string verdict_unmended(const App& app, const CellToCheck& cell) {
  const std::string why = why_to_check(app, cell);
  if (cell.used) return read_as(app, taken(app, cell), why);
  // Nobody is left out for a platform that is none: he is on another.
  const Influencer* const person = person_of(app.import->result, cell.record);
  const bool is_on_other = !cell.doubt && is_platform_cell(app, cell) && person != nullptr &&
                           person->channels.front().platform == Platform::other;
  if (is_on_other) return read_as(app, taken(app, cell), why);
  return app.ui.words.with(Word::import_left_out_why, {{"why", why}});
}

// What was written is in doubt itself, or cannot be read.
std::string verdict_wrong(const App& app, const CellToCheck& cell) {
  const std::vector<io::DoubtfulCell>& doubtful = app.import->result.diagnostics.doubtful;
  const auto now = std::find_if(doubtful.begin(), doubtful.end(), [&](const io::DoubtfulCell& one) {
    return one.record == cell.record && one.column_number == cell.column;
  });
  if (now == doubtful.end()) return app.word(Word::import_mended_wrong);
  CellToCheck written = cell;
  written.text = now->text;
  written.doubt = now->reason;
  written.used = now->used;
  written.value = now->value;
  written.currency = now->currency;
  return verdict_unmended(app, written);
}

// "Read as 45,200", or why it is not used.
std::string verdict_mended(const App& app, const CellToCheck& cell) {
  const io::FieldKind kind = kind_of(app, cell);
  if (const io::MendedCell* const read = read_of_mended(app.import->result, cell)) {
    const Word word = read->used                     ? Word::import_mended_as
                      : kind == io::FieldKind::money ? Word::import_mended_price_unused
                                                     : Word::import_mended_unused;
    return app.ui.words.with(word, {{"value", figure_words(app, cell, *read->value)}});
  }
  if (io::is_number(kind)) return app.word(Word::import_mended_unknown);
  if (kind != io::FieldKind::platform) return app.word(Word::import_mended);
  return app.ui.words.with(Word::import_mended_as, {{"value", taken(app, cell)}});
}

// "Read as 12,000: about so much", "Left out: in EUR, not in USD", "Read as 45,200".
std::string verdict(const App& app, const CellToCheck& cell) {
  if (!cell.mended) return verdict_unmended(app, cell);
  if (cell.is_wrong) return verdict_wrong(app, cell);
  if (cell.mended->empty()) return app.word(Word::import_mended_unknown);
  // What it was read as before says nothing of what is written now.
  if (app.import_reading) return app.word(Word::import_mended);
  return verdict_mended(app, cell);
}

// Whether nothing is left to do about it, and what stands there counts.
bool is_settled(const App& app, const CellToCheck& cell) {
  if (!cell.mended || cell.is_wrong) return false;
  const io::MendedCell* const read = read_of_mended(app.import->result, cell);
  return read == nullptr || read->used;
}

ui::Tone tone_of(const App& app, const CellToCheck& cell) {
  if (is_settled(app, cell)) return ui::Tone::good;
  return cell.used || !cell.is_open() ? ui::Tone::caution : ui::Tone::bad;
}

// What is typed counts when the field is left or Enter is pressed.
void mending_field(App& app, const Rect& rect, const CellToCheck& cell, const std::string& label,
                   bool& again) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id("mend");
  const auto draft = ui.drafts.texts.find(id);
  const std::string now = cell.mended.value_or(cell.text);
  ui::FieldOptions options;
  options.label = label;
  options.placeholder = app.word(Word::import_not_known);
  options.hide_label = true;
  const std::string help = verdict(app, cell);
  options.help = help;  // there is no room to draw it twice
  const ui::FieldEvent event = ui::text_field(
      ui, rect, "mend", draft != ui.drafts.texts.end() ? draft->second : now, options);
  if (event.typed) ui.drafts.texts[id] = *event.typed;
  if (event.cancelled) ui.drafts.texts.erase(id);
  if (!event.committed) return;
  const auto typed = ui.drafts.texts.find(id);
  if (typed == ui.drafts.texts.end()) return;
  const std::string text = std::exchange(typed->second, {});
  ui.drafts.texts.erase(typed);
  if (text == now) return;
  if (text == cell.text) {
    app.import->take_back(cell.record, cell.column);
  } else {
    app.import->mend(cell.record, cell.column, text);
  }
  again = true;
}

// To take back what was mended, or to say that what was read is right.
void mending_button(App& app, const Rect& rect, const CellToCheck& cell, const std::string& of,
                    bool& again) {
  if (!cell.mended && !cell.used) return;
  const Word word = cell.mended ? Word::import_mend_back : Word::import_is_right;
  const std::string name = app.ui.words.with(
      cell.mended ? Word::import_mend_back_of : Word::import_is_right_of, {{"cell", of}});
  if (!ui::button(app.ui, rect, word, {.look = ui::Look::quiet, .title = name})) return;
  if (cell.mended) {
    app.import->take_back(cell.record, cell.column);
  } else {
    app.import->mend(cell.record, cell.column, cell.text);
  }
  again = true;
}

void entry_of_cell(App& app, const Rect& rect, const CellToCheck& cell, float act_height,
                   bool& again) {
  const std::string of = name_of_cell(app, cell);
  ImportEntry entry;
  entry.title = of;
  entry.note = app.ui.words.with(Word::import_stands_there, {{"text", cell.text}});
  entry.reason = verdict(app, cell);
  entry.tone = tone_of(app, cell);
  import_entry(app, rect, entry, kFieldWidth + 8 + kButtonWidth, act_height, [&](Rect acts) {
    const Rect button = acts.cut_right(kButtonWidth, 8);
    mending_field(app, acts, cell, of, again);
    mending_button(app, button, cell, of, again);
  });
}

using Cells = std::vector<std::size_t>;  // by their places in the import's

// Those that are doubtful for one reason in one column.
struct CellKind {
  DoubtKind is;
  Cells cells;
};

// In the order in which the first of each comes.
std::vector<CellKind> kinds_of(const std::vector<CellToCheck>& cells) {
  std::vector<CellKind> kinds;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const DoubtKind is = cells[i].kind();
    auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const CellKind& one) { return one.is == is; });
    if (kind == kinds.end()) kind = kinds.insert(kinds.end(), {is, {}});
    kind->cells.push_back(i);
  }
  return kinds;
}

void list_of_cells(App& app, const ImportPlace& place, Flow& flow, const std::string& name,
                   const Cells& which) {
  Ui& ui = app.ui;
  const float act_height = ui.control_height();
  ui::LongListOptions options;
  options.name = name;
  options.item_height = import_entry_height(flow.width(), true, act_height);
  options.gap = 0;
  const Rect list = flow.row(ui::long_list_height(options, which.size()));
  ui::long_list(
      ui, list, place.view, "list", options, which.size(),
      [&](std::size_t i) {
        const CellToCheck& cell = app.import->cells[which[i]];
        return ui.id("cell " + std::to_string(cell.record) + " " + std::to_string(cell.column));
      },
      [&](std::size_t i, const Rect& rect, bool) {
        entry_of_cell(app, rect, app.import->cells[which[i]], act_height, place.again);
      });
}

// To say of all that were read that this is right.
void all_right_button(App& app, Flow& flow, const Cells& open, const std::string& of, bool& again) {
  const std::string name = app.ui.words.with(Word::import_all_right_of, {{"cells", of}});
  const Word word = Word::import_all_right;
  Rect row = flow.row(app.ui.control_height());
  const Rect button = row.cut_left(std::min(row.w, ui::button_width(app.ui, word)));
  if (!ui::button(app.ui, button, word, {.title = name})) return;
  for (const std::size_t i : open) {
    const CellToCheck& cell = app.import->cells[i];
    app.import->mend(cell.record, cell.column, cell.text);
  }
  again = true;
}

// Many of a kind: what they have in common, one of them for example, and folded the list.
void kind_of_cells(App& app, const ImportPlace& place, Flow& flow, const CellKind& kind) {
  Ui& ui = app.ui;
  PendingImport& import = *app.import;
  const ui::Scope scope(ui, "kind " + std::to_string(import.cells[kind.cells.front()].record) +
                                " " + std::to_string(kind.is.column));
  Cells open;
  std::copy_if(kind.cells.begin(), kind.cells.end(), std::back_inserter(open),
               [&](std::size_t i) { return import.cells[i].is_open(); });
  const CellToCheck& first = import.cells[open.empty() ? kind.cells.front() : open.front()];
  const std::string count =
      open.empty() ? app.word(Word::import_cells_kind_none)
                   : counted(app, open.size(), Word::import_to_check_one, Word::import_to_check);
  const std::string title =
      ui.words.with(Word::import_cells_kind, {{"column", first.header}, {"count", count}});
  const bool was_open = import.shows(kind.is);
  bool is_open = was_open;
  ui::disclosure(ui, flow.row(ui.control_height()), {"kind", title}, is_open);
  if (is_open != was_open) import.show(kind.is, is_open);
  const std::string example = ui.words.with(
      Word::import_cells_kind_example, {{"text", first.text}, {"verdict", verdict(app, first)}});
  ui::paragraph(ui, flow, {Word::import_cells_kind_example, example},
                {.colour = ui.theme.secondary});
  flow.space(8);
  if (kind.is.used && !open.empty()) {
    all_right_button(app, flow, open, first.header + ": " + why_to_check(app, first), place.again);
    flow.space(8);
  }
  if (is_open) list_of_cells(app, place, flow, title, kind.cells);
}

// A few of each kind in one list; then kinds of many.
void cells_by_kind(App& app, const ImportPlace& place, Flow& flow) {
  const std::vector<CellKind> kinds = kinds_of(app.import->cells);
  Cells few;
  for (const CellKind& kind : kinds) {
    if (kind.cells.size() < kFoldedFrom)
      few.insert(few.end(), kind.cells.begin(), kind.cells.end());
  }
  std::sort(few.begin(), few.end());
  if (!few.empty()) list_of_cells(app, place, flow, app.word(Word::import_cells), few);
  for (const CellKind& kind : kinds) {
    if (kind.cells.size() >= kFoldedFrom) kind_of_cells(app, place, flow, kind);
  }
}

}  // namespace

void import_cells(App& app, const ImportPlace& place) {
  const PendingImport& import = *app.import;
  if (import.cells.empty()) return;
  Ui& ui = app.ui;
  {
    ui::Card card(ui, "cells", place.flow, app.word(Word::import_cells));
    Flow& flow = card.flow;
    ui::paragraph(ui, flow, Word::import_cells_help, {.colour = ui.theme.secondary});
    const std::size_t all = import.to_check();
    if (all > import.cells.size()) {
      const std::string more = ui.words.with(
          Word::import_cells_first, {{"shown", whole(import.cells.size())}, {"count", whole(all)}});
      ui::paragraph(ui, flow, {Word::import_cells_first, more}, {.colour = ui.theme.secondary});
    }
    flow.space(8);
    cells_by_kind(app, place, flow);
  }
  place.flow.space(kImportGap);
}

}  // namespace kol::app
