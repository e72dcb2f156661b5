// Tables of the import screen: the first influencers as they were understood, skipped records, and
// cells that could not be read.
#include <algorithm>
#include <array>
#include <functional>

#include "app/import/parts.h"
#include "app/parts/messages.h"
#include "app/parts/names.h"
#include "io/table/fields.h"

namespace kol::app {
namespace {

constexpr float kRowHeight = 40;
constexpr float kHeaderHeight = 40;
constexpr std::size_t kPreviewed = 5;
constexpr std::size_t kRowsInView = 6;

// A table that is only read, as high as its rows up to six.
void plain_table(App& app, Flow& flow, std::string_view key, std::string_view name,
                 std::span<const ui::TableColumn> columns, std::size_t rows,
                 const std::function<ui::TableCell(std::size_t, std::size_t)>& cell) {
  const auto in_view = static_cast<float>(std::min(rows, kRowsInView));
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

// A field of the preview.
struct Previewed {
  io::Field field;
  float width;
};

constexpr std::array kFieldsPreviewed = {
    Previewed{io::Field::name, 180},        Previewed{io::Field::platform, 108},
    Previewed{io::Field::handle, 140},      Previewed{io::Field::followers, 108},
    Previewed{io::Field::likes, 168},       Previewed{io::Field::comments, 168},
    Previewed{io::Field::views, 168},       Previewed{io::Field::reach, 168},
    Previewed{io::Field::engagements, 180}, Previewed{io::Field::quote, 100},
    Previewed{io::Field::niche, 128},       Previewed{io::Field::country, 128},
};

// What an influencer has there: numbers as they were read, not rounded.
std::string previewed_text(const App& app, const Influencer& influencer, io::Field field) {
  const Channel& channel = influencer.channels.front();
  const io::FieldRow& row = io::row_of(field);
  if (field == io::Field::name) return name_of(influencer);
  if (field == io::Field::platform) return platform_name(app, channel.platform);
  if (const MaybeNumber* const number = row.sets.number.of(channel)) return ui::editable(*number);
  if (const std::string* const text = row.sets.text.of(channel)) return *text;
  if (const std::string* const text = row.sets.text.of(influencer)) return *text;
  const MaybeNumber* const amount = row.sets.number.of(influencer);
  if (!amount || !*amount) return {};
  return ui::money(*amount, app.import->result.currency.value_or(std::string(app.currency())));
}

void skipped_card(App& app, Flow& flow) {
  const std::vector<io::SkippedRecord>& skipped = app.import->result.diagnostics.skipped;
  ui::Card card(app.ui, "skipped", flow, app.word(Word::import_skipped_table), 3);
  const std::array columns = {column_of(app, Word::import_record, 96),
                              column_of(app, Word::import_reason, 420)};
  plain_table(app, card.flow, "skipped", app.word(Word::import_skipped_table), columns,
              skipped.size(), [&](std::size_t row, std::size_t column) -> ui::TableCell {
                if (column == 0) {
                  return {.text = ui::editable(static_cast<double>(skipped[row].record))};
                }
                const std::string reason = in_words(app, skipped[row].reason);
                return {.text = reason, .title = reason};
              });
}

void unreadable_card(App& app, Flow& flow) {
  const io::Diagnostics& told = app.import->result.diagnostics;
  const std::vector<io::UnreadableCell>& cells = told.unreadable;
  ui::Card card(app.ui, "unreadable", flow, app.word(Word::import_unreadable_table), 3);
  const std::string words =
      cells.size() == told.unreadable_count
          ? app.word(Word::import_unreadable_all)
          : app.ui.words.with(
                Word::import_unreadable_first,
                {{"shown", ui::editable(static_cast<double>(cells.size()))},
                 {"count", ui::editable(static_cast<double>(told.unreadable_count))}});
  ui::paragraph(app.ui, card.flow, {"how many", words}, {.colour = app.ui.theme.secondary});
  card.flow.space(8);
  const std::array columns = {column_of(app, Word::import_record, 96),
                              column_of(app, Word::import_column, 180),
                              column_of(app, Word::import_text, 240)};
  plain_table(app, card.flow, "unreadable", app.word(Word::import_unreadable_table), columns,
              cells.size(), [&](std::size_t row, std::size_t column) -> ui::TableCell {
                const io::UnreadableCell& one = cells[row];
                if (column == 0) return {.text = ui::editable(static_cast<double>(one.record))};
                return {.text = column == 1 ? one.column : one.text,
                        .title = column == 1 ? std::string() : one.text};
              });
}

void doubtful_card(App& app, Flow& flow) {
  const std::vector<io::DoubtfulCell>& cells = app.import->result.diagnostics.doubtful;
  ui::Card card(app.ui, "doubtful", flow, app.word(Word::import_doubtful_table), 3);
  const std::array columns = {
      column_of(app, Word::import_record, 96), column_of(app, Word::import_column, 180),
      column_of(app, Word::import_text, 240), column_of(app, Word::import_doubtful_reason, 300)};
  plain_table(app, card.flow, "doubtful", app.word(Word::import_doubtful_table), columns,
              cells.size(), [&](std::size_t row, std::size_t column) -> ui::TableCell {
                const io::DoubtfulCell& one = cells[row];
                if (column == 0) return {.text = ui::editable(static_cast<double>(one.record))};
                if (column == 3) return {.text = in_words(app, io::Message{one.reason, {}})};
                return {.text = column == 1 ? one.column : one.text,
                        .title = column == 1 ? std::string() : one.text};
              });
}

}  // namespace

void import_preview(App& app, Flow& flow) {
  const std::vector<Influencer>& all = app.import->result.influencers;
  if (all.empty()) return;
  const std::size_t rows = std::min(all.size(), kPreviewed);
  // Only what these have.
  std::vector<Previewed> fields(kFieldsPreviewed.begin(), kFieldsPreviewed.end());
  std::erase_if(fields, [&](const Previewed& one) {
    return std::all_of(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(rows),
        [&](const Influencer& of) { return previewed_text(app, of, one.field).empty(); });
  });
  std::vector<ui::TableColumn> columns;
  for (const Previewed& field : fields) {
    const io::FieldRow& row = io::row_of(field.field);
    columns.push_back({.key = std::string(row.name),
                       .header = field_name(app, field.field),
                       .width = field.width,
                       .align = io::is_number(row.kind) ? ui::Align::right : ui::Align::left,
                       .sortable = false});
  }
  {
    ui::Card card(app.ui, "preview", flow, app.word(Word::import_preview), 3);
    plain_table(app, card.flow, "preview", app.word(Word::import_preview_table), columns, rows,
                [&](std::size_t row, std::size_t column) -> ui::TableCell {
                  std::string text = previewed_text(app, all[row], fields[column].field);
                  if (text.empty()) text = ui::kUndefined;
                  return {.text = std::move(text), .bold = column == 0};
                });
  }
  flow.space(16);
}

void import_losses(App& app, Flow& flow) {
  const io::Diagnostics& told = app.import->result.diagnostics;
  if (!told.skipped.empty()) {
    skipped_card(app, flow);
    flow.space(16);
  }
  if (told.unreadable_count > 0) {
    unreadable_card(app, flow);
    flow.space(16);
  }
  if (told.doubtful_count > 0) {
    doubtful_card(app, flow);
    flow.space(16);
  }
  std::vector<io::Message> remarks = told.warnings;
  remarks.insert(remarks.end(), told.remarks.begin(), told.remarks.end());
  if (remarks.empty()) return;
  {
    ui::Card card(app.ui, "remarks", flow, app.word(Word::import_remarks), 3);
    for (std::size_t i = 0; i < remarks.size(); ++i) {
      ui::paragraph(app.ui, card.flow, {"remark " + std::to_string(i), in_words(app, remarks[i])},
                    {.colour = app.ui.theme.secondary});
    }
  }
  flow.space(16);
}

}  // namespace kol::app
