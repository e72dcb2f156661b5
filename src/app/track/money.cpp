// Planned and realised money, and what is known of each.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/track/parts.h"
#include "ui/table.h"

namespace kol::app {
namespace {

constexpr float kRowHeight = 44;
constexpr float kHeaderHeight = 40;

struct MoneyLine {
  ProofKey key;
  Word name;
  Unit unit = Unit::money;
  CostBasis ProofBasis::*basis = nullptr;  // of a cost
  bool is_sum = false;
};
constexpr std::array kLines = {
    MoneyLine{ProofKey::incremental, Word::term_orders, Unit::count},
    MoneyLine{ProofKey::revenue, Word::term_revenue},
    MoneyLine{ProofKey::contribution, Word::term_contribution},
    MoneyLine{ProofKey::fees, Word::term_fees, Unit::money, &ProofBasis::fees},
    MoneyLine{ProofKey::commission, Word::term_commission, Unit::money, &ProofBasis::commission},
    MoneyLine{ProofKey::product, Word::term_product, Unit::money, &ProofBasis::product},
    MoneyLine{ProofKey::labour, Word::term_labour, Unit::money, &ProofBasis::labour},
    MoneyLine{ProofKey::agency, Word::term_agency, Unit::money, &ProofBasis::agency},
    MoneyLine{ProofKey::production, Word::term_production, Unit::money, &ProofBasis::production},
    MoneyLine{ProofKey::tools, Word::term_tools, Unit::money, &ProofBasis::tools},
    MoneyLine{ProofKey::paid_boost, Word::term_paid_boost, Unit::money, &ProofBasis::paid_boost},
    MoneyLine{ProofKey::other, Word::campaign_other_costs, Unit::money, &ProofBasis::other},
    MoneyLine{ProofKey::total, Word::term_total, Unit::money, nullptr, true},
    MoneyLine{ProofKey::profit, Word::term_profit, Unit::money, nullptr, true},
    MoneyLine{ProofKey::roi, Word::term_roi, Unit::share, nullptr, true},
};

// How sure a realised figure is: what a cost is known by, what of orders and revenue is still
// assumed. Empty where that follows from the lines above.
std::string basis_of(const App& app, const Proof& proof, const MoneyLine& line) {
  if (line.basis != nullptr) return basis_name(app, proof.basis.*line.basis);
  const Funnel& funnel = app.document.workspace().campaign.funnel;
  const bool as_tracked = funnel.capture_share == 1 && funnel.incrementality == 1;
  if (line.key == ProofKey::incremental) {
    return app.word(as_tracked ? Word::track_basis_tracked : Word::track_basis_shares);
  }
  if (line.key != ProofKey::revenue) return {};
  const bool measured = proof.basis.aov == ActualBasis::actual;
  return app.word(measured ? Word::track_basis_sales : Word::track_basis_price);
}

// Costs that there are none of stay out.
std::vector<MoneyLine> lines_of(const Proof& proof) {
  std::vector<MoneyLine> lines;
  for (const MoneyLine& line : kLines) {
    const ProofFigure& figure = proof.figure(line.key);
    const bool planned = figure.planned && figure.planned->typical != 0;
    const bool actual = figure.actual && *figure.actual != 0;
    if (line.basis == nullptr || planned || actual) lines.push_back(line);
  }
  return lines;
}

std::string shown_money(const App& app, const MaybeNumber& value, Unit unit) {
  return unit == Unit::money ? ui::whole_money(value, app.currency()) : shown(app, value, unit);
}

MaybeNumber planned_of(const ProofFigure& figure) {
  return figure.planned ? MaybeNumber(figure.planned->typical) : std::nullopt;
}

// "$2,350 less" than planned, shares in points; empty where one of the two is unknown.
std::string difference_words(const App& app, const MoneyLine& line, const ProofFigure& figure) {
  if (!figure.actual || !figure.difference) return {};
  if (*figure.difference == 0) return app.word(Word::track_as_planned);
  const double size = std::abs(*figure.difference);
  const std::string amount =
      line.unit == Unit::share
          ? app.ui.words.with(Word::track_points,
                              {{"count", ui::editable(std::round(size * 1000) / 10)}})
          : shown_money(app, size, line.unit);
  return app.ui.words.with(*figure.difference < 0 ? Word::track_less : Word::track_more,
                           {{"amount", amount}});
}

// What it is, and below that how far it is from the plan.
ui::TableCell name_cell(App& app, const MoneyLine& line, const ProofFigure& figure) {
  ui::TableCell cell{.text = app.word(line.name), .bold = line.is_sum};
  const std::string difference = difference_words(app, line, figure);
  if (difference.empty()) return cell;
  const std::string name = cell.text;
  cell.text = app.ui.words.with(Word::track_basis, {{"amount", name}, {"basis", difference}});
  cell.draw = [&app, name, difference, bold = line.is_sum](Rect rect) {
    rect = rect.inset(0, 3);
    app.ui.draw_text(rect.cut_top(20), name, {.bold = bold});
    app.ui.draw_text(rect, difference, {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  };
  return cell;
}

ui::TableCell cell_of(App& app, const Proof& proof, const MoneyLine& line, std::size_t column) {
  const ProofFigure& figure = proof.figure(line.key);
  if (column == 0) return name_cell(app, line, figure);
  if (column == 1) {
    const MaybeNumber planned = planned_of(figure);
    return {.text = shown_money(app, planned, line.unit), .title = ui::exact(planned)};
  }
  ui::TableCell cell{.text = shown_money(app, figure.actual, line.unit),
                     .bold = true,
                     .title = ui::exact(figure.actual)};
  const std::string basis = basis_of(app, proof, line);
  if (basis.empty() || !figure.actual) return cell;
  const std::string amount = cell.text;
  cell.text = app.ui.words.with(Word::track_basis, {{"amount", amount}, {"basis", basis}});
  cell.draw = [&app, amount, basis](Rect rect) {
    rect = rect.inset(0, 3);
    app.ui.draw_text(rect.cut_top(20), amount, {.bold = true, .align = ui::Align::right});
    app.ui.draw_text(
        rect, basis,
        {.size = ui::kSmallSize, .colour = app.ui.theme.secondary, .align = ui::Align::right});
  };
  return cell;
}

void money_table(App& app, Flow& flow, const Proof& proof) {
  const std::vector<MoneyLine> lines = lines_of(proof);
  const float width = std::floor(flow.width() * 0.28f);
  const std::array<ui::TableColumn, 3> columns = {{{.key = "name",
                                                    .header = app.word(Word::track_figure),
                                                    .width = flow.width() - 2 * width,
                                                    .sortable = false},
                                                   {.key = "planned",
                                                    .header = app.word(Word::track_planned_column),
                                                    .width = width,
                                                    .align = ui::Align::right,
                                                    .sortable = false},
                                                   {.key = "actual",
                                                    .header = app.word(Word::track_actual_column),
                                                    .width = width,
                                                    .align = ui::Align::right,
                                                    .sortable = false}}};
  const Rect rect = flow.row(kHeaderHeight + kRowHeight * static_cast<float>(lines.size()) + 1);
  ui::TableState unsorted{.sorted_by = static_cast<std::size_t>(-1)};
  ui::table(
      app.ui, rect, "money",
      {.name = app.word(Word::track_money), .row_height = kRowHeight, .opens = false}, columns,
      lines.size(), unsorted,
      [&](std::size_t row) {
        return app.ui.id("line " + std::to_string(static_cast<int>(lines[row].key)));
      },
      [&](std::size_t row, std::size_t column) { return cell_of(app, proof, lines[row], column); });
}

// Both ways at once are known of some orders, but not of how many.
bool is_overlap_unknown(const Proof& proof) {
  return std::any_of(proof.rows.begin(), proof.rows.end(),
                     [](const RowProof& row) { return row.range.has_value(); });
}

std::string counted_posts(const App& app, Word one, Word many, double count) {
  return count == 1 ? app.word(one) : app.ui.words.with(many, {{"count", ui::editable(count)}});
}

}  // namespace

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

std::vector<ResultLine> money_lines(const App& app) {
  std::vector<ResultLine> lines;
  const auto& proof = app.document.outcome().proof;
  if (!proof) return lines;
  for (const MoneyLine& line : lines_of(*proof)) {
    const ProofFigure& figure = proof->figure(line.key);
    std::string actual = shown_money(app, figure.actual, line.unit);
    const std::string basis = basis_of(app, *proof, line);
    if (!basis.empty() && figure.actual) actual += '\n' + basis;
    lines.push_back({app.word(line.name), shown_money(app, planned_of(figure), line.unit),
                     std::move(actual), difference_words(app, line, figure)});
  }
  return lines;
}

namespace {

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

}  // namespace

void realised_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "money", flow, app.word(Word::track_money));
  const auto& proof = app.document.outcome().proof;
  if (!proof) {
    return ui::paragraph(app.ui, card.flow, Word::track_money_none,
                         {.colour = app.ui.theme.secondary});
  }
  ui::paragraph(app.ui, card.flow, {"sentence", money_sentence(app, *proof)}, {.bold = true});
  rows_in_words(app, card.flow, *proof);
  const std::string how =
      app.ui.words.with(Word::how_ask, {{"name", app.word(Word::track_actual_roi)}});
  const ui::ButtonOptions look{.look = ui::Look::quiet, .icon = ui::Icon::info};
  const ui::Label label(Word::how_ask, how);
  Rect row = card.flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, label, look));
  if (ui::button(app.ui, row.cut_left(width), label, look)) {
    app.ask({.topic = Topic::actual_roi});
  }
  card.flow.space(8);
  money_table(app, card.flow, *proof);
}

}  // namespace kol::app
