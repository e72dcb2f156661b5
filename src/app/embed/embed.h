// The program as an embed: its settings from the address of the frame, the part of the frame that
// is in sight, and what the page around it is told. The browser's side is web/embed/embedding.js.
#pragma once

#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Makes an embed of the program that has just started with the sample. `settings` are lines of
// key=value: tool (compare, fees, rates, plan, campaign), currency, platform, followers,
// engagement-rate (in percent), likes, comments, views, format, light and dark (the accent and what
// is written on it, six hexadecimal digits each), radius. A value that cannot be used is named in
// the console and left out.
void begin_embed(App& app, std::string_view settings);

void set_in_sight(App& app, float top, float bottom);

// After each frame: height and figures, where they have changed. Nothing if there is no embed.
void tell_host(App& app);

// The figures of the tool that is shown, as a JSON object; no names, notes or links.
std::string figures_of(const App& app);

}  // namespace kol::app
