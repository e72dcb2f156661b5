// How sure the campaign's result is, and what it hinges on, on paper.
#include "app/parts/odds.h"

#include <algorithm>

#include "app/campaign/parts.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

void print_percentiles(const App& app, Paper& paper) {
  const SimulationReport& report = app.odds.report;
  const auto row = [&](Word name, MaybeNumber value) {
    paper.row({app.word(name), ui::money(value, app.currency())});
  };
  paper.table(app.word(Word::odds_chart),
              {{app.word(Word::campaign_case)}, {app.word(Word::report_value), true}});
  row(Word::how_odds_low, report.profit->p5);
  row(Word::report_odds_quarter, report.profit->p25);
  row(Word::report_odds_middle, report.profit->p50);
  row(Word::report_odds_three_quarters, report.profit->p75);
  row(Word::how_odds_high, report.profit->p95);
  row(Word::how_odds_mean, report.profit->mean);
  row(Word::how_odds_worst, report.shortfall10);
  paper.note(app.ui.words.with(Word::report_odds_note,
                               {{"count", ui::count(report.trials)},
                                {"error", ui::money(report.mean_error, app.currency())}}));
}

void print_hinges(const App& app, Paper& paper) {
  const std::vector<ui::TornadoBar> bars = hinge_bars(app);
  if (bars.empty()) return;
  double least = 0;
  double most = 0;
  for (const ui::TornadoBar& bar : bars) {
    least = std::min({least, bar.at_low, bar.at_high});
    most = std::max({most, bar.at_low, bar.at_high});
  }
  const double length = most > least ? most - least : 1;
  PrintBlock chart{PrintBlock::Kind::chart, app.word(Word::hinges_title)};
  chart.zero = -least / length;
  for (const ui::TornadoBar& bar : bars) {
    const double low = std::min(bar.at_low, bar.at_high);
    const double high = std::max(bar.at_low, bar.at_high);
    chart.bars.push_back(
        {high <= 0 ? PrintBar::Kind::loss : PrintBar::Kind::sum, bar.name + '\n' + bar.note,
         ui::range(app.ui.words, low == bar.at_low ? bar.at_low_label : bar.at_high_label,
                   low == bar.at_low ? bar.at_high_label : bar.at_low_label),
         (low - least) / length, (high - least) / length});
  }
  paper.chart(std::move(chart));
  paper.note(app.word(Word::how_hinges_note));
}

}  // namespace

void print_odds(App& app, Paper& paper) {
  follow_odds(app);
  const std::vector<std::string> sentences = odds_sentences(app);
  if (sentences.empty()) return;
  paper.heading(app.word(Word::odds_title));
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    i == 0 ? paper.answer(sentences[i]) : paper.paragraph(sentences[i]);
  }
  if (const std::string apart = odds_apart(app); !apart.empty()) paper.paragraph(apart);
  print_percentiles(app, paper);
  print_hinges(app, paper);
}

}  // namespace kol::app
