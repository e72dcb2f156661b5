// The pieces where a table would be cut: a card each.
#include <array>
#include <utility>

#include "app/parts/left_text.h"
#include "app/track/fields.h"
#include "app/track/parts.h"
#include "ui/long_list.h"

namespace kol::app {
namespace {

constexpr float kPadding = 12;
constexpr float kHead = 48;

struct Card {
  const PieceLine& line;
  Rect rect;
  bool drawn;
};

ui::LongListOptions list_options(const App& app) {
  const float body = app.track.shows_results ? 52.0f : 3 * kCopyLine;
  return {
      .name = app.word(Word::track_posts), .item_height = kHead + body + 2 * kPadding, .gap = 8};
}

// Who and what, which opens the piece.
void card_head(App& app, const Card& card) {
  Ui& ui = app.ui;
  const std::string& who = who_of(app, card.line.place.row);
  const std::string piece = piece_name(app, card.line);
  const ui::Id id = ui.id("open");
  const Rect head{card.rect.x, card.rect.y, card.rect.w, kHead + kPadding};
  ui::Press press;
  if (card.drawn) press = ui.press(id, head);
  if (press.clicked || ui.take(id, events::Action::click)) {
    open_piece(app, card.line.place);
    ui.set_acted(id);
  }
  ui.describe(id, ui::Role::button, head,
              ui.words.with(Word::track_piece_of, {{"piece", piece}, {"name", who}}));
  if (!card.drawn) return;
  if (press.hovered) ui.fill(head, ui.theme.hovered(), ui.theme.card_radius);
  Rect rest = head.inset(kPadding, 0);
  rest.cut_top(kPadding);
  ui::draw_icon(ui, ui::Icon::chevron_right, rest.cut_right(18, 4), ui.theme.secondary);
  const std::string date = shown_date(tracked_piece(app, card.line).date);
  const std::string& day = date.empty() ? app.word(Word::track_no_date) : date;
  ui.draw_text(rest.cut_top(24), who, {.bold = true});
  ui.draw_text(rest.cut_top(20),
               ui.words.with(Word::track_piece_on, {{"piece", piece}, {"date", day}}),
               {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  ui.focus_ring(id, head.inset(2, 2), ui.theme.card_radius);
}

void tracked_by(App& app, const Card& card, Rect rest) {
  // As they were when the frame began: copying may write into the workspace.
  const TrackedPiece piece = tracked_piece(app, card.line);
  const TrackingRow row = app.document.lineup_practice().tracking[card.line.place.row];
  const bool off = !app.document.workspace().campaign.tracking.links;
  const std::string name = piece_name(app, card.line);
  const auto line = [&](Copied what, Word word, std::string shown, std::string copied, Word why) {
    copy_line(app, rest.cut_top(kCopyLine),
              {card.line.place.row, name, what, word, std::move(shown), std::move(copied), why},
              card.drawn);
  };
  line(Copied::link, Word::track_column_link,
       app.ui.words.with(Word::track_link_short, {{"content", piece.content}}),
       piece.link.value_or(""), off ? Word::track_links_off : Word::track_no_page);
  line(Copied::code, Word::track_column_code, row.code.value_or(""), row.code.value_or(""),
       Word::track_no_code);
  const std::string hashtags = joined_hashtags(piece.hashtags);
  line(Copied::hashtags, Word::track_column_hashtags, hashtags, hashtags, Word::track_no_hashtags);
}

void came_of_it(App& app, const Card& card, const Rect& rest) {
  Ui& ui = app.ui;
  struct Figure {
    Word name;
    MaybeNumber Eight<MaybeNumber>::*value;
  };
  using Figures = Eight<MaybeNumber>;
  static constexpr std::array<Figure, 3> kShown = {{{Word::term_impressions, &Figures::impressions},
                                                    {Word::term_clicks, &Figures::clicks},
                                                    {Word::track_orders, &Figures::tracked}}};
  for (std::size_t i = 0; i < kShown.size(); ++i) {
    const MaybeNumber value = result_of(app, card.line, kShown[i].value);
    Rect place = rest.column(static_cast<int>(i), 3, 8);
    const std::string& name = app.word(kShown[i].name);
    const std::string shown = ui::count(value);
    ui.describe(ui.id(ui::Label(kShown[i].name).key()), ui::Role::group, place, name).value = shown;
    if (!card.drawn) continue;
    ui.draw_text(place.cut_top(20), name, {.size = ui::kSmallSize, .colour = ui.theme.secondary});
    ui.draw_text(place.cut_top(24), shown, {.bold = true});
  }
}

}  // namespace

void piece_cards(App& app, Flow& flow, const Rect& view, const std::vector<PieceLine>& lines) {
  Ui& ui = app.ui;
  const ui::LongListOptions options = list_options(app);
  const Rect place = flow.row(ui::long_list_height(options, lines.size()));
  ui::long_list(
      ui, place, view, "pieces", options, lines.size(),
      [&](std::size_t item) {
        const PiecePlace& at = lines[item].place;
        return ui.id("piece " + std::to_string(at.row) + ' ' + std::to_string(at.deliverable) +
                     ' ' + std::to_string(at.piece));
      },
      [&](std::size_t item, const Rect& rect, bool drawn) {
        const Card card{lines[item], rect, drawn};
        if (drawn) {
          ui.fill(rect, ui.theme.surface, ui.theme.card_radius);
          ui.outline(rect, ui.theme.line, ui.theme.card_radius);
        }
        card_head(app, card);
        Rect rest = rect.inset(kPadding, kPadding);
        rest.cut_top(kHead);
        if (app.track.shows_results) {
          came_of_it(app, card, rest);
        } else {
          tracked_by(app, card, rest);
        }
      });
}

}  // namespace kol::app
