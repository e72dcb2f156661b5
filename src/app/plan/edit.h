// Edits of what the planner is to keep to.
#pragma once

#include <functional>

#include "app/state/app.h"

namespace kol::app {

// Of the workspace's planner, which is there as long as it says anything.
void edit_planner(App& app, EditKey key, const std::function<void(Planner&)>& edit);

}  // namespace kol::app
