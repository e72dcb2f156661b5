// Who is who: records that were put together, to be kept apart; and records that may be of one
// person, to be put together or read as posts.
#include <algorithm>

#include "app/import/parts.h"
#include "ui/long_list.h"

namespace kol::app {
namespace {

// An entry for each of a list, under one another.
template <typename One>
void entries(App& app, Flow& flow, const Rect& view, std::string_view name,
             const std::vector<One>& all, const std::function<void(const One&, Rect)>& entry) {
  ui::LongListOptions options;
  options.name = name;
  options.item_height = import_entry_height(flow.width(), true, app.ui.control_height());
  options.gap = 0;
  const Rect list = flow.row(ui::long_list_height(options, all.size()));
  ui::long_list(
      app.ui, list, view, "list", options, all.size(),
      [&](std::size_t i) { return app.ui.id("record " + std::to_string(all[i].record)); },
      [&](std::size_t i, const Rect& rect, bool) { entry(all[i], rect); });
}

// A button whose words are short beside its entry, and whole for those who hear it alone.
bool entry_button(App& app, const Rect& rect, Word word, const std::string& whole_name) {
  return ui::button(app.ui, rect, word, {.title = whole_name});
}

// Why a record was put together with an earlier one.
Word merged_word(io::MergedBy by) {
  switch (by) {
    case io::MergedBy::id:
      return Word::import_merged_by_id;
    case io::MergedBy::reader:
      return Word::import_merged_by_you;
    default:
      return Word::import_merged_by_account;
  }
}

// "Line 5: Instagram, cy, 900 followers": what tells him from others of his name.
std::string account_at(const App& app, std::size_t record) {
  return app.ui.words.with(
      Word::import_account_of,
      {{"place", place_alone(app, told_of(app), record)}, {"account", accounts_of(app, record)}});
}

void merged_card(App& app, const ImportPlace& place) {
  const io::Diagnostics& told = app.import->result.diagnostics;
  std::vector<io::MergedRecord> merged;
  std::copy_if(told.merged.begin(), told.merged.end(), std::back_inserter(merged),
               [](const io::MergedRecord& one) { return !one.as_post; });
  if (merged.empty()) return;
  {
    Ui& ui = app.ui;
    ui::Card card(ui, "merged", place.flow, app.word(Word::import_merged));
    ui::paragraph(ui, card.flow, Word::import_merged_help, {.colour = ui.theme.secondary});
    card.flow.space(8);
    const float width = ui::button_width(ui, Word::import_keep_apart);
    entries<io::MergedRecord>(
        app, card.flow, place.view, app.word(Word::import_merged), merged,
        [&](const io::MergedRecord& one, Rect rect) {
          ImportEntry entry;
          entry.title = who_is(app, one.into);
          entry.note = ui.words.with(merged_word(one.by),
                                     {{"records", two_places(app, told, one.into, one.record)}});
          entry.reason = accounts_of(app, one.into);
          import_entry(app, rect, entry, width, ui.control_height(), [&](Rect acts) {
            acts.w = std::min(acts.w, width);
            const std::string name = ui.words.with(
                Word::import_keep_apart_who,
                {{"who", entry.title}, {"place", place_within(app, told, one.record)}});
            if (!entry_button(app, acts, Word::import_keep_apart, name)) return;
            app.import->keep_apart(one.record);
            place.again = true;
          });
        });
  }
  place.flow.space(kImportGap);
}

// Only where records are of accounts and have figures of one post: the whole table is meant.
bool may_be_posts(const io::Diagnostics& told) {
  return told.rows == io::Rows::accounts &&
         std::any_of(told.alike.begin(), told.alike.end(),
                     [](const io::AlikeRecord& one) { return one.same_account; });
}

void alike_card(App& app, const ImportPlace& place) {
  const io::Diagnostics& told = app.import->result.diagnostics;
  if (told.alike.empty()) return;
  {
    Ui& ui = app.ui;
    ui::Card card(ui, "alike", place.flow, app.word(Word::import_alike));
    ui::paragraph(ui, card.flow, Word::import_alike_help, {.colour = ui.theme.secondary});
    card.flow.space(8);
    if (may_be_posts(told)) {
      const Word posts = Word::import_are_posts;
      Rect row = card.flow.row(ui.control_height());
      const Rect button = row.cut_left(std::min(row.w, ui::button_width(ui, posts)));
      if (ui::button(ui, button, posts)) {
        app.import->options.rows = io::Rows::posts;
        place.again = true;
      }
      card.flow.space(8);
    }
    const float width = ui::button_width(ui, Word::import_merge);
    entries<io::AlikeRecord>(
        app, card.flow, place.view, app.word(Word::import_alike), told.alike,
        [&](const io::AlikeRecord& one, Rect rect) {
          ImportEntry entry;
          entry.title = who_is(app, one.record);
          entry.note =
              ui.words.with(one.same_account ? Word::import_alike_account : Word::import_alike_name,
                            {{"records", two_places(app, told, one.earlier, one.record)}});
          entry.reason = account_at(app, one.earlier);
          entry.reason += " · ";
          entry.reason += account_at(app, one.record);
          import_entry(app, rect, entry, width, ui.control_height(), [&](Rect acts) {
            acts.w = std::min(acts.w, width);
            const std::string name = ui.words.with(
                Word::import_merge_who,
                {{"who", entry.title}, {"place", place_within(app, told, one.record)}});
            if (!entry_button(app, acts, Word::import_merge, name)) return;
            app.import->put_together({one.record, one.earlier});
            place.again = true;
          });
        });
  }
  place.flow.space(kImportGap);
}

}  // namespace

void import_people(App& app, const ImportPlace& place) {
  merged_card(app, place);
  alike_card(app, place);
}

}  // namespace kol::app
