// The first page: who to book and for how much, what the line-up would bring in six figures, and
// the two charts as bars that the page draws.
#include <algorithm>
#include <cmath>

#include "app/campaign/parts.h"
#include "app/compare/advice_words.h"
#include "app/compare/cells.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/odds.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

// ---- Who to book ----

Word missing_for_advice(const Workspace& workspace) {
  if (workspace.influencers.empty()) return Word::report_nobody;
  return ranking_needs(workspace.campaign);
}

void print_advice(const App& app, Paper& paper) {
  const Workspace& workspace = app.document.workspace();
  const Report& report = app.document.report();
  const Advice advice = advice_for(workspace, app.document.benchmarks(), report);
  if (advice.kind == AdviceKind::unknown) {
    return paper.answer(app.word(missing_for_advice(workspace)));
  }
  const std::string name = isolated(name_of(workspace.influencers[advice.influencer]));
  paper.answer(advice_sentence(app, advice, name));
  paper.paragraph(outcome_sentence(app, advice));
  const std::string unusual = unusual_signals(app, report.influencers[advice.influencer]);
  if (unusual.empty()) return;
  paper.paragraph(app.ui.words.with(Word::compare_look_at, {{"signals", unusual}}));
}

// ---- Six figures ----

constexpr std::size_t kMostNames = 6;

// "Ada, Bea and 3 more"
std::string who_is_booked(const App& app, const Projection& projection) {
  const Workspace& workspace = app.document.workspace();
  const std::size_t all = projection.rows.size();
  const std::size_t named = all <= kMostNames + 1 ? all : kMostNames;
  std::string names;
  for (std::size_t i = 0; i < named; ++i) {
    const std::size_t index = projection.rows[i].influencer;
    names += (names.empty() ? "" : ", ") + isolated(index < workspace.influencers.size()
                                                        ? name_of(workspace.influencers[index])
                                                        : workspace.campaign.lineup[i].influencer);
  }
  if (named == all) return names;
  return app.ui.words.with(
      Word::report_and_more,
      {{"names", names}, {"count", ui::count(static_cast<double>(all - named))}});
}

std::string outcome_of(const App& app, const Case& typical) {
  if (!typical.profit || !typical.roi) return missing_for_projection(app, true);
  const bool loses = *typical.profit < 0;
  return app.ui.words.with(loses ? Word::report_lineup_loses : Word::report_lineup_earns,
                           {{"profit", ui::money(std::abs(*typical.profit), app.currency())},
                            {"cost", shown(app, typical.costs, &CostBreakdown::total)},
                            {"roi", shown(app, typical, &Case::roi)}});
}

// The typical figure with low and high below it.
template <typename Owner, typename Of>
std::vector<std::string> three_cases(const App& app, const Projection& projection,
                                     MaybeNumber Owner::*member, const Of& of) {
  std::string text = shown(app, of(projection.typical), member);
  if (of(projection.typical).*member) {
    const std::string range = ui::range(app.ui.words, shown(app, of(projection.low), member),
                                        shown(app, of(projection.high), member));
    if (!range.empty() && range != text) text += '\n' + range;
  }
  return {app.word(words_of(member).name), std::move(text)};
}

std::vector<std::string> break_even(const App& app, const Projection& projection) {
  const BreakEven& figures = projection.break_even;
  std::string text = shown(app, figures, &BreakEven::orders);
  const MaybeNumber& expected = projection.typical.incremental;
  if (figures.orders && expected) {
    text += '\n' + app.ui.words.with(Word::report_expected, {{"count", ui::count(expected)}});
  }
  return {app.word(words_of(&BreakEven::orders).name), std::move(text)};
}

std::vector<std::string> budget(const App& app, const Projection& projection) {
  const MaybeNumber& whole = app.document.workspace().campaign.budget;
  const MaybeNumber& left = projection.budget_left;
  const bool over = left && *left < 0;
  std::string text = ui::money(left ? MaybeNumber(std::abs(*left)) : left, app.currency());
  text += '\n' + (whole ? app.ui.words.with(Word::report_of_budget,
                                            {{"budget", ui::money(whole, app.currency())}})
                        : app.word(Word::report_no_budget));
  return {app.word(over ? Word::report_over_budget : Word::term_budget_left), std::move(text)};
}

