// Paths and problems of a JSON text (see problems.h).
#include "io/json/problems.h"

#include <algorithm>
#include <utility>

#include "io/json/text.h"

namespace kol::io {
namespace {

// A place is written in full but for names no person ever wrote.
constexpr std::size_t kLongestPlace = 100000;

void append_name(std::string& place, std::string_view name) {
  if (!place.empty()) place.push_back('.');
  place += name;
}

}  // namespace

std::string element_place(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

std::string Path::text() const { return text({}); }

std::string Path::text(std::string_view name) const {
  std::string place;
  for (const Step& step : steps_) {
    if (step.is_name) {
      append_name(place, step.name);
    } else {
      place += '[' + std::to_string(step.index) + ']';
    }
  }
  if (!name.empty()) append_name(place, name);
  if (place.size() > kLongestPlace) {
    std::size_t end = kLongestPlace;
    while (utf8_length(place, end) == 0) --end;
    place.resize(end);
    place += "…";
  }
  return place;
}

bool ProblemList::wants(std::size_t offset) const {
  return entries_.size() < most_ || offset < entries_.back().offset;
}

void ProblemList::add(std::size_t offset, Problem problem, bool general) {
  if (!wants(offset)) return;
  const auto same = [&](const Entry& entry) { return entry.problem.place == problem.place; };
  const auto before = std::find_if(entries_.begin(), entries_.end(), same);
  if (before != entries_.end() && (before->general || !general)) return;
  if (before != entries_.end()) entries_.erase(before);
  const auto later = [](std::size_t left, const Entry& right) { return left < right.offset; };
  const auto at = std::upper_bound(entries_.begin(), entries_.end(), offset, later);
  entries_.insert(at, {offset, std::move(problem), general});
  if (entries_.size() > most_) entries_.pop_back();
}

std::vector<Problem> ProblemList::take() {
  std::vector<Problem> problems;
  for (Entry& entry : entries_) problems.push_back(std::move(entry.problem));
  entries_.clear();
  return problems;
}

}  // namespace kol::io
