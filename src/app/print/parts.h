// How the report for paper is put together, and its sections, each in a file of its own.
#pragma once

#include <string>
#include <vector>

#include "app/print/report.h"

namespace kol::app {

// Gathers blocks in order.
class Paper {
 public:
  void heading(std::string text, PrintBlock::Part part = PrintBlock::Part::body) {
    add(PrintBlock::Kind::heading, std::move(text));
    blocks_.back().part = part;
  }
  void subheading(std::string text) { add(PrintBlock::Kind::subheading, std::move(text)); }
  void answer(std::string text) { add(PrintBlock::Kind::answer, std::move(text)); }
  void paragraph(std::string text) { add(PrintBlock::Kind::paragraph, std::move(text)); }
  void note(std::string text) { add(PrintBlock::Kind::note, std::move(text)); }
  // The rows follow; a table without any is left out.
  void table(std::string name, std::vector<PrintColumn> columns);
  void row(std::vector<std::string> cells) { blocks_.back().rows.push_back(std::move(cells)); }
  // The rows follow, of two cells each.
  void figures() { blocks_.push_back({PrintBlock::Kind::figures, {}}); }
  void chart(PrintBlock chart) { blocks_.push_back(std::move(chart)); }
  std::vector<PrintBlock> done();

 private:
  void add(PrintBlock::Kind kind, std::string text);
  std::vector<PrintBlock> blocks_;
};

// "1,200" with "300 – 4,000" on a line below.
std::string with_range(const std::string& typical, const std::string& low, const std::string& high);

// Low, typical and high at the right of a first column of this name.
std::vector<PrintColumn> case_columns(const App& app, std::string first);

// Page 1: who to book, what the line-up brings in six figures, how sure that is, and the two
// charts.
void print_answer(App& app, Paper& paper);
void print_comparison(App& app, Paper& paper);
void print_fees(const App& app, Paper& paper);
// The creator's side, where somebody is chosen for it.
void print_rates(const App& app, Paper& paper);
void print_campaign(const App& app, Paper& paper);
// The plan, once it was looked at.
void print_plan(App& app, Paper& paper);
// How sure that is; nothing where nothing is known of money.
void print_odds(App& app, Paper& paper);
// What is still to be asked or agreed before somebody of the line-up is booked.
void print_booking(const App& app, Paper& paper);
// What came of it, once there are results.
void print_results(App& app, Paper& paper);
// What was entered or assumed, and as an appendix the defaults and where they come from.
void print_assumptions(const App& app, Paper& paper);

}  // namespace kol::app
