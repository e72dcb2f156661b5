#include "app/track/panel.h"

#include <algorithm>

#include "app/parts/left_text.h"
#include "app/parts/lineup_row.h"
#include "app/parts/mending.h"
#include "app/parts/panel_title.h"
#include "app/parts/value_fields.h"
#include "app/track/piece_parts.h"
#include "core/practice/url.h"

namespace kol::app {
namespace {

constexpr float kWidest = 720;

std::optional<PieceLine> open_line(const App& app) {
  if (!app.track.piece) return std::nullopt;
  for (const PieceLine& line : piece_lines(app)) {
    if (line.place == *app.track.piece) return line;
  }
  return std::nullopt;
}

void date_of_post(App& app, const Rect& rect, const PieceLine& line) {
  std::optional<Date> date = entered_piece(app, line.place).date;
  if (!date_value(
          app, rect, "date", date,
          {.label = app.word(Word::track_date), .placeholder = app.word(Word::track_no_date)})) {
    return;
  }
  edit_piece(app, line.place, {}, [&](Piece& next) { next.date = date; });
}

// Where it was published.
void address_of_post(App& app, const Rect& rect, const PieceLine& line) {
  const std::string now = entered_piece(app, line.place).url.value_or("");
  const auto fault = [&](const std::string& text) {
    return text.empty() || is_url(text) ? std::string() : app.word(Word::track_page_wrong);
  };
  const auto next = left_text(app, rect, "url", now,
                              {.field = {.label = app.word(Word::track_address),
                                         .placeholder = app.word(Word::track_address_none),
                                         .input = "url"},
                               .fault = fault});
  if (!next) return;
  edit_piece(app, line.place, {}, [&](Piece& piece) {
    piece.url.reset();
    if (!next->empty()) piece.url = *next;
  });
}

void the_post(App& app, Flow& flow, const PieceLine& line) {
  const float height = value_field_height(app);
  ui::Grid grid(flow, flow.columns(180, 2, 12), height, 8);
  date_of_post(app, grid.next(), line);
  address_of_post(app, grid.next(), line);
}

// To the piece that follows.
void next_button(App& app, Flow& flow, const PieceLine& line) {
  const std::vector<PieceLine> lines = piece_lines(app);
  const auto here = std::find_if(lines.begin(), lines.end(),
                                 [&](const PieceLine& one) { return one.place == line.place; });
  if (here == lines.end() || here + 1 == lines.end()) return;
  const Word label = Word::track_next;
  const ui::ButtonOptions look{.icon = ui::Icon::chevron_right};
  Rect row = flow.row(app.ui.control_height());
  const Rect place = row.cut_left(std::min(row.w, ui::button_width(app.ui, label, look)));
  if (ui::button(app.ui, place, label, look)) open_piece(app, (here + 1)->place);
  flow.space(12);
}

}  // namespace

bool is_piece_open(const App& app) { return open_line(app).has_value(); }

std::string piece_title(const App& app) {
  const auto line = open_line(app);
  if (!line) return app.word(Word::track_post);
  return app.ui.words.with(Word::track_piece_of, {{"piece", piece_name(app, *line)},
                                                  {"name", who_of(app, line->place.row)}});
}

void piece_panel(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area.inset(kPanelMargin, 12);
  if (rest.w > kWidest) rest = rest.inset((rest.w - kWidest) / 2, 0);
  panel_title(app, rest.cut_top(ui.control_height(), 12), {Word::track_post, piece_title(app)});
  const auto line = open_line(app);
  const Rect to_mend = mending_strip(app, rest, Edge::bottom, 0);
  {
    const Rect view = rest.inset(-kPanelMargin, 0);
    ui::Scroller scroller(ui, "piece", view, app.word(Word::track_post));
    Flow flow(scroller.content().inset(kPanelMargin, 0), &ui.hanging);
    if (!line) {
      ui::paragraph(ui, flow, Word::track_post_gone, {.colour = ui.theme.secondary});
      scroller.finish(view.w, flow.height());
      return;
    }
    // What was typed into one post's fields belongs to that post.
    const PiecePlace& at = line->place;
    const ui::Scope scope(ui, std::to_string(at.row) + ' ' + std::to_string(at.deliverable) + ' ' +
                                  std::to_string(at.piece));
    the_post(app, flow, *line);
    flow.space(12);
    track_switch(app, flow.row(ui.control_height()));
    flow.space(12);
    if (app.track.shows_results) {
      piece_results(app, flow, *line);
      flow.space(16);
      next_button(app, flow, *line);
    } else {
      piece_links(app, flow, *line);
    }
    flow.space(16);
    scroller.finish(view.w, flow.height());
  }
  say_what_to_mend(app, to_mend);
}

void keep_piece(const App& app, KeptView& view) {
  if (!app.track.piece) return;
  view.put_number("row", static_cast<double>(app.track.piece->row));
  view.put_number("deliverable", static_cast<double>(app.track.piece->deliverable));
  view.put_number("piece", static_cast<double>(app.track.piece->piece));
}

void restore_piece(App& app, const KeptView& view) {
  const auto index = [&](std::string_view name) -> std::optional<std::size_t> {
    const auto number = view.number(name);
    if (!number || *number < 0 || *number > 1e6) return std::nullopt;
    return static_cast<std::size_t>(*number);
  };
  const auto row = index("row");
  const auto deliverable = index("deliverable");
  const auto piece = index("piece");
  if (row && deliverable && piece) app.track.piece = PiecePlace{*row, *deliverable, *piece};
}

}  // namespace kol::app
