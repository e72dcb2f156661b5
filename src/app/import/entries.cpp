// What the parts of the import screen share: entries with something to do, tables, counts.
#include <algorithm>
#include <cmath>

#include "app/import/parts.h"
#include "app/parts/field_names.h"
#include "app/parts/messages.h"
#include "io/table/links.h"

namespace kol::app {
namespace {

constexpr float kBesideFrom = 560;  // px of width from which what can be done stands beside
constexpr float kTitleHeight = 22;
constexpr float kNoteHeight = 20;
constexpr float kPadding = 10;
constexpr float kSmallLine = 18;  // of the reason, which has two on a phone
constexpr float kRowHeight = 40;
constexpr float kHeaderHeight = 40;

float reason_height(float width) { return width >= kBesideFrom ? kNoteHeight : 2 * kSmallLine + 2; }

// Described whole; drawn over as many lines as there is room for.
void reason(Ui& ui, Rect rect, const ImportEntry& entry) {
  const ui::TextStyle style{.size = ui::kSmallSize,
                            .colour = ui::tone_colour(ui.theme, entry.tone)};
  ui.describe(ui.id("reason"), ui::Role::text, rect).value = entry.reason;
  const auto lines = static_cast<std::size_t>(rect.h / kSmallLine);
  std::vector<std::string> all = ui.texts.wrap(entry.reason, ui::kSmallSize, false, rect.w);
  if (all.size() > lines) {
    for (std::size_t i = lines; i < all.size(); ++i) all[lines - 1] += ' ' + all[i];
    all.resize(lines);
  }
  for (const std::string& line : all) ui.draw_text(rect.cut_top(kSmallLine), line, style);
}

}  // namespace

std::string whole(std::size_t value) { return ui::editable(static_cast<double>(value)); }

std::string counted(const App& app, std::size_t count, Word one, Word many) {
  if (count == 1) return app.word(one);
  return app.ui.words.with(many, {{"count", whole(count)}});
}

const std::string& field_name(const App& app, io::Field field) { return app.word(word_of(field)); }

const std::string& import_currency(const App& app) {
  const PendingImport& import = *app.import;
  if (import.currency) return *import.currency;
  return import.result.currency ? *import.result.currency : app.currency();
}

bool is_platform_cell(const App& app, const CellToCheck& cell) {
  const std::vector<io::Column>& columns = told_of(app).columns;
  return cell.column < columns.size() && columns[cell.column].field == io::Field::platform;
}

std::string why_to_check(const App& app, const CellToCheck& cell) {
  if (!cell.doubt) {
    return app.word(is_platform_cell(app, cell) ? Word::import_no_known_platform
                                                : Word::import_not_readable);
  }
  if (*cell.doubt == io::Code::doubtful_other_handle && app.table_words) {
    const std::optional<io::Address> address = io::read_address(cell.text, *app.table_words);
    if (address && !address->handle.empty()) {
      return app.ui.words.with(Word::import_other_account, {{"handle", address->handle}});
    }
  }
  if (*cell.doubt != io::Code::doubtful_currency || cell.currency.empty()) {
    return in_words(app, io::Message{*cell.doubt, {}});
  }
  if (app.import && app.import->result.needs_usd_rate == cell.currency) {
    return app.ui.words.with(Word::import_in_currency_without_rate, {{"currency", cell.currency}});
  }
  const std::string& expected = app.import ? import_currency(app) : app.currency();
  return app.ui.words.with(Word::import_in_currency,
                           {{"currency", cell.currency}, {"expected", expected}});
}

float import_entry_height(float width, bool has_reason, float act_height) {
  const float texts = kTitleHeight + kNoteHeight + (has_reason ? reason_height(width) : 0);
  if (width >= kBesideFrom) return std::max(texts, act_height) + 2 * kPadding;
  return texts + 6 + act_height + 2 * kPadding;
}

void import_entry(App& app, const Rect& rect, const ImportEntry& entry, float act_width,
                  float act_height, const std::function<void(Rect)>& act) {
  Ui& ui = app.ui;
  ui.line(rect.x, rect.y + 0.5f, rect.right(), rect.y + 0.5f, ui.theme.line);
  Rect rest = rect.inset(0, kPadding);
  const bool beside = rect.w >= kBesideFrom;
  Rect acts = beside ? rest.cut_right(act_width, 16) : rest.cut_bottom(act_height);
  if (beside) acts = {acts.x, acts.y + std::round((acts.h - act_height) / 2), acts.w, act_height};
  const float texts =
      kTitleHeight + kNoteHeight + (entry.reason.empty() ? 0 : reason_height(rect.w));
  if (beside) rest = {rest.x, rest.y + std::round((rest.h - texts) / 2), rest.w, texts};
  ui::label(ui, rest.cut_top(kTitleHeight), {"title", entry.title}, {.bold = true});
  ui::label(ui, rest.cut_top(kNoteHeight), {"note", entry.note},
            {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  if (!entry.reason.empty()) reason(ui, rest.cut_top(reason_height(rect.w)), entry);
  act(acts);
}

void plain_table(App& app, Flow& flow, std::string_view key, std::string_view name,
                 std::span<const ui::TableColumn> columns, std::size_t rows,
                 std::size_t rows_in_view,
                 const std::function<ui::TableCell(std::size_t, std::size_t)>& cell) {
  const auto in_view = static_cast<float>(std::min(rows, rows_in_view));
  const Rect rect = flow.row(kHeaderHeight + in_view * kRowHeight + 14);
  ui::TableState state{static_cast<std::size_t>(-1), false};
  ui::TableOptions options;
  options.name = name;
  options.row_height = kRowHeight;
  options.opens = false;
  ui::table(
      app.ui, rect, key, options, columns, rows, state,
      [&](std::size_t row) { return app.ui.id("row " + std::to_string(row)); }, cell);
}

ui::TableColumn column_of(const App& app, Word header, float width) {
  return {.key = std::string(ui::Label(header).key()),
          .header = app.word(header),
          .width = width,
          .sortable = false};
}

}  // namespace kol::app
