// What came of the campaign, on paper: planned against realised, what was agreed,
// and what worked best.
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

void print_money(const App& app, Paper& paper, Word name, const std::vector<ResultLine>& lines) {
  paper.table(app.word(name), {{app.word(Word::track_figure)},
                               {app.word(Word::track_planned_column), true},
                               {app.word(Word::track_actual_column), true},
                               {app.word(Word::track_difference), true}});
  for (const ResultLine& line : lines) {
    paper.row({line.name, line.planned, line.actual, line.place});
  }
}

void print_targets(const App& app, Paper& paper) {
  paper.table(app.word(Word::track_targets), {{app.word(Word::compare_name)},
                                              {app.word(Word::track_figure)},
                                              {app.word(Word::track_target_value), true},
                                              {app.word(Word::report_so_far), true},
                                              {app.word(Word::track_target_state)}});
  for (const TargetLine& line : target_lines(app)) {
    paper.row({isolated(line.who), line.figure, line.target, line.actual, line.state});
  }
}

void print_best(const App& app, Paper& paper) {
  for (const BestTable& table : best_tables(app)) {
    paper.table(
        table.name,
        {{table.first}, {app.word(Word::plan_cost), true}, {app.word(Word::report_brought)}});
    for (const BestLine& line : table.lines) {
      paper.row({isolated(line.name), line.cost, line.brought});
    }
    paper.note(table.verdict);
    paper.note(table.left_out);
  }
}

}  // namespace

void print_results(App& app, Paper& paper) {
  const auto& proof = app.document.outcome().proof;
  if (!proof) return;
  paper.heading(app.word(Word::track_results));
  paper.answer(money_sentence(app, *proof));
  const std::vector<PieceLine> pieces = piece_lines(app);
  if (!pieces.empty()) paper.paragraph(results_so_far(app, pieces));
  print_outcome(app, paper);
  paper.paragraph(tone_words(app, *proof));
  print_targets(app, paper);
  print_money(app, paper, Word::track_money, money_lines(app));
  print_money(app, paper, Word::track_more_money, more_money_lines(app));
  print_best(app, paper);
}

}  // namespace kol::app
