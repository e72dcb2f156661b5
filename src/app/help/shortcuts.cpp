// The key combinations of web/page/keys.js and actions.js and of web/elements/tables.js.
#include <array>

#include "app/help/panels.h"
#include "app/parts/panel_title.h"

namespace kol::app {
namespace {

struct Shortcut {
  std::string_view keys;  // as they stand on the keys, in every language
  Word meaning;
};

struct Place {
  Word name;
  std::span<const Shortcut> shortcuts;
};

constexpr std::array kAnywhere = {
    Shortcut{"Ctrl O", Word::bar_open},     Shortcut{"Ctrl S", Word::bar_save},
    Shortcut{"Ctrl P", Word::report_open},  Shortcut{"Ctrl V", Word::shortcuts_paste},
    Shortcut{"Ctrl Z", Word::bar_undo},     Shortcut{"Ctrl Y", Word::bar_redo},
    Shortcut{"Esc", Word::shortcuts_close}, Shortcut{"?", Word::shortcuts_these},
};
constexpr std::array kInTable = {
    Shortcut{"↑ ↓", Word::shortcuts_cells},     Shortcut{"← →", Word::shortcuts_beside},
    Shortcut{"Home End", Word::shortcuts_ends}, Shortcut{"Enter", Word::shortcuts_open},
    Shortcut{"F2", Word::shortcuts_edit},
};
constexpr std::array kInCell = {
    Shortcut{"↑ ↓", Word::shortcuts_cell_beside},
    Shortcut{"Enter", Word::shortcuts_cell_below},
    Shortcut{"Tab", Word::shortcuts_next_cell},
    Shortcut{"Esc", Word::shortcuts_cell_back},
};
constexpr std::array kPlaces = {
    Place{Word::shortcuts_anywhere, kAnywhere},
    Place{Word::shortcuts_in_table, kInTable},
    Place{Word::shortcuts_in_cell, kInCell},
};

void shortcut(App& app, Flow& flow, const Shortcut& shown) {
  constexpr float kKeys = 96;
  Ui& ui = app.ui;
  Rect row = flow.row(32);
  const ui::Group group(ui, shown.keys, ui::Role::list_item, row);
  ui::label(ui, row.cut_left(kKeys, 12), {"keys", shown.keys}, {.bold = true});
  ui::label(ui, row, {"meaning", app.word(shown.meaning)});
  ui.line(row.x - kKeys - 12, row.bottom() - 0.5f, row.right(), row.bottom() - 0.5f, ui.theme.line);
}

}  // namespace

void shortcuts_panel(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(ui.control_height(), 12), Word::shortcuts_title);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(ui, "shortcuts", view, app.word(Word::shortcuts_title));
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  ui::paragraph(ui, flow, Word::shortcuts_note, {.colour = ui.theme.secondary});
  for (const Place& place : kPlaces) {
    flow.space(16);
    const ui::Scope scope(ui, ui::Label(place.name).key());
    ui::heading(ui, flow.row(28), place.name, 3, 15);
    ui::Group list(ui, "list", ui::Role::list, {flow.x(), flow.y(), flow.width(), 0},
                   app.word(place.name));
    const float top = flow.y();
    for (const Shortcut& one : place.shortcuts) shortcut(app, flow, one);
    list.set_height(flow.y() - top);
  }
  flow.space(16);
  scroller.finish(view.w, flow.height());
}

}  // namespace kol::app
