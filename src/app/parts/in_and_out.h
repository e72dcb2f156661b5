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
  Part details = {};
  Word more = {};  // what an embed's button for the rest says
};
void in_and_out(App& app, const Rect& area, std::string_view key, Word name, const InAndOut& parts);

}  // namespace kol::app
