// The range bar: a pale range on its track, a strong dot at the typical value (a tick where a mark
// is the dot), the marks above, the ends' labels below; and its key.
#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/chart_parts.h"
#include "ui/charts.h"

namespace kol::ui {
namespace {

constexpr float kTrackHeight = 10;
constexpr float kSmallTrackHeight = 8;
constexpr float kPointerRoom = 8;  // between the marks' labels and the track
constexpr float kEndsGap = 6;      // between the track and the ends' labels

// Where a value lies: from 0, or by its logarithm around what there is to show.
class Axis {
 public:
  Axis(const RangeBar& bar, float left, float right) : left_(left), right_(right) {
    double least = bar.low;
    double most = std::max({bar.high, bar.typical, bar.axis_to});
    for (const Mark& mark : bar.marks) {
      if (mark.value > 0) least = std::min(least, mark.value);
      most = std::max(most, mark.value);
    }
    logarithmic_ = bar.logarithmic && least > 0 && most > least;
    if (logarithmic_) {
      const double room = std::log(most / least) * 0.1;
      from_ = std::log(least) - room;
      to_ = std::log(most) + room;
    } else {
      to_ = most > 0 ? most * 1.06 : 1;
    }
  }
  float at(double value) const {
    if (logarithmic_) value = value > 0 ? std::log(value) : from_;
    const double part = std::clamp((value - from_) / (to_ - from_), 0.0, 1.0);
    return left_ + (right_ - left_) * static_cast<float>(part);
  }

 private:
  float left_, right_;
  bool logarithmic_ = false;
  double from_ = 0, to_ = 1;
};

Colour colour_of(const Ui& ui, const Mark& mark) {
  return mark.colour != 0 ? mark.colour : ui.theme.text;
}

Colour pale(const Ui& ui) { return with_alpha(ui.theme.accent, ui.theme.dark ? 96 : 72); }

void draw_dot(Ui& ui, float x, float y, Colour colour) {
  constexpr float kDot = 4.5f;
  constexpr float kRing = 1.5f;
  ui.list().AddCircleFilled({x, y}, kDot + kRing, ui.theme.surface);
  ui.list().AddCircleFilled({x, y}, kDot, colour);
}

// The track and the range on it.
void draw_track(Ui& ui, const Rect& track, const Axis& axis, const RangeBar& bar) {
  const float radius = track.h / 2;
  ui.fill(track, with_alpha(ui.theme.line, 128), radius);
  const float low = axis.at(bar.low);
  const float high = axis.at(bar.high);
  ui.fill({low, track.y, high - low, track.h}, pale(ui), std::min(radius, (high - low) / 2));
}

void draw_typical(Ui& ui, const Rect& track, const Axis& axis, const RangeBar& bar, bool as_dot) {
  const float x = axis.at(bar.typical);
  if (as_dot) return draw_dot(ui, x, track.y + track.h / 2, ui.theme.accent);
  ui.fill({std::round(x) - 1, track.y, 2, track.h}, ui.theme.accent);
}

void draw_small(Ui& ui, const Rect& rect, const RangeBar& bar) {
  constexpr float kDot = 4.5f;
  const float height = std::min(kSmallTrackHeight, rect.h);
  const Rect track{rect.x, std::round(rect.y + (rect.h - height) / 2), rect.w, height};
  const Axis axis(bar, track.x + kDot, track.right() - kDot);
  draw_track(ui, track, axis, bar);
  draw_typical(ui, track, axis, bar, bar.marks.empty());
  for (const Mark& mark : bar.marks) {
    draw_dot(ui, axis.at(mark.value), track.y + track.h / 2, colour_of(ui, mark));
  }
}

// Everything of a labelled bar at its place, from the top of the rectangle.
struct Layout {
  Axis axis;
  std::vector<LabelLine> marks;
  std::vector<LabelLine> ends;

  float above() const {
    const auto lines = static_cast<float>(marks.size());
    return marks.empty() ? 4 : lines * kLabelLineHeight + kPointerRoom;
  }
  float height() const {
    return above() + kTrackHeight + kEndsGap + static_cast<float>(ends.size()) * kLabelLineHeight;
  }
};

Layout lay_out(Ui& ui, float x, float width, const RangeBar& bar) {
  const float right = x + width;
  Layout layout{Axis(bar, x + kTrackHeight / 2, right - kTrackHeight / 2), {}, {}};

  LabelLine marks;
  for (const Mark& mark : bar.marks) {
    marks.push_back(chart_label(ui, mark.label, layout.axis.at(mark.value),
                                {.size = kSmallSize, .colour = colour_of(ui, mark), .bold = true}));
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const ChartLabel& a, const ChartLabel& b) { return a.centre < b.centre; });
  layout.marks = place_labels(std::move(marks), x, right);

