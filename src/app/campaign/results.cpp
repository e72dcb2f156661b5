// What comes out of the projection: headline figures, break-even, reach, and all figures of the
// three cases.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/campaign/parts.h"

namespace kol::app {
namespace {

enum class Kind { count, money, unit_money, percent, times };

std::string shown(const App& app, const MaybeNumber& value, Kind kind) {
  switch (kind) {
    case Kind::count:
      return ui::count(value);
    case Kind::money:
    case Kind::unit_money:
      return ui::money(value, app.currency());
    case Kind::percent:
      return ui::percent(value);
    case Kind::times:
      return ui::times(value);
  }
  return std::string(ui::kUndefined);
}

ui::Tone tone_of_sign(const MaybeNumber& value) {
  if (!value || *value == 0) return ui::Tone::neutral;
  return *value > 0 ? ui::Tone::good : ui::Tone::bad;
}

// A figure of the three cases: typical large, low and high as its note.
struct CaseFigure {
  Word name;
  MaybeNumber Case::*value;
  Kind kind;
  Topic topic;
  bool signed_tone = false;
};

void headline(App& app, const Rect& rect, const CaseFigure& figure) {
  const auto& projection = app.document.report().projection;
  const auto of = [&](const Case Projection::*which) -> MaybeNumber {
    return projection ? (*projection).*which.*figure.value : std::nullopt;
  };
  const MaybeNumber typical = of(&Projection::typical);
  std::string note;
  if (typical) {
    const std::string range = ui::range(shown(app, of(&Projection::low), figure.kind),
                                        shown(app, of(&Projection::high), figure.kind));
    if (!range.empty()) note = range;
  }
  if (ui::figure(app.ui, rect,
                 {.name = figure.name,
                  .value = shown(app, typical, figure.kind),
                  .note = note,
                  .exact = ui::exact(typical),
                  .tone = figure.signed_tone ? tone_of_sign(typical) : ui::Tone::neutral,
                  .how = true})) {
    app.ask({.topic = figure.topic});
  }
}

// ---- All figures: a table of three columns ----

struct CaseRow {
  Word name;
  MaybeNumber (*value)(const Case&);
  Kind kind;
};

constexpr std::array kCaseRows = {
    CaseRow{Word::campaign_impressions, [](const Case& c) { return c.impressions; }, Kind::count},
    CaseRow{Word::campaign_real_impressions, [](const Case& c) { return c.real_impressions; },
            Kind::count},
    CaseRow{Word::campaign_engagements, [](const Case& c) { return c.engagements; }, Kind::count},
    CaseRow{Word::campaign_clicks, [](const Case& c) { return c.clicks; }, Kind::count},
    CaseRow{Word::campaign_tracked, [](const Case& c) { return c.tracked; }, Kind::count},
    CaseRow{Word::campaign_attributed, [](const Case& c) { return c.attributed; }, Kind::count},
    CaseRow{Word::campaign_incremental, [](const Case& c) { return c.incremental; }, Kind::count},
    CaseRow{Word::campaign_leads, [](const Case& c) { return c.leads; }, Kind::count},
    CaseRow{Word::campaign_fees, [](const Case& c) { return c.costs.fees; }, Kind::money},
    CaseRow{Word::campaign_commission, [](const Case& c) { return c.costs.commission; },
            Kind::money},
    CaseRow{Word::campaign_product, [](const Case& c) { return c.costs.product; }, Kind::money},
    CaseRow{Word::campaign_labour, [](const Case& c) { return c.costs.labour; }, Kind::money},
    CaseRow{Word::campaign_agency, [](const Case& c) { return c.costs.agency; }, Kind::money},
    CaseRow{Word::campaign_production, [](const Case& c) { return c.costs.production; },
            Kind::money},
    CaseRow{Word::campaign_tools, [](const Case& c) { return c.costs.tools; }, Kind::money},
    CaseRow{Word::campaign_paid_boost, [](const Case& c) { return c.costs.paid_boost; },
            Kind::money},
    CaseRow{Word::campaign_other_costs, [](const Case& c) { return c.costs.other; }, Kind::money},
    CaseRow{Word::campaign_total, [](const Case& c) { return c.costs.total; }, Kind::money},
    CaseRow{Word::campaign_revenue, [](const Case& c) { return c.revenue; }, Kind::money},
    CaseRow{Word::campaign_contribution, [](const Case& c) { return c.contribution; }, Kind::money},
    CaseRow{Word::campaign_profit, [](const Case& c) { return c.profit; }, Kind::money},
    CaseRow{Word::campaign_roi, [](const Case& c) { return c.roi; }, Kind::percent},
    CaseRow{Word::campaign_roas, [](const Case& c) { return c.roas; }, Kind::times},
    CaseRow{Word::campaign_simple_roi, [](const Case& c) { return c.simple_roi; }, Kind::percent},
    CaseRow{Word::campaign_cpm, [](const Case& c) { return c.cpm; }, Kind::unit_money},
    CaseRow{Word::campaign_cpe, [](const Case& c) { return c.cpe; }, Kind::unit_money},
    CaseRow{Word::campaign_cpc, [](const Case& c) { return c.cpc; }, Kind::unit_money},
    CaseRow{Word::campaign_cpa, [](const Case& c) { return c.cpa; }, Kind::unit_money},
    CaseRow{Word::campaign_cpl, [](const Case& c) { return c.cpl; }, Kind::unit_money},
    CaseRow{Word::campaign_emv, [](const Case& c) { return c.emv; }, Kind::money},
};

// A line of the table: a name and three cells at the right.
void table_line(App& app, const Rect& line, int index, Word name,
                const std::array<std::string, 3>& values, const std::array<std::string, 3>& exact,
                bool is_header) {
  Ui& ui = app.ui;
  ui::Group row(ui, ui::Label(name).key(), ui::Role::row, line);
  row.node().row_index = index;
  Rect rest = line;
  const float cell_width = std::min(110.0f, line.w * 0.22f);
  const Rect name_box{line.x, line.y, line.w - 3 * cell_width, line.h};
  ui::Node& head = ui.describe(
      ui.id("name"), is_header ? ui::Role::column_header : ui::Role::row_header, name_box);
  head.value = app.word(name);
  head.column_index = 1;
  const ui::TextStyle quiet{
      .size = ui::kSmallSize, .colour = ui.theme.secondary, .bold = is_header};
  ui.draw_text(name_box, app.word(name), quiet);
  rest.cut_left(name_box.w);
  for (std::size_t i = 0; i < 3; ++i) {
    const Rect cell = rest.cut_left(cell_width);
    ui::Node& node = ui.describe(ui.id("case " + std::to_string(i)),
                                 is_header ? ui::Role::column_header : ui::Role::cell, cell);
    node.value = values[i];
    node.title = exact[i];
    node.column_index = static_cast<int>(i) + 2;
    ui.draw_text(cell, values[i],
                 {.size = ui::kSmallSize,
                  .colour = is_header ? ui.theme.secondary : ui.theme.text,
                  .bold = is_header || i == 1,
                  .align = ui::Align::right});
  }
  ui.line(line.x, line.bottom() - 0.5f, line.right(), line.bottom() - 0.5f, ui.theme.line);
}

}  // namespace

void headline_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "headline", outer, app.word(Word::campaign_results));
  const bool by_leads = app.document.workspace().campaign.goal == Goal::leads;
  const std::array figures = {
      CaseFigure{Word::campaign_profit, &Case::profit, Kind::money, Topic::profit, true},
      CaseFigure{Word::campaign_roi, &Case::roi, Kind::percent, Topic::roi, true},
      CaseFigure{Word::campaign_roas, &Case::roas, Kind::times, Topic::roas},
      CaseFigure{Word::campaign_revenue, &Case::revenue, Kind::money, Topic::revenue},
      by_leads ? CaseFigure{Word::campaign_leads, &Case::leads, Kind::count, Topic::leads}
               : CaseFigure{Word::campaign_incremental, &Case::incremental, Kind::count,
                            Topic::incremental_orders},
  };
  const int columns = card.flow.columns(app.embed ? 116 : 140, 3, 16);
  ui::Grid grid(card.flow, columns, ui::kFigureHeight, 16);
  for (const CaseFigure& figure : figures) headline(app, grid.next(), figure);

  const auto& projection = app.document.report().projection;
  const auto total_of = [&](const Case Projection::*which) -> MaybeNumber {
    return projection ? ((*projection).*which).costs.total : std::nullopt;
  };
  const MaybeNumber total = total_of(&Projection::typical);
  std::string note;
  const MaybeNumber left = projection ? projection->budget_left : std::nullopt;
  if (left) {
    note = app.ui.words.with(*left < 0 ? Word::campaign_over_budget : Word::campaign_budget_left,
                             {{"amount", ui::money(std::abs(*left), app.currency())}});
  }
  if (ui::figure(app.ui, grid.next(),
                 {.name = Word::campaign_total,
                  .value = ui::money(total, app.currency()),
                  .note = note,
                  .exact = ui::exact(total),
                  .tone = left && *left < 0 ? ui::Tone::caution : ui::Tone::neutral,
                  .how = true})) {
    app.ask({.topic = Topic::total});
  }
  card.flow.space(8);
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  const std::string missing = missing_for_projection(app, true);
  if (!missing.empty()) {
    ui::paragraph(app.ui, card.flow, {"missing", missing}, {.colour = app.ui.theme.caution});
    card.flow.space(4);
  }
  if (projection && projection->typical.basis == Basis::leads) {
    ui::paragraph(app.ui, card.flow, Word::campaign_basis_leads, quiet);
    card.flow.space(4);
  }
  ui::paragraph(app.ui, card.flow, Word::campaign_cases_note, quiet);
}

