// What comes out of the projection: headline figures, break-even, reach, and all figures of the
// three cases.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/campaign/parts.h"
#include "app/parts/figure_fields.h"
#include "app/parts/figures.h"
#include "app/parts/in_and_out.h"

namespace kol::app {
namespace {

ui::Tone tone_of_sign(const MaybeNumber& value) {
  if (!value || *value == 0) return ui::Tone::neutral;
  return *value > 0 ? ui::Tone::good : ui::Tone::bad;
}

// Of the three cases: typical large, low and high as its note.
void headline(App& app, const Rect& rect, const Projection& projection, MaybeNumber Case::*member) {
  const Case& typical = projection.typical;
  const auto& words = words_of(member);
  ui::Figure figure = figure_with(app, words.name, typical, member);
  if (typical.*member) {
    figure.note = ui::range(app.ui.words, shown(app, projection.low, member),
                            shown(app, projection.high, member));
  }
  if (figure_of(member).sign == Sign::gain) figure.tone = tone_of_sign(typical.*member);
  if (ui::figure(app.ui, rect, figure)) app.ask({.topic = *words.how});
}

// ---- All figures: a table of three columns ----

// Gathers the lines in the report's order.
class CaseLines : public NoFields {
 public:
  CaseLines(const App& app, const Projection& projection) : app_(app), projection_(projection) {}

  void figure(std::string_view, MaybeNumber Case::*member, Unit unit, Sign = Sign::plain) {
    add(words_of(member).name, unit, [member](const Case& one) { return one.*member; });
  }
  void object(std::string_view, CostBreakdown Case::*costs) {
    each_number<CostBreakdown>([&](MaybeNumber CostBreakdown::*member, const Figure& figure) {
      add(words_of(member).name, figure.unit,
          [costs, member](const Case& one) { return one.*costs.*member; });
    });
  }

  std::vector<CaseLine> lines;

 private:
  template <typename Value>
  void add(Word name, Unit unit, Value value) {
    CaseLine& line = lines.emplace_back();
    line.name = name;
    line.values = {value(projection_.low), value(projection_.typical), value(projection_.high)};
    for (std::size_t i = 0; i < line.values.size(); ++i) {
      line.shown[i] = shown(app_, line.values[i], unit);
    }
  }

