// How the fair fee comes about: the methods beside each other, what each part adds, and what one
// post brings.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/fees/parts.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/picture_button.h"
#include "core/numeric.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

// ---- Methods ----

std::string unknown_because(const App& app, const Deal& deal, bool has_price, Word missing) {
  if (has_price) return app.word(missing);
  return app.ui.words.with(Word::how_no_price,
                           {{"platform", platform_name(app, deal.posts_on().platform)}});
}

MaybeTriple all_the_same(const MaybeNumber& value) {
  return value ? MaybeTriple(Triple{*value, *value, *value}) : std::nullopt;
}

// Name and range at the left, the bar at the right; on a phone below each other.
void method_row(App& app, Flow& flow, const FeeMethod& method, double axis_to) {
  constexpr float kHeight = 66;
  constexpr float kBar = 24;
  const ui::Scope scope(app.ui, ui::Label(method.name).key());
  const bool beside = flow.width() >= 420;
  Rect row = flow.row(kHeight);
  const Rect words = beside ? row.cut_left(180, 16) : row;
  const std::string note =
      method.note.empty() ? usual_range(app, method.value, Unit::money) : method.note;
  if (ui::figure(app.ui, words,
                 {.name = method.name,
                  .value = ui::money(typical_of(method.value), app.currency()),
                  .note = method.value ? note : std::string(),
                  .exact = method.value ? ui::exact(method.value->typical) : std::string(),
                  .how = true,
                  .size = ui::kTextSize})) {
    ask_of_deal(app, method.how);
  }
  if (!method.value) {
    Flow reason(beside ? Rect{row.x, row.y + 4, row.w, 0} : Rect{row.x, row.y + 44, row.w, 0});
    ui::paragraph(app.ui, reason, {"reason", method.reason}, quiet(app));
    if (!beside) flow.space(std::max(0.0f, reason.height() - 20));
    return;
  }
  const Rect bar = beside ? Rect{row.x, row.y + (kHeight - kBar) / 2, row.w, kBar} : flow.row(kBar);
  ui::range_bar(app.ui, bar, "bar", method_bar(app, method, axis_to));
}

// ---- Parts ----

void part_line(App& app, Flow& flow, const ui::Label& name, double amount, std::optional<Topic> how,
               std::string note = {}) {
  if (amount == 0) return;
  const std::string money = ui::money(std::abs(amount), app.currency());
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = name,
                       .value = amount < 0 ? "−" + money : money,
                       .note = std::move(note),
                       .exact = ui::exact(amount),
                       .how = how.has_value()})) {
    ask_of_deal(app, *how);
  }
}

// ---- Results ----

void result_line(App& app, Flow& flow, const Results& results, MaybeTriple Results::*member,
                 Word reason) {
  const auto& words = words_of(member);
  const MaybeTriple& value = results.*member;
  const Unit unit = figure_of(member).unit;
  const std::string note = value ? usual_range(app, value, unit) : app.word(reason);
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = words.term,
                       .value = shown(app, typical_of(value), unit),
                       .note = note,
                       .exact = value ? ui::exact(value->typical) : std::string(),
                       .how = words.how.has_value()})) {
    ask_of_deal(app, *words.how);
  }
}

}  // namespace

ui::RangeBar method_bar(const App& app, const FeeMethod& method, double axis_to) {
  return {.name = app.word(method.name),
          .low = method.value->low,
          .typical = method.value->typical,
          .high = method.value->high,
          .low_label = {},
          .typical_label = {},
          .high_label = {},
          .marks = {},
          .labelled = false,
          .axis_to = axis_to};
}

