// Figures of the report as they are read: in their unit, "—" for what is unknown; with their name
// and the button that asks how they come about.
#pragma once

#include <string>

#include "app/state/app.h"
#include "app/state/figures.h"
#include "core/figures.h"

namespace kol::app {

std::string shown(const App& app, const MaybeNumber& value, Unit unit);
// A quote as it was given: to the cent, where there are cents.
std::string exact_money(const App& app, double value);
// "low – high", or one figure where these are the same.
std::string shown_range(const App& app, const MaybeTriple& value, Unit unit);

// Whether money has to come back: sales, and leads that are worth something.
bool has_to_pay_off(Goal goal);
// Whether the goal cannot be judged before figures of the offer are there.
bool needs_offer(const Campaign& campaign);
// What has to be known before anybody can be ranked.
Word ranking_needs(const Campaign& campaign);
// Whether the post loses money at its price, where money has to come back.
bool loses_money(Goal goal, const StandardPost& post);

// A fee to offer as a round amount; never more than the most that does not lose money.
double round_offer(double fee, const MaybeNumber& most);
// Whether the figure is the most that may be paid, which is rounded down.
template <typename Owner>
constexpr bool is_most(MaybeNumber Owner::*) {
  return false;
}
constexpr bool is_most(MaybeNumber StandardPost::*member) {
  return member == &StandardPost::max_fee;
}
constexpr bool is_most(MaybeNumber BreakEven::*member) { return member == &BreakEven::max_fee; }

template <typename Owner>
std::string shown(const App& app, const Owner& owner, MaybeNumber Owner::*member) {
  if (is_most(member)) return ui::money_at_most(owner.*member, app.currency());
  return shown(app, owner.*member, figure_of(member).unit);
}

// "usually $155 – $1,550", below the typical figure; empty where there is no range.
std::string usual_range(const App& app, const MaybeTriple& value, Unit unit);

template <typename Owner>
std::string shown_range(const App& app, const Owner& owner, MaybeTriple Owner::*member) {
  return shown_range(app, owner.*member, figure_of(member).unit);
}

// One figure for ui::figure() and ui::figure_line(); what stands beside it is added by the caller.
template <typename Owner>
ui::Figure figure_with(const App& app, Word name, const Owner& owner, MaybeNumber Owner::*member) {
  return {.name = name,
          .value = shown(app, owner, member),
          .exact = ui::exact(owner.*member),
          .how = words_of(member).how.has_value()};
}

// A sign that asks how something comes about.
void how_button(App& app, const Rect& rect, Word label, Topic topic);

// A line with the figure under its short name, that can be asked how it comes about.
template <typename Owner>
void figure_line(App& app, Flow& flow, const Owner& owner, MaybeNumber Owner::*member) {
  const auto& words = words_of(member);
  if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                      figure_with(app, words.name, owner, member))) {
    app.ask({.topic = *words.how});
  }
}

}  // namespace kol::app
