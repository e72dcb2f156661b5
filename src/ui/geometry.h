// Rectangles in CSS px and the two ways layouts are made of them here: cutting pieces off an area,
// and flowing rows down a column.
#pragma once

#include <algorithm>
#include <vector>

namespace kol::ui {

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }

  Rect inset(float dx, float dy) const {
    return {x + dx, y + dy, std::max(0.0f, w - 2 * dx), std::max(0.0f, h - 2 * dy)};
  }
  // What lies in both; without an area if nothing does.
  Rect intersected(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    return {left, top, std::max(0.0f, std::min(right(), other.right()) - left),
            std::max(0.0f, std::min(bottom(), other.bottom()) - top)};
  }
  // Each cut takes a piece off this rectangle, with a gap behind it, and gives the piece.
  Rect cut_top(float height, float gap = 0) {
    const Rect piece{x, y, w, height};
    y += height + gap;
    h = std::max(0.0f, h - height - gap);
    return piece;
  }
  Rect cut_bottom(float height, float gap = 0) {
    const Rect piece{x, bottom() - height, w, height};
    h = std::max(0.0f, h - height - gap);
    return piece;
  }
  Rect cut_left(float width, float gap = 0) {
    const Rect piece{x, y, width, h};
    x += width + gap;
    w = std::max(0.0f, w - width - gap);
    return piece;
  }
  Rect cut_right(float width, float gap = 0) {
    const Rect piece{right() - width, y, width, h};
    w = std::max(0.0f, w - width - gap);
    return piece;
  }
  // The i-th of `count` equal columns with `gap` between them.
  Rect column(int i, int count, float gap) const {
    const float width = (w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    return {x + static_cast<float>(i) * (width + gap), y, width, h};
  }
};

// Rows one under another. The height is known when everything has been placed. Rows keep clear of
// what `taken` says hangs below earlier ones: the error of a field, which comes and goes.
class Flow {
 public:
  explicit Flow(Rect column, const std::vector<Rect>* taken = nullptr)
      : column_(column), y_(column.y), taken_(taken) {}

  Rect row(float height) {
    keep_clear(std::max(height, 1.0f));
    const Rect piece{column_.x, y_, column_.w, height};
    y_ += height;
    return piece;
  }
  void space(float height) { y_ += height; }

  float x() const { return column_.x; }
  float y() const { return y_; }
  float width() const { return column_.w; }
  float height() const { return y_ - column_.y; }
  // Columns of at least `min_width` that fit side by side, at most `most`.
  int columns(float min_width, int most, float gap) const {
    return std::clamp(static_cast<int>((column_.w + gap) / (min_width + gap)), 1, most);
  }
  // Goes below what hangs where a row of that height would be.
  void keep_clear(float height = 1) {
    if (taken_ == nullptr) return;
    for (const Rect& rect : *taken_) {
      const bool beside = rect.right() <= column_.x || rect.x >= column_.x + column_.w;
      if (beside || y_ >= rect.bottom() || y_ + height <= rect.y) continue;
      y_ = rect.bottom() + 4;
    }
  }

 private:
  Rect column_;
  float y_;
  const std::vector<Rect>* taken_;
};

// Places of equal size, several to a row of a flow: the fields of a form.
class Grid {
 public:
  Grid(Flow& flow, int columns, float height, float gap)
      : flow_(flow), columns_(columns), height_(height), gap_(gap) {}

  Rect next() {
    if (used_ % columns_ == 0) {
      if (used_ > 0) flow_.space(gap_);
      row_ = flow_.row(height_);
    }
    return row_.column(used_++ % columns_, columns_, gap_);
  }

 private:
  Flow& flow_;
  int columns_;
  float height_;
  float gap_;
  int used_ = 0;
  Rect row_;
};

}  // namespace kol::ui
