// Between the best pick and the table: search, goal, columns, filters; how many there are.
#include <array>

#include "app/compare/parts.h"
#include "app/keeping/files.h"
#include "app/parts/names.h"
#include "app/state/roster_columns.h"

namespace kol::app {
namespace {

constexpr float kGap = 8;
constexpr float kGoalWidth = 188;

void search_field(App& app, const Rect& rect) {
  const ui::FieldEvent event =
      ui::text_field(app.ui, rect, "search", app.compare.order.search,
                     {.label = app.word(Word::compare_search),
                      .placeholder = app.word(Word::compare_search_placeholder),
                      .input = "search",
                      .hide_label = true});
  if (event.typed) app.compare.order.search = *event.typed;
  if (event.cancelled) app.compare.order.search.clear();
}

// The campaign's goal: what the ranking and the last column go by.
void goal_select(App& app, const Rect& rect) {
  constexpr std::array kGoals = {Goal::awareness, Goal::engagement, Goal::traffic, Goal::sales,
                                 Goal::leads};
  std::vector<std::string> choices;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < kGoals.size(); ++i) {
    if (app.document.workspace().campaign.goal == kGoals[i]) chosen = i;
    choices.push_back(
        app.ui.words.with(Word::compare_goal_is, {{"goal", goal_name(app, kGoals[i])}}));
  }
  if (ui::select(app.ui, rect, "goal", choices, chosen,
                 {.label = app.word(Word::compare_goal), .hide_label = true})) {
    app.document.edit_campaign({}, [&](Campaign& next) { next.goal = kGoals[chosen]; });
  }
}

// Cards have no headers to sort by: each column in the direction that is wanted first.
void sort_select(App& app, const Rect& rect) {
  RosterOrder& order = app.compare.order;
  const std::vector<RosterColumn> columns = shown_columns(app);
  std::vector<std::string> choices;
  std::size_t chosen = columns.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] == order.by) chosen = i;
    choices.push_back(
        app.ui.words.with(Word::compare_sort_is, {{"column", header_of(app, columns[i])}}));
  }
  if (ui::select(app.ui, rect, "sort", choices, chosen,
                 {.label = app.word(Word::compare_sort), .hide_label = true})) {
    order.by = columns[chosen];
    order.descending = is_descending_first(app, order.by);
  }
}

// Where there is no room for the filters: opens them, and says how many there are.
void filters_button(App& app, Rect& row) {
  const std::size_t count = app.compare.order.filters();
  const std::string words =
      count == 0 ? app.word(Word::compare_filters)
                 : app.ui.words.with(Word::compare_filters_count,
                                     {{"count", ui::editable(static_cast<double>(count))}});
  bool& open = app.compare.filters_open;
  const ui::Label label(Word::compare_filters, words);
  const ui::ButtonOptions options{.icon = ui::Icon::filter, .expanded = open};
  if (ui::button(app.ui, row.cut_left(ui::button_width(app.ui, label, options), kGap), label,
                 options)) {
    open = !open;
  }
}

void picture_button(App& app, const Rect& rect) {
  bool& open = app.compare.picture_open;
  if (ui::button(app.ui, rect, Word::compare_picture,
                 {.icon = ui::Icon::scatter, .expanded = open})) {
    open = !open;
    app.compare.picture_wants_sight = open;
  }
}

float picture_width(App& app) {
  return ui::button_width(app.ui, Word::compare_picture, {.icon = ui::Icon::scatter});
}

void columns_button(App& app, const Rect& rect, bool icon_only) {
  const bool open = app.panel == Panel::columns;
  if (ui::button(app.ui, rect, Word::compare_columns,
                 {.icon = ui::Icon::columns, .icon_only = icon_only, .expanded = open})) {
    app.panel = open ? Panel::none : Panel::columns;
  }
}

std::string count_words(const App& app, std::size_t found, std::size_t all) {
  if (found == all && all == 1) return app.word(Word::compare_count_one);
  const std::string all_words = ui::editable(static_cast<double>(all));
  if (found == all) return app.ui.words.with(Word::compare_count, {{"count", all_words}});
  return app.ui.words.with(
      Word::compare_count_shown,
      {{"found", ui::editable(static_cast<double>(found))}, {"count", all_words}});
}

// Above cards: the filters are folded, the headers' sorting is a choice.
void bar_of_cards(App& app, Flow& flow) {
  const float height = app.ui.control_height();
  Rect row = flow.row(height);
  search_field(app, row);
  flow.space(kGap);
  const Rect second = flow.row(height);
  sort_select(app, second.column(0, 2, kGap));
  goal_select(app, second.column(1, 2, kGap));
  flow.space(kGap);
  Rect third = flow.row(height);
  picture_button(app, third.cut_left(picture_width(app), kGap));
  filters_button(app, third);
  flow.space(kGap);
  if (app.compare.filters_open) filter_chips(app, flow);
}

}  // namespace

void compare_bar(App& app, Flow& flow) {
  if (shows_cards(flow.width())) return bar_of_cards(app, flow);
  Rect row = flow.row(app.ui.control_height());
  const bool icon_only = flow.width() < 760;
  const float columns_width = ui::button_width(app.ui, Word::compare_columns,
                                               {.icon = ui::Icon::columns, .icon_only = icon_only});
  const Rect columns_rect = row.cut_right(columns_width, kGap);
  const Rect picture_rect = row.cut_right(picture_width(app), kGap);
  search_field(app, row.cut_left(std::min(400.0f, row.w - kGoalWidth - kGap), kGap));
  goal_select(app, row.cut_left(kGoalWidth, kGap));
  picture_button(app, picture_rect);
  columns_button(app, columns_rect, icon_only);
  flow.space(kGap);
  filter_chips(app, flow);
}

void compare_status(App& app, Flow& flow) {
  Ui& ui = app.ui;
  // Among cards it stands below them.
  const bool below = shows_cards(flow.width()) && !app.embed;
  const float picked = below ? 0 : picked_bar_height(app, flow.width());
  if (picked > 0) return picked_bar(app, flow.row(picked));
  const Rect row = flow.row(ui.control_height());
  const std::size_t found = app.compare.rows.of(app.document, app.compare.order).size();
  const std::string words = count_words(app, found, app.document.workspace().influencers.size());
  Rect rest = row;
  const Rect count = rest.cut_left(std::min(rest.w, ui.text_width(words, {.size = 13}) + 2), 16);
  ui.describe(ui.id("count"), ui::Role::text, count).value = words;
  ui.draw_text(count, words, {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  if (app.document.is_sample() && row.w < 480) {  // where the title has no room for it
    const Word empty = Word::compare_start_empty;
    if (ui::button(ui, rest.cut_right(ui::button_width(ui, empty)), empty,
                   {.look = ui::Look::quiet})) {
      start_empty(app);
    }
    return;
  }
  const Word hint = Word::compare_hint;
  if (ui.environment.coarse_pointer || rest.w < ui.text_width(app.word(hint), {.size = 13})) return;
  ui::label(ui, rest, hint,
            {.size = ui::kSmallSize, .colour = ui.theme.secondary, .align = ui::Align::right});
}

}  // namespace kol::app
