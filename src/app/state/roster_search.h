// Finding somebody in a roster of any length by name, and what can be booked of whom.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/state/document.h"

namespace kol::app {

inline constexpr std::size_t kMostFound = 50;

// What is searched for, and whom that finds. Looks anew only when something changed.
class RosterSearch {
 public:
  std::string text;

  // Indices of the best ranked whose name or id has every word of the text and who have something
  // to book.
  const std::vector<std::size_t>& found(const Document& document);

 private:
  std::string searched_;
  std::size_t revision_ = 0;
  std::vector<std::size_t> found_;
};

// Keys of the formats that somebody's channels allow, first channel first.
std::vector<std::string> formats_of(const Benchmarks& benchmarks, const Influencer& influencer);

// Whether the campaign has booked that influencer.
bool is_in_lineup(const Campaign& campaign, std::string_view influencer);

// One post of the default format, on the first channel that has one; nothing where none has.
std::optional<LineupRow> standard_row(const Benchmarks& benchmarks, const Influencer& influencer);

}  // namespace kol::app
