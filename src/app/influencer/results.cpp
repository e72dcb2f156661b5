// What one standard post brings and costs, and what its fee should be.
#include <array>

#include "app/influencer/parts.h"
#include "app/parts/figures.h"
#include "app/parts/mending.h"
#include "app/parts/quote_grade.h"
#include "app/state/roster_columns.h"
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

template <typename Owner>
ui::Tone tone_of(MaybeNumber Owner::*member, const MaybeNumber& value) {
  if (figure_of(member).sign == Sign::plain || !value) return ui::Tone::neutral;
  return *value < 0 ? ui::Tone::bad : ui::Tone::good;
}

// The figure that the campaign's goal ranks by.
MaybeNumber StandardPost::*goal_figure(Goal goal) {
  switch (goal) {
    case Goal::awareness:
      return &StandardPost::cpm;
    case Goal::engagement:
      return &StandardPost::cpe;
    case Goal::traffic:
      return &StandardPost::cpc;
    case Goal::leads:
      return &StandardPost::cpl;
    case Goal::sales:
      break;
  }
  return &StandardPost::roi;
}

// One of the post's, with the reason in place of an unknown one.
void key_figure(App& app, const Rect& rect, const InfluencerSubject& subject,
                MaybeNumber StandardPost::*member, const std::string& reason) {
  const StandardPost& post = subject.report.standard_post;
  const auto& words = words_of(member);
  ui::Figure figure = figure_with(app, words.name, post, member);
  if (!(post.*member)) figure.note = reason;
  figure.tone = tone_of(member, post.*member);
  if (ui::figure(app.ui, rect, figure)) app.ask({*words.how, subject.id()});
}

