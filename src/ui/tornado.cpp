#include "ui/tornado.h"

#include <algorithm>
#include <cmath>

#include "ui/chart_parts.h"

namespace kol::ui {
namespace {

constexpr float kHead = 24;  // for what the lines are
constexpr float kBarHeight = 16;
constexpr float kWords = 20;
constexpr float kBesideFrom = 560;  // width from which words stand beside the bars
constexpr float kGap = 16;

bool stands_beside(float width) { return width >= kBesideFrom; }

float row_height(const Ui& ui, float width) {
  if (stands_beside(width)) return ui.control_height();
  return 2 * kWords + kBarHeight + 12;
}

struct Scale {
  float left;
  float width;
  double least;
  double most;

  float at(double value) const {
    return left + width * static_cast<float>((value - least) / (most - least));
  }
};

Scale scale_of(const Rect& bars, const Tornado& chart) {
  double least = std::min(0.0, chart.typical);
  double most = std::max(0.0, chart.typical);
  for (const TornadoBar& bar : chart.bars) {
    least = std::min({least, bar.at_low, bar.at_high});
    most = std::max({most, bar.at_low, bar.at_high});
  }
  if (most == least) most = least + 1;
  return {bars.x, bars.w, least, most};
}

// The part of a row that its bar may take.
Rect bars_of(const Rect& rect) {
  Rect bars = rect;
  if (!stands_beside(rect.w)) return bars;
  bars.cut_left(rect.w * 0.26f, kGap);
  bars.cut_right(rect.w * 0.34f, kGap);
  return bars;
}

// As far as 0 it is a loss.
void draw_bar(Ui& ui, const Rect& row, const Scale& scale, const TornadoBar& bar) {
  const double low = std::min(bar.at_low, bar.at_high);
  const double high = std::max(bar.at_low, bar.at_high);
  const auto part = [&](double from, double to, Colour colour) {
    if (to < from) return;
    const float left = scale.at(from);
    ui.fill({left, row.y, std::max(2.0f, scale.at(to) - left), row.h}, colour);
  };
  if (low < 0) part(low, std::min(high, 0.0), ui.theme.bad);
  if (high > 0 || low >= 0) part(std::max(low, 0.0), high, ui.theme.accent);
}

// The part of a row that its bar stands in.
Rect bar_place(const Rect& row) {
  if (stands_beside(row.w)) return {row.x, row.y + (row.h - kBarHeight) / 2, row.w, kBarHeight};
  return {row.x, row.y + 4 + kWords, row.w, kBarHeight};
}

void draw_row(Ui& ui, const Rect& row, const Scale& scale, const TornadoBar& bar) {
  const TextStyle quiet{.size = kSmallSize, .colour = ui.theme.secondary};
  draw_bar(ui, bar_place(row), scale, bar);
  Rect rest = row;
  if (stands_beside(row.w)) {
    ui.draw_text(rest.cut_left(row.w * 0.26f), bar.name, {.size = kSmallSize});
    ui.draw_text(rest.cut_right(row.w * 0.34f), bar.note, quiet);
    return;
  }
  rest = rest.inset(0, 4);
  ui.draw_text(rest.cut_top(kWords), bar.name, {.size = kSmallSize, .bold = true});
  rest.cut_top(kBarHeight, 2);
  ui.draw_text(rest.cut_top(kWords), bar.note, quiet);
}

// Where 0 is, and where the typical result is, beside or across a bar; words are left alone.
void draw_lines(Ui& ui, const Rect& row, const Scale& scale, double typical) {
  const Rect bar = bar_place(row);
  const float more = stands_beside(row.w) ? (row.h - kBarHeight) / 2 : 2;
  const float zero = std::round(scale.at(0)) + 0.5f;
  const float middle = std::round(scale.at(typical)) + 0.5f;
  ui.line(zero, bar.y - more, zero, bar.bottom() + more, ui.theme.text, 1.5f);
  ui.line(middle, bar.y, middle, bar.bottom(), ui.theme.surface, 2);
}

void draw_head(Ui& ui, const Rect& rect, const Scale& scale, const Tornado& chart) {
  const float zero = scale.at(0);
  const float typical = scale.at(chart.typical);
  LabelLine labels = {
      chart_label(ui, chart.zero_label, zero, {.size = kSmallSize, .colour = ui.theme.secondary}),
      chart_label(ui, chart.typical_label, typical, {.size = kSmallSize, .bold = true})};
  if (typical < zero) std::swap(labels[0], labels[1]);
  for (const LabelLine& line : place_labels(labels, scale.left - 40, rect.right())) {
    for (const ChartLabel& label : line) {
      ui.draw_text({label.left, rect.y, label.width, kHead - 4}, label.text, label.style);
    }
  }
}

void describe_data(Ui& ui, const Rect& rect, std::string_view key, const Tornado& chart) {
  std::vector<ChartRow> rows = {
      {chart.name, {chart.low_label, chart.high_label, chart.note_label}}};
  for (const TornadoBar& bar : chart.bars) {
    rows.push_back({bar.name, {bar.at_low_label, bar.at_high_label, bar.note}});
  }
  describe_chart(ui, rect, key, chart.name, rows);
}

}  // namespace

float tornado_height(const Ui& ui, float width, const Tornado& chart) {
  return kHead + row_height(ui, width) * static_cast<float>(chart.bars.size());
}

std::optional<std::size_t> tornado(Ui& ui, const Rect& rect, std::string_view key,
                                   const Tornado& chart) {
  describe_data(ui, rect, key, chart);
  const Group buttons(ui, std::string(key) + " bars", Role::group, rect, chart.name);
  const Scale scale = scale_of(bars_of(rect), chart);
  std::optional<std::size_t> pressed;
  Rect rest = rect;
  rest.cut_top(kHead);
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const TornadoBar& bar = chart.bars[i];
    const Rect row = rest.cut_top(row_height(ui, rect.w));
    const Id id = ui.id(bar.key);
    Press press;
    if (ui.activated(id, row, true, press)) pressed = i;
    Node& node = ui.describe(id, Role::button, row, bar.name);
    node.description = bar.note;
    if (!ui.visible(row)) continue;
    if (press.hovered || press.held) {
      ui.fill(row.inset(-4, 0), ui.theme.hovered(), ui.theme.control_radius);
    }
    draw_row(ui, row, scale, bar);
    draw_lines(ui, row, scale, chart.typical);
    ui.focus_ring(id, row, ui.theme.control_radius);
  }
  if (ui.visible(rect)) draw_head(ui, rect, scale, chart);
  return pressed;
}

}  // namespace kol::ui
