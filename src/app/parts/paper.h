// What goes on paper, as plain data: a list of blocks. The page makes real HTML of it
// (web/report/report.js); nothing here knows how it looks.
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

// A bar of a chart, in parts of the chart's width: both ends are 0 to 1.
struct PrintBar {
  enum class Kind { stage, sum, cost, gain, loss };
  Kind kind = Kind::stage;
  std::string name;  // below it, after '\n', may stand more
  std::string value;
  double from = 0;
  double to = 0;
};

struct PrintBlock {
  enum class Kind {
    heading,
    subheading,
    answer,
    paragraph,
    note,
    table,
    figures,
    chart,
    clause,      // of an agreement: its numbered heading, and rows of two cells: kind and text
    signatures,  // a row for each who signs: name, and what the lines beside it are for
  };
  // What begins with a heading: the answer has the first page, the appendix can be left out.
  enum class Part { body, answer, appendix };
  Kind kind = Kind::paragraph;
  std::string text;  // of a table and of a chart what it is called
  std::vector<PrintColumn> columns = {};
  // A cell may have more lines, after '\n'; they are smaller. The first cell names its row. Figures
  // have two cells each: name and value.
  std::vector<std::vector<std::string>> rows = {};
  std::vector<PrintBar> bars = {};  // of a chart
  double zero = 0;                  // of a chart: where 0 is, 0 to 1
  Part part = Part::body;           // of a heading
};

struct PrintReport {
  std::string title;
  std::string about;  // date and what it was made with
  std::vector<PrintBlock> blocks;
  bool has_appendix = true;    // which the reader may leave out
  std::string file_name = {};  // what a PDF of it is called; else as its title
};

// As JSON for the page, with the words of its buttons.
std::string print_report_json(const App& app, const PrintReport& report);

// A text that came from outside, so that it can neither reorder nor hide what stands beside it:
// between U+2068 and U+2069 (the page makes an element of its own of it), without control
// characters, without marks of direction and of no width; "—" if nothing is left. Joiners stay:
// emoji and several scripts need them.
std::string isolated(std::string_view text);

}  // namespace kol::app
