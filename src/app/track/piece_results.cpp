// What came of a piece, and of all of its row, as it is typed: empty is unknown, 0 is none.
#include <algorithm>
#include <array>
#include <span>

#include "app/parts/lineup_row.h"
#include "app/parts/value_fields.h"
#include "app/track/piece_parts.h"

namespace kol::app {
namespace {

template <typename Results>
struct ResultField {
  std::string_view key;  // the spec's name
  Word label;
  MaybeNumber Results::*value;
  ValueKind kind = ValueKind::count;
};
using PieceField = ResultField<PieceResults>;
using RowField = ResultField<RowResults>;

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
constexpr std::array kOfRow = {
    RowField{"orders_by_code", Word::track_orders_by_code, &RowResults::orders_by_code},
    RowField{"orders_by_both", Word::track_orders_by_both, &RowResults::orders_by_both},
    RowField{"sales", Word::track_sales, &RowResults::sales, ValueKind::money},
    RowField{"fee_paid", Word::track_fee_paid, &RowResults::fee_paid, ValueKind::money},
    RowField{"commission_paid", Word::track_commission_paid, &RowResults::commission_paid,
             ValueKind::money},
    RowField{"product_units", Word::track_units, &RowResults::product_units},
    RowField{"hours", Word::track_hours, &RowResults::hours, ValueKind::number},
};
constexpr std::array kMoreOfRow = {
    RowField{"impressions", Word::term_impressions, &RowResults::impressions},
    RowField{"reach", Word::term_reach, &RowResults::reach},
    RowField{"engagements", Word::term_engagements, &RowResults::engagements},
    RowField{"clicks", Word::term_clicks, &RowResults::clicks},
    RowField{"leads", Word::term_leads, &RowResults::leads},
    RowField{"orders", Word::track_orders_stated, &RowResults::orders},
    RowField{"orders_by_link", Word::track_orders_by_link, &RowResults::orders_by_link},
};

// Orders that came both ways are among those of each way: more of them could not be read back.
template <typename Results>
void limit_both(ValueOptions& options, const Results& known, MaybeNumber Results::*figure) {
  if (figure == &Results::orders_by_both) {
    for (const MaybeNumber& way : {known.orders_by_link, known.orders_by_code}) {
      options.max = std::min(options.max, way.value_or(options.max));
    }
  } else if (figure == &Results::orders_by_link || figure == &Results::orders_by_code) {
    options.min = known.orders_by_both.value_or(0);
  }
}

void piece_field(App& app, const Rect& rect, const PieceLine& line, const PieceField& field) {
  const PieceResults& known = entered_piece(app, line.place).results;
  MaybeNumber value = known.*field.value;
  ValueOptions options{.label = app.word(field.label),
                       .kind = field.kind,
                       .placeholder = app.word(Word::track_unknown)};
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

void row_fields(App& app, Flow& flow, std::size_t row, std::span<const RowField> fields) {
  ui::Grid grid(flow, flow.columns(150, 2, 12), value_field_height(app), 8);
  for (const RowField& field : fields) {
    const RowResults& known = app.document.workspace().campaign.lineup[row].results;
    MaybeNumber value = known.*field.value;
    ValueOptions options{.label = app.word(field.label),
                         .kind = field.kind,
                         .placeholder = app.word(Word::track_unknown)};
    limit_both(options, known, field.value);
    if (value_field(app, grid.next(), field.key, value, options)) {
      edit_lineup_row(app, row, {std::string(field.key)},
                      [&](LineupRow& next) { next.results.*field.value = value; });
    }
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
  for (const Place& place : kPlaces) {
    const MaybeNumber percentile = proof->percentiles.*place.percentile;
    if (!percentile) continue;
    flow.space(4);
    ui::paragraph(
        app.ui, flow,
        {ui::Label(place.name).key(),
         app.ui.words.with(Word::track_place, {{"figure", app.word(place.name)},
                                               {"place", among_posts(app, *percentile)}})},
        {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
}

// Between what and what the orders are as long as nobody says how many came both ways.
void overlap(App& app, Flow& flow, std::size_t row) {
  const auto& proof = app.document.outcome().proof;
  if (!proof || row >= proof->rows.size() || !proof->rows[row].range) return;
  const OrderRange& range = *proof->rows[row].range;
  flow.space(4);
  ui::paragraph(app.ui, flow,
                {Word::track_overlap_open,
                 app.ui.words.with(Word::track_overlap_open, {{"least", ui::count(range.least)},
                                                              {"most", ui::count(range.most)}})},
                {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
}

void of_the_row(App& app, Flow& flow, const PieceLine& line) {
  const std::size_t row = line.place.row;
  const std::string whose = app.ui.words.with(Word::track_all_posts, {{"name", who_of(app, row)}});
  const ui::Scope scope(app.ui, "row");
  ui::heading(app.ui, flow.row(28), {Word::track_all_posts, whose}, 3, 15);
  row_fields(app, flow, row, kOfRow);
  overlap(app, flow, row);
  flow.space(8);
  if (!ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::track_totals,
                      app.track.show_totals)) {
    return;
  }
  ui::paragraph(app.ui, flow, Word::track_totals_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  flow.space(8);
  row_fields(app, flow, row, kMoreOfRow);
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
  of_the_row(app, flow, line);
}

}  // namespace kol::app
