// Editing in the cells of the table: one row at a time has fields in place of what can be typed.
// What is typed counts when its field is left; Enter goes on to the row below, Tab to the next
// field, Escape gives up.
#include <algorithm>

#include "app/compare/parts.h"
#include "app/parts/names.h"
#include "app/state/roster_columns.h"
#include "app/state/tags.h"
#include "io/table/typed_number.h"

namespace kol::app {
namespace {

constexpr double kDoubleClick = 0.3;  // s
constexpr double kMost = 1e15;

// The member that a column's text is, or null.
std::string Influencer::*text_behind(RosterColumn column) {
  if (column == RosterColumn::name) return &Influencer::name;
  if (column == RosterColumn::niche) return &Influencer::niche;
  return column == RosterColumn::country ? &Influencer::country : nullptr;
}

// The number that a column's cell is typed as: followers of the first channel, or the quote.
MaybeNumber& number_behind(Influencer& influencer, RosterColumn column) {
  return column == RosterColumn::followers ? influencer.channels.front().followers
                                           : influencer.quote;
}

std::string typed_text(const Influencer& influencer, RosterColumn column) {
  if (const auto text = text_behind(column)) return influencer.*text;
  if (column == RosterColumn::tags) return tags_text(influencer.tags);
  Influencer copy = influencer;
  return ui::editable(number_behind(copy, column));
}

const std::string& label_of(const App& app, RosterColumn column) {
  return app.word(column == RosterColumn::fee ? Word::compare_quote : info_of(column).header);
}

// The influencer with what was typed; or why that cannot be taken.
struct Typed {
  std::optional<Influencer> next;
  std::string error;
};

Typed read(const App& app, const Influencer& influencer, RosterColumn column,
           const std::string& text) {
  Influencer next = influencer;
  if (const auto member = text_behind(column)) {
    next.*member = text;
    return {std::move(next), {}};
  }
  if (column == RosterColumn::tags) {
    next.tags = tags_in(text);
    return {std::move(next), {}};
  }
  const std::string mark = platform::decimal_mark();
  const io::TypedNumber number = io::read_typed_number(
      text, column == RosterColumn::followers ? io::TypedKind::count : io::TypedKind::money,
      mark.empty() ? '.' : mark[0], app.document.benchmarks());
  if (!number.empty && !number.value) {
    const bool is_count = column == RosterColumn::followers;
    return {{}, app.word(is_count ? Word::field_not_a_count : Word::field_not_money)};
  }
  if (number.value.value_or(0) < 0) {
    return {{}, app.ui.words.with(Word::field_at_least, {{"limit", "0"}})};
  }
  if (number.value.value_or(0) > kMost) {
    return {{}, app.ui.words.with(Word::field_at_most, {{"limit", ui::editable(kMost)}})};
  }
  number_behind(next, column) = number.value;
  return {std::move(next), {}};
}

// What is given up waits to be mended no more.
void forget_wrong_cells(App& app) {
  if (!app.compare.edit) return;
  for (const ui::Id field : app.compare.edit->fields) app.ui.drafts.wrong.erase(field);
}

void commit(App& app, std::size_t index, RosterColumn column, const std::string& text) {
  const Influencer& before = app.document.workspace().influencers[index];
  // A field that was only left keeps its value: what it shows may be shorter than what it holds.
  if (text == typed_text(before, column)) return;
  const Typed typed = read(app, before, column, text);
  if (!typed.next || *typed.next == before) return;
  app.document.edit_influencer(index, {}, [&](Influencer& next) { next = *typed.next; });
}

}  // namespace

bool is_edited_in_table(const App& app, std::size_t index, RosterColumn column) {
  if (column == RosterColumn::followers) {
    return !app.document.workspace().influencers[index].channels.empty();
  }
  return column == RosterColumn::fee || column == RosterColumn::tags ||
         text_behind(column) != nullptr;
}

void edit_in_table(App& app, std::size_t index, RosterColumn column) {
  forget_wrong_cells(app);
  app.compare.edit =
      CellEdit{.of = app.document.workspace().influencers[index].id, .wanted = column};
}

void cell_field(App& app, std::size_t index, RosterColumn column, const Rect& rect,
                const std::string& below) {
  Ui& ui = app.ui;
  CellEdit& edit = *app.compare.edit;
  const Influencer& influencer = app.document.workspace().influencers[index];
  const ui::Id field = ui.id("field");
  const std::string label = ui.words.with(
      Word::compare_cell_of, {{"column", label_of(app, column)}, {"name", name_of(influencer)}});
  const auto draft = ui.drafts.texts.find(field);
  const bool drafted = draft != ui.drafts.texts.end();
  const std::string shown = drafted ? draft->second : typed_text(influencer, column);
  const bool has_focus = ui.has_focus(field);
  if (edit.wanted == column) {
    ui.focus_next(field);
    edit.wanted.reset();
  }
  // Enter, and not leaving the field, which commits, too: but then it has not got the focus any
  // more.
  const bool wrong = drafted && !read(app, influencer, column, shown).next;
  if (edit.entered == column) {
    edit.entered.reset();
    if (has_focus && !wrong) edit.down = column;
  }
  edit.has_focus |= has_focus;
  edit.has_wrong |= wrong;
  edit.fields[index_of(column)] = field;
  if (wrong) {
    ui.drafts.wrong[field] = {label, field, has_focus, true};
    edit.wrong_at = rect;
  } else {
    ui.drafts.wrong.erase(field);
  }
  const std::string error =
      wrong && !has_focus ? read(app, influencer, column, shown).error : std::string();
  const bool number = column == RosterColumn::followers || column == RosterColumn::fee;
  Rect place = rect;
  if (error.empty()) {
    place = {rect.x, rect.y + (rect.h - ui.control_height()) / 2, rect.w, ui.control_height()};
  }
  const ui::FieldEvent event = ui::text_field(
      ui, place, "field", shown,
      {.label = label, .error = error, .input = number ? "decimal" : "text", .hide_label = true});
  if (event.typed) ui.drafts.texts[field] = *event.typed;
  if (event.cancelled) {
    ui.take_escape();  // it ends the editing and closes no panel
    ui.drafts.texts.erase(field);
    edit.given_up = true;
  } else if (event.committed) {
    const std::string typed = event.typed.value_or(shown);
    edit.entered = column;
    edit.below = below;
    if (!read(app, influencer, column, typed).next) return;
    ui.drafts.texts.erase(field);
    commit(app, index, column, typed);
  }
}

void begin_edit_frame(App& app) {
  if (!app.compare.edit) return;
  app.compare.edit->has_focus = app.compare.edit->has_wrong = false;
  app.compare.edit->wrong_at = {};
}

void finish_edit_frame(App& app) {
  CompareView& view = app.compare;
  if (!view.edit) return;
  CellEdit& edit = *view.edit;
  const bool goes_down = edit.down && !edit.below.empty();
  const bool ends = edit.given_up || (edit.down && edit.below.empty());
  const bool was_left = edit.was_in && !edit.has_focus && !edit.wanted && !edit.has_wrong;
  edit.was_in |= edit.has_focus;
  if (goes_down || ends || was_left) forget_wrong_cells(app);
  if (goes_down) {
    view.edit = CellEdit{.of = edit.below, .wanted = *edit.down};
  } else if (ends) {
    view.focus_row_of = edit.of;
    view.edit.reset();
  } else if (was_left) {
    // Behind the last field there may be nothing that takes the focus.
    if (app.ui.focused() == 0) view.focus_row_of = edit.of;
    view.edit.reset();
  } else {
    return;
  }
  platform::request_frame();
}

void clicked_in_table(App& app, const std::string& id, RosterColumn column) {
  CompareView::Click& last = app.compare.last_click;
  const auto index = app.document.index_of(id);
  const bool can_wait = index && column != RosterColumn::name &&
                        !app.ui.environment.coarse_pointer &&
                        is_edited_in_table(app, *index, column);
  const bool is_second = last.of == id && last.column == column;
  if (is_second) {
    last.of.clear();
    return edit_in_table(app, *index, column);
  }
  last.of.clear();
  if (!can_wait) return app.open(id);
  // Opened at once, the panel would move the cell away from under the second click.
  last = {id, column, app.ui.time};
  platform::request_frame_after(kDoubleClick + 0.02);
}

void open_clicked(App& app) {
  CompareView::Click& last = app.compare.last_click;
  // A second click may wait already, however late the frames come.
  if (last.of.empty() || app.ui.more_waits || app.ui.time - last.at < kDoubleClick) return;
  if (app.document.index_of(last.of)) app.open(last.of);
  last.of.clear();
}

}  // namespace kol::app
