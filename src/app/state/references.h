// What names an influencer or a platform elsewhere in the workspace follows it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "app/state/document.h"
#include "core/benchmarks.h"
#include "core/workspace.h"

namespace kol::app {

// Of the planner's rules, into the change: a new id, and those who are gone.
void rename_in_rules(const Deciding& now, const std::string& id, const std::string& next,
                     Change& change);
void drop_from_rules(const Deciding& now, const std::unordered_set<std::string_view>& gone,
                     Change& change);

// The creator's side without what is meant for the platform.
Creator without_platform(const Benchmarks& benchmarks, Creator creator, Platform platform);

}  // namespace kol::app
