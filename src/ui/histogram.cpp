#include "ui/histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "imgui.h"
#include "ui/chart_parts.h"

namespace kol::ui {
namespace {

constexpr float kTop = 22;    // for the words beside the line at 0
constexpr float kScale = 20;  // for the ticks
constexpr float kBand = 24;   // for the band below them
constexpr float kGap = 1;     // between bars
constexpr float kTickRoom = 84;

struct Plot {
  Rect area;
  double from;
  double to;

  float at(double value) const {
    return area.x + area.w * static_cast<float>((value - from) / (to - from));
  }
  Rect bar(double low, double high, float height) const {
    const float left = at(low);
    return {left, area.bottom() - height, at(high) - left, height};
  }
};

double total_of(const HistogramChart& chart) {
  return static_cast<double>(
      std::accumulate(chart.counts.begin(), chart.counts.end(), std::size_t{0}));
}

double bin_width(const HistogramChart& chart) {
  return (chart.to - chart.from) / static_cast<double>(chart.counts.size());
}

// A bar that 0 lies in is a loss as far as 0.
void draw_bar(Ui& ui, const Plot& plot, double low, double high, float height) {
  const auto part = [&](double begin, double end, Colour colour) {
    if (end <= begin) return;
    Rect bar = plot.bar(begin, end, height);
    if (bar.w > 3 * kGap) bar.w -= kGap;
    ui.fill(bar, colour);
  };
  part(low, std::min(high, 0.0), ui.theme.bad);
  part(std::max(low, 0.0), high, ui.theme.accent);
}

void draw_bars(Ui& ui, const Plot& plot, const HistogramChart& chart) {
  const std::size_t most = *std::max_element(chart.counts.begin(), chart.counts.end());
  const double width = bin_width(chart);
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    const double low = chart.from + width * static_cast<double>(i);
    const double part = static_cast<double>(chart.counts[i]) / static_cast<double>(most);
    draw_bar(ui, plot, low, low + width, std::round(plot.area.h * static_cast<float>(part)));
  }
}

void draw_rising(Ui& ui, const Plot& plot, const HistogramChart& chart) {
  const TextStyle style{.size = kSmallSize, .colour = ui.theme.secondary};
  for (const double share : {0.5, 1.0}) {
    const float y = plot.area.bottom() - plot.area.h * static_cast<float>(share);
    ui.line(plot.area.x, y, plot.area.right(), y, ui.theme.line);
    const std::string text = chart.share(share);
    ui.draw_text({plot.area.x, y, 60, kScale}, text, style);
  }
  const double all = total_of(chart);
  const double width = bin_width(chart);
  double below = 0;
  ImVec2 last{plot.area.x, plot.area.bottom()};
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    below += static_cast<double>(chart.counts[i]) / all;
    const double end = chart.from + width * static_cast<double>(i + 1);
    const ImVec2 next{plot.at(end), plot.area.bottom() - plot.area.h * static_cast<float>(below)};
    ui.line(last.x, last.y, next.x, next.y, end <= 0 ? ui.theme.bad : ui.theme.accent, 2.5f);
    last = next;
  }
}

void draw_scale(Ui& ui, const Plot& plot, const HistogramChart& chart) {
  const TextStyle style{.size = kSmallSize, .colour = ui.theme.secondary};
  const Rect& area = plot.area;
  ui.line(area.x, area.bottom() + 0.5f, area.right(), area.bottom() + 0.5f, ui.theme.line_strong);
  float free_from = area.x - 40;
  for (const double tick :
       linear_ticks(plot.from, plot.to, std::max(2, static_cast<int>(area.w / kTickRoom)))) {
    const std::string text = chart.text(tick);
    const float width = ui.text_width(text, style) + 2;
    const float left =
        std::clamp(plot.at(tick) - width / 2, area.x, std::max(area.x, area.right() - width));
    if (left < free_from) continue;
    ui.draw_text({left, area.bottom() + 2, width, kScale}, text, style);
    free_from = left + width + 8;
  }
}

// The line at 0, and what lies at either side of it.
void draw_zero(Ui& ui, const Plot& plot, float top) {
  if (plot.from > 0 || plot.to < 0) return;
  const float x = std::round(plot.at(0)) + 0.5f;
  ui.line(x, top, x, plot.area.bottom(), ui.theme.text, 1.5f);
}

