// Those that were picked, and what can be done with all of them at once: compared, put into the
// line-up, tagged, removed. Each is one step of undo.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "app/compare/panels.h"
#include "app/compare/parts.h"
#include "app/parts/names.h"
#include "app/state/roster_search.h"
#include "app/state/tags.h"

namespace kol::app {
namespace {

constexpr float kGap = 8;

// Their indices, rising.
std::vector<std::size_t> picked_indices(const App& app) {
  const std::vector<std::string>& picked = app.compare.picked;
  const std::unordered_set<std::string_view> ids(picked.begin(), picked.end());
  const std::vector<Influencer>& all = app.document.workspace().influencers;
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < all.size() && indices.size() < ids.size(); ++i) {
    if (ids.contains(all[i].id)) indices.push_back(i);
  }
  return indices;
}

std::string counted(const App& app, Word words, std::size_t count) {
  return app.ui.words.with(words, {{"count", ui::editable(static_cast<double>(count))}});
}

void forget_picked(App& app) {
  app.compare.picked.clear();
  app.compare.tagging.reset();
  if (app.panel == Panel::side_by_side) app.close_panel();
}

void add_to_lineup(App& app, const std::vector<std::size_t>& picked) {
  const Workspace& workspace = app.document.workspace();
  std::vector<LineupRow> rows;
  bool some_unpriced = false;
  for (const std::size_t index : picked) {
    const Influencer& influencer = workspace.influencers[index];
    if (is_in_lineup(workspace.campaign, influencer.id)) continue;
    if (auto row = standard_row(app.document.benchmarks(), influencer)) {
      rows.push_back(*std::move(row));
    } else {
      some_unpriced = true;
    }
  }
  if (rows.empty()) {
    if (some_unpriced) return app.tell(app.word(Word::compare_lineup_no_format));
    const std::string name = name_of(workspace.influencers[picked[0]]);
    return app.tell(picked.size() == 1
                        ? app.ui.words.with(Word::compare_lineup_already, {{"name", name}})
                        : app.word(Word::compare_lineup_none),
                    {campaign_action()});
  }
  const bool all = rows.size() == picked.size();
  const std::string words =
      some_unpriced     ? counted(app, Word::compare_lineup_some_no_format, rows.size())
      : !all            ? counted(app, Word::compare_lineup_some, rows.size())
      : rows.size() > 1 ? counted(app, Word::compare_lineup_added, rows.size())
                        : app.ui.words.with(Word::influencer_lineup_added,
                                            {{"name", name_of(workspace.influencers[picked[0]])}});
  app.document.edit_campaign(
      {}, [&](Campaign& next) { next.lineup.insert(next.lineup.end(), rows.begin(), rows.end()); });
  app.tell(words, {campaign_action(), undo_action()});
}

void tag(App& app, const std::vector<std::size_t>& picked, const std::string& typed) {
  const std::vector<std::string> tags = tags_in(typed);
  app.compare.tagging.reset();
  if (tags.empty()) return;
  app.document.edit_influencers(
      picked, [&](Influencer& next) { next.tags = with_tags(std::move(next.tags), tags); });
  const Influencer& first = app.document.workspace().influencers[picked[0]];
  app.tell(app.ui.words.with(picked.size() == 1 ? Word::compare_tagged_one : Word::compare_tagged,
                             {{"name", name_of(first)},
                              {"count", ui::editable(static_cast<double>(picked.size()))},
                              {"tags", tags_text(tags)}}),
           {undo_action()});
}

void remove(App& app, const std::vector<std::size_t>& picked) {
  const std::string name = name_of(app.document.workspace().influencers[picked[0]]);
  const std::string words = picked.size() == 1
                                ? app.ui.words.with(Word::influencer_removed, {{"name", name}})
                                : counted(app, Word::compare_removed, picked.size());
  const bool open_goes =
      app.panel == Panel::influencer &&
      std::any_of(picked.begin(), picked.end(), [&](std::size_t index) {
        return app.document.workspace().influencers[index].id == app.open_influencer;
      });
  app.document.remove_influencers(picked);
  if (open_goes) app.close_panel();
  forget_picked(app);
  app.tell(words, {undo_action()});
}

// In place of the actions while tags are typed.
void tag_bar(App& app, Rect row, const std::vector<std::size_t>& picked) {
  Ui& ui = app.ui;
  CompareView& view = app.compare;
  const std::string words = counted(app, Word::compare_tag_do, picked.size());
  const ui::Label act(Word::compare_tag_do, words);
  const Word give_up = Word::compare_tag_cancel;
  const Rect cancel = row.cut_right(ui::button_width(ui, give_up), kGap);
  const Rect go = row.cut_right(ui::button_width(ui, act), kGap);
  row.w = std::min(row.w, 360.0f);
  const ui::Id field = ui.id("tags");
  const bool entered = view.tags_entered && ui.has_focus(field);
  const ui::FieldEvent event = ui::text_field(ui, row, "tags", *view.tagging,
                                              {.label = app.word(Word::compare_tags_to_add),
                                               .placeholder = app.word(Word::compare_tags_to_add),
                                               .hide_label = true});
  if (event.typed) view.tagging = *event.typed;
  // A field that is left commits, too; but then it has not got the focus a frame later.
  view.tags_entered = event.committed;
  const bool tags = ui::button(ui, go, act, {.look = ui::Look::primary});
  const bool cancelled = ui::button(ui, cancel, give_up, {.look = ui::Look::quiet});
  if (event.cancelled) ui.take_escape();  // it closes the field and not the panel
  if (cancelled || event.cancelled) {
    view.tagging.reset();
  } else if (tags || entered) {
    tag(app, picked, *view.tagging);
  }
}

constexpr std::size_t kActions = 4;

struct Action {
  ui::Label label;
  ui::Look look = ui::Look::secondary;
  bool enabled = true;
  std::string_view title = {};
};

std::array<Action, kActions> actions_of(const App& app, std::size_t picked,
                                        const std::string& compare) {
  const bool comparable = picked >= 2 && picked <= kMostCompared;
  return {Action{{Word::compare_side_by_side, compare},
                 ui::Look::primary,
                 comparable,
                 comparable ? std::string_view() : app.word(Word::compare_pick_most)},
          Action{Word::compare_lineup_add}, Action{Word::compare_tag},
          Action{Word::compare_remove, ui::Look::danger}};
}

// How many there are, the actions, and at the end of the first line the way out; below one another
// where there is no room for all of them.
struct Placed {
  Rect count, clear;
  std::array<Rect, kActions> actions;
  float height = 0;
};

Placed place(App& app, const Rect& area, const std::string& count,
             const std::array<Action, kActions>& actions) {
  Ui& ui = app.ui;
  const float line = ui.control_height();
  Placed placed;
  Rect row{area.x, area.y, area.w, line};
  placed.clear = row.cut_right(line, kGap);
  placed.count = row.cut_left(std::min(row.w, ui.text_width(count, {.bold = true}) + 2), 16);
  for (std::size_t i = 0; i < kActions; ++i) {
    const float width = ui::button_width(ui, actions[i].label);
    if (width > row.w && row.x > area.x) row = {area.x, row.bottom() + kGap, area.w, line};
    placed.actions[i] = row.cut_left(std::min(width, row.w), kGap);
  }
  placed.height = row.bottom() - area.y;
  return placed;
}

void actions(App& app, const Rect& area, const std::vector<std::size_t>& picked) {
  Ui& ui = app.ui;
  const std::string compare = counted(app, Word::compare_side_by_side, picked.size());
  const std::string count = counted(app, Word::compare_selected, picked.size());
  const auto all = actions_of(app, picked.size(), compare);
  const Placed placed = place(app, area, count, all);
  ui.describe(ui.id("selected"), ui::Role::status, placed.count).value = count;
  ui.draw_text(placed.count, count, {.bold = true});
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < kActions; ++i) {
    if (ui::button(ui, placed.actions[i], all[i].label,
                   {.look = all[i].look, .enabled = all[i].enabled, .title = all[i].title})) {
      pressed = i;
    }
  }
  const bool cleared =
      ui::button(ui, placed.clear, Word::compare_pick_clear,
                 {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true});
  if (pressed == 0u) app.panel = Panel::side_by_side;
  if (pressed == 1u) add_to_lineup(app, picked);
  if (pressed == 2u) {
    app.compare.tagging.emplace();
    app.compare.tags_entered = false;
    ui.focus_next(ui.id("tags"));
  }
  if (pressed == 3u) remove(app, picked);
  if (cleared) forget_picked(app);
}

}  // namespace