void break_even_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "break-even", outer, app.word(Word::campaign_break_even));
  const auto& projection = app.document.report().projection;
  const BreakEven figures = projection ? projection->break_even : BreakEven{};
  if (figures.orders) {
    const std::string orders = ui::count(figures.orders);
    const std::string tracked = ui::count(figures.orders_tracked);
    const std::string sentence =
        figures.orders_tracked
            ? app.ui.words.with(Word::campaign_break_even_sentence,
                                {{"orders", orders}, {"tracked", tracked}})
            : app.ui.words.with(Word::campaign_break_even_untracked, {{"orders", orders}});
    ui::paragraph(app.ui, card.flow, {"sentence", sentence});
  } else {
    const std::string missing = missing_for_projection(app, true);
    ui::paragraph(
        app.ui, card.flow,
        {"missing", missing.empty() ? app.word(Word::campaign_break_even_never) : missing},
        {.colour = app.ui.theme.secondary});
  }
  card.flow.space(8);
  const auto line = [&](Word name, const MaybeNumber& value, Kind kind, Topic topic,
                        std::string note = {}) {
    if (ui::figure_line(app.ui, card.flow.row(ui::kFigureLineHeight),
                        {.name = name,
                         .value = shown(app, value, kind),
                         .note = std::move(note),
                         .exact = ui::exact(value),
                         .how = true})) {
      app.ask({.topic = topic});
    }
  };
  line(Word::campaign_break_even_orders, figures.orders, Kind::count, Topic::break_even_orders);
  line(Word::campaign_break_even_tracked, figures.orders_tracked, Kind::count,
       Topic::break_even_orders);
  line(Word::campaign_break_even_cvr, figures.cvr, Kind::percent, Topic::break_even_cvr);
  line(Word::campaign_break_even_fee, figures.max_fee, Kind::money, Topic::break_even_fee);
  line(Word::campaign_break_even_roas, figures.roas, Kind::times, Topic::break_even_roas);
}

