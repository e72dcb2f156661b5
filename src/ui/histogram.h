// How often each outcome comes: bars over a scale that goes through 0, or the share of those that
// end below. Described as a figure with its data as a table.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace kol::ui {

struct HistogramChart {
  std::string_view name;
  double from = 0, to = 0;
  std::span<const std::size_t> counts;       // of equal bins from `from` to `to`
  std::function<std::string(double)> text;   // of a place on the scale
  std::function<std::string(double)> share;  // of a part of all
  std::string below_zero, above_zero;        // beside the line at 0; empty: not said
  double band_from = 0, band_to = 0;         // what most outcomes lie in
  std::string band_label;
  std::string_view ends_at_label, often_label, below_label;  // heads of the table of data
  bool rising = false;                                       // the share of those that end below
};
void histogram(Ui& ui, const Rect& rect, std::string_view key, const HistogramChart& chart);
inline constexpr float kHistogramHeight = 212;

// Round places from low to high, at most so many; with 0 if it lies between.
std::vector<double> linear_ticks(double low, double high, int most);

}  // namespace kol::ui
