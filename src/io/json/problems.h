// Collects what is wrong with a JSON text, in the order of the text and no more than can be shown;
// and the path by which each place is named.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json/problem.h"

namespace kol::io {

// "influencers[3]", where a path is not at hand.
std::string element_place(std::string_view list, std::size_t index);

// The way from the root to a value: names and list indices.
class Path {
 public:
  // The name must outlive its place in the path.
  void enter_name(std::string_view name) { steps_.push_back({name, 0, true}); }
  void enter_index(std::size_t index) { steps_.push_back({{}, index, false}); }
  void leave() { steps_.pop_back(); }

  std::string_view last_name() const { return steps_.back().name; }

  // "campaign.lineup[0].payment", empty for the root.
  std::string text() const;
  // The same with a name below it.
  std::string text(std::string_view name) const;

 private:
  struct Step {
    std::string_view name;
    std::size_t index;
    bool is_name;
  };
  std::vector<Step> steps_;
};

// The first so many problems by their offset in the text, one for each place: the one added first,
// but that a value breaks a general rule (a limit, or a name standing twice) goes before what is
// wrong with it in its place.
class ProblemList {
 public:
  explicit ProblemList(std::size_t most) : most_(most) {}

  bool empty() const { return entries_.empty(); }
  // Whether a problem at this offset would still be among the first: if not, its place and message
  // need not be put together.
  bool wants(std::size_t offset) const;
  void add(std::size_t offset, std::string place, Message message) {
    add(offset, {std::move(place), std::move(message)}, false);
  }
  void add_general(std::size_t offset, std::string place, Message message) {
    add(offset, {std::move(place), std::move(message)}, true);
  }
  std::vector<Problem> take();

 private:
  struct Entry {
    std::size_t offset;
    Problem problem;
    bool general;
  };
  void add(std::size_t offset, Problem problem, bool general);

  std::size_t most_;
  std::vector<Entry> entries_;  // by offset
};

}  // namespace kol::io