void key_figures(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const std::string of = app.ui.words.with(
      Word::influencer_rank_of,
      {{"count", ui::count(static_cast<double>(app.document.workspace().influencers.size()))}});
  const Goal goal = app.document.workspace().campaign.goal;
  const StandardPost& post = subject.report.standard_post;
  const float room = Rect{0, 0, flow.width(), 0}.column(0, 3, 12).w;
  const auto is_long = [&](const MaybeNumber& value, const std::string& reason) {
    return !value && app.ui.text_width(reason, {.size = ui::kSmallSize}) > room;
  };
  const bool two_lines =
      is_long(post.*goal_figure(goal), reasons.of_return()) || is_long(post.cost, reasons.cost());
  const Rect row = flow.row(ui::kFigureHeight + (two_lines ? ui::kNoteLine : 0));
  key_figure(app, row.column(0, 3, 12), subject, goal_figure(goal), reasons.of_return());
  key_figure(app, row.column(1, 3, 12), subject, &StandardPost::cost, reasons.cost());
  const bool is_ranked = value_of(app.document, subject.index, RosterColumn::rank).has_value();
  if (ui::figure(app.ui, row.column(2, 3, 12),
                 {.name = Word::term_rank,
                  .value = is_ranked ? ui::count(static_cast<double>(subject.report.rank))
                                     : std::string(ui::kUndefined),
                  .note = is_ranked ? of : reasons.of_return(),
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
  std::optional<Topic> how;
  ui::Tone tone = ui::Tone::neutral;
};

void draw(App& app, Flow& flow, const InfluencerSubject& subject, const Line& line) {
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      {.name = line.name,
                       .value = line.value,
                       .note = line.note,
                       .exact = line.exact,
                       .tone = line.tone,
                       .how = line.how.has_value()})) {
    app.ask({*line.how, subject.id()});
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

// A range: the typical figure with low and high as its note.
template <typename Owner>
Line range(const App& app, const Flow& flow, const Owner& owner, MaybeTriple Owner::*member,
           const std::string& reason) {
  const auto& words = words_of(member);
  Line line{words.term, std::string(ui::kUndefined), reason, {}, words.how};
  const MaybeTriple& value = owner.*member;
  if (!value) return line;
  const Unit unit = figure_of(member).unit;
  const std::string currency = unit == Unit::money ? app.currency() : std::string();
  const bool tight = is_tight(flow);
  line.value = tight && unit == Unit::count ? ui::short_count(value->typical)
                                            : shown(app, value->typical, unit);
  const ui::Words& all = app.ui.words;
  line.note = tight ? ui::range(all, rough(value->low, currency), rough(value->high, currency))
                    : ui::range(all, shown(app, value->low, unit), shown(app, value->high, unit));
  line.exact = ui::exact(value->typical);
  return line;
}

template <typename Owner>
Line number(const App& app, const Owner& owner, MaybeNumber Owner::*member,
            const std::string& reason) {
  const auto& words = words_of(member);
  const MaybeNumber& value = owner.*member;
  return {words.term, shown(app, owner, member), value ? std::string() : reason, ui::exact(value),
          *words.how, tone_of(member, value)};
}

void draw(App& app, Flow& flow, const InfluencerSubject& subject, std::span<const Line> lines) {
  for (const Line& line : lines) draw(app, flow, subject, line);
}

// What is read first.
void main_lines(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const StandardPost& post = subject.report.standard_post;
  const Results& results = post.results;
  const std::array lines = {
      range(app, flow, results, &Results::impressions, reasons.audience()),
      range(app, flow, results, &Results::engagements, reasons.engagements()),
      range(app, flow, results, &Results::clicks, reasons.audience()),
      number(app, post, &StandardPost::orders, reasons.audience()),
      number(app, post, &StandardPost::profit, reasons.of_return()),
  };
  draw(app, flow, subject, lines);
}

void other_lines(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const StandardPost& post = subject.report.standard_post;
  const Results& results = post.results;
  const std::string& audience = reasons.audience();
  const std::string& per_view = reasons.per(results.impressions.has_value(), audience);
  const std::string& per_engagement =
      reasons.per(results.engagements.has_value(), reasons.engagements());
  const std::string& per_click = reasons.per(results.clicks.has_value(), audience);
  const std::array lines = {
      range(app, flow, results, &Results::real_impressions, audience),
      number(app, post, &StandardPost::leads, audience),
      number(app, post, &StandardPost::revenue, reasons.revenue()),
      number(app, post, &StandardPost::contribution, reasons.of_return()),
      number(app, post, &StandardPost::cpm, per_view),
      number(app, post, &StandardPost::cpe, per_engagement),
      number(app, post, &StandardPost::cpc, per_click),
      number(app, post, &StandardPost::cpa, per_click),
      number(app, post, &StandardPost::cpl, per_click),
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
                   .placeholder = app.word(Word::influencer_no_quote),
                   .take_focus = is_wanted_figure(app, "quote")})) {
    edit_subject(app, subject, {"quote"}, [&](Influencer& next) { next.quote = quote; });
  }
  const auto grade = quote_grade(app, subject.report.standard_post);
  if (!grade) return;
  const Rect box = row.column(1, 2, 12);
  quote_badge(app, {box.x, box.bottom() - (ui.control_height() + 22) / 2, box.w, 22}, *grade);
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
    const auto grade = quote_grade(app, subject.report.standard_post);
    const std::string label = quote_mark(app, money(*quote), grade);
    const ui::Tone tone = grade ? quote_tone(*grade) : ui::Tone::neutral;
    bar.marks.push_back({*quote, label, ui::tone_colour(app.ui.theme, tone)});
  }
  flow.space(16);
  if (ui::figure(app.ui, flow.row(ui::kFigureHeight),
                 {.name = Word::influencer_fair_fee,
                  .value = money(fair->typical),
                  .note = usual_range(app, fair, Unit::money),
                  .exact = ui::exact(fair->typical),
                  .how = true})) {
    app.ask({Topic::fee_fair, subject.id()});
  }
  flow.space(4);
  const float height = ui::range_bar_height(app.ui, flow.width(), bar);
  ui::range_bar(app.ui, flow.row(height), "fair fee", bar);
}

