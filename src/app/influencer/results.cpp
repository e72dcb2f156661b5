// What one standard post brings and costs, and what its fee should be.
#include <array>

#include "app/influencer/parts.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

const std::string& no_reason(const App& app) { return app.word(Word::influencer_no_reason); }

// Why a result of the standard post is unknown: the first thing that is missing.
class Reasons {
 public:
  Reasons(const App& app, const InfluencerSubject& subject) : app_(app), subject_(subject) {}

  const std::string& audience() const {
    return app_.word(post().format.empty() ? Word::influencer_no_format
                                           : Word::influencer_needs_views);
  }
  const std::string& engagements() const {
    return app_.word(post().format.empty() ? Word::influencer_no_format
                                           : Word::influencer_needs_likes);
  }
  const std::string& cost() const {
    return app_.word(post().format.empty() ? Word::influencer_no_format
                                           : Word::influencer_needs_quote);
  }
  const std::string& of_return() const {
    if (!post().results.clicks) return audience();
    if (!post().contribution) return app_.word(Word::influencer_needs_offer);
    return post().cost ? no_reason(app_) : cost();
  }
  const std::string& revenue() const {
    return post().results.clicks ? app_.word(Word::influencer_needs_order_value) : audience();
  }
  // Of a cost per something: the cost, what it is divided by, or a division by 0.
  const std::string& per(bool known, const std::string& else_reason) const {
    if (!post().cost) return cost();
    return known ? app_.word(Word::influencer_none_expected) : else_reason;
  }

 private:
  const StandardPost& post() const { return subject_.report.standard_post; }

  const App& app_;
  const InfluencerSubject& subject_;
};

// ---- The few figures that matter ----

ui::Tone sign_tone(const MaybeNumber& value) {
  if (!value) return ui::Tone::neutral;
  return *value < 0 ? ui::Tone::bad : ui::Tone::good;
}

struct GoalFigure {
  Word name;
  std::string value;
  MaybeNumber exact;
  Topic how;
  ui::Tone tone = ui::Tone::neutral;
};

// The figure that the campaign's goal ranks by.
GoalFigure goal_figure(const App& app, const StandardPost& post) {
  const auto money = [&](Word name, const MaybeNumber& value, Topic how) {
    return GoalFigure{name, ui::money(value, app.currency()), value, how};
  };
  switch (app.document.workspace().campaign.goal) {
    case Goal::awareness:
      return money(Word::compare_cpm, post.cpm, Topic::cpm);
    case Goal::engagement:
      return money(Word::compare_cpe, post.cpe, Topic::cpe);
    case Goal::traffic:
      return money(Word::compare_cpc, post.cpc, Topic::cpc);
    case Goal::leads:
      return money(Word::compare_cpl, post.cpl, Topic::cpl);
    case Goal::sales:
      break;
  }
  return {Word::term_roi, ui::percent(post.roi), post.roi, Topic::standard_roi,
          sign_tone(post.roi)};
}

void key_figures(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const StandardPost& post = subject.report.standard_post;
  const GoalFigure goal = goal_figure(app, post);
  const std::string of = app.ui.words.with(
      Word::influencer_rank_of,
      {{"count", ui::count(static_cast<double>(app.document.workspace().influencers.size()))}});
  const Rect row = flow.row(ui::kFigureHeight);
  if (ui::figure(app.ui, row.column(0, 3, 12),
                 {.name = goal.name,
                  .value = goal.value,
                  .note = goal.exact ? std::string() : reasons.of_return(),
                  .exact = ui::exact(goal.exact),
                  .tone = goal.tone,
                  .how = true})) {
    app.ask({goal.how, subject.id()});
  }
  if (ui::figure(app.ui, row.column(1, 3, 12),
                 {.name = Word::compare_cost,
                  .value = ui::money(post.cost, app.currency()),
                  .note = post.cost ? std::string() : reasons.cost(),
                  .exact = ui::exact(post.cost),
                  .how = true})) {
    app.ask({Topic::cost, subject.id()});
  }
  if (ui::figure(app.ui, row.column(2, 3, 12),
                 {.name = Word::term_rank,
                  .value = ui::count(static_cast<double>(subject.report.rank)),
                  .note = of,
                  .how = true})) {
    app.ask({Topic::rank, subject.id()});
  }
}

// ---- Lists of figures ----

struct Line {
  Word name;
  std::string value;
  std::string note;
  std::string exact;
  Topic how;
  ui::Tone tone = ui::Tone::neutral;
};

void draw(App& app, Flow& flow, const InfluencerSubject& subject, const Line& line) {
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = line.name,
                       .value = line.value,
                       .note = line.note,
                       .exact = line.exact,
                       .tone = line.tone,
                       .how = true})) {
    app.ask({line.how, subject.id()});
  }
}

