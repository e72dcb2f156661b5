// The layout of a screen that calculates: what goes in at the left, what comes out at the right; on
// narrow stages what matters most of it comes first, then what goes in, then the rest.
#pragma once

#include <algorithm>
#include <functional>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Of what stands in a strip that stays in view.
inline constexpr float kWidestSummary = 640;

struct InAndOut {
  using Part = std::function<void(Flow&)>;
  Part top = {};  // above all else, not in an embed; may be empty
  Part inputs = {};
  Part more_inputs = {};  // may be empty
  Part headline = {};     // what matters most; empty, as `details`, where nothing comes out
  // What matters most in a strip of 52 px that stays in view while the rest scrolls; may be empty.
  // Only drawn: the cards describe it.
  std::function<void(const Rect&)> summary = {};
  // What the details say in a sentence or two, where they come late: below the headline on narrow
  // stages; with a gap before it, if anything is said. May be empty.
  Part in_short = {};
  Part details = {};
  Word more = {};  // what an embed's button for the rest says
};
// How far from the sides of a part of the page so wide its content stands.
float page_margin(const App& app, float width);
// As wide as content becomes. What is wider leaves room at the right, so that nothing moves when a
// panel opens there.
inline constexpr float kWidestContent = 1280;
// Of the frame, on wide stages: the navigation at the left, and a panel where there is so much room
// beside that.
inline constexpr float kRailWidth = 208;
inline constexpr float kPanelWidth = 440;
inline float panel_width(float room) { return std::min(kPanelWidth, room * 0.5f); }
// Whether an explanation takes the place of what goes in, because a panel beside both columns would
// leave them no room: what is explained stays where it is.
bool explains_in_place(const App& app);
// How much of the room beside the rail the inputs have.
float inputs_width(float room);

void in_and_out(App& app, const Rect& area, std::string_view key, Word name, const InAndOut& parts);

}  // namespace kol::app