// Where the quote stands among comparable fees, and what to offer instead.
void quote_lines(App& app, Flow& flow, const InfluencerSubject& subject) {
  const StandardPost& post = subject.report.standard_post;
  const auto& check = post.quote;
  if (!check) return;
  const std::string& unknown = app.word(Word::influencer_method_unknown);
  const bool known = check->percentile.has_value();
  if (ui::figure(app.ui, flow.row(52),
                 {.name = Word::how_quote_title,
                  .value = known ? percentile_words(app, *check->percentile) : unknown,
                  .exact = ui::exact(check->percentile),
                  .how = known,
                  .size = ui::kTextSize})) {
    app.ask({Topic::quote, subject.id()});
  }
  Line offer = number(app, *check, &QuoteCheck::counter_offer,
                      check->loss_at_any_fee ? app.word(Word::influencer_loss) : unknown);
  if (check->counter_offer) {
    const double quote = *subject.influencer.quote;
    offer.name = offer_name(*check->counter_offer, quote, *post.fee.fair);
    offer.value = offer.name == Word::fees_accept
                      ? exact_money(app, quote)
                      : ui::money(round_offer(*check->counter_offer, post.max_fee), app.currency());
    // Below what is fair there is a reason.
    if (offer.name == Word::compare_pay_most) offer.note = app.word(Word::compare_pay_most_why);
  }
  draw(app, flow, subject, offer);
}

void fee_lines(App& app, Flow& flow, const InfluencerSubject& subject, const Reasons& reasons) {
  const StandardPost& post = subject.report.standard_post;
  const std::string& unknown = app.word(Word::influencer_method_unknown);
  const auto method = [&](MaybeTriple FeeEstimate::*member) {
    draw(app, flow, subject, range(app, flow, post.fee, member, unknown));
  };
  quote_lines(app, flow, subject);
  draw(app, flow, subject, number(app, post, &StandardPost::max_fee, reasons.of_return()));
  method(&FeeEstimate::market);
  method(&FeeEstimate::cpm);
  method(&FeeEstimate::cpe);
  draw(app, flow, subject,
       number(app, post.fee, &FeeEstimate::classic, app.word(Word::influencer_no_rule_of_thumb)));
}

}  // namespace

void influencer_results(App& app, Flow& flow, const InfluencerSubject& subject) {
  const std::string& format = subject.report.standard_post.format;
  const std::string heading = app.ui.words.with(
      Word::influencer_results,
      {{"format", format.empty() ? app.word(Word::influencer_post) : format_name(app, format)}});
  ui::Card card(app.ui, "results", flow, heading);
  const Reasons reasons(app, subject);
  key_figures(app, card.flow, subject, reasons);
  card.flow.space(8);
  main_lines(app, card.flow, subject, reasons);
}

void influencer_other_results(App& app, Flow& flow, const InfluencerSubject& subject) {
  ui::Card card(app.ui, "other results", flow, app.word(Word::influencer_other_results));
  other_lines(app, card.flow, subject, Reasons(app, subject));
}

void influencer_fee(App& app, Flow& flow, const InfluencerSubject& subject) {
  ui::Card card(app.ui, "fee", flow, app.word(Word::influencer_fee));
  quote_row(app, card.flow, subject);
  follows(app, card.flow, [&] {
    fee_range(app, card.flow, subject);
    card.flow.space(8);
    fee_lines(app, card.flow, subject, Reasons(app, subject));
  });
  card.flow.space(8);
  bool fan = subject.influencer.brand_fan;
  if (is_wanted_figure(app, "brand_fan")) {
    app.ui.focus_next(app.ui.id(ui::Label(Word::influencer_fan).key()));
  }
  if (ui::checkbox(app.ui, card.flow.row(app.ui.control_height()), Word::influencer_fan, fan)) {
    edit_subject(app, subject, {}, [&](Influencer& next) { next.brand_fan = fan; });
  }
}

}  // namespace kol::app
