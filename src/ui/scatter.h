// A scatter: one point each at two amounts on logarithmic axes, kinds told apart by shape. A
// pointer reads the nearest point, arrow keys go from point to point, and the data is there as a
// table.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace kol::ui {

struct ScatterPoint {
  double x = 0;  // above 0, as y
  double y = 0;
  std::size_t shape = 0;
};

struct ScatterAxis {
  std::string label;
  std::function<std::string(double value)> text;  // of a value on it
};

inline constexpr std::size_t kScatterShapes = 7;

struct Scatter {
  std::string_view name;  // what it shows
  ScatterAxis x, y;
  std::span<const ScatterPoint> points;
  std::function<std::string(std::size_t point)> point_name;
  // Where the points have as much of the one as of the other, if that means something.
  std::string diagonal = {};
  // What each shape in use stands for.
  std::vector<std::pair<std::size_t, std::string>> shapes = {};
};

// As many as somebody may go through by arrow keys; the first ones. The others are for the pointer.
inline constexpr std::size_t kMostReached = 200;

struct ScatterEvents {
  std::optional<std::size_t> opened;  // a point was pressed, or pressed again where it was chosen
};

// `chosen` is the point that is read; a touch or an arrow key changes it.
ScatterEvents scatter(Ui& ui, const Rect& rect, std::string_view key, const Scatter& shown,
                      std::optional<std::size_t>& chosen);

// Values to write at an axis from `low` to `high`, both above 0: powers of ten and, where these are
// few, twice and five times them.
std::vector<double> scatter_ticks(double low, double high);

}  // namespace kol::ui
