// The columns of a table that waits: each with its header, a sample, and what it was taken for: a
// field, and for figures of a channel the platform.
#include <algorithm>

#include "app/import/parts.h"
#include "app/parts/field_names.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

constexpr float kTwoSidesFrom =
    640;  // px of width from which sample and choices stand side by side
constexpr float kFieldWidth = 216;
constexpr float kPlatformWidth = 152;
constexpr std::size_t kFewColumns = 60;  // so many are always there, for who looks for one by name

std::size_t place_of(io::Field field) {
  const auto named = named_fields();
  std::size_t at = 0;
  while (at + 1 < named.size() && named[at].field != field) ++at;
  return at;
}

// Whether a column of it may be of one platform among several.
bool has_platform(io::Field field) {
  const io::FieldRow& row = io::row_of(field);
  return field == io::Field::handle || field == io::Field::address || field == io::Field::quote ||
         (io::is_number(row.kind) && field != io::Field::posts_count);
}

// The choices of the selects, the same for all columns.
struct Choices {
  std::vector<std::string> fields;
  std::vector<std::string> platforms;  // the first: of the row
};

Choices choices_of(const App& app) {
  Choices choices;
  for (const NamedField& one : named_fields()) choices.fields.push_back(app.word(one.name));
  choices.platforms.push_back(app.word(Word::import_any_platform));
  for (int i = 0; i < kPlatformCount; ++i) {
    choices.platforms.push_back(platform_name(app, static_cast<Platform>(i)));
  }
  return choices;
}

// What the reader chose in the selects of a column.
std::optional<io::ColumnChoice> selects(App& app, Rect rect, const io::Column& column,
                                        const std::string& header, bool no_platform,
                                        const Choices& choices) {
  Ui& ui = app.ui;
  const bool with_platform = has_platform(column.field);
  const Rect platform = rect.cut_right(std::min(kPlatformWidth, rect.w * 0.42f), 8);
  std::size_t field = place_of(column.field);
  const std::string label = ui.words.with(Word::import_field_of, {{"header", header}});
  std::optional<io::ColumnChoice> chosen;
  if (ui::select(ui, rect, "field", choices.fields, field, {.label = label, .hide_label = true})) {
    chosen = io::ColumnChoice{named_fields()[field].field, column.platform, no_platform};
    if (!has_platform(chosen->field)) chosen->platform.reset();
  }
  if (!with_platform) return chosen;
  std::size_t on = column.platform ? static_cast<std::size_t>(*column.platform) + 1 : 0;
  const std::string platform_label = ui.words.with(Word::import_platform_of, {{"header", header}});
  if (ui::select(ui, platform, "platform", choices.platforms, on,
                 {.label = platform_label, .hide_label = true})) {
    chosen = io::ColumnChoice{column.field};
    if (on > 0) chosen->platform = static_cast<Platform>(on - 1);
    chosen->no_platform = on == 0;
  }
  return chosen;
}

// What the reader has said that the column is; null for nothing.
const io::ColumnChoice* said_of(const PendingImport& import, std::size_t column) {
  const ColumnChoices& said = import.options.columns;
  return column < said.size() && said[column] ? &*said[column] : nullptr;
}

// The column as it was read; what was answered just now counts while it is read again.
io::Column shown_column(const App& app, std::size_t number) {
  io::Column column = app.import->result.diagnostics.columns[number];
  const io::ColumnChoice* const said = said_of(*app.import, number);
  if (!app.import_reading || said == nullptr) return column;
  column.field = said->field;
  if (said->platform || said->no_platform) column.platform = said->platform;
  return column;
}

