// The pieces as a table: before, what each is tracked by; after, what came of each.
#include "ui/table.h"

#include <algorithm>
#include <array>

#include "app/parts/left_text.h"
#include "app/track/fields.h"
#include "app/track/parts.h"

namespace kol::app {
namespace {

constexpr float kRowHeight = 56;
constexpr float kHeaderHeight = 40;
constexpr float kHighest = 520;
constexpr float kCopyRoom = 36;

using Cells = std::function<ui::TableCell(const PieceLine& line)>;

struct Column {
  ui::TableColumn column;
  Cells cell;
};

ui::TableCell unknown(const App& app, Word why) {
  return {.text = std::string(ui::kUndefined),
          .colour = app.ui.theme.secondary,
          .title = app.word(why)};
}

// Who, and what below it.
ui::TableCell name_cell(App& app, const PieceLine& line) {
  const std::string who = who_of(app, line.place.row);
  const std::string piece = piece_name(app, line);
  ui::TableCell cell;
  cell.text = app.ui.words.with(Word::track_piece_of, {{"piece", piece}, {"name", who}});
  cell.draw = [&app, who, piece](const Rect& rect) {
    Rect rest = rect.inset(0, 8);
    app.ui.draw_text(rest.cut_top(rest.h / 2), who, {.bold = true});
    app.ui.draw_text(rest, piece, {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  };
  return cell;
}

ui::TableCell date_cell(App& app, const PieceLine& line) {
  const auto& date = tracked_piece(app, line).date;
  return date ? ui::TableCell{.text = shown_date(date)} : unknown(app, Word::track_no_date);
}

// A text with a button that copies it.
ui::TableCell copied_cell(App& app, const PieceLine& line, Copied what, std::string text,
                          const std::string& shown) {
  ui::TableCell cell;
  cell.text = shown;
  cell.title = text;
  cell.draw = [&app, shown, what](Rect rect) {
    rect.cut_right(kCopyRoom - ui::kFieldGap);
    draw_tracked(app, rect, what, shown, {});
  };
  cell.widgets = [&app, line, what, text = std::move(text)](Rect rect) {
    const float side = std::min(kCopyRoom, rect.h);
    Rect place = rect.cut_right(side);
    place = {place.x - 4, place.y + (place.h - side) / 2, side, side};
    copy_tracked_button(app, place, line, what, text);
  };
  return cell;
}

ui::TableCell link_cell(App& app, const PieceLine& line) {
  const TrackedPiece& piece = tracked_piece(app, line);
  if (!piece.link) {
    const bool off = !app.document.workspace().campaign.tracking.links;
    return unknown(app, off ? Word::track_links_off : Word::track_no_page);
  }
  return copied_cell(app, line, Copied::link, *piece.link,
                     app.ui.words.with(Word::track_link_short, {{"content", piece.content}}));
}

ui::TableCell code_cell(App& app, const PieceLine& line) {
  const TrackingRow& row = app.document.lineup_practice().tracking[line.place.row];
  if (!row.code) return unknown(app, Word::track_no_code);
  return copied_cell(app, line, Copied::code, *row.code, *row.code);
}

ui::TableCell hashtags_cell(App& app, const PieceLine& line) {
  const auto& hashtags = tracked_piece(app, line).hashtags;
  if (hashtags.empty()) return unknown(app, Word::track_no_hashtags);
  const std::string joined = joined_hashtags(hashtags);
  return copied_cell(app, line, Copied::hashtags, joined, joined);
}

ui::TableCell figure_cell(App& app, const PieceLine& line,
                          MaybeNumber Eight<MaybeNumber>::*figure) {
  const MaybeNumber value = result_of(app, line, figure);
  if (!value) return unknown(app, Word::track_not_entered);
  return {.text = ui::count(value), .title = ui::exact(value)};
}

// Whether its results are in, or by when they are to come.
ui::TableCell state_cell(App& app, const PieceLine& line) {
  const bool known = has_results(app, line);
  const auto due = results_due(app, line.place.row);
  ui::TableCell cell;
  cell.text = known ? app.word(Word::track_entered)
              : due ? app.ui.words.with(Word::track_due, {{"date", shown_date(due)}})
                    : app.word(Word::track_open);
  cell.draw = [&app, known, text = cell.text](Rect rect) {
    const ui::Colour colour = known ? app.ui.theme.good : app.ui.theme.secondary;
    if (known) ui::draw_icon(app.ui, ui::Icon::ok, rect.cut_left(18, 4), colour, 0.8f);
    app.ui.draw_text(rect, text, {.size = ui::kSmallSize, .colour = colour});
  };
  return cell;
}

Column column(App& app, std::string_view key, Word header, float width, ui::Align align,
              ui::TableCell (*cell)(App&, const PieceLine&)) {
  return {{.key = std::string(key),
           .header = app.word(header),
           .width = width,
           .align = align,
           .sortable = false},
          [&app, cell](const PieceLine& line) { return cell(app, line); }};
}

Column figure_column(App& app, std::string_view key, Word header,
                     MaybeNumber Eight<MaybeNumber>::*figure) {
  return {{.key = std::string(key),
           .header = app.word(header),
           .width = 120,
           .align = ui::Align::right,
           .sortable = false},
          [&app, figure](const PieceLine& line) { return figure_cell(app, line, figure); }};
}

std::vector<Column> columns_of(App& app) {
  using enum ui::Align;
  std::vector<Column> all = {column(app, "name", Word::track_column_post, 200, left, name_cell),
                             column(app, "date", Word::track_column_date, 110, left, date_cell)};
  if (app.track.shows_results) {
    using Figures = Eight<MaybeNumber>;
    all.push_back(figure_column(app, "impressions", Word::term_impressions, &Figures::impressions));
    all.push_back(figure_column(app, "engagements", Word::term_engagements, &Figures::engagements));
    all.push_back(figure_column(app, "clicks", Word::term_clicks, &Figures::clicks));
    all.push_back(figure_column(app, "orders", Word::track_orders, &Figures::tracked));
    all.push_back(column(app, "state", Word::track_results, 150, left, state_cell));
    return all;
  }
  all.push_back(column(app, "link", Word::track_column_link, 280, left, link_cell));
  all.push_back(column(app, "code", Word::track_column_code, 180, left, code_cell));
  all.push_back(column(app, "hashtags", Word::track_column_hashtags, 200, left, hashtags_cell));
  return all;
}

std::size_t open_line(const App& app, const std::vector<PieceLine>& lines) {
  if (app.panel != Panel::piece || !app.track.piece) return static_cast<std::size_t>(-1);
  const auto line = std::find_if(lines.begin(), lines.end(), [&](const PieceLine& one) {
    return one.place == *app.track.piece;
  });
  return line == lines.end() ? static_cast<std::size_t>(-1)
                             : static_cast<std::size_t>(line - lines.begin());
}

}  // namespace

float piece_table_height(const std::vector<PieceLine>& lines) {
  const float all = kHeaderHeight + kRowHeight * static_cast<float>(lines.size()) + 2;
  return std::min(all, kHighest);
}

void piece_table(App& app, const Rect& rect, const std::vector<PieceLine>& lines) {
  Ui& ui = app.ui;
  ui.fill(rect, ui.theme.surface, ui.theme.card_radius);
  const std::vector<Column> columns = columns_of(app);
  std::vector<ui::TableColumn> headers;
  for (const Column& one : columns) headers.push_back(one.column);
  ui::TableState unsorted{.sorted_by = static_cast<std::size_t>(-1)};
  const ui::TableOptions options{.name = app.word(Word::track_posts),
                                 .row_height = kRowHeight,
                                 .highlighted = open_line(app, lines),
                                 .opens_by_name = true};
  const ui::TableEvents events = ui::table(
      ui, rect.inset(1, 1), "pieces", options, headers, lines.size(), unsorted,
      [&](std::size_t row) {
        const PiecePlace& place = lines[row].place;
        return ui.id("piece " + std::to_string(place.row) + ' ' +
                     std::to_string(place.deliverable) + ' ' + std::to_string(place.piece));
      },
      [&](std::size_t row, std::size_t at) { return columns[at].cell(lines[row]); });
  ui.outline(rect, ui.theme.line, ui.theme.card_radius);
  if (events.activated_row) open_piece(app, lines[*events.activated_row].place);
}

}  // namespace kol::app
