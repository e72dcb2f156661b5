// Long calculations for the screens: one at a time (platform::begin_work).
#pragma once

#include <cstdint>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Begins one in the place of whatever ran before, and gives its number.
std::uint32_t begin_work(App& app, platform::Work work, std::string_view workspace_json);
// Ends the one with that number, if it is the one that runs.
void end_work(App& app, std::uint32_t number);

// What a calculation tells (platform::tell_work); of one that nobody waits for any more it is
// dropped. A share below 0: it cannot run.
void take_worked(App& app, std::uint32_t number, double share, std::string_view json);

}  // namespace kol::app
