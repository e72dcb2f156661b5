// A line at the bottom that goes by itself, with one thing that can be done about it.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Takes the room of the notice, if there is one, from the stage instead of covering what the reader
// may want next. An embed is as high as its content: there it covers the lowest part in sight.
Rect notice_strip(App& app, Rect& stage);

void notice(App& app, const Rect& strip);

}  // namespace kol::app
