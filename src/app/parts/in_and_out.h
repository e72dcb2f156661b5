// The layout of a screen that calculates: what goes in at the left, what comes out at the right; on
// narrow stages what matters most of it comes first, then what goes in, then the rest.
#pragma once

#include <functional>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

struct InAndOut {
  using Part = std::function<void(Flow&)>;
  Part inputs = {};
  Part more_inputs = {};  // may be empty
  Part headline = {};     // what matters most; empty, as `details`, where nothing comes out
  // The same in a strip of 52 px that stays in view where the rest stands below one another; may be
  // empty. Only drawn: the headline describes it.
  std::function<void(const Rect&)> summary = {};
  Part details = {};
  Word more = {};  // what an embed's button for the rest says
};
// The frame's navigation at the left, on wide stages.
inline constexpr float kRailWidth = 208;
// Whether an explanation takes the place of what goes in, because a panel beside both columns would
// leave them no room: what is explained stays where it is.
bool explains_in_place(const App& app, float panel);
// How much of the room beside the rail the inputs have.
float inputs_width(float room);

void in_and_out(App& app, const Rect& area, std::string_view key, Word name, const InAndOut& parts);

}  // namespace kol::app
