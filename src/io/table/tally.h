// Counts what is noteworthy about a table while its records are read, for the warnings.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "io/message.h"

namespace kol::io {

class Tally {
 public:
  void count(Code warning, const std::string& column = {}) { ++counts_[{warning, column}]; }

  // Adds a warning for each that was counted.
  void add_to(std::vector<Message>& warnings) const {
    for (const auto& [what, count] : counts_) {
      Message message{what.first, {{"count", count}}};
      if (!what.second.empty()) message.values.push_back({"column", what.second});
      warnings.push_back(std::move(message));
    }
  }

 private:
  std::map<std::pair<Code, std::string>, std::size_t> counts_;
};

}  // namespace kol::io
