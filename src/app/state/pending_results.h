// A file of results that waits for the reader's yes: what it would fill in is shown before.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "io/table/results/import.h"

namespace kol::app {

struct PendingResults {
  std::string name;
  std::string bytes;
  io::ResultsOptions options;
  // Of a workbook: its sheets, and the one that `bytes` are of.
  std::vector<std::string> sheets;
  std::size_t sheet = 0;
  std::optional<std::size_t> wanted_sheet = {};  // that the page was asked for
  // What it would come to; made anew with another document or another answer.
  io::ResultsImport import;
  std::size_t read_of = 0;  // Document::revision(); 0: not read yet
  bool show_columns = false;
  bool show_matches = false;
  std::size_t shown_lines = 60;  // of each list; more of them on request
};

}  // namespace kol::app
