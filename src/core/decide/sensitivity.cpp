// Every input moves one number of a scenario; profit is then summed anew. Between the multipliers
// at which a row's rate reaches 1, profit is a straight line in the number (in its reciprocal for
// capture_share), so that a break-even is where a line crosses 0.
#include "core/decide/sensitivity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kLeastMultiplier = 0.01;
constexpr double kMostMultiplier = 100;
constexpr double kMostAmount = 1e15;
// 1 ÷ capture_share: as far as it goes without leaving the range of doubles.
constexpr double kMostReciprocal = 1e100;
// What rounding leaves of a profit of 0, as a share of what it is summed from; and of one that is
// followed from corner to corner of a long line-up.
constexpr double kZeroProfit = 1e-12;
constexpr double kFollowedZero = 1e-9;
constexpr double kTieOfSwings = 1e-11;

// The typical case, or with a number moved.
struct Scenario {
  double Triple::*impressions_case = &Triple::typical;
  double Triple::*ctr_case = &Triple::typical;
  double impressions = 1;  // multipliers
  double ctr = 1;
  double fee = 1;
  double fake_share = 1;
  double cvr = 0;  // values
  double aov = 0;
  double gross_margin = 0;
  double return_rate = 0;
  double discount = 0;
  double incrementality = 0;
  double capture_share = 0;
  double variable_cost_per_order = 0;
  double lead_rate = 0;
  double lead_value = 0;
  double hours_per_influencer = 0;
  double product_unit_cost = 0;
};

struct Result {
  double profit = 0;
  double scale = 0;  // the size of what profit is summed from
  double impressions = 0;
  double clicks = 0;
};

Scenario typical_scenario(const Terms& terms) {
  const Offer& offer = terms.campaign.offer;
  const Funnel& funnel = terms.campaign.funnel;
  const Costs& costs = terms.campaign.costs;
  Scenario scenario;
  scenario.cvr = terms.cvr.typical;
  scenario.aov = offer.aov ? offer.aov->typical : kUndefined;
  scenario.gross_margin = known(offer.gross_margin);
  scenario.return_rate = offer.return_rate;
  scenario.discount = offer.discount;
  scenario.incrementality = funnel.incrementality;
  scenario.capture_share = funnel.capture_share;
  scenario.variable_cost_per_order = offer.variable_cost_per_order;
  scenario.lead_rate = offer.lead_rate;
  scenario.lead_value = offer.lead_value;
  scenario.hours_per_influencer = costs.hours_per_influencer;
  scenario.product_unit_cost = costs.product_unit_cost;
  return scenario;
}

Result result_of(const Terms& terms, std::span<const Deal> deals, const Scenario& s) {
  const double kept = 1 - s.return_rate;
  const double price = s.aov * (1 - s.discount);
  const double revenue_per_order = price * kept;
  const double margin = kept * (price - s.aov * (1 - s.gross_margin)) - s.variable_cost_per_order;
  Result result;
  double fees = 0;
  double commission = 0;
  double units = 0;
  for (const Deal& deal : deals) {
    double impressions = 0;
    double engagements = 0;
    double clicks = 0;
    for (const DealPosts& posts : deal.posts) {
      const double seen =
          posts.count * posts.results.impressions.*s.impressions_case * s.impressions;
      const double real = seen * (1 - std::min(1.0, posts.fake_share * s.fake_share));
      impressions += seen;
      engagements += posts.count * posts.results.engagements.typical;
      clicks += real * std::min(1.0, posts.ctr.*s.ctr_case * s.ctr);
    }
    result.impressions += impressions;
    result.clicks += clicks;
    fees += fee_of(deal.tariff, impressions, engagements, clicks);
    commission += commission_of(deal.tariff, clicks * s.cvr, revenue_per_order);
    units += deal.product_units;
  }
  const Costs& costs = terms.campaign.costs;
  const double hours =
      costs.hours_fixed + s.hours_per_influencer * static_cast<double>(deals.size());
  const double total = fees * s.fee * (1 + costs.agency_rate) + commission +
                       units * (s.product_unit_cost + costs.shipping_per_unit) +
                       costs.hourly_rate * hours + costs.production + costs.tools +
                       costs.paid_boost + costs.other;
  const double from_leads = result.clicks * s.lead_rate * s.lead_value;
  const double orders = result.clicks * s.cvr / s.capture_share * s.incrementality;
  const double from_orders = terms.basis == Basis::orders_and_leads ? orders * margin : 0;
  result.profit = terms.basis ? finite(from_orders + from_leads - total) : kUndefined;
  result.scale = std::abs(from_orders) + from_leads + total;
  return result;
}

// Which number an input moves, and within which limits.
struct Input {
  SensitiveInput input;
  double Scenario::*number;
  double least;
  double most;
  bool multiplier = false;
};

