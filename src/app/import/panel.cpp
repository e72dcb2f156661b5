#include "app/import/panel.h"

#include <algorithm>

#include "app/import/parts.h"
#include "app/keeping/files.h"
#include "app/parts/panel_title.h"

namespace kol::app {
namespace {

// What stood there, and what became of it.
void cell_line(App& app, Flow& flow, const CellToCheck& cell, std::size_t number) {
  Ui& ui = app.ui;
  const std::string why = why_to_check(app, cell);
  const auto became_of = [&]() -> std::string {
    if (!cell.mended || cell.is_wrong) {
      const bool is_kept = !cell.doubt && is_platform_cell(app, cell);
      const Word became = cell.used ? Word::import_used_why
                          : is_kept ? Word::import_kept_why
                                    : Word::import_left_out_why;
      return ui.words.with(became, {{"why", why}});
    }
    if (cell.mended->empty()) return app.word(Word::import_mended_unknown);
    // "It is right" answers with what stood there.
    if (*cell.mended == cell.text) return app.word(Word::import_confirmed);
    return ui.words.with(Word::import_mended_to, {{"text", *cell.mended}});
  };
  const std::string became = became_of();
  const std::string there = ui.words.with(Word::import_stands_there, {{"text", cell.text}});
  const ui::Scope scope(ui, "cell " + std::to_string(number));
  ui::paragraph(ui, flow, {"of", name_of_cell(app, cell)}, {.bold = true});
  const ui::TextStyle small{.size = ui::kSmallSize, .colour = ui.theme.secondary};
  ui::paragraph(ui, flow, {"there", there}, small);
  ui::paragraph(ui, flow, {"became", became}, small);
  flow.space(8);
}

void what_was_done(App& app, Flow& flow, const DoneImport& done) {
  Ui& ui = app.ui;
  const std::string added = counted(app, done.added, Word::import_done_one, Word::import_done);
  ui::paragraph(ui, flow, {"added", added}, {.bold = true});
  if (!done.name.empty()) {
    const std::string from = ui.words.with(Word::import_from_file, {{"name", done.name}});
    ui::paragraph(ui, flow, {"from", from}, {.colour = ui.theme.secondary});
  }
  const io::Diagnostics& told = done.diagnostics;
  const Word account =
      told.merged_count > 0 ? Word::import_rows_account_merged : Word::import_rows_account;
  const std::string rows =
      ui.words.with(account, {{"read", whole(told.records - told.skipped.size())},
                              {"records", whole(told.records)},
                              {"skipped", whole(told.skipped.size())},
                              {"merged", whole(told.merged_count)}});
  ui::paragraph(ui, flow, {"rows", rows}, {.colour = ui.theme.secondary});
  flow.space(8);
  const Word save = Word::import_save_account;
  const ui::ButtonOptions look{.icon = ui::Icon::save};
  Rect row = flow.row(ui.control_height());
  if (ui::button(ui, row.cut_left(std::min(row.w, ui::button_width(ui, save, look))), save, look)) {
    save_diagnostics(app);
  }
  flow.space(kImportGap);
}

// Those that are still to be checked before those that the reader has settled.
void cells_card(App& app, Flow& flow, const std::vector<CellToCheck>& cells) {
  const auto open = static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [](const CellToCheck& cell) { return cell.is_open(); }));
  {
    ui::Card card(app.ui, "cells", flow, app.word(Word::import_cells_account));
    if (open > 0) {
      const std::string words =
          counted(app, open, Word::import_to_check_one, Word::import_to_check);
      ui::paragraph(app.ui, card.flow, {"to check", words}, {.colour = app.ui.theme.caution});
      card.flow.space(8);
    }
    for (const bool is_open : {true, false}) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].is_open() == is_open) cell_line(app, card.flow, cells[i], i);
      }
    }
  }
  flow.space(kImportGap);
}

}  // namespace

bool is_import_known(const App& app) { return app.last_import.has_value(); }

void last_import_panel(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(ui.control_height(), 12), Word::import_about);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(ui, "last import", view, app.word(Word::import_about));
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  if (!app.last_import) {
    ui::paragraph(ui, flow, Word::import_about_none);
  } else {
    const DoneImport& done = *app.last_import;
    what_was_done(app, flow, done);
    if (!done.cells.empty()) cells_card(app, flow, done.cells);
    import_losses(app, flow, done.diagnostics, true);
  }
  scroller.finish(view.w, flow.height());
}

}  // namespace kol::app
