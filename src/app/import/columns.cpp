// The columns of a table that waits: each with its header, a sample, and what it was taken for.
#include "app/import/parts.h"
#include "app/parts/field_names.h"

namespace kol::app {
namespace {

constexpr float kTwoSidesFrom = 560;  // px of width from which sample and field stand side by side

std::size_t place_of(io::Field field) {
  const auto named = named_fields();
  std::size_t at = 0;
  while (at + 1 < named.size() && named[at].field != field) ++at;
  return at;
}

// Header and sample at the left, what the column is at the right; on a phone below.
std::optional<io::Field> column_row(App& app, Rect row, const io::Column& column,
                                    std::size_t number, const std::vector<std::string>& choices) {
  Ui& ui = app.ui;
  const std::string header =
      !column.header.empty()
          ? column.header
          : ui.words.with(Word::import_unnamed,
                          {{"number", ui::editable(static_cast<double>(number + 1))}});
  const ui::Group group(ui, "column " + std::to_string(number), ui::Role::group, row, header);
  ui.line(row.x, row.y + 0.5f, row.right(), row.y + 0.5f, ui.theme.line);
  row = row.inset(0, 8);
  const bool beside = row.w >= kTwoSidesFrom;
  Rect select = beside ? row.cut_right(240, 16) : row.cut_bottom(ui.control_height(), 4);
  Rect texts = row;
  if (beside) texts = {row.x, row.y + (row.h - 40) / 2, row.w, 40};
  ui.describe(ui.id("header"), ui::Role::text, texts.cut_top(22)).value = header;
  ui.draw_text({texts.x, texts.y - 22, texts.w, 22}, header, {.bold = true});
  const std::string sample = column.sample.empty()
                                 ? app.word(Word::import_no_sample)
                                 : ui.words.with(Word::import_sample, {{"text", column.sample}});
  ui.describe(ui.id("sample"), ui::Role::text, texts).value = sample;
  ui.draw_text({texts.x, texts.y, texts.w, 18}, sample,
               {.size = ui::kSmallSize, .colour = ui.theme.secondary});

  const auto named = named_fields();
  std::size_t chosen = place_of(column.field);
  const std::string label = ui.words.with(Word::import_field_of, {{"header", header}});
  if (beside)
    select = {select.x, select.y + (select.h - ui.control_height()) / 2, select.w,
              ui.control_height()};
  if (!ui::select(ui, select, "field", choices, chosen, {.label = label, .hide_label = true})) {
    return std::nullopt;
  }
  return named[chosen].field;
}

}  // namespace

const std::string& field_name(const App& app, io::Field field) { return app.word(word_of(field)); }

void import_columns(App& app, Flow& flow, const Rect& view, NextOptions& next) {
  const PendingImport& import = *app.import;
  const std::vector<io::Column>& columns = import.result.diagnostics.columns;
  if (columns.empty()) return;
  std::vector<std::string> choices;
  for (const NamedField& one : named_fields()) choices.push_back(app.word(one.name));
  {
    ui::Card card(app.ui, "columns", flow, app.word(Word::import_columns), 3);
    ui::paragraph(app.ui, card.flow, Word::import_columns_help, {.colour = app.ui.theme.secondary});
    card.flow.space(8);
    const bool beside = card.flow.width() >= kTwoSidesFrom;
    const float height =
        beside ? std::max(56.0f, app.ui.control_height() + 16) : 44 + app.ui.control_height() + 20;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Rect row = card.flow.row(height);
      // A table may have 1,000 columns: what is more than a screen away is neither drawn nor
      // described.
      if (row.bottom() < view.y - view.h || row.y > view.bottom() + view.h) continue;
      const auto chosen = column_row(app, row, columns[i], i, choices);
      if (!chosen) continue;
      next = import.options;
      next->columns.resize(columns.size());
      next->columns[i] = io::ColumnChoice{*chosen};
      next->has_header = import.result.has_header;
    }
  }
  flow.space(16);
}

}  // namespace kol::app
