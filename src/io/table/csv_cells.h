// The cells of a CSV file for a spreadsheet: plain numbers, texts quoted and defused against
// formulas (spec: import, Command).
#pragma once

#include <string>
#include <string_view>

#include "core/workspace.h"

namespace kol::io {

// Writes the cells of one line, each with its column's name: so that header and cells cannot come
// apart, the header is the same sequence with the names alone.
class CsvCells {
 public:
  CsvCells(std::string& out, bool header) : out_(out), header_(header) {}

  void text(std::string_view name, std::string_view value);
  void number(std::string_view name, MaybeNumber value) { estimate({}, name, value); }
  // A figure that is calculated; the column's name is the prefix with the figure's.
  void estimate(std::string_view prefix, std::string_view name, MaybeNumber value);
  void end_line() { out_ += '\n'; }

 private:
  void begin(std::string_view name, std::string_view prefix = {});

  std::string& out_;
  bool header_;
  bool first_ = true;
};

}  // namespace kol::io
