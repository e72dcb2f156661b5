// What is on the screen as older versions of the program have kept it.
#pragma once

#include <string>
#include <string_view>

namespace kol::app {

// A view of kind 1, where what stands in a list was kept by its place, as one of kind 2
// (keeping/view.h). Any other text comes back as it is.
std::string newest_view(std::string_view text);

}  // namespace kol::app
