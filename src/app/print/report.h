// The report for paper as plain data: a list of blocks made of the workspace, its report and the
// words. The page makes real HTML of it (web/report/report.js); nothing here knows how it looks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

struct PrintColumn {
  std::string header;
  bool numeric = false;  // stands at the right, digits below each other
};

struct PrintBlock {
  enum class Kind { heading, paragraph, note, table };
  Kind kind = Kind::paragraph;
  std::string text;  // of a table what it is called
  std::vector<PrintColumn> columns = {};
  // A cell may have more lines, after '\n'; they are smaller. The first cell names its row.
  std::vector<std::vector<std::string>> rows = {};
};

struct PrintReport {
  std::string title;
  std::string about;  // date and what it was made with
  std::vector<PrintBlock> blocks;
};

// Comparison, fees, campaign and what all of it assumes. Chooses a subject for the fees where the
// reader has not done so yet.
PrintReport print_report(App& app);

// The report as JSON for the page, with the words of its buttons.
std::string print_report_json(const App& app, const PrintReport& report);

// Shows it; with `print` the browser's print dialog opens at once.
void open_report(App& app, bool print);

}  // namespace kol::app
