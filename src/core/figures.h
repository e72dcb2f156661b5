// Every figure of the report with its name, unit and sign, once, for all that write or show it
// (spec section 10). A new figure of the report is added here and stands in the report's JSON, in
// the export and in the tables of all figures; what it is called on the page, and which explanation
// it has, is in app/state/figures.h.
//
// describe(fields, Of<Owner>{}) calls one function of `fields` for each member of the owner, in the
// spec's order:
//   figure    MaybeNumber or MaybeTriple, with its unit and, where it has one, its sign
//   choice    one of an enumeration, or an optional one
//   text      absent where empty
//   object    a struct that is described itself, or an optional one
//   part      a struct that is described itself, whose members stand among the owner's own
//   open      an object that is none in the model begins; close ends it
//   reason    a fixed text that stands there only where a bool is true
//   signals, rows   lists of the only kind there is
//   unwritten   a member that the report's JSON has not
#pragma once

#include <string_view>

#include "core/report.h"

namespace kol {

// What a figure is counted in.
enum class Unit {
  count,  // of people, orders, posts
  money,  // of the workspace currency: sums, and costs of one thing
  share,  // a fraction, read as a percentage
  times,  // how many times as much
};

enum class Sign {
  plain,
  gain,  // above 0 a gain, below 0 a loss
};

template <typename Owner>
struct Of {};

template <typename Fields>
constexpr void describe(Fields& fields, Of<Authenticity>) {
  fields.choice("status", &Authenticity::status);
  fields.signals("signals", &Authenticity::signals);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<ChannelReport>) {
  fields.choice("platform", &ChannelReport::platform);
  fields.text("tier", &ChannelReport::tier);
  fields.unwritten(&ChannelReport::per_post);
  fields.figure("engagements", &ChannelReport::engagements, Unit::count);
  fields.open("er");
  fields.figure("followers", &ChannelReport::er_followers, Unit::share);
  fields.figure("reach", &ChannelReport::er_reach, Unit::share);
  fields.figure("impressions", &ChannelReport::er_impressions, Unit::share);
  fields.figure("views", &ChannelReport::er_views, Unit::share);
  fields.close();
  fields.figure("view_rate", &ChannelReport::view_rate, Unit::share);
  fields.figure("reach_rate", &ChannelReport::reach_rate, Unit::share);
  fields.figure("benchmark_er", &ChannelReport::benchmark_er, Unit::share);
  fields.figure("er_ratio", &ChannelReport::er_ratio, Unit::times);
  fields.choice("er_verdict", &ChannelReport::er_verdict);
  fields.choice("classic_verdict", &ChannelReport::classic_verdict);
  fields.object("authenticity", &ChannelReport::authenticity);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<Results>) {
  fields.figure("impressions", &Results::impressions, Unit::count);
  fields.figure("real_impressions", &Results::real_impressions, Unit::count);
  fields.figure("engagements", &Results::engagements, Unit::count);
  fields.figure("clicks", &Results::clicks, Unit::count);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<FeeEstimate>) {
  fields.figure("market", &FeeEstimate::market, Unit::money);
  fields.figure("cpm", &FeeEstimate::cpm, Unit::money);
  fields.figure("cpe", &FeeEstimate::cpe, Unit::money);
  fields.figure("fair", &FeeEstimate::fair, Unit::money);
  fields.figure("classic", &FeeEstimate::classic, Unit::money);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<QuoteCheck>) {
  fields.figure("percentile", &QuoteCheck::percentile, Unit::share);
  fields.choice("verdict", &QuoteCheck::verdict);
  fields.figure("counter_offer", &QuoteCheck::counter_offer, Unit::money);
  fields.reason("reason", &QuoteCheck::loss_at_any_fee, "a loss at any fee");
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<StandardPost>) {
  fields.text("format", &StandardPost::format);
  fields.part(&StandardPost::results);
  fields.open("fee");
  fields.part(&StandardPost::fee);
  fields.figure("used", &StandardPost::used, Unit::money);
  fields.choice("source", &StandardPost::source);
  fields.close();
  fields.object("quote", &StandardPost::quote);
  fields.figure("cost", &StandardPost::cost, Unit::money);
  fields.figure("orders", &StandardPost::orders, Unit::count);
  fields.figure("leads", &StandardPost::leads, Unit::count);
  fields.figure("revenue", &StandardPost::revenue, Unit::money);
  fields.figure("contribution", &StandardPost::contribution, Unit::money);
  fields.figure("profit", &StandardPost::profit, Unit::money, Sign::gain);
  fields.figure("roi", &StandardPost::roi, Unit::share, Sign::gain);
  fields.figure("max_fee", &StandardPost::max_fee, Unit::money, Sign::gain);
  fields.figure("cpm", &StandardPost::cpm, Unit::money);
  fields.figure("cpe", &StandardPost::cpe, Unit::money);
  fields.figure("cpc", &StandardPost::cpc, Unit::money);
  fields.figure("cpa", &StandardPost::cpa, Unit::money);
  fields.figure("cpl", &StandardPost::cpl, Unit::money);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<RowProjection>) {
  fields.unwritten(&RowProjection::influencer);  // its id stands there instead
  fields.figure("fee", &RowProjection::fee, Unit::money);
  fields.choice("fee_source", &RowProjection::fee_source);
  fields.figure("deposit", &RowProjection::deposit, Unit::money);
  fields.figure("balance", &RowProjection::balance, Unit::money);
  fields.figure("commission", &RowProjection::commission, Unit::money);
  fields.part(&RowProjection::results);
  fields.figure("tracked", &RowProjection::tracked, Unit::count);
  fields.figure("attributed", &RowProjection::attributed, Unit::count);
  fields.figure("incremental", &RowProjection::incremental, Unit::count);
  fields.figure("leads", &RowProjection::leads, Unit::count);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<CostBreakdown>) {
  fields.figure("fees", &CostBreakdown::fees, Unit::money);
  fields.figure("commission", &CostBreakdown::commission, Unit::money);
  fields.figure("product", &CostBreakdown::product, Unit::money);
  fields.figure("labour", &CostBreakdown::labour, Unit::money);
  fields.figure("agency", &CostBreakdown::agency, Unit::money);
  fields.figure("production", &CostBreakdown::production, Unit::money);
  fields.figure("tools", &CostBreakdown::tools, Unit::money);
  fields.figure("paid_boost", &CostBreakdown::paid_boost, Unit::money);
  fields.figure("other", &CostBreakdown::other, Unit::money);
  fields.figure("total", &CostBreakdown::total, Unit::money);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<Case>) {
  fields.figure("impressions", &Case::impressions, Unit::count);
  fields.figure("real_impressions", &Case::real_impressions, Unit::count);
  fields.figure("engagements", &Case::engagements, Unit::count);
  fields.figure("clicks", &Case::clicks, Unit::count);
  fields.figure("tracked", &Case::tracked, Unit::count);
  fields.figure("attributed", &Case::attributed, Unit::count);
  fields.figure("incremental", &Case::incremental, Unit::count);
  fields.figure("leads", &Case::leads, Unit::count);
  fields.object("costs", &Case::costs);
  fields.figure("revenue", &Case::revenue, Unit::money);
  fields.figure("contribution", &Case::contribution, Unit::money);
  fields.choice("basis", &Case::basis);
  fields.figure("profit", &Case::profit, Unit::money, Sign::gain);
  fields.figure("roi", &Case::roi, Unit::share, Sign::gain);
  fields.figure("roas", &Case::roas, Unit::times);
  fields.figure("simple_roi", &Case::simple_roi, Unit::share, Sign::gain);
  fields.figure("cpm", &Case::cpm, Unit::money);
  fields.figure("cpe", &Case::cpe, Unit::money);
  fields.figure("cpc", &Case::cpc, Unit::money);
  fields.figure("cpa", &Case::cpa, Unit::money);
  fields.figure("cpl", &Case::cpl, Unit::money);
  fields.figure("emv", &Case::emv, Unit::money);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<BreakEven>) {
  fields.figure("orders", &BreakEven::orders, Unit::count);
  fields.figure("orders_tracked", &BreakEven::orders_tracked, Unit::count);
  fields.figure("cvr", &BreakEven::cvr, Unit::share);
  fields.figure("max_fee", &BreakEven::max_fee, Unit::money);
  fields.figure("roas", &BreakEven::roas, Unit::times);
  fields.figure("per_order", &BreakEven::per_order, Unit::money, Sign::gain);
}

template <typename Fields>
constexpr void describe(Fields& fields, Of<Projection>) {
  fields.rows("rows", &Projection::rows);
  fields.open("cases");
  fields.object("low", &Projection::low);
  fields.object("typical", &Projection::typical);
  fields.object("high", &Projection::high);
  fields.close();
  fields.object("break_even", &Projection::break_even);
  fields.figure("budget_left", &Projection::budget_left, Unit::money);
  fields.figure("net_reach", &Projection::net_reach, Unit::count);
  fields.figure("reach_sum", &Projection::reach_sum, Unit::count);
  fields.figure("reach_max", &Projection::reach_max, Unit::count);
}

// Takes every member and does nothing: what those begin with that want some of them only. They
// hide the functions that they answer themselves.
struct NoFields {
  template <typename... All>
  constexpr void figure(All...) {}
  template <typename... All>
  constexpr void choice(All...) {}
  template <typename... All>
  constexpr void text(All...) {}
  template <typename... All>
  constexpr void object(All...) {}
  template <typename... All>
  constexpr void part(All...) {}
  constexpr void open(std::string_view) {}
  constexpr void close() {}
  template <typename... All>
  constexpr void reason(All...) {}
  template <typename... All>
  constexpr void signals(All...) {}
  template <typename... All>
  constexpr void rows(All...) {}
  template <typename... All>
  constexpr void unwritten(All...) {}
};

struct Figure {
  std::string_view name;
  Unit unit = Unit::count;
  Sign sign = Sign::plain;
};

template <typename Value, typename Owner, typename Take>
struct FigureWalk : NoFields {
  constexpr explicit FigureWalk(Take& with) : take(with) {}

