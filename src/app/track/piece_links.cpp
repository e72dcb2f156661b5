// How a piece is tracked.
#include <algorithm>

#include "app/parts/discount_code.h"
#include "app/parts/lineup_row.h"
#include "app/parts/value_fields.h"
#include "app/track/fields.h"
#include "app/track/piece_parts.h"
#include "core/practice/code_points.h"
#include "core/practice/content.h"
#include "core/practice/slug.h"

namespace kol::app {
namespace {

bool is_content_taken(const App& app, const std::string& text) {
  for (const LineupRow& row : app.document.workspace().campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) {
      for (const Piece& piece : deliverable.pieces) {
        if (!piece.content.empty() && ascii_lower(piece.content) == ascii_lower(text)) return true;
      }
    }
  }
  return false;
}

bool is_slug_taken(const App& app, const std::string& text) {
  const auto& all = app.document.workspace().influencers;
  return std::any_of(all.begin(), all.end(), [&](const Influencer& influencer) {
    return influencer.tracking && influencer.tracking->slug == text;
  });
}

// The link as a whole, with its button.
void whole_link(App& app, Flow& flow, const PieceLine& line, const TrackedPiece& piece) {
  Ui& ui = app.ui;
  if (!piece.link) {
    const bool off = !app.document.workspace().campaign.tracking.links;
    ui::paragraph(ui, flow, off ? Word::track_links_off : Word::track_no_page,
                  {.colour = ui.theme.secondary});
    return flow.space(12);
  }
  ui::paragraph(ui, flow, {"link", *piece.link});
  flow.space(8);
  const ui::ButtonOptions look{.look = ui::Look::primary, .icon = ui::Icon::duplicate};
  Rect row = flow.row(ui.control_height());
  const Word label = Word::track_copy_this;
  if (ui::button(ui, row.cut_left(std::min(row.w, ui::button_width(ui, label, look))), label,
                 look)) {
    copy_tracked(app, line.place.row, Copied::link, *piece.link);
  }
  flow.space(12);
}

void content_of(App& app, const Rect& rect, const PieceLine& line, const TrackedPiece& piece) {
  const std::string now = entered_piece(app, line.place).content;
  const auto next = name_field(
      app, rect, "content", now,
      {.label = app.word(Word::track_content), .placeholder = piece.content},
      {is_content, Word::track_content_wrong, Word::track_content_taken, is_content_taken});
  if (next) edit_piece(app, line.place, {}, [&](Piece& edited) { edited.content = *next; });
}

void slug_of(App& app, const Rect& rect, const TrackingRow& row) {
  if (row.influencer >= app.document.workspace().influencers.size()) return;
  const Influencer& influencer = app.document.workspace().influencers[row.influencer];
  const std::string now =
      influencer.tracking ? influencer.tracking->slug.value_or("") : std::string();
  const auto next = name_field(
      app, rect, "slug", now, {.label = app.word(Word::track_slug), .placeholder = row.slug},
      {is_slug, Word::track_slug_wrong, Word::track_slug_taken, is_slug_taken});
  if (!next) return;
  app.document.edit_influencer(row.influencer, {}, [&](Influencer& edited) {
    give_tracking(edited, &InfluencerTracking::slug, *next);
  });
}

void code_of(App& app, const Rect& rect, const PieceLine& line, const TrackingRow& row) {
  const RowTracking& entered = app.document.workspace().campaign.lineup[line.place.row].tracking;
  const std::string made = row.code.value_or(app.word(Word::track_no_code));
  const auto next = code_field(app, rect, entered.code.value_or(""),
                               {.label = app.word(Word::track_column_code), .placeholder = made});
  if (!next) return;
  edit_lineup_row(app, line.place.row, {}, [&](LineupRow& edited) {
    edited.tracking.code.reset();
    if (!next->empty()) edited.tracking.code = *next;
  });
}

void discount_of(App& app, const Rect& rect, const PieceLine& line) {
  const Campaign& campaign = app.document.workspace().campaign;
  MaybeNumber value = campaign.lineup[line.place.row].tracking.discount;
  const std::string otherwise =
      ui::editable_percent(campaign.tracking.discount.value_or(campaign.offer.discount));
  if (value_field(app, rect, "discount", value,
                  {.label = app.word(Word::track_discount),
                   .kind = ValueKind::percent,
                   .placeholder = otherwise,
                   .max = 1})) {
    edit_lineup_row(app, line.place.row, {"tracking.discount"},
                    [&](LineupRow& edited) { edited.tracking.discount = value; });
  }
}

void page_of(App& app, const Rect& rect, const PieceLine& line) {
  const Campaign& campaign = app.document.workspace().campaign;
  const std::string otherwise =
      campaign.tracking.landing_page.value_or(app.word(Word::track_page_none));
  const auto next = landing_page_field(
      app, rect, campaign.lineup[line.place.row].tracking.landing_page.value_or(""),
      {.label = app.word(Word::track_page), .placeholder = otherwise, .input = "url"});
  if (!next) return;
  edit_lineup_row(app, line.place.row, {}, [&](LineupRow& edited) {
    edited.tracking.landing_page.reset();
    if (!next->empty()) edited.tracking.landing_page = *next;
  });
}

void hashtags_of(App& app, const Rect& rect, const PieceLine& line) {
  const Campaign& campaign = app.document.workspace().campaign;
  const std::string otherwise =
      joined_hashtags(campaign.tracking.hashtags.value_or(std::vector<std::string>{}));
  const auto next = hashtags_field(
      app, rect,
      campaign.lineup[line.place.row].tracking.hashtags.value_or(std::vector<std::string>{}),
      {.label = app.word(Word::track_column_hashtags),
       .placeholder = otherwise.empty() ? app.word(Word::track_no_hashtags) : otherwise});
  if (!next) return;
  edit_lineup_row(app, line.place.row, {}, [&](LineupRow& edited) {
    edited.tracking.hashtags.reset();
    if (!next->empty()) edited.tracking.hashtags = *next;
  });
}

}  // namespace

void piece_links(App& app, Flow& flow, const PieceLine& line) {
  // As they were when the frame began: an edit makes them anew.
  const TrackedPiece piece = tracked_piece(app, line);
  const TrackingRow row = app.document.lineup_practice().tracking[line.place.row];
  whole_link(app, flow, line, piece);
  const float height = value_field_height(app);
  const int columns = flow.columns(180, 2, 12);
  {
    ui::Grid grid(flow, columns, height, 8);
    content_of(app, grid.next(), line, piece);
    slug_of(app, grid.next(), row);
  }
  flow.space(16);
  const std::string whose =
      app.ui.words.with(Word::track_all_posts, {{"name", who_of(app, line.place.row)}});
  ui::heading(app.ui, flow.row(28), {Word::track_all_posts, whose}, 3, 15);
  ui::Grid grid(flow, columns, height, 8);
  code_of(app, grid.next(), line, row);
  discount_of(app, grid.next(), line);
  page_of(app, grid.next(), line);
  hashtags_of(app, grid.next(), line);
  remarks_on_links(app, flow, line.place.row);
}

}  // namespace kol::app
