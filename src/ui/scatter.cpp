#include "ui/scatter.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/chart_parts.h"

namespace kol::ui {
namespace {

constexpr float kPoint = 5;  // half of its size
constexpr float kLine = 20;
constexpr std::size_t kManyPoints = 500;

struct Span {
  double low = 0;
  double high = 0;

  float place(double value, float length) const {
    return static_cast<float>(std::log(value / low) / std::log(high / low)) * length;
  }
};

// With some room beyond the outermost points.
template <typename Value>
Span span_of(std::span<const ScatterPoint> points, Value value) {
  constexpr double kRoom = 1.4;
  Span span{value(points[0]), value(points[0])};
  for (const ScatterPoint& point : points) {
    span.low = std::min(span.low, value(point));
    span.high = std::max(span.high, value(point));
  }
  return {span.low / kRoom, span.high * kRoom};
}

struct Plot {
  Rect area;
  Span x, y;

  ImVec2 at(double px, double py) const {
    return {area.x + x.place(px, area.w), area.bottom() - y.place(py, area.h)};
  }
  ImVec2 at(const ScatterPoint& point) const { return at(point.x, point.y); }
};

// Without an outline where there are `many`: what is drawn of a frame has room for 65,536 corners.
void draw_point(Ui& ui, ImVec2 at, std::size_t shape, Colour colour, float size,
                bool many = false) {
  ImDrawList& list = ui.list();
  const Colour fill = with_alpha(colour, 150);
  const auto ngon = [&](int corners, float turn) {
    std::vector<ImVec2> points;
    for (int i = 0; i < corners; ++i) {
      const float angle = turn + 6.2831853f * static_cast<float>(i) / static_cast<float>(corners);
      points.emplace_back(at.x + size * 1.2f * std::cos(angle),
                          at.y + size * 1.2f * std::sin(angle));
    }
    list.AddConvexPolyFilled(points.data(), corners, fill);
    if (!many) list.AddPolyline(points.data(), corners, colour, ImDrawFlags_Closed, 1.5f);
  };
  constexpr float kUp = -1.5707963f;
  switch (shape) {
    case 0:
      if (many) return list.AddNgonFilled(at, size, fill, 8);
      list.AddCircleFilled(at, size, fill);
      return list.AddCircle(at, size, colour, 0, 1.5f);
    case 1:
      return ngon(4, kUp / 2);
    case 2:
      return ngon(3, kUp);
    case 3:
      return ngon(4, kUp);
    case 4:
      return ngon(3, -kUp);
    case 5:
      if (many) return list.AddNgon(at, size, colour, 6, 2.5f);
      return list.AddCircle(at, size, colour, 0, 2.5f);
    default:
      list.AddLine({at.x - size, at.y}, {at.x + size, at.y}, colour, 2.5f);
      list.AddLine({at.x, at.y - size}, {at.x, at.y + size}, colour, 2.5f);
  }
}

float widest(Ui& ui, const ScatterAxis& axis, const std::vector<double>& ticks) {
  float width = 0;
  for (const double tick : ticks) {
    width = std::max(width, ui.text_width(axis.text(tick), {.size = kSmallSize}));
  }
  return width;
}

void draw_axes(Ui& ui, const Plot& plot, const Scatter& shown) {
  const TextStyle style{.size = kSmallSize, .colour = ui.theme.secondary};
  for (const double tick : scatter_ticks(plot.y.low, plot.y.high)) {
    const float y = plot.at(plot.x.low, tick).y;
    ui.line(plot.area.x, y, plot.area.right(), y, ui.theme.line);
    ui.draw_text({plot.area.x - 108, y - kLine / 2, 100, kLine}, shown.y.text(tick),
                 {.size = kSmallSize, .colour = ui.theme.secondary, .align = Align::right});
  }
  float free_from = plot.area.x - 40;
  for (const double tick : scatter_ticks(plot.x.low, plot.x.high)) {
    const float x = plot.at(tick, plot.y.low).x;
    ui.line(x, plot.area.y, x, plot.area.bottom(), ui.theme.line);
    const std::string text = shown.x.text(tick);
    const float width = ui.text_width(text, style) + 2;
    if (x - width / 2 < free_from || x + width / 2 > plot.area.right() + 12) continue;
    ui.draw_text({x - width / 2, plot.area.bottom() + 2, width, kLine}, text, style);
    free_from = x + width / 2 + 8;
  }
  ui.outline(plot.area, ui.theme.line_strong);
}

// Beside the line, as near to its upper end as no point is in the way.
Rect label_place(const Plot& plot, const Scatter& shown, ImVec2 begin, ImVec2 end, float width) {
  constexpr int kPlaces = 10;
  constexpr float kGap = 8;
  const auto is_free = [&](const Rect& place) {
    const Rect around = place.inset(-kPoint - 2, -kPoint - 2);
    return std::none_of(shown.points.begin(), shown.points.end(), [&](const ScatterPoint& point) {
      const ImVec2 at = plot.at(point);
      return at.x >= around.x && at.x <= around.right() && at.y >= around.y &&
             at.y <= around.bottom();
    });
  };
  const auto is_inside = [&](const Rect& place) {
    return place.x >= plot.area.x + 2 && place.right() <= plot.area.right() - 2 &&
           place.y >= plot.area.y + 2 && place.bottom() <= plot.area.bottom() - 2;
  };
  std::optional<Rect> inside;
  for (int i = 0; i < kPlaces; ++i) {
    const float along = 1 - static_cast<float>(i) / kPlaces;
    const float x = begin.x + (end.x - begin.x) * along;
    const float y = begin.y + (end.y - begin.y) * along;
    for (const Rect& place : {Rect{x + kGap, y + 2, width, kLine},
                              Rect{x - width - kGap, y - kLine - 2, width, kLine}}) {
      if (!is_inside(place)) continue;
      if (is_free(place)) return place;
      if (!inside) inside = place;
    }
  }
  return inside.value_or(Rect{plot.area.x + 4, plot.area.y + 2, width, kLine});
}

void draw_diagonal(Ui& ui, const Plot& plot, const Scatter& shown) {
  const double from = std::max(plot.x.low, plot.y.low);
  const double to = std::min(plot.x.high, plot.y.high);
  if (shown.diagonal.empty() || from >= to) return;
  const ImVec2 begin = plot.at(from, from);
  const ImVec2 end = plot.at(to, to);
  ui.line(begin.x, begin.y, end.x, end.y, ui.theme.caution, 2);
  const TextStyle style{.size = kSmallSize, .colour = ui.theme.caution};
  const float width = ui.text_width(shown.diagonal, style) + 2;
  ui.draw_text(label_place(plot, shown, begin, end, width), shown.diagonal, style);
}

// What the shapes stand for, over several lines where there is no room in one, and below that what
// stands at the y axis.
struct KeyItem {
  Rect place;
  std::string_view text;
  std::optional<std::size_t> shape = std::nullopt;
};

constexpr float kMark = 18;

std::vector<KeyItem> key_of(Ui& ui, const Rect& above, const Scatter& shown) {
  std::vector<KeyItem> items;
  Rect row{above.x, above.y, above.w, kLine};
  const auto begin_line = [&] {
    if (row.x > above.x) row = {above.x, row.bottom(), above.w, kLine};
  };
  for (const auto& [shape, name] : shown.shapes) {
    const float width = ui.text_width(name, {.size = kSmallSize}) + 2 + kMark;
    if (width > row.w) begin_line();
    items.push_back({row.cut_left(std::min(width, row.w), 14), name, shape});
  }
  begin_line();
  items.push_back({row, shown.y.label});
  return items;
}

void draw_key(Ui& ui, const std::vector<KeyItem>& items) {
  for (const KeyItem& item : items) {
    Rect rest = item.place;
    if (item.shape) {
      const Rect mark = rest.cut_left(kMark - 4, 4);
      draw_point(ui, {mark.x + 7, mark.y + mark.h / 2}, *item.shape, ui.theme.accent, 4);
    }
    ui.draw_text(rest, item.text, {.size = kSmallSize, .colour = ui.theme.secondary});
  }
}

// Name and figures of the point that is read, in a box beside it.
void draw_reading(Ui& ui, const Plot& plot, const Scatter& shown, std::size_t point) {
  const ImVec2 at = plot.at(shown.points[point]);
  const std::string name = shown.point_name(point);
  const std::string figures = shown.x.label + ": " + shown.x.text(shown.points[point].x);
  const std::string result = shown.y.label + ": " + shown.y.text(shown.points[point].y);
  ui.list().AddCircle({at.x, at.y}, kPoint + 5, ui.theme.accent, 0, 2);
  const float width =
      std::min(plot.area.w, 24 + std::max({ui.text_width(name, {.bold = true}),
                                           ui.text_width(figures, {.size = kSmallSize}),
                                           ui.text_width(result, {.size = kSmallSize})}));
  Rect box{at.x + 14, at.y - 36, width, 72};
  if (box.right() > plot.area.right()) box.x = at.x - 14 - width;
  box.x = std::clamp(box.x, plot.area.x, plot.area.right() - width);
  box.y = std::clamp(box.y, plot.area.y, plot.area.bottom() - box.h);
  ui.fill(box, ui.theme.raised, ui.theme.control_radius);
  ui.outline(box, ui.theme.line_strong, ui.theme.control_radius);
  Rect rest = box.inset(12, 6);
  ui.draw_text(rest.cut_top(22), name, {.bold = true});
  ui.draw_text(rest.cut_top(19), figures, {.size = kSmallSize, .colour = ui.theme.secondary});
  ui.draw_text(rest.cut_top(19), result, {.size = kSmallSize, .colour = ui.theme.secondary});
}

std::optional<std::size_t> nearest(const Plot& plot, std::span<const ScatterPoint> points,
                                   ImVec2 to, float reach) {
  std::optional<std::size_t> best;
  float least = reach * reach;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const ImVec2 at = plot.at(points[i]);
    const float distance = (at.x - to.x) * (at.x - to.x) + (at.y - to.y) * (at.y - to.y);
    if (distance > least) continue;
    least = distance;
    best = i;
  }
  return best;
}

// The points as choices for the arrow keys. Gives one that was pressed.
std::optional<std::size_t> describe_points(Ui& ui, const Plot& plot, const Scatter& shown,
                                           std::optional<std::size_t>& chosen) {
  const Group group(ui, "points", Role::radio_group, plot.area, shown.name);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < std::min(shown.points.size(), kMostReached); ++i) {
    const Id id = ui.id(std::to_string(i));
    if (ui.take(id, events::Action::click)) pressed = i;
    const ImVec2 at = plot.at(shown.points[i]);
    Node& node = ui.describe(id, Role::radio, {at.x - 8, at.y - 8, 16, 16}, shown.point_name(i));
    node.description = shown.x.label + ": " + shown.x.text(shown.points[i].x) + ", " +
                       shown.y.label + ": " + shown.y.text(shown.points[i].y);
    if (chosen == i) node.flags |= flag_checked;
    ui.focus_ring(id, {at.x - 8, at.y - 8, 16, 16}, 8);
  }
  return pressed;
}

