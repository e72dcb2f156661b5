// What icons are drawn with: strokes on a grid of 20 × 20, 1.6 wide, with round ends and softened
// corners. Only icons.cpp knows it.
#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "imgui.h"
#include "ui/ui.h"

namespace kol::ui {

inline constexpr float kGridSide = 20;
inline constexpr float kStroke = 1.6f;
inline constexpr float kThinnest = 1.25f;  // px; thinner strokes fade away on small icons
inline constexpr float kPi = 3.14159265f;

constexpr float radians(float degrees) { return degrees * kPi / 180; }

struct Point {
  float x, y;
};

// Draws on the icon's grid; angles in degrees, clockwise from the right.
class Pen {
 public:
  Pen(ImDrawList& list, const Rect& rect, Colour colour, float scale, float density)
      : list_(list),
        colour_(colour),
        scale_(scale),
        thickness_(std::max(kThinnest, kStroke * scale)) {
    const float side = kGridSide * scale;
    left_ = std::round((rect.x + (rect.w - side) / 2) * density) / density;
    top_ = std::round((rect.y + (rect.h - side) / 2) * density) / density;
  }

  // Straight strokes from point to point; `corner` is the radius at the points between.
  void line(std::initializer_list<Point> points, float corner = 0.8f) {
    trace(points, corner, false);
    end_open();
  }
  void shape(std::initializer_list<Point> points, float corner = 1.4f) {
    trace(points, corner, true);
    list_.PathStroke(colour_, ImDrawFlags_Closed, thickness_);
  }
  void box(float x1, float y1, float x2, float y2, float corner = 2) {
    shape({{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}}, corner);
  }
  void circle(Point centre, float radius) {
    list_.AddCircle(at(centre), radius * scale_, colour_, 0, thickness_);
  }
  void dot(Point centre, float radius = 1.15f) {
    list_.AddCircleFilled(at(centre), radius * scale_, colour_);
  }
  void arc(Point centre, float radius, float start, float end) {
    add_arc(centre, radius, start, end);
    end_open();
  }
  // `from`, straight to the arc's beginning, and from its end to `to`.
  void hook(Point from, Point centre, float radius, float start, float end, Point to) {
    list_.PathLineTo(at(from));
    add_arc(centre, radius, start, end);
    list_.PathLineTo(at(to));
    end_open();
  }

 private:
  ImVec2 at(Point p) const { return {left_ + p.x * scale_, top_ + p.y * scale_}; }

  void add_arc(Point centre, float radius, float start, float end) {
    list_.PathArcTo(at(centre), radius * scale_, radians(start), radians(end));
  }

  void trace(std::initializer_list<Point> points, float corner, bool closed) {
    const Point* p = points.begin();
    const std::size_t count = points.size();
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_end = !closed && (i == 0 || i + 1 == count);
      if (is_end || corner <= 0) {
        list_.PathLineTo(at(p[i]));
        continue;
      }
      list_.PathLineTo(at(towards(p[i], p[(i + count - 1) % count], corner)));
      list_.PathBezierQuadraticCurveTo(at(p[i]), at(towards(p[i], p[(i + 1) % count], corner)), 6);
    }
  }

  // The point `distance` from `from` on the way to `to`, at most half of the way.
  static Point towards(Point from, Point to, float distance) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const float part = length > 0 ? std::min(0.5f, distance / length) : 0;
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
  }

  void end_open() {
    const ImVector<ImVec2>& path = list_._Path;
    const int last = path.Size - 1;
    const ImVec2 ends[] = {path[0], path[last]};
    const ImVec2 before[] = {path[1], path[last - 1]};
    list_.PathStroke(colour_, 0, thickness_);
    // Half circles, not whole ones, so that a translucent stroke has no darker ends.
    for (int i = 0; i < 2; ++i) {
      const float angle = std::atan2(ends[i].y - before[i].y, ends[i].x - before[i].x);
      list_.PathArcTo(ends[i], thickness_ / 2, angle - kPi / 2, angle + kPi / 2, 8);
      list_.PathFillConvex(colour_);
    }
  }

  ImDrawList& list_;
  Colour colour_;
  float scale_;
  float thickness_;
  float left_ = 0;
  float top_ = 0;
};

}  // namespace kol::ui
