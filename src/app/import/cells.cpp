// Figures to check: doubtful cells, then unreadable ones, each with what stands there, what it was
// taken for and why, and a field to mend it in its place.
#include <utility>

#include "app/import/parts.h"
#include "app/parts/messages.h"
#include "app/parts/names.h"
#include "io/table/fields.h"
#include "ui/long_list.h"

namespace kol::app {
namespace {

constexpr float kFieldWidth = 190;
constexpr float kButtonWidth = 116;

io::FieldKind kind_of(const App& app, const CellToCheck& cell) {
  const auto& columns = app.import->result.diagnostics.columns;
  return cell.column < columns.size() ? io::row_of(columns[cell.column].field).kind
                                      : io::FieldKind::note;
}

// The figure as it was read; for a cell of platforms the one that was taken.
std::string taken(const App& app, const CellToCheck& cell) {
  const io::Import& result = app.import->result;
  if (!cell.value) {
    const std::size_t at = result.influencer_of[cell.record - 1];
    return platform_name(app, result.influencers[at].channels.front().platform);
  }
  switch (kind_of(app, cell)) {
    case io::FieldKind::money:
      return ui::money(*cell.value, import_currency(app));
    case io::FieldKind::engagement_rate:
    case io::FieldKind::share:
      return ui::percent(*cell.value);
    default:
      return ui::editable(*cell.value);
  }
}

// "Read as 12,000: about so much", "Left out: in another currency", "Mended".
std::string verdict(const App& app, const CellToCheck& cell) {
  if (cell.mended) return app.word(cell.is_wrong ? Word::import_mended_wrong : Word::import_mended);
  const std::string why = cell.doubt ? in_words(app, io::Message{*cell.doubt, {}})
                                     : app.word(Word::import_not_readable);
  if (!cell.used) return app.ui.words.with(Word::import_left_out_why, {{"why", why}});
  return app.ui.words.with(Word::import_read_as_why, {{"value", taken(app, cell)}, {"why", why}});
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
  const bool settled = cell.mended && !cell.is_wrong;
  ImportEntry entry;
  entry.title = of;
  entry.note = app.ui.words.with(Word::import_stands_there, {{"text", cell.text}});
  entry.reason = verdict(app, cell);
  entry.tone = settled ? ui::Tone::good : cell.used ? ui::Tone::caution : ui::Tone::bad;
  import_entry(app, rect, entry, kFieldWidth + 8 + kButtonWidth, act_height, [&](Rect acts) {
    const Rect button = acts.cut_right(kButtonWidth, 8);
    mending_field(app, acts, cell, of, again);
    mending_button(app, button, cell, of, again);
  });
}

}  // namespace

void import_cells(App& app, const ImportPlace& place) {
  const PendingImport& import = *app.import;
  if (import.cells.empty()) return;
  Ui& ui = app.ui;
  {
    ui::Card card(ui, "cells", place.flow, app.word(Word::import_cells), 3);
    Flow& flow = card.flow;
    ui::paragraph(ui, flow, Word::import_cells_help, {.colour = ui.theme.secondary});
    const std::size_t all = import.to_check();
    if (all > import.cells.size()) {
      const std::string more = ui.words.with(
          Word::import_cells_first, {{"shown", whole(import.cells.size())}, {"count", whole(all)}});
      ui::paragraph(ui, flow, {Word::import_cells_first, more}, {.colour = ui.theme.secondary});
    }
    flow.space(8);
    const float act_height = ui.control_height();
    ui::LongListOptions options;
    options.name = app.word(Word::import_cells);
    options.item_height = import_entry_height(flow.width(), true, act_height);
    options.gap = 0;
    const Rect list = flow.row(ui::long_list_height(options, import.cells.size()));
    ui::long_list(
        ui, list, place.view, "list", options, import.cells.size(),
        [&](std::size_t i) {
          const CellToCheck& cell = import.cells[i];
          return ui.id("cell " + std::to_string(cell.record) + " " + std::to_string(cell.column));
        },
        [&](std::size_t i, const Rect& rect, bool) {
          entry_of_cell(app, rect, import.cells[i], act_height, place.again);
        });
  }
  place.flow.space(kImportGap);
}

}  // namespace kol::app
