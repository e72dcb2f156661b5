// Places a line's labels by blocks of those that would touch, and describes a chart's data.
#include "ui/chart_parts.h"

#include <algorithm>

namespace kol::ui {
namespace {

constexpr float kGap = 10;  // px between two labels of one line
constexpr float kPointerGap = 6;

// Labels that would touch, standing side by side around the middle of what they want.
struct Block {
  std::size_t first;
  std::size_t count;
  float width;
  float wanted;  // the sum of the left edges that its labels would give it

  float start(float left, float right) const {
    return std::max(left, std::min(wanted / static_cast<float>(count), right - width));
  }
};

void spread(LabelLine& labels, float left, float right) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    blocks.push_back({i, 1, labels[i].width, labels[i].centre - labels[i].width / 2});
    while (blocks.size() > 1) {
      const Block last = blocks.back();
      Block& before = blocks[blocks.size() - 2];
      const float step = before.width + kGap;
      if (last.start(left, right) >= before.start(left, right) + step) break;
      before.wanted += last.wanted - static_cast<float>(last.count) * step;
      before.width += kGap + last.width;
      before.count += last.count;
      blocks.pop_back();
    }
  }
  for (const Block& block : blocks) {
    float x = block.start(left, right);
    for (std::size_t i = block.first; i < block.first + block.count; ++i) {
      labels[i].left = x;
      x += labels[i].width + kGap;
    }
  }
}

void describe_row(Ui& ui, const Rect& rect, std::size_t index, const ChartRow& data) {
  Group row(ui, std::to_string(index), Role::row, rect);
  row.node().flags |= flag_hidden_text;
  row.node().row_index = static_cast<int>(index) + 1;
  Node& name = ui.describe(ui.id("name"), Role::row_header, rect);
  name.value = data.name;
  name.column_index = 1;
  name.flags |= flag_hidden_text;
  for (std::size_t i = 0; i < data.cells.size(); ++i) {
    if (data.cells[i].empty()) continue;
    Node& cell = ui.describe(ui.id(std::to_string(i)), Role::cell, rect);
    cell.value = data.cells[i];
    cell.column_index = static_cast<int>(i) + 2;
    cell.flags |= flag_hidden_text;
  }
}

}  // namespace

ChartLabel chart_label(Ui& ui, std::string_view text, float centre, TextStyle style) {
  return {text, style, centre, ui.text_width(text, style) + 1, 0};
}

std::vector<LabelLine> place_labels(LabelLine labels, float left, float right) {
  if (labels.empty()) return {};
  float together = -kGap;
  for (ChartLabel& label : labels) {
    label.width = std::min(label.width, right - left);
    together += label.width + kGap;
  }
  std::vector<LabelLine> lines;
  if (together <= right - left) {
    spread(labels, left, right);
    lines.push_back(std::move(labels));
    return lines;
  }
  for (ChartLabel& label : labels) {
    // To the right of the pointer that comes down from the line above, where there is room.
    const float from = lines.empty() ? left : lines.back().front().centre + kPointerGap;
    label.left = std::max(label.centre - label.width / 2, std::max(left, from));
    label.left = std::max(left, std::min(label.left, right - label.width));
    lines.push_back({label});
  }
  return lines;
}

void describe_chart(Ui& ui, const Rect& rect, std::string_view key, std::string_view name,
                    std::span<const ChartRow> rows) {
  const Group figure(ui, key, Role::figure, rect, name);
  Group table(ui, "data", Role::table, rect, name);
  table.node().flags |= flag_hidden_text;
  std::size_t columns = 1;
  for (const ChartRow& row : rows) columns = std::max(columns, row.cells.size() + 1);
  table.node().row_count = static_cast<int>(rows.size());
  table.node().column_count = static_cast<int>(columns);
  for (std::size_t i = 0; i < rows.size(); ++i) describe_row(ui, rect, i, rows[i]);
}

}  // namespace kol::ui
