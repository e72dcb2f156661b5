// What was planned beside what came of it, figure by figure.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/parts/figures.h"
#include "app/parts/odds.h"
#include "app/track/parts.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

struct Outcome {
  ProofKey key;
  Word name;
};
constexpr std::array kOutcomes = {Outcome{ProofKey::impressions, Word::term_impressions},
                                  Outcome{ProofKey::engagements, Word::term_engagements},
                                  Outcome{ProofKey::clicks, Word::term_clicks},
                                  Outcome{ProofKey::tracked, Word::track_orders},
                                  Outcome{ProofKey::leads, Word::term_leads}};
constexpr double kAsTypical = 0.005;  // less is no difference that anybody sees
// What is only counted.
constexpr std::array kCounted = {Outcome{ProofKey::reach, Word::term_reach},
                                 Outcome{ProofKey::new_followers, Word::track_new_followers},
                                 Outcome{ProofKey::hashtag_uses, Word::track_hashtag_uses}};

// Of ten, how many it is better than; 0 and 10 stand for nearly none and nearly all.
int of_ten(double percentile) { return static_cast<int>(std::lround(percentile * 10)); }

struct AmongWords {
  Word better;
  Word all;
  Word none;
};

std::string among(const App& app, double percentile, const AmongWords& words) {
  const int count = of_ten(percentile);
  if (count <= 0) return app.word(words.none);
  if (count >= 10) return app.word(words.all);
  return app.ui.words.with(words.better, {{"count", std::to_string(count)}});
}

std::string shown_plan(const App& app, const Triple& plan) {
  return app.ui.words.with(Word::track_planned, {{"low", ui::count(plan.low)},
                                                 {"high", ui::count(plan.high)},
                                                 {"typical", ui::count(plan.typical)}});
}

// Where it lies in what was to be expected; nothing of nothing where nothing was planned.
std::string place_words(const App& app, const ProofFigure& figure) {
  const bool planned_none = figure.planned_so_far && figure.planned_so_far->high == 0;
  if (planned_none && figure.so_far == 0.0) return {};
  if (figure.percentile) return among_campaigns(app, *figure.percentile);
  if (!figure.so_far || !figure.planned_so_far) return {};
  if (*figure.so_far < figure.planned_so_far->low) return app.word(Word::track_below_plan);
  if (*figure.so_far > figure.planned_so_far->high) return app.word(Word::track_above_plan);
  return app.word(Word::track_within_plan);
}

// How far it is from the typical plan: "That is 432 more than typical, 5% more."
std::string difference_words(const App& app, const ProofFigure& figure) {
  if (!figure.difference || !figure.relative) return {};
  if (std::abs(*figure.relative) < kAsTypical) return app.word(Word::track_as_typical);
  return app.ui.words.with(*figure.difference < 0 ? Word::track_fewer : Word::track_further,
                           {{"count", ui::count(std::abs(*figure.difference))},
                            {"share", ui::percent(std::abs(*figure.relative))}});
}

