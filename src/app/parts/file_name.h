// What a saved file is called.
#pragma once

#include <string>
#include <string_view>

namespace kol::app {

// A name that every system takes for a file, with what it is about.
std::string file_name(std::string name, std::string_view ending, std::string_view about = {});

}  // namespace kol::app