bool is_picked(const App& app, const std::string& id) {
  const std::vector<std::string>& picked = app.compare.picked;
  return std::find(picked.begin(), picked.end(), id) != picked.end();
}

void toggle_pick(App& app, const std::string& id) {
  if (std::erase(app.compare.picked, id) == 0) app.compare.picked.push_back(id);
}

float picked_bar_height(App& app, float width) {
  if (app.compare.picked.empty()) return 0;
  const std::size_t picked = picked_indices(app).size();
  if (picked == 0) return 0;
  if (app.compare.tagging) return app.ui.control_height();
  const std::string compare = counted(app, Word::compare_side_by_side, picked);
  return place(app, {0, 0, width, 0}, counted(app, Word::compare_selected, picked),
               actions_of(app, picked, compare))
      .height;
}

void picked_bar(App& app, const Rect& area) {
  const std::vector<std::size_t> picked = picked_indices(app);
  if (picked.empty()) return;
  const ui::Group group(app.ui, "picked", ui::Role::group, area,
                        app.word(Word::compare_selected_name));
  if (app.compare.tagging) {
    tag_bar(app, area, picked);
  } else {
    actions(app, area, picked);
  }
}

bool are_some_picked(const App& app) {
  return app.compare.picked.size() >= 2 && app.compare.picked.size() <= kMostCompared;
}

}  // namespace kol::app
