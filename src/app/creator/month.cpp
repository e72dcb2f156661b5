// What a month comes to: in from posts, programmes and products, out for expenses, and what is left
// of it for an hour.
#include <cmath>

#include "app/creator/parts.h"
#include "app/parts/figures.h"

namespace kol::app {
namespace {

void month_line(App& app, Flow& flow, Word name, const MaybeTriple& value) {
  const MaybeNumber typical = value ? MaybeNumber(value->typical) : std::nullopt;
  ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                  {.name = name,
                   .value = ui::money(typical, app.currency()),
                   .note = value && value->low != value->high ? shown_range(app, value, Unit::money)
                                                              : std::string(),
                   .exact = ui::exact(typical)});
}

bool earns_by_anything(const Creator& creator) {
  return !creator.plan.empty() || !creator.affiliate.empty() || !creator.products.empty();
}

}  // namespace

void month_card(App& app, Flow& outer, const CreatorSubject& subject) {
  ui::Card card(app.ui, "month", outer, app.word(Word::creator_month_title));
  Flow& flow = card.flow;
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  if (!earns_by_anything(subject.creator)) {
    return ui::paragraph(app.ui, flow, Word::creator_month_empty, quiet);
  }
  const CreatorMonth& month = subject.report.month;
  const MaybeNumber net = month.net ? MaybeNumber(month.net->typical) : std::nullopt;
  if (ui::figure(app.ui, flow.row(24 + std::round(ui::kFigureSize * 1.3f) + 20),
                 {.name = Word::creator_left,
                  .value = ui::money(net, app.currency()),
                  .note = shown_range(app, month.net, Unit::money),
                  .exact = ui::exact(net),
                  .tone = !net       ? ui::Tone::neutral
                          : *net < 0 ? ui::Tone::bad
                                     : ui::Tone::good,
                  .how = true})) {
    app.ask({.topic = Topic::creator_month, .of = AskedOf::rate});
  }
  flow.space(8);
  month_line(app, flow, Word::creator_sponsored, month.sponsored);
  month_line(app, flow, Word::creator_affiliate_title, month.affiliate);
  month_line(app, flow, Word::creator_products_title, month.products);
  const double expenses = subject.creator.expenses;
  ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                  {.name = Word::creator_expenses,
                   .value = ui::money(expenses == 0 ? 0 : -expenses, app.currency()),
                   .exact = ui::exact(-expenses)});
  flow.space(8);
  if (!month.net) return ui::paragraph(app.ui, flow, Word::creator_month_unknown, quiet);
  if (!month.hours) return ui::paragraph(app.ui, flow, Word::creator_no_hours, quiet);
  if (!month.per_hour) return;
  const MaybeNumber& wanted = subject.creator.hourly_rate;
  const bool below = wanted && *month.per_hour < *wanted;
  const Word words = below ? Word::creator_per_hour_below : Word::creator_per_hour;
  ui::paragraph(
      app.ui, flow,
      {words, app.ui.words.with(words, {{"amount", ui::money(month.per_hour, app.currency())},
                                        {"hours", ui::editable(month.hours)},
                                        {"wanted", ui::money(wanted, app.currency())}})},
      {.colour = below ? app.ui.theme.caution : app.ui.theme.text});
}

}  // namespace kol::app
