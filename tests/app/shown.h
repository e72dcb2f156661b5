// All that is to be seen of the page: every screen, panel, question and embed, for tests that look
// at each.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

// Something the page can show.
struct Shown {
  std::string name;
  std::function<void(App&)> show;
};

inline std::ostream& operator<<(std::ostream& out, const Shown& shown) { return out << shown.name; }

// Two of one name, one without a name, one that is nowhere, and one that is everywhere.
void add_odd_ones(App& app);

std::vector<Shown> screens();
std::vector<Shown> panels();
std::vector<Shown> questions();
std::vector<Shown> embeds();

}  // namespace kol::app
