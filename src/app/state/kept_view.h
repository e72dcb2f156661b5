// What is kept of one screen or panel, for the page to come back as it was left: texts by names,
// some of them several times. What stands in a list is kept by its name in it, never by its place:
// lists grow. The text that all of it becomes is keeping/view.h's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kol::app {

class KeptView {
 public:
  void put(std::string_view name, std::string_view value) { lines_.emplace_back(name, value); }
  void put_number(std::string_view name, double value);
  void put_flag(std::string_view name, bool value) { put(name, value ? "1" : "0"); }

  // Nothing if it is not there (as what this reads may be of another version), or is no number.
  std::optional<std::string_view> get(std::string_view name) const;
  std::optional<double> number(std::string_view name) const;
  std::optional<bool> flag(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;

  const std::vector<std::pair<std::string, std::string>>& lines() const { return lines_; }

 private:
  std::vector<std::pair<std::string, std::string>> lines_;
};

}  // namespace kol::app