using enum SensitiveInput;
constexpr std::array kInputs = {
    Input{impressions, &Scenario::impressions, kLeastMultiplier, kMostMultiplier, true},
    Input{ctr, &Scenario::ctr, kLeastMultiplier, kMostMultiplier, true},
    Input{cvr, &Scenario::cvr, 0, 1},
    Input{aov, &Scenario::aov, 0, kMostAmount},
    Input{fee, &Scenario::fee, kLeastMultiplier, kMostMultiplier, true},
    Input{gross_margin, &Scenario::gross_margin, 0, 1},
    Input{return_rate, &Scenario::return_rate, 0, 1},
    Input{discount, &Scenario::discount, 0, 1},
    Input{fake_share, &Scenario::fake_share, kLeastMultiplier, kMostMultiplier, true},
    Input{incrementality, &Scenario::incrementality, 0, 1},
    Input{capture_share, &Scenario::capture_share, 0, 1},
    Input{variable_cost_per_order, &Scenario::variable_cost_per_order, 0, kMostAmount},
    Input{lead_rate, &Scenario::lead_rate, 0, 1},
    Input{lead_value, &Scenario::lead_value, 0, kMostAmount},
    Input{hours_per_influencer, &Scenario::hours_per_influencer, 0, kMostAmount},
    Input{product_unit_cost, &Scenario::product_unit_cost, 0, kMostAmount},
};

// A multiplier from which on profit moves by so much more for each 1 of it.
struct Bend {
  double at = 0;
  double change = 0;
};

// A part of an input's range in which profit is a straight line.
struct Stretch {
  double from = 0;
  double to = 0;
};

class Mover {
 public:
  Mover(const Terms& terms, const std::vector<Deal>& deals)
      : terms_(terms),
        deals_(deals),
        scenario_(typical_scenario(terms)),
        typical_(result_of(terms, deals, scenario_)) {}

  Sensitivity moved(const Input& input) const;

 private:
  Result at(const Input& input, double value) const {
    Scenario scenario = scenario_;
    scenario.*input.number = value;
    return result_of(terms_, deals_, scenario);
  }
  void move_by_triples(const Input& input, Sensitivity& report) const;
  void move_by_value(const Input& input, double low, double high, Sensitivity& report) const;
  void add_bends(const Deal& deal, const Input& input, std::vector<Bend>& bends) const;
  std::vector<Stretch> stretches(const Input& input) const;
  MaybeNumber break_even(const Input& input) const;

  const Terms& terms_;
  const std::vector<Deal>& deals_;
  Scenario scenario_;
  Result typical_;
};

bool is_zero(const Result& result) { return std::abs(result.profit) <= kZeroProfit * result.scale; }

// Impressions and click rates, which differ between rows.
void Mover::move_by_triples(const Input& input, Sensitivity& report) const {
  const auto with_case = [&](double Triple::*which) {
    Scenario scenario = scenario_;
    const bool is_ctr = input.input == ctr;
    (is_ctr ? scenario.ctr_case : scenario.impressions_case) = which;
    return result_of(terms_, deals_, scenario);
  };
  const auto multiplier = [&](const Result& result) {
    return reported(input.input == ctr ? result.clicks / typical_.clicks
                                       : result.impressions / typical_.impressions);
  };
  const Result low = with_case(&Triple::low);
  const Result high = with_case(&Triple::high);
  report.low_value = multiplier(low);
  report.high_value = multiplier(high);
  report.profit_at_low = reported(low.profit);
  report.profit_at_high = reported(high.profit);
}

void Mover::move_by_value(const Input& input, double low, double high, Sensitivity& report) const {
  report.low_value = reported(low);
  report.high_value = reported(high);
  report.profit_at_low = reported(at(input, low).profit);
  report.profit_at_high = reported(at(input, high).profit);
}

// How one row's profit moves with the multiplier: from its least on, and anew wherever a rate of
// the row reaches 1.
void Mover::add_bends(const Deal& deal, const Input& input, std::vector<Bend>& bends) const {
  std::vector<double> ends = {input.least, input.most};
  for (const DealPosts& posts : deal.posts) {
    const double corner = 1 / (input.input == ctr ? posts.ctr.typical : posts.fake_share);
    if (corner > input.least && corner < input.most) ends.push_back(corner);
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  const auto profit_at = [&](double value) {
    Scenario scenario = scenario_;
    scenario.*input.number = value;
    return result_of(terms_, {&deal, 1}, scenario).profit;
  };
  double slope = 0;
  double profit = profit_at(ends.front());
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const double next_profit = profit_at(ends[i + 1]);
    const double next_slope = (next_profit - profit) / (ends[i + 1] - ends[i]);
    bends.push_back({ends[i], next_slope - slope});
    profit = next_profit;
    slope = next_slope;
  }
}

