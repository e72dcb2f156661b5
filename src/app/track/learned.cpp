// What the campaign says about the next: rates before and after, fees, and the way on.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/keeping/shelf.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/track/parts.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

constexpr float kBarHeight = 16;

// A range as it was planned or is to be planned with, in words behind its bar.
void range_row(App& app, Flow& flow, std::string_view key, Word name, const Triple& range,
               double axis) {
  Ui& ui = app.ui;
  const std::string words = app.ui.words.with(name, {{"low", ui::percent(range.low)},
                                                     {"typical", ui::percent(range.typical)},
                                                     {"high", ui::percent(range.high)}});
  ui::RangeBar bar;
  bar.low = range.low;
  bar.typical = range.typical;
  bar.high = range.high;
  bar.labelled = false;
  bar.axis_to = axis;
  ui::range_bar(ui, flow.row(kBarHeight), key, bar);
  ui::paragraph(ui, flow, {key, words}, {.size = ui::kSmallSize, .colour = ui.theme.secondary});
}

// What was believed, what is to be believed now, one over the other, and how much of it is one's
// own.
struct Belief {
  Triple prior;
  MaybeTriple posterior;
  MaybeNumber weight;
};

void belief(App& app, Flow& flow, const std::string& key, const std::string& name,
            const Belief& shown) {
  if (!shown.posterior) return;
  Ui& ui = app.ui;
  flow.space(8);
  const float top = flow.y();
  ui::Group group(ui, key, ui::Role::group, {flow.x(), top, flow.width(), 0}, name);
  Rect head = flow.row(26);
  const std::string own =
      ui.words.with(Word::track_own_weight, {{"share", ui::percent(shown.weight)}});
  const float width = ui.text_width(own, {.size = ui::kSmallSize}) + 2;
  ui::label(ui, head.cut_right(std::min(head.w * 0.5f, width), 8), {"weight", own},
            {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  ui.draw_text(head, name, {.bold = true});
  const double axis = std::max(shown.prior.high, shown.posterior->high);
  range_row(app, flow, "prior", Word::track_prior, shown.prior, axis);
  range_row(app, flow, "posterior", Word::track_posterior, *shown.posterior, axis);
  group.set_height(flow.y() - top);
}

bool is_seen(const RateEstimate& estimate) { return estimate.units > 0 && estimate.posterior; }

Belief belief_of(const RateEstimate& estimate) {
  return {estimate.prior, estimate.posterior, estimate.weight};
}

void clicks(App& app, Flow& flow, const Learning& learning) {
  bool any = false;
  for (const auto& [ctr_class, estimate] : learning.ctr) {
    if (!is_seen(estimate)) continue;
    any = true;
    belief(app, flow, "ctr " + ctr_class,
           app.ui.words.with(Word::track_ctr_of, {{"link", ctr_class_name(app, ctr_class)}}),
           belief_of(estimate));
  }
  if (any) ask_button(app, flow, Word::track_learned_clicks, Topic::learned_clicks);
}

void orders(App& app, Flow& flow, const Learning& learning) {
  if (!is_seen(learning.cvr)) return;
  belief(app, flow, "cvr", app.word(Word::term_cvr), belief_of(learning.cvr));
  ask_button(app, flow, Word::track_learned_orders, Topic::learned_orders);
}

void sentence(App& app, Flow& flow, const ui::Label& text) {
  flow.space(8);
  ui::paragraph(app.ui, flow, text, {.size = ui::kSmallSize});
}

// What was paid against what is usual.
void fees(App& app, Flow& flow, const FeeCurve& fee) {
  if (fee.units == 0 || !fee.level) return;
  belief(app, flow, "fees", app.word(Word::track_fees_title),
         {fee.prior, fee.posterior, fee.weight});
  const double over = *fee.level - 1;
  const Word word = over >= 0 ? Word::track_fees_above : Word::track_fees_below;
  sentence(app, flow, {word, app.ui.words.with(word, {{"share", ui::percent(std::abs(over))}})});
  ask_button(app, flow, Word::track_learned_fees, Topic::learned_fees);
}

void spread(App& app, Flow& flow, const Learning& learning) {
  bool any = false;
  for (const SpreadKind kind : {SpreadKind::impressions, SpreadKind::engagements}) {
    const SpreadEstimate& estimate = learning.spread[static_cast<std::size_t>(kind)];
    if (estimate.units == 0 || !estimate.factor) continue;
    any = true;
    const bool is_shown = kind == SpreadKind::impressions;
    belief(
        app, flow, is_shown ? "impressions" : "engagements",
        app.word(is_shown ? Word::track_spread_of_impressions : Word::track_spread_of_engagements),
        {estimate.prior, estimate.posterior, estimate.weight});
    const Word word = is_shown ? Word::track_spread_impressions : Word::track_spread_engagements;
    sentence(app, flow, {word, app.ui.words.with(word, {{"share", ui::percent(estimate.factor)}})});
  }
  if (any) ask_button(app, flow, Word::track_learned_spread, Topic::learned_spread);
}

// "To tell 3.6% orders per click from …"; empty where there is nothing to tell apart.
std::string clicks_needed(const App& app) {
  const SampleSize size =
      clicks_to_know(app.document.workspace(), app.document.benchmarks(), app.document.report());
  if (!size.n || !size.p1 || !size.p2) return {};
  return app.ui.words.with(Word::track_clicks_needed, {{"count", ui::count(size.n)},
                                                       {"rate", ui::percent(size.p2)},
                                                       {"limit", ui::percent(size.p1)}});
}

void needed(App& app, Flow& flow, const std::string& words) {
  if (words.empty()) return;
  sentence(app, flow, {Word::track_clicks_needed, words});
  ask_button(app, flow, Word::track_needed_title, Topic::clicks_needed);
}

// The copy that plans with it is another workspace; this one keeps its plan.
void begin_next(App& app, const Learning& learning) {
  Workspace next = with_what_was_learned(app.document.workspace(), learning);
  const std::string& name = next.campaign.name;
  if (!name.empty())
    next.campaign.name = app.ui.words.with(Word::track_next_name, {{"name", name}});
  add_workspace(app, std::move(next), Arrival::own);
  app.screen = Screen::campaign;
  app.tell(app.word(Word::track_next_begun));
}

void next_campaign(App& app, Flow& flow, const Learning& learning) {
  flow.space(12);
  const ui::ButtonOptions look{.icon = ui::Icon::chevron_right};
  const Word label = Word::track_use_learned;
  Rect row = flow.row(app.ui.control_height());
  const Rect place = row.cut_left(std::min(row.w, ui::button_width(app.ui, label, look)));
  if (ui::button(app.ui, place, label, look)) begin_next(app, learning);
}

bool says_something(const Learning& learning) {
  const bool any_ctr = std::any_of(learning.ctr.begin(), learning.ctr.end(),
                                   [](const auto& one) { return one.second.units > 0; });
  const bool any_spread = std::any_of(learning.spread.begin(), learning.spread.end(),
                                      [](const SpreadEstimate& one) { return one.units > 0; });
  return any_ctr || any_spread || learning.cvr.units > 0 || learning.fee.units > 0;
}

}  // namespace

void learned_card(App& app, Flow& flow) {
  // As it was when the frame began: the next campaign takes the place of this one.
  const std::optional<Learning> learning = app.document.outcome().learning;
  const std::string clicks_to_see = clicks_needed(app);
  if (!learning || !says_something(*learning)) {
    if (clicks_to_see.empty()) return;
    ui::Card card(app.ui, "needed", flow, app.word(Word::track_needed_title));
    return needed(app, card.flow, clicks_to_see);
  }
  ui::Card card(app.ui, "learned", flow, app.word(Word::track_learned));
  ui::paragraph(app.ui, card.flow, Word::track_learned_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  clicks(app, card.flow, *learning);
  orders(app, card.flow, *learning);
  fees(app, card.flow, learning->fee);
  spread(app, card.flow, *learning);
  needed(app, card.flow, clicks_to_see);
  next_campaign(app, card.flow, *learning);
}

}  // namespace kol::app