  const App& app_;
  const Projection& projection_;
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

// A figure whose field was left empty although one is needed: a default counts.
struct Assumed {
  const CampaignFigure* figure;
  std::string of = {};
};

std::vector<Assumed> assumed_figures(const App& app) {
  const Campaign& campaign = app.document.workspace().campaign;
  std::vector<Assumed> all;
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (!figure.by_link && is_assumed(campaign, figure)) all.push_back({&figure});
  }
  const CampaignFigure& ctr = typed("ctr");
  for (const std::string& ctr_class : used_ctr_classes(app)) {
    if (is_assumed(campaign, ctr, ctr_class)) all.push_back({&ctr, ctr_class});
  }
  return all;
}

// What it counts as, and the way to its field.
void assumed_row(App& app, Flow& flow, const Assumed& assumed) {
  const CampaignFigure& figure = *assumed.figure;
  const ui::Scope scope(app.ui, key_of(figure, assumed.of));
  const std::string name = text_of(app, figure, assumed.of).label;
  const std::string change = app.ui.words.with(Word::campaign_assumed_change, {{"name", name}});
  const ui::Label label(Word::campaign_assumed_change, change);
  const ui::ButtonOptions look{
      .look = ui::Look::quiet, .icon = ui::Icon::rename, .icon_only = true};
  Rect row = flow.row(app.ui.control_height());
  if (ui::button(app.ui, row.cut_right(app.ui.control_height(), 8), label, look)) {
    app.wanted_field = key_of(figure, assumed.of);
  }
  const std::string words = app.ui.words.with(
      Word::campaign_assumed_is, {{"name", name}, {"value", default_of(app, figure, assumed.of)}});
  app.ui.describe(app.ui.id("assumed"), ui::Role::text, row).value = words;
  app.ui.draw_text(row, words, {.size = ui::kSmallSize});
}

// How many figures are assumed; opened, which ones.
void assumed_list(App& app, Flow& flow) {
  const std::vector<Assumed> assumed = assumed_figures(app);
  if (assumed.empty()) return;
  const std::string count = ui::editable(static_cast<double>(assumed.size()));
  const std::string text = assumed.size() == 1
                               ? app.word(Word::campaign_assumed_one)
                               : app.ui.words.with(Word::campaign_assumed, {{"count", count}});
  if (!ui::disclosure(app.ui, flow.row(app.ui.control_height()), {Word::campaign_assumed, text},
                      app.campaign.show_assumed)) {
    return;
  }
  for (const Assumed& one : assumed) assumed_row(app, flow, one);
}

}  // namespace

void headline_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "headline", outer, app.word(Word::campaign_results));
  const bool by_leads = app.document.workspace().campaign.goal == Goal::leads;
  const Projection none;
  const auto& projection = app.document.report().projection;
  const Projection& figures = projection ? *projection : none;
  const std::array members = {&Case::profit, &Case::roi, &Case::roas, &Case::revenue,
                              by_leads ? &Case::leads : &Case::incremental};
  const int columns = card.flow.columns(app.embed ? 116 : 140, 3, 16);
  ui::Grid grid(card.flow, columns, ui::kFigureHeight, 16);
  for (const auto member : members) headline(app, grid.next(), figures, member);

  const auto& words = words_of(&CostBreakdown::total);
  ui::Figure total = figure_with(app, words.name, figures.typical.costs, &CostBreakdown::total);
  const MaybeNumber& left = figures.budget_left;
  if (left) {
    total.note =
        app.ui.words.with(*left < 0 ? Word::campaign_over_budget : Word::campaign_budget_left,
                          {{"amount", ui::money(std::abs(*left), app.currency())}});
    if (*left < 0) total.tone = ui::Tone::caution;
  }
  if (ui::figure(app.ui, grid.next(), total)) app.ask({.topic = *words.how});
  card.flow.space(8);
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  const std::string missing = missing_for_projection(app, true);
  if (!missing.empty()) {
    ui::paragraph(app.ui, card.flow, {"missing", missing}, {.colour = app.ui.theme.caution});
    card.flow.space(4);
  }
  if (figures.typical.basis == Basis::leads) {
    ui::paragraph(app.ui, card.flow, Word::campaign_basis_leads, quiet);
    card.flow.space(4);
  }
  if (projection) ui::paragraph(app.ui, card.flow, Word::campaign_cases_note, quiet);
  assumed_list(app, card.flow);
}

void draw_summary(App& app, const Rect& strip) {
  Ui& ui = app.ui;
  ui.fill(strip, ui.theme.surface);
  ui.line(strip.x, strip.bottom() - 0.5f, strip.right(), strip.bottom() - 0.5f, ui.theme.line);
  const Projection none;
  const auto& known = app.document.report().projection;
  const Projection& projection = known ? *known : none;
  const Case& typical = projection.typical;
  struct Item {
    Word name;
    std::string value;
    ui::Tone tone;
  };
  const std::array items = {
      Item{words_of(&Case::profit).name, shown(app, typical, &Case::profit),
           tone_of_sign(typical.profit)},
      Item{words_of(&Case::roi).name, shown(app, typical, &Case::roi), tone_of_sign(typical.roi)},
      Item{words_of(&BreakEven::orders).name, shown(app, projection.break_even, &BreakEven::orders),
           ui::Tone::neutral}};
  Rect row = strip.inset(12, 5);
  row.w = std::min(row.w, kWidestSummary);
  // The longest name is not cut; the others have room to spare.
  const float longest = ui.text_width(app.word(items.back().name), {.size = ui::kSmallSize}) + 1;
  const Rect last = row.cut_right(std::max(row.column(2, 3, 8).w, longest), 8);
  for (std::size_t i = 0; i < items.size(); ++i) {
    Rect cell = i + 1 == items.size() ? last : row.column(static_cast<int>(i), 2, 8);
    const Rect name = cell.cut_top(18);
    ui.draw_text(name, app.word(items[i].name),
                 {.size = ui::kSmallSize, .colour = ui.theme.secondary});
    const ui::Colour colour = items[i].tone == ui::Tone::neutral
                                  ? ui.theme.text
                                  : ui::tone_colour(ui.theme, items[i].tone);
    ui.draw_text(cell, items[i].value, {.size = 17, .colour = colour, .bold = true});
  }
}