void reach_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "reach", outer, app.word(Word::campaign_reach));
  const auto& projection = app.document.report().projection;
  const auto line = [&](Word name, const MaybeNumber& value, Topic topic) {
    if (ui::figure_line(
            app.ui, card.flow.row(ui::kFigureLineHeight),
            {.name = name, .value = ui::count(value), .exact = ui::exact(value), .how = true})) {
      app.ask({.topic = topic});
    }
  };
  const auto of = [&](const MaybeNumber Projection::*which) -> MaybeNumber {
    return projection ? (*projection).*which : std::nullopt;
  };
  line(Word::campaign_net_reach, of(&Projection::net_reach), Topic::net_reach);
  line(Word::campaign_reach_sum, of(&Projection::reach_sum), Topic::reach_sum);
  line(Word::campaign_reach_max, of(&Projection::reach_max), Topic::reach_sum);
  const MaybeNumber emv = projection ? projection->typical.emv : std::nullopt;
  if (ui::figure_line(app.ui, card.flow.row(ui::kFigureLineHeight),
                      {.name = Word::campaign_emv,
                       .value = ui::money(emv, app.currency()),
                       .exact = ui::exact(emv),
                       .how = true})) {
    app.ask({.topic = Topic::emv});
  }
  card.flow.space(8);
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  if (!of(&Projection::net_reach)) {
    const std::string missing = of(&Projection::reach_sum)
                                    ? app.word(Word::campaign_missing_audience)
                                    : missing_for_projection(app, false);
    ui::paragraph(app.ui, card.flow, {"missing", missing}, quiet);
  }
  ui::paragraph(app.ui, card.flow, Word::campaign_emv_note, quiet);
}

void cases_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "cases", outer, app.word(Word::campaign_cases));
  const auto& projection = app.document.report().projection;
  if (!projection) {
    ui::paragraph(app.ui, card.flow, {"missing", missing_for_projection(app, false)},
                  {.colour = app.ui.theme.secondary});
    return;
  }
  constexpr float kLine = 28;
  const float height = kLine * static_cast<float>(kCaseRows.size() + 1);
  const Rect place{card.flow.x(), card.flow.y(), card.flow.width(), height};
  ui::Group table(app.ui, "table", ui::Role::table, place, app.word(Word::campaign_cases));
  table.node().row_count = static_cast<int>(kCaseRows.size()) + 1;
  table.node().column_count = 4;
  table_line(app, card.flow.row(kLine), 1, Word::campaign_case,
             {app.word(Word::campaign_low), app.word(Word::campaign_typical),
              app.word(Word::campaign_high)},
             {}, true);
  int index = 1;
  for (const CaseLine& line : case_lines(app)) {
    table_line(app, card.flow.row(kLine), ++index, line.name, line.shown,
               {ui::exact(line.values[0]), ui::exact(line.values[1]), ui::exact(line.values[2])},
               false);
  }
}

std::vector<CaseLine> case_lines(const App& app) {
  std::vector<CaseLine> lines;
  const auto& projection = app.document.report().projection;
  if (!projection) return lines;
  for (const CaseRow& row : kCaseRows) {
    CaseLine& line = lines.emplace_back();
    line.name = row.name;
    line.values = {row.value(projection->low), row.value(projection->typical),
                   row.value(projection->high)};
    for (std::size_t i = 0; i < line.values.size(); ++i) {
      line.shown[i] = shown(app, line.values[i], row.kind);
    }
  }
  return lines;
}

}  // namespace kol::app
