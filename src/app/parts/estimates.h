// Estimates as they are read: a range where low and high differ, "—" for what is unknown.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

std::string money_range(const App& app, const MaybeTriple& value);
std::string count_range(const MaybeTriple& value);

}  // namespace kol::app
