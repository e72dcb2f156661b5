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
  // How many lines of each list; more of them on request.
  struct Shown {
    static constexpr std::size_t kFirst = 60;
    std::size_t figures = kFirst;
    std::size_t matches = kFirst;
    std::size_t left_out = kFirst;  // of each reason
  };
  Shown shown = {};
};

}  // namespace kol::app
