// The columns of a file of results, and its sheets.
#include <array>

#include "app/track/file_parts.h"

namespace kol::app {
namespace {

// In the order of io::ResultField.
constexpr std::array kFieldWords = {Word::results_note,
                                    Word::track_content,
                                    Word::track_campaign,
                                    Word::track_column_link,
                                    Word::results_long_link,
                                    Word::track_column_code,
                                    Word::results_order,
                                    Word::results_cancelled,
                                    Word::import_field_handle,
                                    Word::results_address,
                                    Word::import_field_platform,
                                    Word::results_currency,
                                    Word::term_impressions,
                                    Word::term_reach,
                                    Word::term_engagements,
                                    Word::term_clicks,
                                    Word::term_leads,
                                    Word::track_orders_stated,
                                    Word::track_orders_by_link,
                                    Word::track_orders_by_code,
                                    Word::track_orders_by_both,
                                    Word::track_sales,
                                    Word::track_hashtag_uses,
                                    Word::track_new_followers,
                                    Word::track_positive,
                                    Word::track_neutral,
                                    Word::track_negative,
                                    Word::term_views,
                                    Word::term_likes,
                                    Word::term_comments,
                                    Word::term_shares,
                                    Word::term_saves,
                                    Word::results_gross_sales,
                                    Word::results_discounts,
                                    Word::results_net_sales,
                                    Word::results_returns,
                                    Word::results_subtotal,
                                    Word::results_purchase,
                                    Word::results_total_revenue,
                                    Word::results_revenue,
                                    Word::results_total_sales};
static_assert(kFieldWords.size() == io::kResultFieldCount);

// The reader says what a column is: the table is read again.
void choose(PendingResults& pending, std::size_t column, io::ResultField field) {
  auto& columns = pending.options.columns;
  if (columns.size() <= column) columns.resize(column + 1);
  columns[column] = field;
  pending.options.has_header = true;
  pending.read_of = 0;
}

}  // namespace

Word result_field_word(io::ResultField field) { return kFieldWords[io::index_of(field)]; }

void result_columns(App& app, Flow& flow, const io::ResultsImport& import) {
  if (import.columns.empty()) return;
  PendingResults& pending = *app.results_file;
  bool open = pending.show_columns || import.needs_columns;
  if (!ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::results_columns, open)) {
    pending.show_columns = open;
    return;
  }
  pending.show_columns = open;
  flow.space(8);
  std::vector<std::string> names;
  for (const Word word : kFieldWords) names.push_back(app.word(word));
  ui::Grid grid(flow, flow.columns(180, 2, 12), ui::field_height(app.ui, true), 8);
  for (std::size_t i = 0; i < import.columns.size(); ++i) {
    const io::ResultColumn& column = import.columns[i];
    std::size_t chosen = io::index_of(column.field);
    if (ui::select(app.ui, grid.next(), "column " + std::to_string(i), names, chosen,
                   {.label = column.header, .help = column.sample})) {
      choose(pending, i, static_cast<io::ResultField>(chosen));
    }
  }
}

void result_sheets(App& app, Flow& flow) {
  PendingResults& pending = *app.results_file;
  if (pending.sheets.size() < 2) return;
  std::size_t chosen = pending.wanted_sheet.value_or(pending.sheet);
  flow.space(8);
  if (ui::select(app.ui, flow.row(ui::field_height(app.ui, false)), "sheet", pending.sheets, chosen,
                 {.label = app.word(Word::import_sheet)})) {
    pending.wanted_sheet = chosen;
    platform::choose_sheet(chosen);
  }
}

}  // namespace kol::app