  LabelLine ends;
  const auto add = [&](const std::string& text, double value, TextStyle style) {
    if (!text.empty()) ends.push_back(chart_label(ui, text, layout.axis.at(value), style));
  };
  const TextStyle plain{.size = kSmallSize, .colour = ui.theme.secondary};
  if (bar.low_label != bar.typical_label) add(bar.low_label, bar.low, plain);
  add(bar.typical_label, bar.typical, {.size = kSmallSize, .bold = true});
  if (bar.high_label != bar.typical_label) add(bar.high_label, bar.high, plain);
  layout.ends = place_labels(std::move(ends), x, right);
  return layout;
}

void draw_lines(Ui& ui, const std::vector<LabelLine>& lines, float top) {
  for (const LabelLine& line : lines) {
    for (const ChartLabel& label : line) {
      const Rect box{label.left, top, label.width, kLabelLineHeight};
      // A pointer from a line above passes behind the label.
      if (lines.size() > 1) ui.fill(box.inset(-2, 2), ui.theme.surface);
      ui.draw_text(box, label.text, label.style);
    }
    top += kLabelLineHeight;
  }
}

void draw_pointers(Ui& ui, const std::vector<LabelLine>& lines, float top, const Rect& track) {
  constexpr float kPointer = 5;
  const float head = track.y - 7;
  for (const LabelLine& line : lines) {
    top += kLabelLineHeight;
    for (const ChartLabel& label : line) {
      const float x = std::round(label.centre);
      const float stem = std::min(head, top);
      ui.fill({x - 2.5f, track.y, 5, track.h}, ui.theme.surface);
      ui.fill({x - 1, stem, 2, track.bottom() - stem}, label.style.colour);
      ui.list().AddTriangleFilled({x - kPointer, head}, {x + kPointer, head},
                                  {x, head + kPointer + 2}, label.style.colour);
    }
  }
}

}  // namespace

float range_bar_height(Ui& ui, float width, const RangeBar& bar) {
  return bar.labelled ? lay_out(ui, 0, width, bar).height() : kSmallTrackHeight;
}

void range_bar(Ui& ui, const Rect& rect, std::string_view key, const RangeBar& bar) {
  if (!bar.labelled) {
    if (ui.visible(rect)) draw_small(ui, rect, bar);
    return;
  }
  std::vector<ChartRow> rows = {{ui.words[Word::triple_low], {bar.low_label}},
                                {ui.words[Word::triple_typical], {bar.typical_label}},
                                {ui.words[Word::triple_high], {bar.high_label}}};
  for (const Mark& mark : bar.marks) rows.push_back({mark.label, {}});
  describe_chart(ui, rect, key, bar.name, rows);
  if (!ui.visible(rect)) return;

  const Layout layout = lay_out(ui, rect.x, rect.w, bar);
  const float top = std::round(rect.y + std::max(0.0f, rect.h - layout.height()) / 2);
  const Rect track{rect.x, top + layout.above(), rect.w, kTrackHeight};
  draw_track(ui, track, layout.axis, bar);
  draw_pointers(ui, layout.marks, top, track);
  draw_typical(ui, track, layout.axis, bar, true);
  draw_lines(ui, layout.marks, top);
  draw_lines(ui, layout.ends, track.bottom() + kEndsGap);
}

void range_key(Ui& ui, const Rect& rect, std::string_view range, std::string_view dot, Align align,
               Colour dot_colour) {
  constexpr float kBand = 16;
  constexpr float kGap = 4;
  constexpr float kBetween = 8;
  const TextStyle style{.size = kSmallSize, .colour = ui.theme.secondary};
  const float range_width = ui.text_width(range, style) + 1;
  const float dot_width = ui.text_width(dot, style) + 1;
  const float width = kBand + kGap + range_width + kBetween + 9 + kGap + dot_width;
  Rect rest = rect;
  if (align == Align::right) rest.cut_left(std::max(0.0f, rest.w - width));
  const float middle = rest.y + rest.h / 2;
  const Rect band = rest.cut_left(kBand, kGap);
  ui.fill({band.x, middle - 3, band.w, 6}, pale(ui), 3);
  ui.draw_text(rest.cut_left(range_width, kBetween), range, style);
  draw_dot(ui, rest.cut_left(9, kGap).x + 4.5f, middle,
           dot_colour == 0 ? ui.theme.accent : dot_colour);
  ui.draw_text(rest, dot, style);
}

}  // namespace kol::ui
