// What the page commands by a name (platform/events.h), done.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void run(App& app, events::Command command);

}  // namespace kol::app
