// Two to four influencers beside each other, figure by figure; the best of each line is marked.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/compare/cells.h"
#include "app/compare/panels.h"
#include "app/parts/mending.h"
#include "app/parts/names.h"
#include "app/parts/panel_title.h"
#include "app/state/roster_columns.h"
#include "ui/table_header.h"

namespace kol::app {
namespace {

constexpr float kRowHeight = 44;
constexpr float kNarrowRowHeight = 56;  // three small lines
constexpr float kHeaderHeight = 40;
constexpr float kMetricWidth = 132;
constexpr float kLeastWidth = 104;
// Three beside their names on a phone.
constexpr float kNarrowRoom = 480;
constexpr float kNarrowMetricWidth = 94;
constexpr float kNarrowLeastWidth = 76;
constexpr float kNarrowGain = 9;  // of a cell's padding, at both sides
constexpr float kNarrowMetricGain = 10;

enum class Better { neither, more, less };

struct Line {
  RosterColumn column;
  Better better;
};

constexpr std::array kLines = {
    Line{RosterColumn::rank, Better::less},
    Line{RosterColumn::goal_result, Better::neither},
    Line{RosterColumn::platform, Better::neither},
    Line{RosterColumn::followers, Better::neither},
    Line{RosterColumn::engagement_rate, Better::more},
    Line{RosterColumn::authenticity, Better::less},
    Line{RosterColumn::fee, Better::less},
    Line{RosterColumn::max_fee, Better::neither},
    Line{RosterColumn::cost, Better::less},
    Line{RosterColumn::impressions, Better::more},
    Line{RosterColumn::engagements, Better::more},
    Line{RosterColumn::clicks, Better::more},
    Line{RosterColumn::orders, Better::more},
    Line{RosterColumn::leads, Better::more},
    Line{RosterColumn::revenue, Better::more},
    Line{RosterColumn::profit, Better::more},
    Line{RosterColumn::roi, Better::more},
    Line{RosterColumn::cpm, Better::less},
    Line{RosterColumn::cpe, Better::less},
    Line{RosterColumn::cpc, Better::less},
    Line{RosterColumn::cpa, Better::less},
};

// The best first, whichever was picked first.
std::vector<std::size_t> picked_influencers(const App& app) {
  std::vector<std::size_t> picked;
  for (const std::string& id : app.compare.picked) {
    if (const auto index = app.document.index_of(id)) picked.push_back(*index);
  }
  const auto& reports = app.document.report().influencers;
  std::sort(picked.begin(), picked.end(),
            [&](std::size_t a, std::size_t b) { return reports[a].rank < reports[b].rank; });
  return picked;
}

Better better_of(const App& app, const Line& line) {
  if (line.column != RosterColumn::goal_result) return line.better;
  return app.document.workspace().campaign.goal == Goal::sales ? Better::more : Better::less;
}

// The lines that anybody has a value other than 0 in; the goal's own column not twice.
std::vector<Line> lines_for(const App& app, const std::vector<std::size_t>& picked) {
  const auto twice = goal_column(app.document.workspace().campaign.goal);
  std::vector<Line> lines;
  for (const Line& line : kLines) {
    const bool known = std::any_of(picked.begin(), picked.end(), [&](std::size_t index) {
      return line.column == RosterColumn::platform ||
             value_of(app.document, index, line.column).value_or(0) != 0;
    });
    if (known && line.column != twice) lines.push_back({line.column, better_of(app, line)});
  }
  return lines;
}

// Whether this one has the best value of the line, and not all have the same.
bool is_best(const App& app, const std::vector<std::size_t>& picked, const Line& line,
             std::size_t index) {
  const MaybeNumber own = value_of(app.document, index, line.column);
  if (!own || line.better == Better::neither) return false;
  bool beats_one = false;
  for (const std::size_t other : picked) {
    const MaybeNumber others = value_of(app.document, other, line.column);
    if (!others || *others == *own) continue;
    if ((line.better == Better::more) != (*own > *others)) return false;
    beats_one = true;
  }
  return beats_one;
}

std::string text_in(const App& app, std::size_t index, RosterColumn column) {
  const InfluencerReport& report = app.document.report().influencers[index];
  const Influencer& influencer = app.document.workspace().influencers[index];
  switch (column) {
    case RosterColumn::platform:
      return platform_name(app, influencer.channels.front().platform);
    case RosterColumn::authenticity:
      return authenticity_text(app, report.channels);
    default:
      return shown_value(app, index, column);
  }
}

// On a phone in small letters, close to its neighbours.
void draw_value(ui::Ui& ui, Rect rect, const std::string& text, bool known, bool best) {
  const bool tight = rect.w < kLeastWidth - 2 * ui::kCellPadding;
  if (tight) rect = {rect.x - kNarrowGain, rect.y, rect.w + 2 * kNarrowGain, rect.h};
  ui::TextStyle style{.size = tight ? ui::kSmallSize : ui::kTextSize,
                      .colour = known ? ui.theme.text : ui.theme.secondary,
                      .align = ui::Align::right};
  if (!best) return ui::draw_words(ui, rect, text, style);
  style.colour = ui.theme.good;
  style.bold = true;
  constexpr float kSign = 20;
  const float width = ui.text_width(text, style) + 1;
  if (tight && width + kSign > rect.w) return ui::draw_words(ui, rect, text, style);
  const float own = std::min(width, rect.w - kSign);
  Rect rest{rect.right() - own - kSign, rect.y, own + kSign, rect.h};
  ui::draw_icon(ui, ui::Icon::ok, rest.cut_left(16, 4), ui.theme.good, 0.8f);
  ui::draw_words(ui, rest, text, style);
}

ui::TableCell cell_of(App& app, const std::vector<std::size_t>& picked, const Line& line,
                      std::size_t index) {
  ui::TableCell cell;
  cell.text = text_in(app, index, line.column);
  const bool known = value_of(app.document, index, line.column).has_value();
  const bool best = known && is_best(app, picked, line, index);
  cell.draw = [&ui = app.ui, text = cell.text, known, best](const Rect& rect) {
    draw_value(ui, rect, text, known, best);
  };
  if (!known) cell.title = reason_of(app, index, line.column);
  if (best) cell.text += ", " + app.word(Word::side_best);
  return cell;
}

// One column for each; names that are the same are told apart by their ids.
std::vector<ui::TableColumn> columns_for(const App& app, const std::vector<std::size_t>& picked,
                                         float room) {
  const bool narrow = room < kNarrowRoom;
  const float metric = narrow ? kNarrowMetricWidth : kMetricWidth;
  const float least = narrow ? kNarrowLeastWidth : kLeastWidth;
  const float own = std::floor((room - metric) / static_cast<float>(picked.size()));
  std::vector<ui::TableColumn> columns = {
      {.key = "metric", .header = app.word(Word::side_metric), .width = metric, .sortable = false}};
  for (const std::size_t index : picked) {
    const Influencer& influencer = app.document.workspace().influencers[index];
    std::string name = name_of(influencer);
    for (const ui::TableColumn& other : columns) {
      if (other.header == name) name = influencer.name + " (" + influencer.id + ")";
    }
    columns.push_back({.key = "of " + influencer.id,
                       .header = std::move(name),
                       .width = std::max(own, least),
                       .align = ui::Align::right,
                       .sortable = false});
  }
  return columns;
}

void figures(App& app, Flow& flow, const std::vector<std::size_t>& picked) {
  const std::vector<Line> lines = lines_for(app, picked);
  const std::vector<ui::TableColumn> columns = columns_for(app, picked, flow.width());
  // Room for a bar below where not all are in view.
  const float row_height = app.ui.narrow() ? kNarrowRowHeight : kRowHeight;
  const Rect area = flow.row(kHeaderHeight + static_cast<float>(lines.size()) * row_height + 14);
  ui::TableState state{static_cast<std::size_t>(-1), false};
  ui::TableOptions options;
  options.name = app.word(Word::side_table);
  options.row_height = row_height;
  options.opens = false;
  const bool narrow = flow.width() < kNarrowRoom;
  ui::table(
      app.ui, area, "figures", options, columns, lines.size(), state,
      [&](std::size_t row) {
        return app.ui.id("line " + std::to_string(index_of(lines[row].column)));
      },
      [&](std::size_t row, std::size_t column) -> ui::TableCell {
        if (column > 0) return cell_of(app, picked, lines[row], picked[column - 1]);
        ui::TableCell name;
        name.text = header_of(app, lines[row].column);
        name.title = meaning_of(app, lines[row].column);
        name.draw = [&ui = app.ui, text = name.text, narrow](Rect room) {
          if (narrow) room.w += kNarrowMetricGain;
          ui::draw_words(ui, room, text, {.size = ui::kSmallSize, .colour = ui.theme.secondary});
        };
        return name;
      });
}

// Whose columns these are stays in view above them, unless they are scrolled sideways.
void names_in_view(App& app, const Rect& view, const std::vector<std::size_t>& picked) {
  Ui& ui = app.ui;
  const std::vector<ui::TableColumn> columns = columns_for(app, picked, view.w);
  float width = 0;
  for (const ui::TableColumn& column : columns) width += column.width;
  if (width > view.w + 0.5f) return;
  Rect strip{view.x, view.y, view.w, kHeaderHeight};
  ui.fill(strip, ui.theme.surface);
  ui.line(strip.x, strip.bottom() - 0.5f, strip.right(), strip.bottom() - 0.5f, ui.theme.line);
  for (const ui::TableColumn& column : columns) {
    ui::draw_words(ui, strip.cut_left(column.width).inset(ui::kCellPadding, 0), column.header,
                   {.size = ui::kSmallSize,
                    .colour = ui.theme.secondary,
                    .bold = true,
                    .align = column.align});
  }
}

// To one of them, or without one of them.
void go_on(App& app, Flow& flow, const std::vector<std::size_t>& picked) {
  std::string open;
  std::string out;
  for (const std::size_t index : picked) {
    const Influencer& influencer = app.document.workspace().influencers[index];
    const ui::Scope scope(app.ui, influencer.id);
    Rect row = flow.row(app.ui.control_height());
    const std::string take_out =
        app.ui.words.with(Word::side_take_out, {{"name", name_of(influencer)}});
    if (ui::button(app.ui, row.cut_right(app.ui.control_height(), 4),
                   {Word::side_take_out, take_out},
                   {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true})) {
      out = influencer.id;
    }
    const std::string see =
        app.ui.words.with(Word::compare_open_best, {{"name", name_of(influencer)}});
    const ui::Label label(Word::compare_open_best, see);
    if (ui::button(app.ui, row.cut_left(std::min(row.w, ui::button_width(app.ui, label))), label,
                   {.look = ui::Look::quiet})) {
      open = influencer.id;
    }
    flow.space(4);
  }
  if (!out.empty()) std::erase(app.compare.picked, out);
  if (!open.empty()) app.open(open);
}

}  // namespace

void side_by_side_panel(App& app, const Rect& area) {
  const float margin = app.ui.narrow() ? 12 : kPanelMargin;
  Rect rest = area.inset(margin, 12);
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), Word::side_title);
  const std::vector<std::size_t> picked = picked_influencers(app);
  if (!are_some_picked(app) || picked.size() < 2) {
    Flow flow(rest);
    const bool many = picked.size() > kMostCompared;
    ui::paragraph(app.ui, flow, many ? Word::compare_pick_most : Word::side_none,
                  {.colour = app.ui.theme.secondary});
    return;
  }
  const Rect view = rest.inset(-margin, 0);
  ui::Scroller scroller(app.ui, "side by side", view, "");
  Flow flow(scroller.content().inset(margin, 0));
  follows(app, flow, [&] { figures(app, flow, picked); });
  flow.space(12);
  go_on(app, flow, picked);
  flow.space(12);
  if (scroller.content().y < rest.y) names_in_view(app, rest, picked);
  scroller.finish(view.w, flow.height());
}

}  // namespace kol::app
