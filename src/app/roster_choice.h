// Choosing somebody from a roster of any length: the best ranked in a list, the others found by
// name; and what can be booked of whom was chosen.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/document.h"
#include "ui/geometry.h"

namespace kol::app {

struct App;

// What is searched for, and whom that finds. Looks anew only when something changed.
class RosterSearch {
 public:
  std::string text;

  // Indices of the best ranked whose name or id holds the text and who have something to book.
  const std::vector<std::size_t>& found(const Document& document);

 private:
  std::string searched_;
  std::size_t revision_ = 0;
  std::vector<std::size_t> found_;
};

// Keys of the formats that somebody's channels allow, first channel first.
std::vector<std::string> formats_of(const Benchmarks& benchmarks, const Influencer& influencer);

// One post of the default format, on the first channel that has one; nothing where none has.
std::optional<LineupRow> standard_row(const Benchmarks& benchmarks, const Influencer& influencer);

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