void describe_data(Ui& ui, const Rect& rect, const Scatter& shown) {
  const std::size_t count = std::min(shown.points.size(), kMostReached);
  std::vector<std::string> texts;
  texts.reserve(3 * count);
  for (std::size_t i = 0; i < count; ++i) {
    texts.push_back(shown.point_name(i));
    texts.push_back(shown.x.text(shown.points[i].x));
    texts.push_back(shown.y.text(shown.points[i].y));
  }
  std::vector<ChartRow> rows = {{shown.name, {shown.x.label, shown.y.label}}};
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back({texts[3 * i], {texts[3 * i + 1], texts[3 * i + 2]}});
  }
  describe_chart(ui, rect, "data", shown.name, rows);
}

}  // namespace

std::vector<double> scatter_ticks(double low, double high) {
  constexpr std::size_t kMost = 7;
  for (const int each : {3, 1}) {
    std::vector<double> ticks;
    const auto first = static_cast<int>(std::floor(std::log10(low)));
    const auto last = static_cast<int>(std::ceil(std::log10(high)));
    for (int exponent = first; exponent <= last; ++exponent) {
      const double power = std::pow(10, exponent);
      for (const double times : {1.0, 2.0, 5.0}) {
        if (each == 1 && times > 1) break;
        if (power * times >= low && power * times <= high) ticks.push_back(power * times);
      }
    }
    if (ticks.size() <= kMost || each == 1) return ticks;
  }
  return {};
}

