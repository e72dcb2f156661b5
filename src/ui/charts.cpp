// Funnel and waterfall: one row for each bar, with its words and figures beside it.
#include "ui/charts.h"

#include <algorithm>
#include <cmath>

#include "ui/chart_parts.h"

namespace kol::ui {
namespace {

constexpr float kBarRadius = 3;
constexpr float kLeastBar = 2;  // px, so that what is not 0 is seen
constexpr float kPadding = 8;   // between a bar and its figure
constexpr float kLabelGap = 12;
constexpr float kBarInset = 7;  // of a step's bar in its row

Rect row_of(const Rect& rect, std::size_t index, float height) {
  return {rect.x, rect.y + static_cast<float>(index) * height, rect.w, height};
}

// ---- Funnel ----

void draw_stage(Ui& ui, const Rect& row, const FunnelStage& stage, double most) {
  Rect rest = row;
  Rect words = rest.cut_top(20, 2);
  const TextStyle value_style{.bold = true, .align = Align::right};
  const float value_width = ui.text_width(stage.value_label, value_style) + 1;
  ui.draw_text(words.cut_right(value_width, kPadding), stage.value_label, value_style);
  ui.draw_text(words, stage.label);

  const Rect room = rest.cut_top(18);
  Rect bar{room.x, room.y, 0, room.h};
  if (stage.value && most > 0 && *stage.value > 0) {
    bar.w = std::max(kLeastBar, room.w * static_cast<float>(*stage.value / most));
    ui.fill(bar, ui.theme.accent, std::min(kBarRadius, bar.w / 2));
  }
  if (stage.share_label.empty()) return;
  // Behind the bar, or at the end within it where that leaves more room.
  TextStyle style{.size = kSmallSize, .colour = ui.theme.secondary};
  const float left = bar.w > 0 ? bar.right() + kPadding : room.x;
  const float width = ui.text_width(stage.share_label, style) + 1;
  if (left + width <= room.right() || bar.w < room.w / 2) {
    ui.draw_text({left, room.y, room.right() - left, room.h}, stage.share_label, style);
  } else {
    style.colour = ui.theme.on_accent;
    style.align = Align::right;
    ui.draw_text(bar.inset(kPadding, 0), stage.share_label, style);
  }
}

// ---- Waterfall ----

// Where each step begins and ends, running from the sum of those before it.
struct Span {
  double from = 0;
  double to = 0;
};

std::vector<Span> spans_of(std::span<const WaterfallStep> steps) {
  std::vector<Span> spans;
  double sum = 0;
  for (const WaterfallStep& step : steps) {
    const double from = step.total ? 0 : sum;
    sum = from + step.value;
    spans.push_back({from, sum});
  }
  return spans;
}

TextStyle style_of(const WaterfallStep& step) { return {.size = kSmallSize, .bold = step.total}; }

// In one line, or in two where the column is too narrow.
void draw_step_label(Ui& ui, const Rect& rect, std::string_view text, TextStyle style) {
  const auto lines = ui.texts.wrap(text, style.size, style.bold, rect.w);
  if (lines.size() < 2) return ui.draw_text(rect, text, style);
  constexpr float kTight = 15;
  const std::string_view rest = text.substr(lines[0].size());
  Rect room{rect.x, rect.y + rect.h / 2 - kTight, rect.w, 2 * kTight};
  ui.draw_text(room.cut_top(kTight), lines[0], style);
  ui.draw_text(room, rest.substr(std::min(rest.size(), rest.find_first_not_of(' '))), style);
}

// A total is what was gained or lost, told by its figure's sign too; the steps between are quiet.
Colour colour_of(const Theme& theme, const WaterfallStep& step, bool last) {
  if (!step.total) return theme.line_strong;
  if (step.value < 0) return theme.bad;
  return last ? theme.good : theme.accent;
}

}  // namespace

void funnel(Ui& ui, const Rect& rect, std::string_view key, std::string_view name,
            std::span<const FunnelStage> stages) {
  std::vector<ChartRow> rows;
  double most = 0;
  for (const FunnelStage& stage : stages) {
    rows.push_back({stage.label, {stage.value_label, stage.share_label}});
    most = std::max(most, stage.value.value_or(0));
  }
  describe_chart(ui, rect, key, name, rows);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Rect row = row_of(rect, i, kFunnelStageHeight);
    if (ui.visible(row)) draw_stage(ui, row, stages[i], most);
  }
}

void waterfall(Ui& ui, const Rect& rect, std::string_view key, std::string_view name,
               std::span<const WaterfallStep> steps) {
  std::vector<ChartRow> rows;
  for (const WaterfallStep& step : steps) rows.push_back({step.label, {step.value_label}});
  describe_chart(ui, rect, key, name, rows);
  if (!ui.visible(rect)) return;

  const std::vector<Span> spans = spans_of(steps);
  double least = 0;
  double most = 0;
  float label_width = 0;
  float value_width = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    least = std::min(least, spans[i].to);
    most = std::max(most, spans[i].to);
    const TextStyle style = style_of(steps[i]);
    label_width = std::max(label_width, ui.text_width(steps[i].label, style) + 1);
    value_width = std::max(value_width, ui.text_width(steps[i].value_label, style) + 1);
  }
  label_width = std::min(label_width, rect.w * 0.4f);
  Rect bars = rect;
  bars.cut_left(label_width, kLabelGap);
  bars.cut_right(value_width, kPadding);
  const double length = most > least ? most - least : 1;
  const auto at = [&](double value) {
    return bars.x + bars.w * static_cast<float>((value - least) / length);
  };
  const float zero = std::round(at(0));
  const float height = static_cast<float>(steps.size()) * kWaterfallStepHeight;
  ui.line(zero, rect.y, zero, rect.y + height, ui.theme.line_strong);

  for (std::size_t i = 0; i < steps.size(); ++i) {
    const WaterfallStep& step = steps[i];
    const Rect row = row_of(rect, i, kWaterfallStepHeight);
    const bool last = i + 1 == steps.size();
    TextStyle style = style_of(step);
    draw_step_label(ui, {row.x, row.y, label_width, row.h}, step.label, style);

    const float left = at(std::min(spans[i].from, spans[i].to));
    const float right = std::max(at(std::max(spans[i].from, spans[i].to)), left + kLeastBar);
    const Rect bar{left, row.y + kBarInset, right - left, row.h - 2 * kBarInset};
    const Colour colour = colour_of(ui.theme, step, last);
    if (step.value != 0) ui.fill(bar, colour, std::min(kBarRadius, bar.w / 2));
    if (!last) {  // to where the next one goes on
      const float x = std::round(at(spans[i].to));
      ui.line(x, bar.bottom(), x, bar.bottom() + 2 * kBarInset, ui.theme.line_strong);
    }
    // The zero line makes way for the figure.
    const Rect figure{right + kPadding, bar.y, ui.text_width(step.value_label, style) + 1, bar.h};
    ui.fill(figure.inset(-2, 0), ui.theme.surface);
    if (step.total && (last || step.value < 0)) style.colour = colour;
    ui.draw_text(figure, step.value_label, style);
  }
}

}  // namespace kol::ui