void break_even_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "break-even", outer, app.word(Word::campaign_break_even));
  const BreakEven& figures = app.document.report().projection->break_even;
  if (figures.orders) {
    const std::string orders = ui::count(figures.orders);
    const std::string tracked = ui::count(figures.orders_tracked);
    const bool some_unseen = figures.orders_tracked && *figures.orders_tracked < *figures.orders;
    const std::string sentence =
        some_unseen ? app.ui.words.with(Word::campaign_break_even_sentence,
                                        {{"orders", orders}, {"tracked", tracked}})
                    : app.ui.words.with(Word::campaign_break_even_untracked, {{"orders", orders}});
    ui::paragraph(app.ui, card.flow, {"sentence", sentence});
  } else if (app.document.report().projection->typical.basis != Basis::leads) {
    ui::paragraph(app.ui, card.flow, Word::campaign_break_even_never,
                  {.colour = app.ui.theme.secondary});
  }
  card.flow.space(8);
  each_number<BreakEven>([&](MaybeNumber BreakEven::*member, const Figure&) {
    figure_line(app, card.flow, figures, member);
  });
}

void reach_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "reach", outer, app.word(Word::campaign_reach));
  const Projection& projection = *app.document.report().projection;
  each_number<Projection>([&](MaybeNumber Projection::*member, const Figure&) {
    if (member != &Projection::budget_left) figure_line(app, card.flow, projection, member);
  });
  figure_line(app, card.flow, projection.typical, &Case::emv);
  card.flow.space(8);
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  if (!projection.net_reach && projection.reach_sum) {
    ui::paragraph(app.ui, card.flow, Word::campaign_missing_audience, quiet);
  }
  ui::paragraph(app.ui, card.flow, Word::campaign_emv_note, quiet);
}

void cases_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "cases", outer, app.word(Word::campaign_cases));
  constexpr float kLine = 28;
  const std::vector<CaseLine> lines = case_lines(app);
  const float height = kLine * static_cast<float>(lines.size() + 1);
  const Rect place{card.flow.x(), card.flow.y(), card.flow.width(), height};
  ui::Group table(app.ui, "table", ui::Role::table, place, app.word(Word::campaign_cases));
  table.node().row_count = static_cast<int>(lines.size()) + 1;
  table.node().column_count = 4;
  table_line(app, card.flow.row(kLine), 1, Word::campaign_case,
             {app.word(Word::campaign_low), app.word(Word::campaign_typical),
              app.word(Word::campaign_high)},
             {}, true);
  int index = 1;
  for (const CaseLine& line : lines) {
    table_line(app, card.flow.row(kLine), ++index, line.name, line.shown,
               {ui::exact(line.values[0]), ui::exact(line.values[1]), ui::exact(line.values[2])},
               false);
  }
}

std::vector<CaseLine> case_lines(const App& app) {
  const auto& projection = app.document.report().projection;
  if (!projection) return {};
  CaseLines all(app, *projection);
  describe(all, Of<Case>{});
  return std::move(all.lines);
}

}  // namespace kol::app
