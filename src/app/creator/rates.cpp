// My rates: for each format what it is worth, my price and my hours; the one that is looked at
// stands large beside them.
#include <algorithm>
#include <cmath>

#include "app/creator/parts.h"
#include "app/parts/figures.h"
#include "app/parts/file_name.h"
#include "app/parts/names.h"
#include "app/parts/quote_grade.h"
#include "app/parts/value_fields.h"
#include "io/table/rates_export.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

std::optional<QuoteGrade> grade_of(const App& app, const CreatorRate& rate) {
  if (!rate.verdict) return std::nullopt;
  const bool loses = has_to_pay_off(app.document.workspace().campaign.goal) && rate.price &&
                     rate.max_fee && *rate.price > *rate.max_fee;
  return QuoteGrade{*rate.verdict, loses};
}

ui::RangeBar bar_of(const App& app, const CreatorSubject& subject, const CreatorRate& rate) {
  ui::RangeBar bar = fair_bar(app, *rate.fair);
  if (has_own_price(subject, rate)) {
    const auto grade = grade_of(app, rate);
    const ui::Tone tone = grade ? quote_tone(*grade) : ui::Tone::neutral;
    const std::string mark =
        app.ui.words.with(Word::creator_price_mark, {{"price", price_text(app, subject, rate)}});
    bar.marks.push_back({*rate.price, mark, ui::tone_colour(app.ui.theme, tone)});
  }
  return bar;
}

// A number of each format, unknown where there is none.
MaybeNumber number_of(const NumberByFormat& numbers, const std::string& format) {
  const auto found = numbers.find(format);
  return found == numbers.end() ? std::nullopt : MaybeNumber(found->second);
}

void put_number(NumberByFormat& numbers, const std::string& format, const MaybeNumber& value) {
  if (value) {
    numbers[format] = *value;
  } else {
    numbers.erase(format);
  }
}

// Price and hours of one format.
void fields_of(App& app, Flow& flow, const CreatorSubject& subject, const CreatorRate& rate) {
  const float height = ui::field_height(app.ui, false);
  const std::string format = format_name(app, rate.format);
  const ui::Group group(app.ui, "fields", ui::Role::group,
                        {flow.x(), flow.y(), flow.width(), height}, format);
  ui::Grid grid(flow, 2, height, kFieldGap);
  MaybeNumber price = number_of(subject.creator.prices, rate.format);
  MaybeNumber hours = number_of(subject.creator.hours, rate.format);
  const std::string fair =
      rate.fair ? ui::money(rate.fair->typical, app.currency()) : std::string();
  const bool price_changed = value_field(app, grid.next(), "price", price,
                                         {.label = app.word(Word::creator_price),
                                          .of = format,
                                          .kind = ValueKind::money,
                                          .placeholder = fair});
  const bool hours_changed = value_field(
      app, grid.next(), "hours", hours,
      {.label = app.word(Word::creator_hours), .of = format, .kind = ValueKind::number});
  if (price_changed) {
    app.document.edit_creator({.field = "prices", .of = rate.format},
                              [&](Creator& next) { put_number(next.prices, rate.format, price); });
  } else if (hours_changed) {
    app.document.edit_creator({.field = "hours", .of = rate.format},
                              [&](Creator& next) { put_number(next.hours, rate.format, hours); });
  }
}

// The format's name as a choice, and what it is worth.
void format_head(App& app, const Rect& rect, const CreatorRate& rate, bool chosen) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id("choose");
  const std::string name = format_name(app, rate.format);
  const std::string fair = shown_range(app, rate.fair, Unit::money);
  ui::Press press;
  if (ui.activated(id, rect, true, press)) app.creator.format = rate.format;
  ui::Node& node = ui.describe(id, ui::Role::radio, rect, name);
  node.description = app.ui.words.with(Word::creator_fair_of, {{"fair", fair}});
  if (chosen) node.flags |= ui::flag_checked;
  if (press.hovered) ui.fill(rect.inset(-8, 0), ui.theme.hovered(), ui.theme.control_radius);
  if (chosen) ui.fill({rect.x - 12, rect.y + 6, 3, rect.h - 12}, ui.theme.accent, 1.5f);
  Rect rest = rect;
  const Rect right = rest.cut_right(std::min(ui.text_width(fair) + 2, rest.w * 0.5f), 8);
  ui.draw_text(rest, name, {.bold = true});
  ui::TextStyle style = quiet(app);
  style.align = ui::Align::right;
  ui.draw_text(right, fair, style);
  ui.focus_ring(id, rect, ui.theme.control_radius);
}