// The ends of a range on a phone: "17K", with a currency "$4.1K".
std::string rough(double value, std::string_view currency = {}) {
  using Kind = platform::NumberStyle::Kind;
  return platform::format_number(
      value, {.kind = currency.empty() ? Kind::compact : Kind::compact_money, .significant = 2},
      currency);
}

bool is_tight(const Flow& flow) { return flow.width() < 340; }

// An estimate of a count: the typical figure with the range.
Line expected(const Flow& flow, Word name, const MaybeTriple& value, const std::string& reason,
              Topic how) {
  Line line{name, std::string(ui::kUndefined), reason, {}, how};
  if (!value) return line;
  line.value = is_tight(flow) ? ui::short_count(value->typical) : ui::count(value->typical);
  line.note = is_tight(flow) ? ui::range(rough(value->low), rough(value->high))
                             : ui::range(ui::count(value->low), ui::count(value->high));
  line.exact = ui::exact(value->typical);
  return line;
}

Line in_money(const App& app, Word name, const MaybeNumber& value, const std::string& reason,
              Topic how, bool signed_tone = false) {
  return {name,
          ui::money(value, app.currency()),
          value ? std::string() : reason,
          ui::exact(value),
          how,
          signed_tone ? sign_tone(value) : ui::Tone::neutral};
}

Line in_count(Word name, const MaybeNumber& value, const std::string& reason, Topic how) {
  return {name, ui::count(value), value ? std::string() : reason, ui::exact(value), how};
}

void draw(App& app, Flow& flow, const InfluencerSubject& subject, std::span<const Line> lines) {
  for (const Line& line : lines) draw(app, flow, subject, line);
}

// What is read first.
void main_lines(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const StandardPost& post = subject.report.standard_post;
  const Results& results = post.results;
  const std::array lines = {
      expected(flow, Word::term_impressions, results.impressions, reasons.audience(),
               Topic::impressions),
      expected(flow, Word::term_engagements, results.engagements, reasons.engagements(),
               Topic::engagements),
      expected(flow, Word::term_clicks, results.clicks, reasons.audience(), Topic::clicks),
      in_count(Word::term_orders, post.orders, reasons.audience(), Topic::standard_orders),
      in_money(app, Word::term_profit, post.profit, reasons.of_return(), Topic::standard_profit,
               true),
  };
  draw(app, flow, subject, lines);
}

void other_lines(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const StandardPost& post = subject.report.standard_post;
  const Results& results = post.results;
  const std::string& audience = reasons.audience();
  const bool clicks = results.clicks.has_value();
  const std::string& per_click = reasons.per(clicks, audience);
  const std::array lines = {
      expected(flow, Word::term_real_impressions, results.real_impressions, audience,
               Topic::real_impressions),
      in_count(Word::term_leads, post.leads, audience, Topic::leads),
      in_money(app, Word::term_revenue, post.revenue, reasons.revenue(), Topic::revenue),
      in_money(app, Word::term_contribution, post.contribution, reasons.of_return(),
               Topic::contribution),
      in_money(app, Word::term_cpm, post.cpm,
               reasons.per(results.impressions.has_value(), audience), Topic::cpm),
      in_money(app, Word::term_cpe, post.cpe,
               reasons.per(results.engagements.has_value(), reasons.engagements()), Topic::cpe),
      in_money(app, Word::term_cpc, post.cpc, per_click, Topic::cpc),
      in_money(app, Word::term_cpa, post.cpa, per_click, Topic::cpa),
      in_money(app, Word::term_cpl, post.cpl, per_click, Topic::cpl),
  };
  draw(app, flow, subject, lines);
}

// ---- Fee ----

// The quote to be typed, what it is among usual fees beside it.
void quote_row(App& app, Flow& flow, const InfluencerSubject& subject) {
  Ui& ui = app.ui;
  const Rect row = flow.row(value_field_height(app));
  MaybeNumber quote = subject.influencer.quote;
  if (value_field(app, row.column(0, 2, 12), "quote", quote,
                  {.label = app.word(Word::term_quote),
                   .kind = ValueKind::money,
                   .placeholder = app.word(Word::influencer_no_quote)})) {
    edit_subject(app, subject, "quote", [&](Influencer& next) { next.quote = quote; });
  }
  const auto& check = subject.report.standard_post.quote;
  if (!check || !check->verdict) return;
  const Rect box = row.column(1, 2, 12);
  const Rect badge{box.x, box.bottom() - (ui.control_height() + 22) / 2, box.w, 22};
  const std::string& verdict = verdict_name(app, *check->verdict);
  ui.describe(ui.id("verdict"), ui::Role::text, badge).value = verdict;
  ui::draw_badge(ui, badge, verdict, verdict_tone(*check->verdict));
}