void print_six(const App& app, Paper& paper, const Projection& projection) {
  const auto whole = [](const Case& one) -> const Case& { return one; };
  const auto costs = [](const Case& one) -> const CostBreakdown& { return one.costs; };
  const bool by_leads = app.document.workspace().campaign.goal == Goal::leads;
  paper.figures();
  paper.row(three_cases(app, projection, &Case::profit, whole));
  paper.row(three_cases(app, projection, &Case::roi, whole));
  paper.row(three_cases(app, projection, &CostBreakdown::total, costs));
  paper.row(three_cases(app, projection, by_leads ? &Case::leads : &Case::incremental, whole));
  paper.row(break_even(app, projection));
  paper.row(budget(app, projection));
}

// ---- Charts ----

void print_funnel(const App& app, Paper& paper) {
  if (!missing_for_projection(app, false).empty()) return;
  PrintBlock chart{PrintBlock::Kind::chart, app.word(Word::campaign_funnel_chart)};
  const std::vector<ui::FunnelStage> stages = funnel_stages(app);
  double most = 0;
  for (const ui::FunnelStage& stage : stages) most = std::max(most, stage.value.value_or(0));
  for (const ui::FunnelStage& stage : stages) {
    const double part = most > 0 ? stage.value.value_or(0) / most : 0;
    std::string name = stage.label;
    if (!stage.share_label.empty()) name += '\n' + stage.share_label;
    chart.bars.push_back(
        {PrintBar::Kind::stage, std::move(name), stage.value_label, 0, std::max(part, 0.0)});
  }
  if (!stages.empty()) paper.chart(std::move(chart));
}

PrintBar::Kind kind_of(const ui::WaterfallStep& step, bool last) {
  if (!step.total) return PrintBar::Kind::cost;
  if (step.value < 0) return PrintBar::Kind::loss;
  return last ? PrintBar::Kind::gain : PrintBar::Kind::sum;
}

void print_waterfall(const App& app, Paper& paper, const Projection& projection) {
  if (!projection.typical.profit) return;
  PrintBlock chart{PrintBlock::Kind::chart, app.word(Word::campaign_waterfall)};
  const std::vector<ui::WaterfallStep> steps = waterfall_steps(app);
  double sum = 0;
  double least = 0;
  double most = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const ui::WaterfallStep& step = steps[i];
    const double from = step.total ? 0 : sum;
    sum = from + step.value;
    least = std::min(least, sum);
    most = std::max(most, sum);
    chart.bars.push_back({kind_of(step, i + 1 == steps.size()), step.label, step.value_label,
                          std::min(from, sum), std::max(from, sum)});
  }
  const double length = most > least ? most - least : 1;
  chart.zero = -least / length;
  for (PrintBar& bar : chart.bars) {
    bar.from = (bar.from - least) / length;
    bar.to = (bar.to - least) / length;
  }
  paper.chart(std::move(chart));
}

}  // namespace

void print_answer(App& app, Paper& paper) {
  paper.heading(app.word(Word::report_recommendation), PrintBlock::Part::answer);
  print_advice(app, paper);
  const auto& projection = app.document.report().projection;
  if (!projection) return paper.note(missing_for_projection(app, true));
  paper.subheading(
      app.ui.words.with(Word::report_lineup_of, {{"names", who_is_booked(app, *projection)}}));
  paper.paragraph(outcome_of(app, projection->typical));
  follow_odds(app);
  if (const auto odds = odds_sentences(app); !odds.empty()) paper.paragraph(odds.front());
  print_six(app, paper, *projection);
  print_funnel(app, paper);
  print_waterfall(app, paper, *projection);
}

}  // namespace kol::app
