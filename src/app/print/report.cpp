#include "app/print/report.h"

#include "app/parts/deal.h"
#include "app/parts/mending.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

std::string about_text(const App& app) {
  return app.ui.words.with(Word::report_about,
                           {{"date", platform::format_date("")},
                            {"benchmarks", platform::format_date(app.document.benchmarks().date)},
                            {"currency", app.currency()}});
}

}  // namespace

void Paper::add(PrintBlock::Kind kind, std::string text) {
  if (!text.empty()) blocks_.push_back({kind, std::move(text)});
}

void Paper::table(std::string name, std::vector<PrintColumn> columns) {
  blocks_.push_back({PrintBlock::Kind::table, std::move(name), std::move(columns)});
}

std::vector<PrintBlock> Paper::done() {
  std::erase_if(blocks_, [](const PrintBlock& block) {
    return block.kind == PrintBlock::Kind::table && block.rows.empty();
  });
  return std::move(blocks_);
}

std::string with_range(const std::string& typical, const std::string& low,
                       const std::string& high) {
  const std::string range = ui::range(low, high);
  return range.empty() ? typical : typical + '\n' + range;
}

std::vector<PrintColumn> case_columns(const App& app, std::string first) {
  return {{std::move(first)},
          {app.word(Word::campaign_low), true},
          {app.word(Word::campaign_typical), true},
          {app.word(Word::campaign_high), true}};
}

PrintReport print_report(App& app) {
  begin_fees(app);
  const std::string& name = app.document.workspace().campaign.name;
  Paper paper;
  if (app.document.is_sample()) paper.note(app.word(Word::report_sample));
  if (const std::string missing = not_counted(app); !missing.empty()) paper.note(missing);
  print_answer(app, paper);
  print_comparison(app, paper);
  print_fees(app, paper);
  print_rates(app, paper);
  print_plan(app, paper);
  print_campaign(app, paper);
  print_odds(app, paper);
  print_booking(app, paper);
  print_results(app, paper);
  print_assumptions(app, paper);
  return {name.empty() ? app.word(Word::app_title) : isolated(name), about_text(app), paper.done()};
}

void open_report(App& app, bool print) {
  platform::show_report(print_report_json(app, print_report(app)), print);
}

}  // namespace kol::app
