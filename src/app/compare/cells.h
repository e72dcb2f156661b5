// How the roster's figures look in a table's cells: value, a second line beside it, a small range,
// a badge; and why a value cannot be known.
#pragma once

#include <cstddef>
#include <string>

#include "app/state/app.h"

namespace kol::app {

ui::TableCell roster_cell(App& app, std::size_t influencer, RosterColumn column);

// Why the column's value of this influencer is unknown; in a sentence.
const std::string& reason_of(const App& app, std::size_t influencer, RosterColumn column);

// The value with as many digits as it is worth; "—" for an unknown one.
std::string shown_value(const App& app, std::size_t influencer, RosterColumn column);

// "likes to views, few views": signals of all channels that warn.
std::string unusual_signals(const App& app, const InfluencerReport& report);

}  // namespace kol::app
