// What came of a piece, as it is typed: empty is unknown, 0 is none.
#include <algorithm>
#include <array>
#include <span>

#include "app/parts/lineup_row.h"
#include "app/track/piece_parts.h"
#include "app/track/result_fields.h"
#include "core/lineup.h"

namespace kol::app {
namespace {

using PieceField = ResultField<PieceResults>;

constexpr PieceField kViews{"views", Word::term_views, &PieceResults::views};
constexpr PieceField kImpressions{"impressions", Word::term_impressions,
                                  &PieceResults::impressions};
constexpr std::array kFirst = {
    PieceField{"engagements", Word::term_engagements, &PieceResults::engagements},
    PieceField{"clicks", Word::term_clicks, &PieceResults::clicks},
    PieceField{"orders_by_link", Word::track_orders_by_link, &PieceResults::orders_by_link},
    PieceField{"leads", Word::term_leads, &PieceResults::leads},
};
constexpr std::array kMore = {
    PieceField{"reach", Word::term_reach, &PieceResults::reach},
    PieceField{"likes", Word::term_likes, &PieceResults::likes},
    PieceField{"comments", Word::term_comments, &PieceResults::comments},
    PieceField{"shares", Word::term_shares, &PieceResults::shares},
    PieceField{"saves", Word::term_saves, &PieceResults::saves},
    PieceField{"orders", Word::track_orders_stated, &PieceResults::orders},
    PieceField{"orders_by_code", Word::track_orders_by_code, &PieceResults::orders_by_code},
    PieceField{"orders_by_both", Word::track_orders_by_both, &PieceResults::orders_by_both},
    PieceField{"sales", Word::track_sales, &PieceResults::sales, ValueKind::money},
    PieceField{"new_followers", Word::track_new_followers, &PieceResults::new_followers},
    PieceField{"hashtag_uses", Word::track_hashtag_uses, &PieceResults::hashtag_uses},
    PieceField{"positive", Word::track_positive, &PieceResults::positive},
    PieceField{"neutral", Word::track_neutral, &PieceResults::neutral},
    PieceField{"negative", Word::track_negative, &PieceResults::negative},
};
// What may be typed as a share of the followers: "3%".
bool is_reaction(const PieceField& field) {
  static constexpr std::array kReactions = {&PieceResults::likes, &PieceResults::comments,
                                            &PieceResults::shares, &PieceResults::saves};
  return field.value == &PieceResults::engagements ||
         std::find(kReactions.begin(), kReactions.end(), field.value) != kReactions.end();
}

// Of the channel on which it is published.
MaybeNumber followers_of(const App& app, const PieceLine& line) {
  const Workspace& workspace = app.document.workspace();
  const auto index = app.document.index_of(workspace.campaign.lineup[line.place.row].influencer);
  const Format* const format =
      find_format(app.document.benchmarks(), tracked_piece(app, line).format);
  if (!index || format == nullptr) return std::nullopt;
  const Channel* const channel = channel_on(workspace.influencers[*index], format->platform);
  return channel != nullptr ? channel->followers : std::nullopt;
}

void piece_field(App& app, const Rect& rect, const PieceLine& line, const PieceField& field) {
  const PieceResults& known = entered_piece(app, line.place).results;
  MaybeNumber value = known.*field.value;
  ValueOptions options{.label = app.word(field.label),
                       .kind = field.kind,
                       .placeholder = app.word(Word::track_unknown),
                       .takes_share = is_reaction(field),
                       .share_of = followers_of(app, line)};
  limit_both(options, known, field.value);
  if (value_field(app, rect, field.key, value, options)) {
    edit_piece(app, line.place, {std::string(field.key)},
               [&](Piece& next) { next.results.*field.value = value; });
  }
}

void piece_fields(App& app, ui::Grid& grid, const PieceLine& line,
                  std::span<const PieceField> fields) {
  const bool has_leads = app.document.workspace().campaign.goal == Goal::leads;
  for (const PieceField& field : fields) {
    if (field.value == &PieceResults::leads && !has_leads &&
        !entered_piece(app, line.place).results.leads) {
      continue;
    }
    piece_field(app, grid.next(), line, field);
  }
}

bool is_video(const App& app, const PieceLine& line) {
  const Format* format = find_format(app.document.benchmarks(), tracked_piece(app, line).format);
  return format != nullptr && format->video;
}

// Where each figure lies among what was to be expected of such a post.
void among_expected(App& app, Flow& flow, const PieceLine& line) {
  const PieceProof* const proof = proof_of(app, line);
  if (proof == nullptr) return;
  struct Place {
    Word name;
    MaybeNumber PlanPercentiles::*percentile;
  };
  static constexpr std::array<Place, 5> kPlaces = {
      {{Word::term_impressions, &PlanPercentiles::impressions},
       {Word::term_engagements, &PlanPercentiles::engagements},
       {Word::term_clicks, &PlanPercentiles::clicks},
       {Word::track_orders, &PlanPercentiles::tracked},
       {Word::term_leads, &PlanPercentiles::leads}}};
  bool any = false;
  for (const Place& place : kPlaces) {
    const MaybeNumber percentile = proof->percentiles.*place.percentile;
    if (!percentile) continue;
    any = true;
    flow.space(4);
    ui::paragraph(
        app.ui, flow,
        {ui::Label(place.name).key(),
         app.ui.words.with(Word::track_place, {{"figure", app.word(place.name)},
                                               {"place", among_posts(app, *percentile)}})},
        {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
  if (any) ask_button(app, flow, Word::track_better_of_ten, Topic::better_than);
}

}  // namespace

void piece_results(App& app, Flow& flow, const PieceLine& line) {
  ui::heading(app.ui, flow.row(28), Word::track_this_post, 3, 15);
  {
    ui::Grid grid(flow, flow.columns(150, 2, 12), value_field_height(app), 8);
    const bool video = is_video(app, line);
    piece_field(app, grid.next(), line, video ? kViews : kImpressions);
    piece_fields(app, grid, line, kFirst);
  }
  flow.space(8);
  ui::paragraph(app.ui, flow, Word::track_empty_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  among_expected(app, flow, line);
  flow.space(4);
  if (ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::track_more_figures,
                     app.track.show_more_figures)) {
    flow.space(8);
    ui::Grid grid(flow, flow.columns(150, 2, 12), value_field_height(app), 8);
    const bool video = is_video(app, line);
    piece_field(app, grid.next(), line, video ? kImpressions : kViews);
    piece_fields(app, grid, line, kMore);
  }
  flow.space(16);
  results_of_row(app, flow, line.place.row, false);
}

}  // namespace kol::app
