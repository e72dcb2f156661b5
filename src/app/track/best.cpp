// What worked best: by platform, format or influencer, and whether that can be told yet.
#include <algorithm>
#include <array>

#include "app/parts/figures.h"
#include "app/parts/roll_ups.h"
#include "app/track/parts.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostShown = 8;
// In the order of kRollUps.
constexpr std::array kSides = {Word::track_by_influencer, Word::track_by_platform,
                               Word::track_by_format};

// What one of the goal's figure cost: "$33 an order"; views by the thousand.
std::string cost_each(const App& app, const RollUpGroup& group) {
  static constexpr std::array kWords = {Word::track_each_awareness, Word::track_each_engagement,
                                        Word::track_each_traffic, Word::track_each_sales,
                                        Word::track_each_leads};
  const Goal goal = app.document.workspace().campaign.goal;
  if (!group.per_cost || *group.per_cost <= 0) return app.word(Word::track_each_unknown);
  const double times = goal == Goal::awareness ? 1000 : 1;
  return app.ui.words.with(kWords[static_cast<std::size_t>(goal)],
                           {{"cost", ui::money(times / *group.per_cost, app.currency())}});
}

std::string brought(const App& app, const RollUpGroup& group) {
  static constexpr std::array kWords = {Word::term_impressions, Word::term_engagements,
                                        Word::term_clicks, Word::track_orders, Word::term_leads};
  const Goal goal = app.document.workspace().campaign.goal;
  return app.ui.words.with(Word::track_brought,
                           {{"figure", app.word(kWords[static_cast<std::size_t>(goal)])},
                            {"count", ui::count(group.brought)},
                            {"posts", ui::editable(group.pieces)}});
}

void group_line(App& app, Flow& flow, RollUpBy by, const RollUpGroup& group, double best) {
  Ui& ui = app.ui;
  const std::string name = group_name(app, by, group);
  const std::string cost = cost_each(app, group);
  const std::string what = brought(app, group);
  const Rect whole = flow.row(58);
  ui::Node& node = ui.describe(ui.id(std::to_string(group.index)), ui::Role::group, whole, name);
  node.value = app.ui.words.with(Word::track_group_said, {{"cost", cost}, {"brought", what}});
  Rect rest = whole;
  Rect head = rest.cut_top(24);
  ui.draw_text(head.cut_right(std::min(head.w * 0.55f, ui.text_width(cost, {.bold = true}) + 2), 8),
               cost, {.bold = true, .align = ui::Align::right});
  ui.draw_text(head, name);
  Rect bar = rest.cut_top(8, 2);
  ui.fill(bar, ui::with_alpha(ui.theme.line, 128), 4);
  if (group.per_cost && best > 0) {
    bar.w *= static_cast<float>(std::clamp(*group.per_cost / best, 0.0, 1.0));
    ui.fill(bar, ui.theme.secondary, 4);
  }
  ui.draw_text(rest, what, {.size = ui::kSmallSize, .colour = ui.theme.secondary});
}

const std::string& verdict_words(const App& app, const RollUp& roll_up) {
  const bool clear = roll_up.verdict == RollUpVerdict::clear;
  return app.word(clear ? Word::track_clear : Word::track_too_little);
}

void verdict(App& app, Flow& flow, const RollUp& roll_up) {
  const bool clear = roll_up.verdict == RollUpVerdict::clear;
  const std::string& words = verdict_words(app, roll_up);
  const ui::Icon icon = clear ? ui::Icon::ok : ui::Icon::warn;
  Rect row = flow.row(24);
  row.w = std::min(row.w, ui::badge_width(app.ui, words, icon));
  app.ui.describe(app.ui.id("verdict"), ui::Role::text, row).value = words;
  ui::draw_badge(app.ui, row, words, clear ? ui::Tone::good : ui::Tone::caution, icon);
  ask_button(app, flow, Word::track_can_tell, Topic::can_tell);
}

// Posts of which it is not known what they brought.
std::string left_out_words(const App& app, const RollUp& roll_up) {
  double left_out = 0;
  for (const RollUpGroup& group : roll_up.groups) left_out += group.left_out;
  if (left_out == 0) return {};
  if (left_out == 1) return app.word(Word::track_left_out_one);
  return app.ui.words.with(Word::track_left_out, {{"count", ui::editable(left_out)}});
}

}  // namespace

std::vector<BestTable> best_tables(const App& app) {
  static constexpr std::array kNames = {Word::track_best_by_influencer,
                                        Word::track_best_by_platform, Word::track_best_by_format};
  std::vector<BestTable> tables;
  const auto& proof = app.document.outcome().proof;
  if (!proof) return tables;
  for (std::size_t i = 0; i < kRollUps.size(); ++i) {
    const RollUp& roll_up = roll_up_of(*proof, kRollUps[i]);
    // One alone is better than no other.
    if (roll_up.groups.size() < 2) continue;
    BestTable& table = tables.emplace_back();
    table.name = app.word(kNames[i]);
    table.first = app.word(kSides[i]);
    table.verdict = verdict_words(app, roll_up);
    table.left_out = left_out_words(app, roll_up);
    for (std::size_t at = 0; at < std::min(roll_up.groups.size(), kMostShown); ++at) {
      const RollUpGroup& group = roll_up.groups[at];
      table.lines.push_back(
          {group_name(app, kRollUps[i], group), cost_each(app, group), brought(app, group)});
    }
  }
  return tables;
}

void best_card(App& app, Flow& flow) {
  const auto& proof = app.document.outcome().proof;
  if (!proof) return;
  ui::Card card(app.ui, "best", flow, app.word(Word::track_best));
  std::array<std::string, kSides.size()> sides;
  for (std::size_t i = 0; i < sides.size(); ++i) sides[i] = app.word(kSides[i]);
  std::size_t chosen = app.track.best_by;
  if (ui::segmented(app.ui, card.flow.row(app.ui.control_height()), Word::track_best, sides,
                    chosen)) {
    app.track.best_by = chosen;
  }
  const auto by = static_cast<RollUpBy>(app.track.best_by);
  const RollUp& roll_up = roll_up_of(*proof, by);
  card.flow.space(12);
  verdict(app, card.flow, roll_up);
  const double best = roll_up.groups.empty() ? 0 : roll_up.groups.front().per_cost.value_or(0);
  if (best > 0) {
    card.flow.space(4);
    ui::paragraph(app.ui, card.flow, Word::track_best_key,
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
  card.flow.space(8);
  const ui::Scope scope(app.ui, std::to_string(app.track.best_by));
  for (std::size_t i = 0; i < std::min(roll_up.groups.size(), kMostShown); ++i) {
    group_line(app, card.flow, by, roll_up.groups[i], best);
  }
  const std::string left_out = left_out_words(app, roll_up);
  if (!left_out.empty()) {
    ui::paragraph(app.ui, card.flow, {"left out", left_out},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
}

}  // namespace kol::app
