#include "app/parts/figures.h"

#include <cmath>

namespace kol::app {
namespace {

// Whether every figure of an owner has words.
template <typename Owner>
struct Worded : NoFields {
  template <typename Value>
  constexpr void figure(std::string_view, Value Owner::*member, Unit, Sign = Sign::plain) {
    all = all && find_words(member) != nullptr;
  }
  bool all = true;
};

template <typename... Owners>
constexpr bool all_have_words() {
  const auto have = [](auto worded, auto of) {
    describe(worded, of);
    return worded.all;
  };
  return (have(Worded<Owners>{}, Of<Owners>{}) && ...);
}
static_assert(all_have_words<ChannelReport, Results, FeeEstimate, QuoteCheck, StandardPost,
                             RowProjection, CostBreakdown, Case, BreakEven, Projection>(),
              "a figure of core/figures.h has no row in app/state/figures.h");

}  // namespace

std::string shown(const App& app, const MaybeNumber& value, Unit unit) {
  switch (unit) {
    case Unit::count:
      return ui::count(value);
    case Unit::money:
      return ui::money(value, app.currency());
    case Unit::share:
      return ui::percent(value);
    case Unit::times:
      return ui::times(value);
  }
  return std::string(ui::kUndefined);
}

bool has_to_pay_off(Goal goal) { return goal == Goal::sales || goal == Goal::leads; }

bool needs_offer(const Campaign& campaign) {
  if (campaign.goal == Goal::leads) return campaign.offer.lead_rate == 0;
  if (campaign.goal != Goal::sales) return false;
  const bool by_leads = campaign.offer.lead_rate > 0 && campaign.offer.lead_value > 0;
  return !by_leads && (!campaign.offer.aov || !campaign.offer.gross_margin);
}

Word ranking_needs(const Campaign& campaign) {
  if (!needs_offer(campaign)) return Word::compare_ask_figures;
  return campaign.goal == Goal::leads ? Word::compare_ask_leads : Word::compare_ask_sales;
}

bool loses_money(Goal goal, const StandardPost& post) {
  return has_to_pay_off(goal) && post.profit && *post.profit < 0;
}

double round_offer(double fee, const MaybeNumber& most) {
  const double rounded = ui::rounded_money(fee);
  return most && rounded > *most ? ui::at_most(fee) : rounded;
}

std::string exact_money(const App& app, double value) {
  platform::NumberStyle style{.kind = platform::NumberStyle::Kind::money};
  if (value != std::round(value)) style.fraction = style.min_fraction = 2;
  return platform::format_number(value, style, app.currency());
}

std::string shown_range(const App& app, const MaybeTriple& value, Unit unit) {
  if (!value) return std::string(ui::kUndefined);
  const std::string range =
      ui::range(app.ui.words, shown(app, value->low, unit), shown(app, value->high, unit));
  return range.empty() ? shown(app, value->typical, unit) : range;
}

std::string usual_range(const App& app, const MaybeTriple& value, Unit unit) {
  if (!value || value->low == value->high) return {};
  return app.ui.words.with(Word::fees_usually, {{"range", shown_range(app, value, unit)}});
}

void how_button(App& app, const Rect& rect, Word label, Topic topic) {
  const ui::ButtonOptions look{.look = ui::Look::faint, .icon = ui::Icon::info, .icon_only = true};
  if (ui::button(app.ui, rect, label, look)) app.ask({.topic = topic});
}

}  // namespace kol::app