// Where a break-even may lie. A long line-up has as many corners as rows: profit is followed from
// one to the next by what each of them changes, and only where it comes near 0 is all summed anew.
std::vector<Stretch> Mover::stretches(const Input& input) const {
  if (input.input == capture_share) return {{1, kMostReciprocal}};
  if (input.input != ctr && input.input != fake_share) return {{input.least, input.most}};
  std::vector<Bend> bends;
  for (const Deal& deal : deals_) add_bends(deal, input, bends);
  std::sort(bends.begin(), bends.end(), [](const Bend& a, const Bend& b) { return a.at < b.at; });
  bends.push_back({input.most, 0});
  const Result least = at(input, input.least);
  const double near = kFollowedZero * std::max(least.scale, at(input, input.most).scale);
  std::vector<Stretch> all;
  double from = input.least;
  double profit = least.profit;
  double slope = 0;
  for (const Bend& bend : bends) {
    const double next = profit + slope * (bend.at - from);
    const bool is_far = (profit > near && next > near) || (profit < -near && next < -near);
    if (bend.at > from && !is_far) all.push_back({from, bend.at});
    from = bend.at;
    profit = next;
    slope += bend.change;
  }
  return all;
}

MaybeNumber Mover::break_even(const Input& input) const {
  const double typical = scenario_.*input.number;
  if (is_zero(typical_)) return typical;
  const bool reciprocal = input.input == capture_share;
  const auto value_of = [&](double x) { return reciprocal ? 1 / x : x; };
  std::optional<double> nearest;
  const auto take = [&](double x) {
    const double value = value_of(x);
    if (!nearest || std::abs(value - typical) < std::abs(*nearest - typical)) nearest = value;
  };
  for (const Stretch& stretch : stretches(input)) {
    const Result first = at(input, value_of(stretch.from));
    const Result last = at(input, value_of(stretch.to));
    if (is_zero(first)) take(stretch.from);
    if (is_zero(last)) take(stretch.to);
    if (is_zero(first) || is_zero(last) || !(first.profit * last.profit < 0)) continue;
    const double slope = (last.profit - first.profit) / (stretch.to - stretch.from);
    double x = stretch.from - first.profit / slope;
    x -= at(input, value_of(x)).profit / slope;  // what rounding left
    take(std::clamp(x, stretch.from, stretch.to));
  }
  return nearest ? reported(*nearest) : std::nullopt;
}

Sensitivity Mover::moved(const Input& input) const {
  Sensitivity report;
  report.input = input.input;
  const bool by_triple =
      input.input == impressions || input.input == ctr || input.input == cvr || input.input == aov;
  report.range = by_triple ? SensitivityRange::p10_p90 : SensitivityRange::twenty_percent;
  const double typical = scenario_.*input.number;
  if (!is_defined(typical_.profit) || !is_defined(typical)) return report;
  if (input.input == impressions || input.input == ctr) {
    move_by_triples(input, report);
  } else if (input.input == cvr) {
    move_by_value(input, terms_.cvr.low, terms_.cvr.high, report);
  } else if (input.input == aov) {
    const Triple& values = *terms_.campaign.offer.aov;
    move_by_value(input, values.low, values.high, report);
  } else {
    move_by_value(input, 0.8 * typical, std::min(1.2 * typical, input.most), report);
  }
  report.break_even = break_even(input);
  return report;
}

double swing_of(const Sensitivity& report) {
  if (!report.profit_at_low || !report.profit_at_high) return -1;
  return std::abs(*report.profit_at_high - *report.profit_at_low);
}

}  // namespace

std::vector<Sensitivity> sensitivity_of(const Terms& terms, const std::vector<Deal>& deals) {
  const Mover mover(terms, deals);
  std::vector<Sensitivity> reports;
  for (const Input& input : kInputs) {
    if (input.input != aov || terms.campaign.offer.aov) reports.push_back(mover.moved(input));
  }
  std::stable_sort(reports.begin(), reports.end(),
                   [](const auto& a, const auto& b) { return swing_of(a) > swing_of(b); });
  // Swings that only rounding tells apart are ties.
  const double scale = reports.empty() ? 0 : std::max(0.0, swing_of(reports.front()));
  for (auto begin = reports.begin(); begin != reports.end();) {
    const double first = swing_of(*begin);
    const auto end = std::find_if(begin + 1, reports.end(), [&](const Sensitivity& report) {
      return first - swing_of(report) > kTieOfSwings * scale ||
             (first >= 0 && swing_of(report) < 0);
    });
    std::sort(begin, end, [](const auto& a, const auto& b) { return a.input < b.input; });
    begin = end;
  }
  return reports;
}

}  // namespace kol