// All of them as a table for a spreadsheet.
void save_button(App& app, Flow& flow, const CreatorSubject& subject) {
  flow.space(12);
  const ui::ButtonOptions look{.icon = ui::Icon::save};
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, Word::creator_save_rates, look));
  if (!ui::button(app.ui, row.cut_left(width), Word::creator_save_rates, look)) return;
  platform::save_file(
      file_name(name_of(subject.influencer), ".csv", app.word(Word::creator_rates_title)),
      "text/csv", io::rates_csv(subject.report.rates));
}

}  // namespace

bool has_own_price(const CreatorSubject& subject, const CreatorRate& rate) {
  return subject.creator.prices.contains(rate.format);
}

std::string price_text(const App& app, const CreatorSubject& subject, const CreatorRate& rate) {
  return has_own_price(subject, rate) ? exact_money(app, *rate.price)
                                      : ui::money(rate.price, app.currency());
}

void my_rates_card(App& app, Flow& outer, const CreatorSubject& subject) {
  ui::Card card(app.ui, "my rates", outer, app.word(Word::creator_rates_title));
  if (subject.report.rates.empty()) {
    return ui::paragraph(app.ui, card.flow, Word::fees_no_format, quiet(app));
  }
  const bool whole = !app.embed || app.embed->show_more;
  if (whole) ui::paragraph(app.ui, card.flow, Word::creator_rates_help, quiet(app));
  const CreatorRate* const chosen = chosen_rate(app, subject);
  const Rect from{card.flow.x(), card.flow.y(), card.flow.width(), 0};
  ui::Group group(app.ui, "formats", ui::Role::radio_group, from,
                  app.word(Word::creator_rates_title));
  for (const CreatorRate& rate : subject.report.rates) {
    const ui::Scope scope(app.ui, rate.format);
    card.flow.space(whole ? 8 : 0);
    format_head(app, card.flow.row(app.ui.control_height()), rate, &rate == chosen);
    if (!whole) continue;
    fields_of(app, card.flow, subject, rate);
    card.flow.space(8);
    app.ui.line(card.flow.x(), card.flow.y() - 0.5f, card.flow.x() + card.flow.width(),
                card.flow.y() - 0.5f, app.ui.theme.line);
  }
  group.set_height(card.flow.y() - from.y);
  if (!app.embed) save_button(app, card.flow, subject);
}

void rate_card(App& app, Flow& outer, const CreatorSubject& subject) {
  const CreatorRate* const rate = chosen_rate(app, subject);
  if (rate == nullptr) return;
  ui::Card card(app.ui, "rate", outer, format_name(app, rate->format));
  Flow& flow = card.flow;
  const MaybeNumber typical = rate->fair ? MaybeNumber(rate->fair->typical) : std::nullopt;
  if (ui::figure(app.ui, flow.row(44 + std::round(ui::kLargeSize * 1.3f)),
                 {.name = Word::term_fair,
                  .value = ui::money(typical, app.currency()),
                  .note = usual_range(app, rate->fair, Unit::money),
                  .exact = ui::exact(typical),
                  .how = true,
                  .size = ui::kLargeSize})) {
    app.ask({.topic = Topic::fee_fair, .of = AskedOf::rate});
  }
  if (!rate->fair) {
    return ui::paragraph(app.ui, flow, Word::how_fair_missing, {.colour = app.ui.theme.secondary});
  }
  const ui::RangeBar bar = bar_of(app, subject, *rate);
  flow.space(8);
  ui::range_bar(app.ui, flow.row(ui::range_bar_height(app.ui, flow.width(), bar)), "range", bar);
  flow.space(8);
  if (rate->percentile && has_own_price(subject, *rate)) {
    ui::paragraph(app.ui, flow, {"percentile", percentile_words(app, *rate->percentile)});
  }
  if (app.embed && !app.embed->show_more) return;
  const bool below = has_own_price(subject, *rate) && rate->floor && *rate->price < *rate->floor;
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = Word::creator_floor_title,
                       .value = ui::money(rate->floor, app.currency()),
                       .exact = ui::exact(rate->floor),
                       .tone = below ? ui::Tone::caution : ui::Tone::neutral,
                       .how = true})) {
    app.ask({.topic = Topic::creator_floor, .of = AskedOf::rate});
  }
  if (below) {
    ui::paragraph(app.ui, flow, Word::creator_below_floor, {.colour = app.ui.theme.caution});
  } else if (!rate->floor) {
    ui::paragraph(app.ui, flow, Word::creator_no_floor, quiet(app));
  }
}

}  // namespace kol::app
