// What came of the campaign, on paper: planned against realised, and what worked best.
#include "app/print/parts.h"
#include "app/track/parts.h"

namespace kol::app {
namespace {

void print_outcome(App& app, Paper& paper) {
  paper.table(app.word(Word::track_outcome), {{app.word(Word::track_figure)},
                                              {app.word(Word::track_planned_column)},
                                              {app.word(Word::report_so_far), true},
                                              {app.word(Word::report_place)}});
  for (const ResultLine& line : outcome_lines(app)) {
    paper.row({line.name, line.planned, line.actual, line.place});
  }
}

void print_money(const App& app, Paper& paper) {
  paper.table(app.word(Word::track_money), {{app.word(Word::track_figure)},
                                            {app.word(Word::track_planned_column), true},
                                            {app.word(Word::track_actual_column), true},
                                            {app.word(Word::track_difference), true}});
  for (const ResultLine& line : money_lines(app)) {
    paper.row({line.name, line.planned, line.actual, line.place});
  }
}

void print_best(const App& app, Paper& paper) {
  const std::vector<BestLine> lines = best_influencers(app);
  if (lines.size() < 2) return;
  paper.table(app.word(Word::track_best), {{app.word(Word::compare_name)},
                                           {app.word(Word::plan_cost), true},
                                           {app.word(Word::report_brought)}});
  for (const BestLine& line : lines) paper.row({isolated(line.name), line.cost, line.brought});
  paper.note(best_verdict(app));
}

}  // namespace

void print_results(App& app, Paper& paper) {
  const auto& proof = app.document.outcome().proof;
  if (!proof) return;
  paper.heading(app.word(Word::track_results));
  paper.answer(money_sentence(app, *proof));
  paper.paragraph(results_so_far(app, piece_lines(app)));
  print_outcome(app, paper);
  print_money(app, paper);
  print_best(app, paper);
}

}  // namespace kol::app
