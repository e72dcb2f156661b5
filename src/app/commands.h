// What the page commands by a name (platform/events.h), done.
#pragma once

#include <string_view>

#include "app/state/app.h"

namespace kol::app {

void run(App& app, events::Command command);

// The screen of that name, if there is one.
void show_screen(App& app, std::string_view name);

}  // namespace kol::app
