// Edits of what the planner is to keep to, and of what it may choose from.
#pragma once

#include <functional>
#include <optional>

#include "app/state/app.h"

namespace kol::app {

// Of the workspace's planner, which is there as long as it says anything.
void edit_planner(App& app, EditKey key, const std::function<void(Planner&)>& edit);

// One post as somebody is compared by: what the plan knows of who has no package. Empty where there
// is no such post.
std::optional<Package> usual_package(const App& app, const Influencer& influencer);

// With an id that none of theirs has.
void add_to(Influencer& influencer, Package package);

}  // namespace kol::app
