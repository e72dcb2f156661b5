// The workspaces that are kept in this browser: opened, renamed, duplicated, deleted and brought
// back.
#include "app/keeping/workspaces_panel.h"

#include <algorithm>

#include "app/keeping/files.h"
#include "app/keeping/shelf.h"
#include "app/parts/panel_title.h"
#include "app/state/app.h"

namespace kol::app {
namespace {

using events::KeptWorkspace;

constexpr float kGap = 8;

bool icon_button(App& app, Rect& row, Word word, ui::Icon icon, const std::string& name,
                 bool enabled = true) {
  return ui::button(app.ui, row.cut_left(app.ui.control_height(), 4),
                    {word, app.ui.words.with(word, {{"name", name}})},
                    {.look = ui::Look::quiet, .icon = icon, .icon_only = true, .enabled = enabled});
}

void badge(App& app, Rect& row, Word word, ui::Tone tone) {
  const std::string& text = app.word(word);
  const float width = ui::badge_width(app.ui, text);
  Rect place = row.cut_right(std::min(width, row.w), kGap);
  place = {place.x, place.y + (place.h - 24) / 2, place.w, 24};
  app.ui.describe(app.ui.id(ui::Label(word).key()), ui::Role::text, place).value = text;
  ui::draw_badge(app.ui, place, text, tone);
}

void badges(App& app, Rect& row, const KeptWorkspace& kept) {
  if (kept.note.id == app.shelf.current) badge(app, row, Word::shelf_now_shown, ui::Tone::accent);
  if (is_newer(kept)) badge(app, row, Word::shelf_newer_short, ui::Tone::caution);
  if (kept.in_memory) badge(app, row, Word::shelf_in_memory, ui::Tone::caution);
  if (kept.note.origin == "link") badge(app, row, Word::shelf_from_link, ui::Tone::neutral);
  if (kept.note.origin == "sample") badge(app, row, Word::shelf_sample, ui::Tone::neutral);
}

// The name while it is being changed.
void name_field(App& app, const Rect& row) {
  Shelf& shelf = app.shelf;
  const ui::FieldEvent event =
      ui::text_field(app.ui, row, "new name", shelf.name_wanted,
                     {.label = app.word(Word::shelf_rename_label), .hide_label = true});
  if (event.typed) shelf.name_wanted = *event.typed;
  if (event.cancelled) {
    app.ui.take_escape();  // it closes the field and not the panel
    shelf.renamed.clear();
  }
  if (event.committed) rename_kept(app);
}

void begin_to_rename(App& app, const KeptWorkspace& kept) {
  app.shelf.renamed = kept.note.id;
  app.shelf.name_wanted = kept.note.name;
  app.ui.focus_next(app.ui.id("new name"));  // of name_field(), which is there in the next frame
}

void entry_actions(App& app, Rect row, const KeptWorkspace& kept, const std::string& name) {
  const std::string& id = kept.note.id;
  const bool readable = !is_newer(kept);
  if (icon_button(app, row, Word::shelf_save_name, ui::Icon::save, name)) {
    if (id == app.shelf.current) {
      save_workspace(app, true);
    } else {
      platform::load_kept(id, platform::Purpose::save_file);
    }
  }
  if (icon_button(app, row, Word::shelf_rename, ui::Icon::rename, name, readable)) {
    begin_to_rename(app, kept);
  }
  if (icon_button(app, row, Word::shelf_duplicate, ui::Icon::duplicate, name, readable)) {
    duplicate_kept(app, id);
  }
  if (icon_button(app, row, Word::shelf_delete, ui::Icon::trash, name)) delete_kept(app, id);
}

// Name, badges and how to open it.
void entry_head(App& app, Rect row, const KeptWorkspace& kept, const std::string& name) {
  if (app.shelf.renamed == kept.note.id) return name_field(app, row);
  if (kept.note.id != app.shelf.current && !is_newer(kept)) {
    const Word open = Word::shelf_open;
    if (ui::button(app.ui, row.cut_right(ui::button_width(app.ui, open), kGap), open)) {
      open_kept(app, kept.note.id);
    }
  }
  badges(app, row, kept);
  ui::label(app.ui, row, {"name", name}, {.bold = true});
}

// Two lines; where it is narrow, when it was changed has a line of its own.
void entry(App& app, Flow& flow, const KeptWorkspace& kept) {
  Ui& ui = app.ui;
  const std::string name = shown_name(app, kept.note.name);
  const float height = ui.control_height();
  const float actions = 4 * (height + 4);
  const bool narrow = flow.width() < actions + 190;
  const Rect box = flow.row(2 * height + (narrow ? 22.0f : 0.0f) + 16);
  const ui::Group group(ui, "workspace " + kept.note.id, ui::Role::group, box, name);
  ui.line(box.x, box.bottom() - 0.5f, box.right(), box.bottom() - 0.5f, ui.theme.line);
  Rect rest = box.inset(0, 8);
  entry_head(app, rest.cut_top(height), kept, name);
  Rect date = narrow ? rest.cut_top(22) : rest;
  if (!narrow) date.cut_right(actions, kGap);
  ui::label(ui, date, {"date", kept.date + " · " + kept.size},
            {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  entry_actions(app, rest.cut_right(actions), kept, name);
}

void deleted_ones(App& app, Flow& flow) {
  if (app.shelf.deleted.empty()) return;
  Ui& ui = app.ui;
  flow.space(16);
  ui::heading(ui, flow.row(28), Word::shelf_deleted_title, 3, 15);
  std::string wanted;
  for (const auto& [id, name] : app.shelf.deleted) {
    Rect row = flow.row(ui.control_height() + 8).inset(0, 4);
    const ui::Group group(ui, "deleted " + id, ui::Role::group, row, name);
    const Word words = Word::shelf_bring_back;
    const Rect button = row.cut_right(ui::button_width(ui, words), kGap);
    ui::label(ui, row, {"name", name});
    if (ui::button(ui, button, words)) wanted = id;
  }
  if (!wanted.empty()) bring_back(app, wanted);
}

}  // namespace

void workspaces_panel(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(ui.control_height(), 12), Word::bar_workspaces);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(ui, "workspaces", view, app.word(Word::bar_workspaces));
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  flow.space(2);  // an outline at the very edge would be cut
  Rect row = flow.row(ui.control_height());
  const Word fresh = Word::shelf_new;
  const Word open = Word::bar_open;
  if (ui::button(ui, row.cut_left(ui::button_width(ui, fresh, {.icon = ui::Icon::plus}), kGap),
                 fresh, {.icon = ui::Icon::plus})) {
    start_empty(app);
    app.panel = Panel::workspaces;
  }
  if (ui::button(ui, row.cut_left(ui::button_width(ui, open, {.icon = ui::Icon::open})), open,
                 {.icon = ui::Icon::open})) {
    platform::open_file_picker();
  }
  flow.space(12);
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = ui.theme.secondary};
  ui::paragraph(ui, flow, Word::shelf_note, quiet);
  flow.space(8);
  const auto& all = app.shelf.all;
  const bool is_there = std::any_of(all.begin(), all.end(), [&](const KeptWorkspace& kept) {
    return kept.note.id == app.shelf.current;
  });
  if (!is_there) {
    ui::paragraph(ui, flow, Word::shelf_not_yet);
    flow.space(8);
  }
  for (const KeptWorkspace& kept : all) entry(app, flow, kept);
  deleted_ones(app, flow);
  flow.space(16);
  scroller.finish(view.w, flow.height());
}

}  // namespace kol::app