void fee_range(App& app, Flow& flow, const InfluencerSubject& subject) {
  const MaybeTriple& fair = subject.report.standard_post.fee.fair;
  if (!fair) return;
  const auto money = [&](double value) { return ui::money(value, app.currency()); };
  ui::RangeBar bar{.name = app.word(Word::influencer_fair_fee),
                   .low = fair->low,
                   .typical = fair->typical,
                   .high = fair->high,
                   .low_label = money(fair->low),
                   .typical_label = money(fair->typical),
                   .high_label = money(fair->high),
                   .marks = {},
                   .logarithmic = true};
  if (const MaybeNumber& quote = subject.influencer.quote) {
    const std::string label =
        app.ui.words.with(Word::influencer_quote_mark, {{"quote", money(*quote)}});
    const auto& check = subject.report.standard_post.quote;
    const ui::Tone tone =
        check && check->verdict ? verdict_tone(*check->verdict) : ui::Tone::neutral;
    bar.marks.push_back({*quote, label, ui::tone_colour(app.ui.theme, tone)});
  }
  flow.space(16);
  const float height = ui::range_bar_height(app.ui, flow.width(), bar);
  ui::range_bar(app.ui, flow.row(height), "fair fee", bar);
}

Line method(const App& app, const Flow& flow, Word name, const MaybeTriple& value, Topic how) {
  Line line{name, std::string(ui::kUndefined), app.word(Word::influencer_method_unknown), {}, how};
  if (!value) return line;
  const std::string& currency = app.currency();
  line.value = ui::money(value->typical, currency);
  line.note = is_tight(flow)
                  ? ui::range(rough(value->low, currency), rough(value->high, currency))
                  : ui::range(ui::money(value->low, currency), ui::money(value->high, currency));
  line.exact = ui::exact(value->typical);
  return line;
}

void fee_lines(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const StandardPost& post = subject.report.standard_post;
  draw(app, flow, subject, method(app, flow, Word::term_fair, post.fee.fair, Topic::fee_fair));
  if (const auto& check = post.quote) {
    const MaybeNumber& percentile = check->percentile;
    draw(app, flow, subject,
         {Word::how_quote_title, ui::percent(percentile),
          percentile ? std::string() : app.word(Word::influencer_method_unknown),
          ui::exact(percentile), Topic::quote});
    draw(app, flow, subject,
         in_money(app, Word::term_counter_offer, check->counter_offer,
                  app.word(check->loss_at_any_fee ? Word::influencer_loss
                                                  : Word::influencer_method_unknown),
                  Topic::counter_offer));
  }
  draw(app, flow, subject,
       in_money(app, Word::term_max_fee, post.max_fee, reasons.of_return(), Topic::max_fee, true));
  draw(app, flow, subject,
       method(app, flow, Word::term_fee_market, post.fee.market, Topic::fee_market));
  draw(app, flow, subject, method(app, flow, Word::term_fee_cpm, post.fee.cpm, Topic::fee_cpm));
  draw(app, flow, subject, method(app, flow, Word::term_fee_cpe, post.fee.cpe, Topic::fee_cpe));
  draw(app, flow, subject,
       in_money(app, Word::term_classic, post.fee.classic,
                app.word(Word::influencer_no_rule_of_thumb), Topic::fee_classic));
}

}  // namespace

void influencer_results(App& app, Flow& flow, const InfluencerSubject& subject) {
  const std::string& format = subject.report.standard_post.format;
  const std::string heading = app.ui.words.with(
      Word::influencer_results,
      {{"format", format.empty() ? app.word(Word::influencer_post) : format_name(app, format)}});
  ui::Card card(app.ui, "results", flow, heading, 3);
  const Reasons reasons(app, subject);
  key_figures(app, card.flow, subject, reasons);
  card.flow.space(8);
  main_lines(app, card.flow, subject, reasons);
}

void influencer_other_results(App& app, Flow& flow, const InfluencerSubject& subject) {
  ui::Card card(app.ui, "other results", flow, app.word(Word::influencer_other_results), 3);
  other_lines(app, card.flow, subject, Reasons(app, subject));
}

void influencer_fee(App& app, Flow& flow, const InfluencerSubject& subject) {
  ui::Card card(app.ui, "fee", flow, app.word(Word::influencer_fee), 3);
  quote_row(app, card.flow, subject);
  fee_range(app, card.flow, subject);
  card.flow.space(8);
  fee_lines(app, card.flow, subject, Reasons(app, subject));
  card.flow.space(8);
  bool fan = subject.influencer.brand_fan;
  if (ui::checkbox(app.ui, card.flow.row(app.ui.control_height()), Word::influencer_fan, fan)) {
    edit_subject(app, subject, {}, [&](Influencer& next) { next.brand_fan = fan; });
  }
}

}  // namespace kol::app