std::array<FeeMethod, 5> fee_methods(const App& app, const Deal& deal) {
  const Benchmarks& benchmarks = app.document.benchmarks();
  const std::size_t platform = index_of(deal.posts_on().platform);
  const FeeEstimate& fee = deal.post().fee;
  const auto because = [&](bool has_price, Word missing) {
    return unknown_because(app, deal, has_price, missing);
  };
  const auto& classic = benchmarks.classic_fee_per_1000_followers[platform];
  const auto method = [&](MaybeTriple FeeEstimate::*member, std::string reason) {
    const auto& words = words_of(member);
    return FeeMethod{words.term, fee.*member, std::move(reason), *words.how};
  };
  FeeMethod of_one_post = method(&FeeEstimate::fair, app.word(Word::how_fair_missing));
  of_one_post.name = Word::fees_one_post;
  const auto& rule_of_thumb = words_of(&FeeEstimate::classic);
  return {method(&FeeEstimate::market,
                 because(benchmarks.fee_market[platform].has_value(), Word::fees_no_followers)),
          method(&FeeEstimate::cpm,
                 because(benchmarks.cpm[platform].has_value(), Word::fees_no_audience)),
          method(&FeeEstimate::cpe,
                 because(benchmarks.cpe[platform].has_value(), Word::fees_no_engagement)),
          std::move(of_one_post),
          {rule_of_thumb.term, all_the_same(fee.classic),
           because(classic.has_value(), Word::fees_no_followers), *rule_of_thumb.how,
           app.word(Word::fees_not_used)}};
}

void methods_card(App& app, Flow& outer, const Deal& deal) {
  ui::Card card(app.ui, "methods", outer, app.word(Word::fees_methods));
  ui::range_key(app.ui, card.flow.row(20), app.word(Word::fees_key_range),
                app.word(Word::fees_key_typical));
  card.flow.space(8);
  const auto all = fee_methods(app, deal);
  double axis_to = 0;
  for (const FeeMethod& method : all) {
    if (method.value) axis_to = std::max(axis_to, method.value->high);
  }
  for (const FeeMethod& method : all) {
    if (&method != all.data()) {
      const float y = card.flow.y() + 4;
      app.ui.line(card.flow.x(), y, card.flow.x() + card.flow.width(), y, app.ui.theme.line);
      card.flow.space(9);
    }
    method_row(app, card.flow, method, axis_to);
  }
  card.flow.space(8);
  ui::paragraph(app.ui, card.flow, Word::fees_methods_note, quiet(app));
  picture_button(app, card.flow, Chart::methods, app.word(Word::fees_methods));
}

bool has_parts(const Deal& deal) {
  return deal.estimate.parts && deal.estimate.parts->posts != deal.estimate.fair->typical;
}

void parts_card(App& app, Flow& outer, const Deal& deal) {
  if (!has_parts(deal)) return;
  const FeeParts& parts = *deal.estimate.parts;
  ui::Card card(app.ui, "parts", outer, app.word(Word::fees_parts));
  const Addons& addons = app.fees.addons;
  part_line(app, card.flow, {"posts", posts_text(app, deal)}, parts.posts, Topic::fee_fair);
  const auto months = [&](Word name, double amount, double count) {
    part_line(app, card.flow, name, amount, Topic::fees_addons, months_text(app, count));
  };
  months(Word::addon_usage_rights, parts.usage_rights, addons.usage_rights_months);
  months(Word::addon_whitelisting, parts.whitelisting, addons.whitelisting_months);
  months(Word::addon_exclusivity, parts.exclusivity, addons.exclusivity_months);
  part_line(app, card.flow, Word::addon_raw_footage, parts.raw_footage, Topic::fees_addons);
  part_line(app, card.flow, Word::addon_rush, parts.rush, Topic::fees_addons);
  part_line(app, card.flow, Word::fees_bundle, parts.bundle_discount, Topic::fees_range);
  part_line(app, card.flow, Word::how_fan_discount, parts.brand_fan_discount, Topic::fee_fair);
  part_line(app, card.flow, Word::how_fair_typical, deal.estimate.fair->typical, Topic::fees_range);
}

void results_card(App& app, Flow& outer, const Deal& deal) {
  ui::Card card(app.ui, "results", outer, app.word(Word::fees_results));
  const Results& results = deal.post().results;
  result_line(app, card.flow, results, &Results::impressions, Word::influencer_needs_views);
  result_line(app, card.flow, results, &Results::real_impressions, Word::influencer_needs_views);
  result_line(app, card.flow, results, &Results::engagements, Word::influencer_needs_likes);
  result_line(app, card.flow, results, &Results::clicks, Word::influencer_needs_views);
}

}  // namespace kol::app
