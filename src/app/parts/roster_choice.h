// Choosing somebody from a roster of any length: the best ranked in a list, the others found by
// name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// The list, with a search field beside it where the roster is longer. `first` stands before the
// roster and is chosen unless `current` is.
struct RosterSelect {
  std::string_view key;
  std::string_view label;
  std::string first;
  std::optional<std::size_t> current = std::nullopt;
};
struct RosterPick {
  bool changed = false;
  std::optional<std::size_t> influencer;  // nothing: `first`
};
RosterPick roster_select(App& app, ui::Flow& flow, RosterSearch& search,
                         const RosterSelect& options);

}  // namespace kol::app
