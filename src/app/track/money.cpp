// Planned and realised money: what it comes to, where it lies among what was to be expected, and
// its figures.
#include <algorithm>
#include <array>

#include "app/track/money_parts.h"

namespace kol::app {
namespace {

// What the trials of the plan have, too.
struct Placed {
  ProofKey key;
  Word name;
};
constexpr std::array kPlaced = {
    Placed{ProofKey::incremental, Word::term_orders}, Placed{ProofKey::revenue, Word::term_revenue},
    Placed{ProofKey::total, Word::term_total}, Placed{ProofKey::profit, Word::term_profit},
    Placed{ProofKey::roi, Word::term_roi}};

// Both ways at once are known of some orders, but not of how many.
bool is_overlap_unknown(const Proof& proof) {
  return std::any_of(proof.rows.begin(), proof.rows.end(),
                     [](const RowProof& row) { return row.range.has_value(); });
}

std::string counted_posts(const App& app, Word one, Word many, double count) {
  return count == 1 ? app.word(one) : app.ui.words.with(many, {{"count", ui::editable(count)}});
}

// Nothing can be better or worse than what the plan leaves no room for.
MaybeNumber place_of(const ProofFigure& figure) {
  const bool is_fixed = figure.planned && figure.planned->low == figure.planned->high;
  return is_fixed ? std::nullopt : figure.percentile;
}

ResultLine result_line(const App& app, const Proof& proof, const MoneyLine& line) {
  MoneyWords words = words_of_line(app, proof, line);
  if (!words.basis.empty()) words.actual.append("\n").append(words.basis);
  const MaybeNumber percentile = place_of(proof.figure(line.key));
  if (percentile) {
    if (!words.difference.empty()) words.difference.append("\n");
    words.difference.append(among_campaigns(app, line.key, *percentile));
  }
  return {app.word(line.name), std::move(words.planned), std::move(words.actual),
          std::move(words.difference)};
}

// A row may be known before the others are.
void rows_in_words(App& app, Flow& flow, const Proof& proof) {
  if (proof.rows.size() < 2) return;
  for (std::size_t i = 0; i < proof.rows.size(); ++i) {
    const RowProof& row = proof.rows[i];
    if (!row.profit || !row.roi) continue;
    flow.space(4);
    ui::paragraph(app.ui, flow,
                  {"row " + std::to_string(i),
                   app.ui.words.with(Word::track_row_profit,
                                     {{"name", who_of(app, i)},
                                      {"profit", ui::whole_money(row.profit, app.currency())},
                                      {"roi", ui::percent(row.roi)}})},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
}

// "Profit: better than 7 of 10 campaigns like this", and how that is told.
void places_in_words(App& app, Flow& flow, const Proof& proof) {
  bool any = false;
  for (const Placed& placed : kPlaced) {
    const MaybeNumber percentile = place_of(proof.figure(placed.key));
    if (!percentile) continue;
    any = true;
    flow.space(4);
    ui::paragraph(app.ui, flow,
                  {"place " + std::to_string(static_cast<int>(placed.key)),
                   app.ui.words.with(Word::track_place,
                                     {{"figure", app.word(placed.name)},
                                      {"place", among_campaigns(app, placed.key, *percentile)}})},
                  {.size = ui::kSmallSize});
  }
  if (any) ask_button(app, flow, Word::track_better_of_ten, Topic::better_than);
}

}  // namespace

void ask_button(App& app, Flow& flow, Word name, Topic topic) {
  const std::string how = app.ui.words.with(Word::how_ask, {{"name", app.word(name)}});
  const ui::ButtonOptions look{.look = ui::Look::quiet, .icon = ui::Icon::info};
  const ui::Label label(name, how);
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, label, look));
  if (ui::button(app.ui, row.cut_left(width), label, look)) app.ask({.topic = topic});
}

// What it comes to, or why that cannot be known yet.
std::string money_sentence(const App& app, const Proof& proof) {
  const ProofFigure& roi = proof.figure(ProofKey::roi);
  const std::string planned =
      ui::percent(roi.planned ? MaybeNumber(roi.planned->typical) : std::nullopt);
  if (proof.actual.roi) {
    return app.ui.words.with(Word::track_roi,
                             {{"actual", ui::percent(proof.actual.roi)}, {"planned", planned}});
  }
  const ProofFigure& orders = proof.figure(ProofKey::tracked);
  if (is_overlap_unknown(proof)) return app.word(Word::track_roi_overlap);
  const double missing = orders.of.value_or(0) - orders.reported.value_or(0);
  if (missing > 0) {
    return counted_posts(app, Word::track_roi_missing_one, Word::track_roi_missing, missing);
  }
  if (!proof.actual.costs.total) return app.word(Word::track_roi_fee);
  return app.word(Word::track_roi_offer);
}

std::vector<ResultLine> money_lines(App& app) {
  std::vector<ResultLine> lines;
  if (!app.document.outcome().proof) return lines;
  const Proof& proof = placed_proof(app);
  for (const MoneyLine& line : main_lines(proof)) lines.push_back(result_line(app, proof, line));
  return lines;
}

std::vector<ResultLine> more_money_lines(App& app) {
  std::vector<ResultLine> lines;
  if (!app.document.outcome().proof) return lines;
  const Proof& proof = placed_proof(app);
  for (const MoneyLine& line : more_lines(proof)) lines.push_back(result_line(app, proof, line));
  return lines;
}

void realised_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "money", flow, app.word(Word::track_money));
  if (!app.document.outcome().proof) {
    return ui::paragraph(app.ui, card.flow, Word::track_money_none,
                         {.colour = app.ui.theme.secondary});
  }
  const Proof& proof = placed_proof(app);
  ui::paragraph(app.ui, card.flow, {"sentence", money_sentence(app, proof)}, {.bold = true});
  rows_in_words(app, card.flow, proof);
  ask_button(app, card.flow, Word::track_actual_roi, Topic::actual_roi);
  card.flow.space(8);
  money_table(app, card.flow, proof, "money", Word::track_money, main_lines(proof));
  card.flow.space(4);
  places_in_words(app, card.flow, proof);
  const std::vector<MoneyLine> more = more_lines(proof);
  if (more.empty()) return;
  card.flow.space(4);
  if (ui::disclosure(app.ui, card.flow.row(app.ui.control_height()), Word::track_more_money,
                     app.track.show_more_money)) {
    card.flow.space(8);
    money_table(app, card.flow, proof, "more", Word::track_more_money, more);
  }
}

}  // namespace kol::app
