// Charts: zero-based bars, ranges drawn as ranges, labels at the place itself. Each is described as
// a figure with its data as a table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace kol::ui {

// A mark on a range bar: the quote, the influencer's own rate.
struct Mark {
  double value = 0;
  std::string label;
  Colour colour = 0;
};

// A range from low to high with its typical value, on an axis from 0, and marks on it.
struct RangeBar {
  std::string_view name;  // what it shows, for the description
  double low = 0, typical = 0, high = 0;
  std::string low_label, typical_label, high_label;  // as the reader reads them
  std::vector<Mark> marks;
  bool labelled = true;  // false: a small bar in a table cell, only drawn
  bool logarithmic = false;
  double axis_to = 0;  // how far the axis goes at least: bars that share it can be compared
};
void range_bar(Ui& ui, const Rect& rect, std::string_view key, const RangeBar& bar);
// The height it needs at this width; more where the marks' labels do not fit side by side.
float range_bar_height(Ui& ui, float width, const RangeBar& bar);
// What the pale band and the dot of unlabelled bars are; only drawn.
void range_key(Ui& ui, const Rect& rect, std::string_view range, std::string_view dot,
               Align align = Align::left, Colour dot_colour = 0);
inline constexpr float kRangeBarHeight = 64;  // with one line of marks and one of ends

// One bar a stage, each with its label, its value and what it is of the stage before.
struct FunnelStage {
  std::string label;
  std::optional<double> value;
  std::string value_label;
  std::string share_label;  // "2.1 % of clicks"
};
void funnel(Ui& ui, const Rect& rect, std::string_view key, std::string_view name,
            std::span<const FunnelStage> stages);
inline constexpr float kFunnelStageHeight = 44;

// Steps that add up: contribution, then each cost downwards, then the profit.
struct WaterfallStep {
  std::string label;
  double value = 0;    // signed
  bool total = false;  // stands on the zero line
  std::string value_label;
};
void waterfall(Ui& ui, const Rect& rect, std::string_view key, std::string_view name,
               std::span<const WaterfallStep> steps);
inline constexpr float kWaterfallStepHeight = 32;

}  // namespace kol::ui
