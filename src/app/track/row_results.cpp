// What came of all posts of a row, as it is typed: beside those of a post, and alone where there
// are too many posts to be entered one by one.
#include <array>
#include <span>

#include "app/parts/lineup_row.h"
#include "app/track/piece_parts.h"
#include "app/track/result_fields.h"

namespace kol::app {
namespace {

using RowField = ResultField<RowResults>;

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
constexpr std::array kTotals = {
    RowField{"impressions", Word::term_impressions, &RowResults::impressions},
    RowField{"reach", Word::term_reach, &RowResults::reach},
    RowField{"engagements", Word::term_engagements, &RowResults::engagements},
    RowField{"clicks", Word::term_clicks, &RowResults::clicks},
    RowField{"leads", Word::term_leads, &RowResults::leads},
    RowField{"orders", Word::track_orders_stated, &RowResults::orders},
    RowField{"orders_by_link", Word::track_orders_by_link, &RowResults::orders_by_link},
    RowField{"new_followers", Word::track_new_followers, &RowResults::new_followers},
    RowField{"hashtag_uses", Word::track_hashtag_uses, &RowResults::hashtag_uses},
    RowField{"positive", Word::track_positive, &RowResults::positive},
    RowField{"neutral", Word::track_neutral, &RowResults::neutral},
    RowField{"negative", Word::track_negative, &RowResults::negative},
};

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

// Totals, which single posts may have instead.
void totals(App& app, Flow& flow, std::size_t row) {
  ui::paragraph(app.ui, flow, Word::track_totals_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  flow.space(8);
  row_fields(app, flow, row, kTotals);
}

}  // namespace

void results_of_row(App& app, Flow& flow, std::size_t row, bool is_big) {
  const std::string whose = app.ui.words.with(Word::track_all_posts, {{"name", who_of(app, row)}});
  const ui::Scope scope(app.ui, "row " + std::to_string(row));
  ui::heading(app.ui, flow.row(28), {Word::track_all_posts, whose}, 3, 15);
  if (is_big) row_fields(app, flow, row, kTotals);
  if (is_big) flow.space(8);
  row_fields(app, flow, row, kOfRow);
  overlap(app, flow, row);
  remarks_on_totals(app, flow, row);
  row_targets(app, flow, row);
  if (is_big) return;
  flow.space(8);
  if (ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::track_totals,
                     app.track.show_totals)) {
    totals(app, flow, row);
  }
}

void big_rows_card(App& app, Flow& flow) {
  const std::vector<std::size_t> rows = big_rows(app);
  if (rows.empty()) return;
  ui::Card card(app.ui, "big rows", flow, app.word(Word::track_big_rows));
  ui::paragraph(app.ui, card.flow, Word::track_big_row,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  for (const std::size_t row : rows) {
    card.flow.space(12);
    results_of_row(app, card.flow, row, true);
  }
}

}  // namespace kol::app
