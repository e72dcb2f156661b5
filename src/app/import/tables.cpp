// Tables of the import screen: the first influencers as they were understood, skipped records, and
// cells that could not be read.
#include <algorithm>
#include <array>
#include <functional>

#include "app/import/parts.h"
#include "app/parts/names.h"

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

// A field of the preview, and what an influencer has there.
struct Previewed {
  io::Field field;
  float width;
  ui::Align align;
  std::function<std::string(const App&, const Influencer&)> text;
};

std::string number_or_nothing(const MaybeNumber& value) {
  return ui::editable(value);  // as it was read, not rounded
}

Previewed average(io::Field field, MaybeNumber PostFigures::*which) {
  return {field, 168, ui::Align::right, [which](const App&, const Influencer& of) {
            return number_or_nothing(of.channels.front().average.*which);
          }};
}

std::vector<Previewed> previewed_fields() {
  using io::Field;
  const auto right = ui::Align::right;
  const auto left = ui::Align::left;
  return {
      {Field::name, 180, left, [](const App&, const Influencer& of) { return name_of(of); }},
      {Field::platform, 108, left,
       [](const App& app, const Influencer& of) {
         return platform_name(app, of.channels.front().platform);
       }},
      {Field::handle, 140, left,
       [](const App&, const Influencer& of) { return of.channels.front().handle; }},
      {Field::followers, 108, right,
       [](const App&, const Influencer& of) {
         return number_or_nothing(of.channels.front().followers);
       }},
      average(Field::likes, &PostFigures::likes),
      average(Field::comments, &PostFigures::comments),
      average(Field::views, &PostFigures::views),
      average(Field::reach, &PostFigures::reach),
      {Field::engagements, 180, right,
       [](const App&, const Influencer& of) {
         return number_or_nothing(of.channels.front().average.engagements);
       }},
      {Field::quote, 100, right,
       [](const App& app, const Influencer& of) {
         const std::string currency =
             app.import->result.currency.value_or(std::string(app.currency()));
         return of.quote ? ui::money(of.quote, currency) : std::string();
       }},
      {Field::niche, 128, left, [](const App&, const Influencer& of) { return of.niche; }},
      {Field::country, 128, left, [](const App&, const Influencer& of) { return of.country; }},
  };
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
                return {.text = skipped[row].reason, .title = skipped[row].reason};
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

}  // namespace

void import_preview(App& app, Flow& flow) {
  const std::vector<Influencer>& all = app.import->result.influencers;
  if (all.empty()) return;
  const std::size_t rows = std::min(all.size(), kPreviewed);
  // Only what these have.
  std::vector<Previewed> fields = previewed_fields();
  std::erase_if(fields, [&](const Previewed& field) {
    return std::all_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(rows),
                       [&](const Influencer& one) { return field.text(app, one).empty(); });
  });
  std::vector<ui::TableColumn> columns;
  for (const Previewed& field : fields) {
    columns.push_back({.key = std::to_string(static_cast<int>(field.field)),
                       .header = field_name(app, field.field),
                       .width = field.width,
                       .align = field.align,
                       .sortable = false});
  }
  {
    ui::Card card(app.ui, "preview", flow, app.word(Word::import_preview), 3);
    plain_table(app, card.flow, "preview", app.word(Word::import_preview_table), columns, rows,
                [&](std::size_t row, std::size_t column) -> ui::TableCell {
                  std::string text = fields[column].text(app, all[row]);
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
  if (told.remarks.empty()) return;
  {
    ui::Card card(app.ui, "remarks", flow, app.word(Word::import_remarks), 3);
    for (std::size_t i = 0; i < told.remarks.size(); ++i) {
      ui::paragraph(app.ui, card.flow, {"remark " + std::to_string(i), told.remarks[i]},
                    {.colour = app.ui.theme.secondary});
    }
  }
  flow.space(16);
}

}  // namespace kol::app