// Header and sample at the left, what the column is at the right; on a phone below.
std::optional<io::ColumnChoice> column_row(App& app, Rect row, const io::Column& column,
                                           std::size_t number, const Choices& choices) {
  Ui& ui = app.ui;
  const std::string header =
      !column.header.empty() ? column.header
                             : ui.words.with(Word::import_unnamed, {{"number", whole(number + 1)}});
  const ui::Group group(ui, "column " + std::to_string(number), ui::Role::group, row, header);
  ui.line(row.x, row.y + 0.5f, row.right(), row.y + 0.5f, ui.theme.line);
  row = row.inset(0, 8);
  const bool beside = row.w >= kTwoSidesFrom;
  Rect choose = beside ? row.cut_right(kFieldWidth + 8 + kPlatformWidth, 16)
                       : row.cut_bottom(ui.control_height(), 4);
  Rect texts = row;
  if (beside) {
    texts = {row.x, row.y + (row.h - 40) / 2, row.w, 40};
    choose = {choose.x, choose.y + (choose.h - ui.control_height()) / 2, choose.w,
              ui.control_height()};
  }
  ui::label(ui, texts.cut_top(22), {"header", header}, {.bold = true});
  const std::string sample = column.sample.empty()
                                 ? app.word(Word::import_no_sample)
                                 : ui.words.with(Word::import_sample, {{"text", column.sample}});
  ui::label(ui, texts.cut_top(18), {"sample", sample},
            {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  const io::ColumnChoice* const said = said_of(*app.import, number);
  return selects(app, choose, column, header, said != nullptr && said->no_platform, choices);
}

// That columns are as the reader set them before, with the way back.
void remembered(App& app, Flow& flow, bool& again) {
  Ui& ui = app.ui;
  const Word back = Word::import_columns_recognised;
  ui::paragraph(ui, flow, Word::import_columns_remembered);
  flow.space(4);
  Rect row = flow.row(ui.control_height());
  if (ui::button(ui, row.cut_left(std::min(row.w, ui::button_width(ui, back))), back)) {
    app.import->options.columns.clear();
    app.import->options.has_header.reset();
    app.import->columns_remembered = false;
    again = true;
  }
}

// Whether prices of the column are left out for their currency.
bool has_other_currency(const PendingImport& import, std::size_t column) {
  return std::any_of(import.cells.begin(), import.cells.end(), [&](const CellToCheck& cell) {
    return cell.column == column && cell.doubt == io::Code::doubtful_currency && cell.is_open();
  });
}

// Which price became the quote, where there are several or none did.
void which_price(App& app, Flow& flow, bool& again) {
  const io::Import& result = app.import->result;
  const auto& columns = result.diagnostics.columns;
  std::string counted_ones;
  std::string others;
  std::size_t other = columns.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field != io::Field::quote) continue;
    std::string& names = columns[i].quotes > 0 ? counted_ones : others;
    if (!names.empty()) names += app.word(Word::list_separator);
    names += columns[i].header;
    if (columns[i].quotes == 0 && other == columns.size()) other = i;
  }
  if (others.empty() || result.influencers.empty() || result.needs_usd_rate) return;
  Ui& ui = app.ui;
  if (!counted_ones.empty()) {
    const std::string words =
        ui.words.with(Word::import_price_counts, {{"columns", counted_ones}, {"others", others}});
    return ui::paragraph(ui, flow, {Word::import_price_counts, words});
  }
  // It is not the format then, and to take the column anew would change nothing.
  if (has_other_currency(*app.import, other)) return;
  const std::string words = ui.words.with(Word::import_price_none, {{"columns", others}});
  ui::paragraph(ui, flow, {Word::import_price_none, words});
  flow.space(4);
  const std::string take =
      ui.words.with(Word::import_price_take, {{"column", columns[other].header}});
  const ui::Label label(Word::import_price_take, take);
  Rect row = flow.row(ui.control_height());
  if (ui::button(ui, row.cut_left(std::min(row.w, ui::button_width(ui, label))), label)) {
    // A price of another platform's is taken as it stands, for whatever the row is on.
    choose_column(*app.import, other, {io::Field::quote, {}, true});
    again = true;
  }
}

}  // namespace

void choose_column(PendingImport& import, std::size_t column, io::ColumnChoice choice) {
  import.options.columns.resize(
      std::max(import.options.columns.size(), import.result.diagnostics.columns.size()));
  import.options.columns[column] = choice;
  if (!import.options.has_header) import.options.has_header = import.result.has_header;
}

void import_columns(App& app, const ImportPlace& place) {
  const PendingImport& import = *app.import;
  const std::vector<io::Column>& columns = import.result.diagnostics.columns;
  if (columns.empty()) return;
  const Choices choices = choices_of(app);
  {
    ui::Card card(app.ui, "columns", place.flow, app.word(Word::import_columns));
    ui::paragraph(app.ui, card.flow, Word::import_columns_help, {.colour = app.ui.theme.secondary});
    if (import.columns_remembered) remembered(app, card.flow, place.again);
    which_price(app, card.flow, place.again);
    card.flow.space(8);
    const bool beside = card.flow.width() >= kTwoSidesFrom;
    const float height =
        beside ? std::max(56.0f, app.ui.control_height() + 16) : 44 + app.ui.control_height() + 20;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Rect row = card.flow.row(height);
      // A table may have 1,000 columns: of many, what is more than a screen away is neither drawn
      // nor described.
      const Rect& view = place.view;
      const bool is_far = row.bottom() < view.y - view.h || row.y > view.bottom() + view.h;
      if (is_far && columns.size() > kFewColumns) continue;
      const auto chosen = column_row(app, row, shown_column(app, i), i, choices);
      if (!chosen) continue;
      choose_column(*app.import, i, *chosen);
      place.again = true;
    }
  }
  place.flow.space(kImportGap);
}

}  // namespace kol::app
