// The realised figures as a table: what was planned, what came, and the difference below the name.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/track/money_parts.h"
#include "ui/table.h"
#include "ui/table_header.h"

namespace kol::app {
namespace {

constexpr float kLeastRow = 44;
constexpr float kHeaderHeight = 40;
constexpr float kMargin = 3;  // above and below the texts of a cell
constexpr float kFirstLine = 20;
constexpr float kOtherColumns = 0.28f;  // of the width, each
constexpr ui::TextStyle kNote{.size = ui::kSmallSize};

// A text with a smaller one below it, in as many lines as it needs.
ui::TableCell two_lines(App& app, const std::string& first, const std::string& second, bool bold,
                        ui::Align align) {
  ui::TableCell cell{.text = first, .bold = bold};
  if (second.empty()) return cell;
  cell.text = app.ui.words.with(Word::track_basis, {{"amount", first}, {"basis", second}});
  cell.draw = [&app, first, second, bold, align](Rect rect) {
    rect = rect.inset(0, kMargin);
    app.ui.draw_text(rect.cut_top(kFirstLine), first, {.bold = bold, .align = align});
    ui::draw_paragraph(app.ui, rect, second,
                       {.size = kNote.size, .colour = app.ui.theme.secondary, .align = align});
  };
  return cell;
}

ui::TableCell cell_of(App& app, const Proof& proof, const MoneyLine& line, std::size_t column) {
  const MoneyWords words = words_of_line(app, proof, line);
  if (column == 0) {
    return two_lines(app, app.word(line.name), words.difference, line.is_sum, ui::Align::left);
  }
  if (column == 1) return {.text = words.planned, .title = ui::exact(words.exactly_planned)};
  ui::TableCell cell = two_lines(app, words.actual, words.basis, true, ui::Align::right);
  cell.title = ui::exact(words.exactly);
  return cell;
}

// So high that no line's note is cut: all rows of a table are as high.
float row_height(App& app, const Proof& proof, const std::vector<MoneyLine>& lines,
                 const std::array<ui::TableColumn, 3>& columns) {
  const auto note = [&](const std::string& text, const ui::TableColumn& column) {
    return ui::paragraph_height(app.ui, text, column.width - 2 * ui::kCellPadding, kNote);
  };
  float height = kLeastRow;
  for (const MoneyLine& line : lines) {
    const MoneyWords words = words_of_line(app, proof, line);
    const float notes = std::max(note(words.difference, columns[0]), note(words.basis, columns[2]));
    height = std::max(height, 2 * kMargin + kFirstLine + notes);
  }
  return height;
}

}  // namespace

void money_table(App& app, Flow& flow, const Proof& proof, std::string_view key, Word name,
                 const std::vector<MoneyLine>& lines) {
  const float width = std::floor(flow.width() * kOtherColumns);
  const std::array<ui::TableColumn, 3> columns = {{{.key = "name",
                                                    .header = app.word(Word::track_figure),
                                                    .width = flow.width() - 2 * width,
                                                    .sortable = false},
                                                   {.key = "planned",
                                                    .header = app.word(Word::track_planned_column),
                                                    .width = width,
                                                    .align = ui::Align::right,
                                                    .sortable = false},
                                                   {.key = "actual",
                                                    .header = app.word(Word::track_actual_column),
                                                    .width = width,
                                                    .align = ui::Align::right,
                                                    .sortable = false}}};
  const float height = row_height(app, proof, lines, columns);
  const Rect rect = flow.row(kHeaderHeight + height * static_cast<float>(lines.size()) + 1);
  ui::TableState unsorted{.sorted_by = static_cast<std::size_t>(-1)};
  ui::table(
      app.ui, rect, key, {.name = app.word(name), .row_height = height, .opens = false}, columns,
      lines.size(), unsorted,
      [&](std::size_t row) {
        return app.ui.id("line " + std::to_string(static_cast<int>(lines[row].key)));
      },
      [&](std::size_t row, std::size_t column) { return cell_of(app, proof, lines[row], column); });
}

}  // namespace kol::app