ScatterEvents scatter(Ui& ui, const Rect& rect, std::string_view key, const Scatter& shown,
                      std::optional<std::size_t>& chosen) {
  ScatterEvents events;
  if (shown.points.empty()) return events;
  const Scope scope(ui, key);
  if (chosen && *chosen >= shown.points.size()) chosen.reset();
  Plot plot;
  plot.x = span_of(shown.points, [](const ScatterPoint& point) { return point.x; });
  plot.y = span_of(shown.points, [](const ScatterPoint& point) { return point.y; });
  plot.area = rect;
  const std::vector<KeyItem> above = key_of(ui, rect, shown);
  plot.area.cut_top(above.back().place.bottom() - rect.y, 2);
  plot.area.cut_bottom(2 * kLine + 4);
  plot.area.cut_left(widest(ui, shown.y, scatter_ticks(plot.y.low, plot.y.high)) + 10);
  describe_data(ui, rect, shown);

  const Press press = ui.press(ui.id("plot"), plot.area);
  std::optional<std::size_t> hovered;
  if (press.hovered || press.held || press.clicked) {
    hovered = nearest(plot, shown.points, ImGui::GetMousePos(),
                      ui.environment.coarse_pointer ? 32.0f : 18.0f);
  }
  const std::optional<std::size_t> pressed = describe_points(ui, plot, shown, chosen);
  if (press.clicked && hovered && !ui.environment.coarse_pointer) events.opened = hovered;
  if (pressed && pressed == chosen) events.opened = pressed;
  if (press.clicked) chosen = hovered;
  if (pressed) chosen = pressed;

  draw_key(ui, above);
  Rect below{plot.area.x, plot.area.bottom() + kLine + 2, plot.area.w, kLine};
  ui.draw_text(below, shown.x.label,
               {.size = kSmallSize, .colour = ui.theme.secondary, .align = Align::right});
  draw_axes(ui, plot, shown);
  ui.push_clip(plot.area);
  draw_diagonal(ui, plot, shown);
  const bool many = shown.points.size() > kManyPoints;
  // The best are drawn last, on top.
  for (std::size_t i = shown.points.size(); i-- > 0;) {
    draw_point(ui, plot.at(shown.points[i]), shown.points[i].shape, ui.theme.accent, kPoint, many);
  }
  ui.pop_clip();
  if (const auto read = hovered ? hovered : chosen) draw_reading(ui, plot, shown, *read);
  return events;
}

}  // namespace kol::ui
