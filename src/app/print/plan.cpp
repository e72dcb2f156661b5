// The plan on paper: whom to book and why, who is left out, one big name against many small ones.
#include <algorithm>

#include "app/parts/planning.h"
#include "app/plan/parts.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

void print_chosen(const App& app, Paper& paper) {
  paper.table(app.word(Word::plan_title), {{app.word(Word::compare_name)},
                                           {app.word(Word::campaign_posts)},
                                           {app.word(Word::plan_cost), true},
                                           {value_name(app), true}});
  for (const PlanLine& line : plan_lines(app)) {
    paper.row({isolated(line.name), line.why.empty() ? line.posts : line.posts + '\n' + line.why,
               line.cost, line.value});
  }
}

void print_left_out(const App& app, Paper& paper) {
  constexpr std::size_t kMostPrinted = 10;
  paper.table(app.word(Word::plan_left_out),
              {{app.word(Word::compare_name)}, {app.word(Word::plan_why)}});
  const std::vector<LeftOut> lines = left_out_lines(app);
  const std::size_t printed = std::min(lines.size(), kMostPrinted);
  for (std::size_t i = 0; i < printed; ++i) paper.row({isolated(lines[i].name), lines[i].why});
  if (printed == lines.size()) return;
  const auto more = static_cast<double>(lines.size() - printed);
  paper.note(more == 1
                 ? app.word(Word::report_left_out_more_one)
                 : app.ui.words.with(Word::report_left_out_more, {{"count", ui::count(more)}}));
}

}  // namespace

void print_plan(App& app, Paper& paper) {
  const bool was_asked = app.planning.revision != 0 || app.document.workspace().planner;
  if (!was_asked) return;
  follow_plan(app);
  if (!app.planning.plan || !budget_to_plan(app)) return;
  paper.heading(app.word(Word::nav_plan));
  if (const std::string missing = why_no_plan(app); !missing.empty()) {
    return paper.paragraph(missing);
  }
  paper.answer(plan_headline(app));
  for (const std::string& sentence : plan_sentences(app)) paper.paragraph(sentence);
  print_chosen(app, paper);
  print_left_out(app, paper);
  for (const std::string& sentence : big_or_small_sentences(app)) paper.paragraph(sentence);
}

}  // namespace kol::app
