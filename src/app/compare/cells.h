// How the roster's figures look in a table's cells: value, a second line beside it, a small range,
// a badge; and why a value cannot be known.
#pragma once

#include <cstddef>
#include <string>

#include "app/state/app.h"

namespace kol::app {

ui::TableCell roster_cell(App& app, std::size_t influencer, RosterColumn column);

// Two lines under each other; the second is smaller.
struct CellLines {
  std::string first = {};
  std::string second = {};
  bool bold = false;
  ui::Tone tone = ui::Tone::neutral;  // of the second line
  ui::Align align = ui::Align::left;
  ui::Icon icon = ui::Icon::none;  // before the second line
};
// In the middle of the rectangle's height.
void draw_lines(Ui& ui, const Rect& rect, const CellLines& lines);
void draw_second_line(Ui& ui, Rect rect, const CellLines& lines);
// "In the line-up", where it is, before what else is said in a second line.
void tell_booked(const App& app, const Influencer& influencer, CellLines& lines);
// What one post costs, and how the quote lies in the fair range, or that range.
CellLines fee_lines(const App& app, std::size_t influencer);
// The goal's figure, and how much of the result one post brings.
CellLines goal_lines(const App& app, std::size_t influencer);

// Why the column's value of this influencer is unknown; in a sentence.
const std::string& reason_of(const App& app, std::size_t influencer, RosterColumn column);

// The value with as many digits as it is worth; "—" for an unknown one.
std::string shown_value(const App& app, std::size_t influencer, RosterColumn column);

// "likes to views, few views": signals of all channels that warn.
std::string unusual_signals(const App& app, const InfluencerReport& report);

}  // namespace kol::app
