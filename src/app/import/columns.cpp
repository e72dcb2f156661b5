// The columns of a table that waits: each with its header, a sample, and what it was taken for.
#include <array>

#include "app/import/parts.h"

namespace kol::app {
namespace {

constexpr float kTwoSidesFrom = 560;  // px of width from which sample and field stand side by side

struct NamedField {
  io::Field field;
  Word name;
};

// In the order in which they are offered.
constexpr std::array kFields = {
    NamedField{io::Field::note, Word::import_field_note},
    NamedField{io::Field::ignored, Word::import_field_ignored},
    NamedField{io::Field::name, Word::import_field_name},
    NamedField{io::Field::handle, Word::import_field_handle},
    NamedField{io::Field::platform, Word::import_field_platform},
    NamedField{io::Field::followers, Word::import_field_followers},
    NamedField{io::Field::likes, Word::import_field_likes},
    NamedField{io::Field::comments, Word::import_field_comments},
    NamedField{io::Field::shares, Word::import_field_shares},
    NamedField{io::Field::saves, Word::import_field_saves},
    NamedField{io::Field::views, Word::import_field_views},
    NamedField{io::Field::reach, Word::import_field_reach},
    NamedField{io::Field::impressions, Word::import_field_impressions},
    NamedField{io::Field::engagements, Word::import_field_engagements},
    NamedField{io::Field::engagement_rate, Word::import_field_engagement_rate},
    NamedField{io::Field::quote, Word::import_field_quote},
    NamedField{io::Field::niche, Word::import_field_niche},
    NamedField{io::Field::country, Word::import_field_country},
    NamedField{io::Field::email, Word::import_field_email},
    NamedField{io::Field::following, Word::import_field_following},
    NamedField{io::Field::fake_share, Word::import_field_fake_share},
    NamedField{io::Field::suspect_comments, Word::import_field_suspect_comments},
    NamedField{io::Field::growth_30d, Word::import_field_growth_30d},
    NamedField{io::Field::brand_fan, Word::import_field_brand_fan},
    NamedField{io::Field::id, Word::import_field_id},
    NamedField{io::Field::notes, Word::import_field_notes},
};

constexpr bool each_is_offered_once() {
  std::array<int, io::kFieldCount> offered{};
  for (const NamedField& one : kFields) ++offered[static_cast<std::size_t>(one.field)];
  for (const int times : offered) {
    if (times != 1) return false;
  }
  return true;
}
static_assert(each_is_offered_once(), "a name for each io::Field");

std::size_t place_of(io::Field field) {
  std::size_t at = 0;
  while (at + 1 < kFields.size() && kFields[at].field != field) ++at;
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

  std::size_t chosen = place_of(column.field);
  const std::string label = ui.words.with(Word::import_field_of, {{"header", header}});
  if (beside)
    select = {select.x, select.y + (select.h - ui.control_height()) / 2, select.w,
              ui.control_height()};
  if (!ui::select(ui, select, "field", choices, chosen, {.label = label, .hide_label = true})) {
    return std::nullopt;
  }
  return kFields[chosen].field;
}

}  // namespace

const std::string& field_name(const App& app, io::Field field) {
  return app.word(kFields[place_of(field)].name);
}

void import_columns(App& app, Flow& flow, const Rect& view, NextOptions& next) {
  const PendingImport& import = *app.import;
  const std::vector<io::Column>& columns = import.result.diagnostics.columns;
  if (columns.empty()) return;
  std::vector<std::string> choices;
  for (const NamedField& one : kFields) choices.push_back(app.word(one.name));
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
      next->columns.clear();
      for (const io::Column& column : columns) next->columns.push_back(column.field);
      next->columns[i] = *chosen;
      next->has_header = import.result.has_header;
    }
  }
  flow.space(16);
}

}  // namespace kol::app