  constexpr void figure(std::string_view name, Value Owner::*member, Unit unit,
                        Sign sign = Sign::plain) {
    take(member, Figure{name, unit, sign});
  }
  template <typename Other>  // of the other kind, a number or a triple
  constexpr void figure(std::string_view, Other Owner::*, Unit, Sign = Sign::plain) {}

  Take& take;
};

// Calls take(member, figure) for each figure of the owner that is a single number.
template <typename Owner, typename Take>
constexpr void each_number(Take take) {
  FigureWalk<MaybeNumber, Owner, Take> walk(take);
  describe(walk, Of<Owner>{});
}
// The same for those that have low, typical and high.
template <typename Owner, typename Take>
constexpr void each_range(Take take) {
  FigureWalk<MaybeTriple, Owner, Take> walk(take);
  describe(walk, Of<Owner>{});
}

// figure_of(&Case::roi) is {"roi", Unit::share, Sign::gain}; without a name if it is no figure.
template <typename Value, typename Owner>
constexpr Figure figure_of(Value Owner::*member) {
  Figure found;
  const auto compare = [&](Value Owner::*other, const Figure& figure) {
    if (other == member) found = figure;
  };
  FigureWalk<Value, Owner, decltype(compare)> walk(compare);
  describe(walk, Of<Owner>{});
  return found;
}

}  // namespace kol
