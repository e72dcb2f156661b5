// The figures that were agreed on as a success, against what came of each row's posts (spec:
// practice.md 20, Row).
#include <algorithm>
#include <array>

#include "app/track/parts.h"

namespace kol::app {
namespace {

// In the order of TargetMetric; of orders those that are tracked count.
constexpr std::array kNames = {Word::campaign_posts,   Word::term_impressions, Word::term_reach,
                               Word::term_engagements, Word::term_clicks,      Word::track_orders,
                               Word::term_leads};

Word state_of(const MetricProof& metric) {
  if (!metric.met) return Word::track_target_open;
  return *metric.met ? Word::track_target_met : Word::track_target_missed;
}

Word name_of(const MetricProof& metric) { return kNames[static_cast<std::size_t>(metric.metric)]; }

// With all digits: one less than agreed is not the same.
std::string exactly(const MaybeNumber& value) {
  return value ? ui::editable(value) : std::string(ui::kUndefined);
}

// "12,600 of 10,000" and whether that reaches it.
void target_line(App& app, Flow& flow, const MetricProof& metric) {
  const Word state = state_of(metric);
  const ui::Tone tone = !metric.met   ? ui::Tone::neutral
                        : *metric.met ? ui::Tone::good
                                      : ui::Tone::caution;
  ui::figure_line(
      app.ui, flow.row(ui::kFigureLineHeight),
      {.name = name_of(metric),
       .value = app.ui.words.with(Word::track_target_of, {{"actual", exactly(metric.actual)},
                                                          {"target", exactly(metric.target)}}),
       .note = app.word(state),
       .exact = ui::exact(metric.actual),
       .tone = tone});
}

bool has_targets(const Proof& proof) {
  return std::any_of(proof.rows.begin(), proof.rows.end(),
                     [](const RowProof& row) { return !row.metrics.empty(); });
}

}  // namespace

void row_targets(App& app, Flow& flow, std::size_t row) {
  const auto& proof = app.document.outcome().proof;
  if (!proof || row >= proof->rows.size() || proof->rows[row].metrics.empty()) return;
  const ui::Scope scope(app.ui, "targets " + std::to_string(row));
  for (const MetricProof& metric : proof->rows[row].metrics) target_line(app, flow, metric);
}

void targets_card(App& app, Flow& flow) {
  const auto& proof = app.document.outcome().proof;
  if (!proof || !has_targets(*proof)) return;
  ui::Card card(app.ui, "targets", flow, app.word(Word::track_targets));
  ui::paragraph(app.ui, card.flow, Word::track_targets_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  for (std::size_t i = 0; i < proof->rows.size(); ++i) {
    if (proof->rows[i].metrics.empty()) continue;
    card.flow.space(8);
    ui::heading(app.ui, card.flow.row(28), {"who " + std::to_string(i), who_of(app, i)}, 4, 15);
    row_targets(app, card.flow, i);
  }
}

std::vector<TargetLine> target_lines(const App& app) {
  std::vector<TargetLine> lines;
  const auto& proof = app.document.outcome().proof;
  if (!proof) return lines;
  for (std::size_t i = 0; i < proof->rows.size(); ++i) {
    for (const MetricProof& metric : proof->rows[i].metrics) {
      lines.push_back({who_of(app, i), app.word(name_of(metric)), exactly(metric.target),
                       exactly(metric.actual), app.word(state_of(metric))});
    }
  }
  return lines;
}

}  // namespace kol::app
