// What the charts are made of: labels that keep clear of each other, and the data as a table for
// those who do not see the drawing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace kol::ui {

// A label that wants its middle at `centre`; place_labels() says where its left edge goes.
struct ChartLabel {
  std::string_view text;
  TextStyle style;
  float centre = 0;
  float width = 0;
  float left = 0;
};
using LabelLine = std::vector<ChartLabel>;
inline constexpr float kLabelLineHeight = 20;

ChartLabel chart_label(Ui& ui, std::string_view text, float centre, TextStyle style);

// Places labels, given in the order of their centres, between `left` and `right`: all in one line
// if they fit side by side, moved as little as needed; else each in a line of its own.
std::vector<LabelLine> place_labels(LabelLine labels, float left, float right);

// One row of a chart's data: its name and what is said about it.
struct ChartRow {
  std::string_view name;
  std::vector<std::string_view> cells;  // empty ones are left out
};
// Describes a figure that holds the rows as a table which is not drawn.
void describe_chart(Ui& ui, const Rect& rect, std::string_view key, std::string_view name,
                    std::span<const ChartRow> rows);

}  // namespace kol::ui