// Name and figure, the plan's range with the figure in it, and both in words.
void outcome(App& app, Flow& flow, const Outcome& shown, const ProofFigure& figure) {
  Ui& ui = app.ui;
  const std::string value = ui::count(figure.so_far);
  const float top = flow.y();
  ui::Group group(ui, ui::Label(shown.name).key(), ui::Role::group,
                  {flow.x(), top, flow.width(), 0}, app.word(shown.name));
  group.node().value = value;
  group.node().title = ui::exact(figure.so_far);
  Rect head = flow.row(30);
  ui.draw_text(head.cut_right(std::min(head.w * 0.5f, 160.0f), 8), value,
               {.size = 20, .bold = true, .align = ui::Align::right});
  ui.draw_text(head, app.word(shown.name));
  // Of what is reported; before, of all.
  if (const MaybeTriple& planned = figure.so_far ? figure.planned_so_far : figure.planned) {
    const Triple& plan = *planned;
    ui::RangeBar bar;
    bar.low = plan.low;
    bar.typical = plan.typical;
    bar.high = plan.high;
    if (figure.so_far) bar.marks = {{.value = *figure.so_far, .label = {}, .colour = 0}};
    bar.labelled = false;
    ui::range_bar(ui, flow.row(20), "bar", bar);
    ui::paragraph(ui, flow, {"planned", shown_plan(app, plan)},
                  {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  }
  const std::string difference = difference_words(app, figure);
  if (!difference.empty()) {
    ui::paragraph(ui, flow, {"difference", difference}, {.size = ui::kSmallSize});
  }
  const std::string place = place_words(app, figure);
  if (!place.empty()) ui::paragraph(ui, flow, {"place", place}, {.size = ui::kSmallSize});
  const std::string reported = reported_words(app, figure);
  if (!reported.empty()) {
    ui::paragraph(ui, flow, {"reported", reported},
                  {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  }
  group.set_height(flow.y() - top);
}

void counted(App& app, Flow& flow, const Proof& proof) {
  for (const Outcome& one : kCounted) {
    const ProofFigure& figure = proof.figure(one.key);
    if (!figure.so_far) continue;
    ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                    {.name = one.name,
                     .value = ui::count(figure.so_far),
                     .note = reported_words(app, figure),
                     .exact = ui::exact(figure.so_far)});
  }
  ui::paragraph(app.ui, flow, {"tone", tone_words(app, proof)},
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
}

// Whether there are places here to ask about.
bool is_anything_placed(const Proof& proof) {
  return std::any_of(kOutcomes.begin(), kOutcomes.end(), [&](const Outcome& one) {
    return proof.figure(one.key).percentile.has_value();
  });
}

}  // namespace

std::string reported_words(const App& app, const ProofFigure& figure) {
  if (!figure.reported || !figure.of || *figure.reported >= *figure.of) return {};
  return app.ui.words.with(Word::track_so_far_of, {{"known", ui::editable(figure.reported)},
                                                   {"count", ui::editable(figure.of)}});
}

const Proof& placed_proof(App& app) {
  TrackView& view = app.track;
  if (view.placed_revision != app.document.revision()) {
    view.placed_revision = app.document.revision();
    view.placed = app.document.outcome().proof;
    if (is_placed_among_trials(*view.placed)) {
      const LineupTrials trials = few_trials(app);
      if (trials.count() > 0) place_among_trials(trials, *view.placed);
    }
  }
  return *view.placed;
}

std::string tone_words(const App& app, const Proof& proof) {
  if (!proof.sentiment) return {};
  const double share = *proof.sentiment;
  return app.ui.words.with(share >= 0 ? Word::track_tone_good : Word::track_tone_bad,
                           {{"share", ui::percent(std::abs(share))}});
}

std::string among_posts(const App& app, double percentile) {
  return among(
      app, percentile,
      {Word::track_better_posts, Word::track_better_all_posts, Word::track_better_no_posts});
}

std::string among_campaigns(const App& app, double percentile) {
  return among(app, percentile,
               {Word::track_better_campaigns, Word::track_better_all_campaigns,
                Word::track_better_no_campaigns});
}

std::string among_campaigns(const App& app, ProofKey key, double percentile) {
  // More cost is not better.
  if (key == ProofKey::total) {
    return among(app, percentile,
                 {Word::track_campaigns_higher, Word::track_campaigns_higher_all,
                  Word::track_campaigns_higher_none});
  }
  return among(app, percentile,
               {Word::track_campaigns_better, Word::track_campaigns_better_all,
                Word::track_campaigns_better_none});
}

std::vector<ResultLine> outcome_lines(App& app) {
  std::vector<ResultLine> lines;
  if (!app.document.outcome().proof) return lines;
  const Proof& proof = placed_proof(app);
  for (const Outcome& one : kOutcomes) {
    const ProofFigure& figure = proof.figure(one.key);
    if (!figure.so_far) continue;
    const MaybeTriple& planned = figure.planned_so_far;
    const std::string reported = reported_words(app, figure);
    std::string place = difference_words(app, figure);
    const std::string where = place_words(app, figure);
    if (!place.empty() && !where.empty()) place += '\n';
    place += where;
    lines.push_back({app.word(one.name), planned ? shown_plan(app, *planned) : std::string(),
                     ui::count(figure.so_far) + (reported.empty() ? "" : '\n' + reported),
                     std::move(place)});
  }
  for (const Outcome& one : kCounted) {
    const ProofFigure& figure = proof.figure(one.key);
    if (!figure.so_far) continue;
    const std::string reported = reported_words(app, figure);
    lines.push_back({app.word(one.name),
                     {},
                     ui::count(figure.so_far) + (reported.empty() ? "" : '\n' + reported),
                     {}});
  }
  return lines;
}

void outcome_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "outcome", flow, app.word(Word::track_outcome));
  if (!app.document.outcome().proof) {
    return ui::paragraph(app.ui, card.flow, Word::track_nothing_yet,
                         {.colour = app.ui.theme.secondary});
  }
  const Proof& proof = placed_proof(app);
  bool first = true;
  for (const Outcome& one : kOutcomes) {
    const ProofFigure& figure = proof.figure(one.key);
    const bool is_goal =
        one.key != ProofKey::leads || app.document.workspace().campaign.goal == Goal::leads;
    if (!figure.so_far && !is_goal) continue;
    if (!first) card.flow.space(12);
    first = false;
    outcome(app, card.flow, one, figure);
  }
  card.flow.space(12);
  Rect key = card.flow.row(20);
  ui::range_key(app.ui, key, app.word(Word::track_key_band), app.word(Word::track_key_dot),
                ui::Align::left, app.ui.theme.text);
  card.flow.space(4);
  counted(app, card.flow, proof);
  if (is_anything_placed(proof)) {
    ask_button(app, card.flow, Word::track_better_of_ten, Topic::better_than);
  }
}

}  // namespace kol::app
