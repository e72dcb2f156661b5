// One big name or many small ones for the same money, and at how much work for each that turns.
#include <array>

#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/odds.h"
#include "app/parts/planning.h"
#include "app/plan/parts.h"

namespace kol::app {
namespace {

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

std::string who(const App& app, const BigOrSmallSide& side) {
  constexpr std::size_t kMostNamed = 2;
  const auto& influencers = app.document.workspace().influencers;
  if (side.chosen.size() > kMostNamed) {
    return app.ui.words.with(Word::big_people,
                             {{"count", ui::editable(static_cast<double>(side.chosen.size()))}});
  }
  std::string names;
  for (const PlannedPackage& package : side.chosen) {
    names += (names.empty() ? "" : app.word(Word::list_separator)) +
             name_of(influencers[package.influencer]);
  }
  return names.empty() ? std::string(ui::kUndefined) : names;
}

std::string range_of(const App& app, const BigOrSmallSide& side) {
  if (!side.p5 || !side.p95) return std::string(ui::kUndefined);
  return ui::range(app.ui.words, ui::money(side.p5, app.currency()),
                   ui::money(side.p95, app.currency()));
}

struct Line {
  Word name;
  std::array<std::string, 2> values;
};

std::vector<Line> lines_of(const App& app, const BigOrSmall& report) {
  const BigOrSmallSide big = report.big.value_or(BigOrSmallSide{});
  const BigOrSmallSide group = report.group.value_or(BigOrSmallSide{});
  const auto both = [&](Word name, auto text) { return Line{name, {text(big), text(group)}}; };
  const auto money = [&](MaybeNumber value) { return ui::money(value, app.currency()); };
  return {both(Word::big_who, [&](const BigOrSmallSide& side) { return who(app, side); }),
          both(Word::plan_cost,
               [&](const BigOrSmallSide& side) { return money(side.typical.costs.total); }),
          both(Word::big_typical,
               [&](const BigOrSmallSide& side) { return money(side.typical.profit); }),
          both(Word::big_average, [&](const BigOrSmallSide& side) { return money(side.mean); }),
          both(Word::odds_chance,
               [&](const BigOrSmallSide& side) { return chance_text(app, side.prob_profit); }),
          both(Word::odds_band, [&](const BigOrSmallSide& side) { return range_of(app, side); })};
}

void cell(App& app, std::string_view key, ui::Role role, const Rect& rect, int column,
          const std::string& text, ui::TextStyle style) {
  ui::Node& node = app.ui.describe(app.ui.id(key), role, rect);
  node.value = text;
  node.column_index = column;
  app.ui.draw_text(rect, text, style);
}

constexpr float kOneLineFrom = 420;  // else what it is stands above its two values
constexpr float kLine = 28;

float line_height(float width, bool is_head) {
  return width >= kOneLineFrom || is_head ? kLine : kLine + 20;
}

void row(App& app, const Rect& line, int index, const std::string& name,
         const std::array<std::string, 2>& values, bool is_head) {
  ui::Group group(app.ui, "row " + std::to_string(index), ui::Role::row, line);
  group.node().row_index = index;
  const ui::Role role = is_head ? ui::Role::column_header : ui::Role::cell;
  Rect rest = line;
  const bool one_line = line.w >= kOneLineFrom;
  const Rect name_place = one_line  ? rest.cut_left(line.w * 0.3f, 8)
                          : is_head ? Rect{rest.x, rest.y, 0, rest.h}
                                    : rest.cut_top(22);
  cell(app, "name", is_head ? role : ui::Role::row_header, name_place, 1, name, quiet(app));
  const ui::TextStyle style{.size = ui::kSmallSize, .bold = is_head, .align = ui::Align::right};
  cell(app, "big", role, rest.column(0, 2, 8), 2, values[0], style);
  cell(app, "group", role, rest.column(1, 2, 8), 3, values[1], style);
  app.ui.line(line.x, line.bottom() - 0.5f, line.right(), line.bottom() - 0.5f, app.ui.theme.line);
}

// 1 where the average lies above the middle of the draws and above the typical case, so that it
// shows; -1 where it lies below both.
int side_of_average(const App& app, const BigOrSmallSide& side) {
  if (!side.mean || !side.p50 || !side.typical.profit) return 0;
  const double mean = *side.mean;
  const double typical = *side.typical.profit;
  const bool shows = ui::money(mean, app.currency()) != ui::money(typical, app.currency());
  if (shows && mean > typical && mean > *side.p50) return 1;
  return shows && mean < typical && mean < *side.p50 ? -1 : 0;
}

// Why the two profits of a column differ, where they do so alike in both.
std::string why_average_differs(const App& app, const BigOrSmall& report) {
  const int big = side_of_average(app, *report.big);
  if (big == 0 || big != side_of_average(app, *report.group)) return {};
  return app.word(big > 0 ? Word::big_average_higher : Word::big_average_lower);
}

std::string what_missing(const App& app, const BigOrSmall& report) {
  if (!report.big) return app.word(Word::big_no_big);
  if (!report.group) return app.word(Word::big_no_group);
  return {};
}

}  // namespace

std::vector<std::string> big_or_small_sentences(const App& app) {
  const auto& report = app.planning.big_or_small;
  if (!report) return {};
  if (std::string missing = what_missing(app, *report); !missing.empty()) return {missing};
  const MaybeNumber big = report->big->mean;
  const MaybeNumber group = report->group->mean;
  if (!big || !group) return {};
  std::vector<std::string> said;
  said.push_back(app.ui.words.with(
      *group > *big ? Word::big_group_earns : Word::big_big_earns,
      {{"group", ui::money(group, app.currency())}, {"big", ui::money(big, app.currency())}}));
  if (report->tie_hours) {
    const double now = app.document.workspace().campaign.costs.hours_per_influencer;
    said.push_back(app.ui.words.with(
        Word::big_tie, {{"hours", ui::count(report->tie_hours)}, {"now", ui::count(now)}}));
  }
  if (std::string why = why_average_differs(app, *report); !why.empty()) {
    said.push_back(std::move(why));
  }
  return said;
}

void big_or_small_card(App& app, Flow& outer) {
  const Planning& planning = app.planning;
  if (!planning.plan || planning.progress == Planning::Progress::none) return;
  ui::Card card(app.ui, "big or small", outer, app.word(Word::big_title));
  Flow& flow = card.flow;
  const auto& report = planning.big_or_small;
  if (!report) {
    // Its place is kept while it is calculated.
    ui::paragraph(app.ui, flow, Word::big_waits, quiet(app));
    return flow.space(line_height(flow.width(), false) * 7);
  }
  const float side = app.ui.control_height();
  how_button(app, {flow.x() + flow.width() - side, flow.y() - side, side, side}, Word::big_how,
             Topic::big_or_small);
  const std::vector<std::string> said = big_or_small_sentences(app);
  for (std::size_t i = 0; i < said.size(); ++i) {
    ui::paragraph(app.ui, flow, {"sentence " + std::to_string(i), said[i]});
    flow.space(4);
  }
  if (!report->big && !report->group) return;
  flow.space(8);
  const std::vector<Line> lines = lines_of(app, *report);
  const float height = line_height(flow.width(), false);
  const Rect place{flow.x(), flow.y(), flow.width(),
                   line_height(flow.width(), true) + height * static_cast<float>(lines.size())};
  ui::Group table(app.ui, "compared", ui::Role::table, place, app.word(Word::big_title));
  table.node().row_count = static_cast<int>(lines.size()) + 1;
  table.node().column_count = 3;
  row(app, flow.row(line_height(flow.width(), true)), 1, {},
      {app.word(Word::big_big), app.word(Word::big_group)}, true);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    row(app, flow.row(height), static_cast<int>(i) + 2, app.word(lines[i].name), lines[i].values,
        false);
  }
  flow.space(8);
  ui::paragraph(app.ui, flow, Word::big_note, quiet(app));
}

}  // namespace kol::app