// Each on its side of the line, or as near to it as there is room.
void draw_sides(Ui& ui, const Plot& plot, const HistogramChart& chart, float top) {
  const float zero = std::clamp(plot.at(0), plot.area.x, plot.area.right());
  float free_from = plot.area.x;
  const auto side = [&](const std::string& text, Colour colour, bool left) {
    if (text.empty()) return;
    const TextStyle style{.size = kSmallSize, .colour = colour, .bold = true};
    const float width = ui.text_width(text, style) + 2;
    const float wanted = left ? zero - 6 - width : zero + 6;
    const float x = std::max(std::min(wanted, plot.area.right() - width), free_from);
    ui.draw_text({x, top, width, kTop}, text, style);
    free_from = x + width + 12;
  };
  side(chart.below_zero, ui.theme.bad, true);
  side(chart.above_zero, ui.theme.text, false);
}

void draw_band(Ui& ui, const Plot& plot, const HistogramChart& chart) {
  const float left = std::max(plot.at(chart.band_from), plot.area.x);
  const float right = std::min(plot.at(chart.band_to), plot.area.right());
  const float y = plot.area.bottom() + kScale + kBand / 2;
  const TextStyle style{.size = kSmallSize, .colour = ui.theme.text};
  const float width = ui.text_width(chart.band_label, style) + 2;
  for (const float x : {left, right}) ui.line(x, y - 4, x, y + 4, ui.theme.text, 1.5f);
  float text_left = (left + right - width) / 2;
  if (right - left > width + 24) {
    ui.line(left, y, text_left - 8, y, ui.theme.text, 1.5f);
    ui.line(text_left + width + 8, y, right, y, ui.theme.text, 1.5f);
  } else {
    ui.line(left, y, right, y, ui.theme.text, 1.5f);
    text_left = right + 8 + width <= plot.area.right() ? right + 8 : left - 8 - width;
  }
  ui.draw_text({text_left, y - kBand / 2, width, kBand}, chart.band_label, style);
}

void describe_data(Ui& ui, const Rect& rect, std::string_view key, const HistogramChart& chart) {
  const double all = total_of(chart);
  const double width = bin_width(chart);
  std::vector<std::string> texts;
  double below = 0;
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    const double part = static_cast<double>(chart.counts[i]) / all;
    below += part;
    texts.push_back(chart.text(chart.from + width * static_cast<double>(i + 1)));
    texts.push_back(chart.share(part));
    texts.push_back(chart.share(below));
  }
  std::vector<ChartRow> rows = {{chart.ends_at_label, {chart.often_label, chart.below_label}}};
  for (std::size_t i = 0; i < texts.size(); i += 3) {
    rows.push_back({texts[i], {texts[i + 1], texts[i + 2]}});
  }
  describe_chart(ui, rect, key, chart.name, rows);
}

}  // namespace

std::vector<double> linear_ticks(double low, double high, int most) {
  if (!(high > low)) return {low};
  const double least = (high - low) / most;
  const double power = std::pow(10, std::floor(std::log10(least)));
  double step = power * 10;
  for (const double times : {1.0, 2.0, 5.0}) {
    if (power * times >= least) {
      step = power * times;
      break;
    }
  }
  std::vector<double> ticks;
  const auto first = static_cast<long long>(std::ceil(low / step));
  const auto last = static_cast<long long>(std::floor(high / step));
  for (long long i = first; i <= last; ++i) ticks.push_back(static_cast<double>(i) * step);
  return ticks;
}

void histogram(Ui& ui, const Rect& rect, std::string_view key, const HistogramChart& chart) {
  const double all = total_of(chart);
  if (chart.counts.empty() || all == 0) return;
  describe_data(ui, rect, key, chart);
  if (!ui.visible(rect)) return;
  Rect area = rect;
  area.cut_top(kTop);
  area.cut_bottom(kScale + kBand);
  // All outcomes may be the same one.
  const double room = chart.to > chart.from ? 0 : std::max(1.0, std::abs(chart.from));
  const Plot plot{area, chart.from - room, chart.to + room};
  const Rect band =
      plot.bar(std::max(chart.band_from, plot.from), std::min(chart.band_to, plot.to), area.h);
  ui.fill(band, with_alpha(ui.theme.text, ui.theme.dark ? 20 : 12));
  if (room > 0) {
    const float x = plot.at(chart.from);
    ui.fill({x - 6, area.y, 12, area.h}, chart.from < 0 ? ui.theme.bad : ui.theme.accent);
  } else {
    chart.rising ? draw_rising(ui, plot, chart) : draw_bars(ui, plot, chart);
  }
  draw_scale(ui, plot, chart);
  draw_zero(ui, plot, area.y - 4);
  draw_sides(ui, plot, chart, rect.y);
  draw_band(ui, plot, chart);
}

}  // namespace kol::ui
