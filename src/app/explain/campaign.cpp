// Explanations of the line-up's costs, its break-even points, earned media value and reach (spec
// sections 6 and 8).
#include <algorithm>
#include <array>
#include <initializer_list>

#include "app/explain/recipe.h"
#include "app/parts/names.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

// True with a line-up; says that there is none.
bool has_lineup(const Subject& s, Writer& w) {
  if (s.projection) return true;
  w.note(w.app.word(Word::how_no_lineup));
  return false;
}

const CostBreakdown& typical_costs(const Subject& s) { return s.projection->typical.costs; }

// ---- Costs ----

void fill_fees(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  static constexpr std::array kSources = {Word::how_fee_payment, Word::how_fee_quote,
                                          Word::how_fee_estimate};
  for (std::size_t i = 0; i < s.projection->rows.size(); ++i) {
    const RowProjection& row = s.projection->rows[i];
    w.put_triple("", s.row_name(i), row.fee, &Digits::money,
                 Origin{w.app.word(kSources[static_cast<std::size_t>(row.fee_source)])});
  }
  w.formula(w.app.word(Word::how_sum_of_rows));
  w.result(w.digits.cases(s.projection, &CostBreakdown::fees));
}

void fill_commission(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  for (std::size_t i = 0; i < s.projection->rows.size(); ++i) {
    w.put_triple("", s.row_name(i), s.projection->rows[i].commission, &Digits::money,
                 w.origin.calculated());
  }
  w.formula(w.app.word(Word::how_sum_of_rows));
  w.result(w.digits.cases(s.projection, &CostBreakdown::commission));
}

void fill_labour(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  w.put("hourly", typed("hourly_rate"));
  w.put("fixed", typed("hours_fixed"));
  w.put("hours", typed("hours_per_influencer"));
  w.put("rows", Word::how_rows, w.digits.count(static_cast<double>(s.campaign.lineup.size())),
        w.origin.yours());
  w.result(typical_costs(s), &CostBreakdown::labour);
}

void fill_agency(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  put_agency_rate(w);
  w.put("fees", typical_costs(s), &CostBreakdown::fees);
  w.result(w.digits.cases(s.projection, &CostBreakdown::agency));
}

// The parts of the total that are not 0, but for those left out; gives their sum as a formula.
std::string put_parts(const Subject& s, Writer& w,
                      std::initializer_list<MaybeNumber CostBreakdown::*> left_out = {}) {
  std::string formula;
  each_number<CostBreakdown>([&](MaybeNumber CostBreakdown::*member, const Figure& figure) {
    const bool out = std::find(left_out.begin(), left_out.end(), member) != left_out.end();
    if (out || member == &CostBreakdown::total || typical_costs(s).*member == 0.0) return;
    const auto& words = words_of(member);
    w.put(figure.name, words.term, w.digits.figure(typical_costs(s), member),
          words.how ? w.origin.calculated() : w.origin.yours(), words.how);
    formula += (formula.empty() ? "{" : " + {") + std::string(figure.name) + "}";
  });
  return formula.empty() ? "0" : formula;
}

void fill_total(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  w.formula(put_parts(s, w));
  w.result(w.digits.cases(s.projection, &CostBreakdown::total));
}

void fill_budget_left(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  w.put("budget", typed("budget"));
  w.put("total", typical_costs(s), &CostBreakdown::total);
  w.result(*s.projection, &Projection::budget_left);
}

// ---- Break-even ----

// What has to be earned whatever is sold, and what an order leaves after its commission.
void put_break_even(const Subject& s, Writer& w) {
  const Case& typical = s.projection->typical;
  w.put("total", typical.costs, &CostBreakdown::total);
  w.put("commission", typical.costs, &CostBreakdown::commission);
  w.put("leads", typical, &Case::leads);
  w.put("lead_value", typed("lead_value"));
  w.put("margin", Word::how_margin_per_order,
        w.digits.money(reported(s.terms.margin_per_order.typical)), w.origin.calculated(),
        Topic::contribution);
  w.put("per_order", Word::how_commission_per_order,
        w.digits.money(reported(known(typical.costs.commission) / known(typical.incremental))),
        w.origin.calculated(), Topic::commission);
}

void fill_break_even_orders(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  put_break_even(s, w);
  w.result(s.projection->break_even, &BreakEven::orders);
  w.put("", Word::how_orders_tracked, w.digits.count(s.projection->break_even.orders_tracked),
        w.origin.calculated(), Topic::tracked_orders);
  w.note(w.app.word(Word::how_break_even_note));
}

void fill_break_even_cvr(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  put_break_even(s, w);
  w.put("capture", typed("capture_share"));
  w.put("incrementality", typed("incrementality"));
  w.put("clicks", s.projection->typical, &Case::clicks);
  w.own(OwnFigure::capture_share);
  w.own(OwnFigure::incrementality);
  w.result(s.projection->break_even, &BreakEven::cvr);
  w.note(w.app.word(Word::how_break_even_cvr_note));
}

void fill_break_even_fee(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  w.put("contribution", s.projection->typical, &Case::contribution);
  const std::string parts = put_parts(s, w, {&CostBreakdown::fees, &CostBreakdown::agency});
  put_agency_rate(w);
  w.formula("({contribution} − (" + parts + ")) ÷ (1 + {agency_rate})");
  w.result(s.projection->break_even, &BreakEven::max_fee);
  if (s.projection->break_even.max_fee.value_or(1) < 0) w.note(w.app.word(Word::how_loss));
}

void fill_break_even_roas(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  w.put("revenue", Word::how_revenue_per_order,
        w.digits.money(reported(s.terms.revenue_per_order.typical)), w.origin.calculated(),
        Topic::revenue);
  w.put("margin", Word::how_margin_per_order,
        w.digits.money(reported(s.terms.margin_per_order.typical)), w.origin.calculated(),
        Topic::contribution);
  w.result(s.projection->break_even, &BreakEven::roas);
}

void fill_per_order(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  const Case& typical = s.projection->typical;
  w.put("margin", Word::how_margin_per_order,
        w.digits.money(reported(s.terms.margin_per_order.typical)), w.origin.calculated(),
        Topic::contribution);
  w.put("commission", typical.costs, &CostBreakdown::commission);
  w.put("orders", typical, &Case::incremental);
  w.result(s.projection->break_even, &BreakEven::per_order);
}

// ---- Value and reach ----

void fill_emv(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  put_money_factors(s, w);
  std::array<bool, kPlatformCount> put = {};
  for (const LineupRow& row : s.campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) {
      const Format* format = find_format(s.benchmarks, deliverable.format);
      if (!format || put[index_of(format->platform)]) continue;
      put[index_of(format->platform)] = true;
      const auto& price = s.benchmarks.cpm[index_of(format->platform)];
      const std::string name =
          w.words(Word::how_cpm_of, {{"platform", platform_name(w.app, format->platform)}});
      w.put("", name, w.digits.dollars(price ? MaybeNumber(price->value.typical) : std::nullopt),
            price ? w.origin.from(price->source) : w.origin.calculated());
    }
  }
  w.put("", Word::term_impressions, w.digits.cases(s.projection, &Case::impressions),
        Topic::impressions);
  w.formula(w.app.word(Word::how_emv_formula));
  w.result(w.digits.cases(s.projection, &Case::emv));
  w.note(w.app.word(Word::how_emv_note));
}

void fill_reach_sum(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  w.put("", Word::term_real_impressions, w.digits.cases(s.projection, &Case::real_impressions),
        Topic::real_impressions);
  w.put("", Word::how_reach_max, w.digits.count(s.projection->reach_max), w.origin.calculated());
  w.formula(w.app.word(Word::how_reach_sum_formula));
  w.result(*s.projection, &Projection::reach_sum);
  w.note(w.app.word(Word::how_reach_sum_note));
}

void fill_net_reach(const Subject& s, Writer& w) {
  if (!has_lineup(s, w)) return;
  w.put("audience", typed("audience_size"));
  w.put("", *s.projection, &Projection::reach_sum);
  w.put("", Word::how_reach_max, w.digits.count(s.projection->reach_max), w.origin.calculated());
  w.formula(w.app.word(Word::how_net_reach_formula));
  w.result(*s.projection, &Projection::net_reach);
  w.note(w.app.word(Word::how_net_reach_note));
}

constexpr std::string_view kNeeded =
    "({total} − {commission} − {leads} × {lead_value}) ÷ ({margin} − {per_order})";
constexpr std::string_view kNeededRate =
    "({total} − {commission} − {leads} × {lead_value}) ÷ ({margin} − {per_order}) × {capture} ÷ "
    "{incrementality} ÷ {clicks}";

constexpr std::array kRecipes = {
    Recipe{Topic::fees, Whose::lineup, Word::term_fees, Word::how_fees, "", fill_fees},
    Recipe{Topic::commission, Whose::lineup, Word::term_commission, Word::how_commission, "",
           fill_commission},
    Recipe{Topic::labour, Whose::lineup, Word::term_labour, Word::how_labour,
           "{hourly} × ({fixed} + {hours} × {rows})", fill_labour},
    Recipe{Topic::agency, Whose::lineup, Word::term_agency, Word::how_agency,
           "{agency_rate} × {fees}", fill_agency},
    Recipe{Topic::total, Whose::lineup, Word::term_total, Word::how_total, "", fill_total},
    Recipe{Topic::budget_left, Whose::lineup, Word::term_budget_left, Word::how_budget_left,
           "{budget} − {total}", fill_budget_left},
    Recipe{Topic::break_even_orders, Whose::lineup, Word::term_break_even_orders,
           Word::how_break_even_orders, kNeeded, fill_break_even_orders},
    Recipe{Topic::break_even_cvr, Whose::lineup, Word::term_break_even_cvr,
           Word::how_break_even_cvr, kNeededRate, fill_break_even_cvr},
    Recipe{Topic::break_even_fee, Whose::lineup, Word::term_break_even_fee,
           Word::how_break_even_fee, "", fill_break_even_fee},
    Recipe{Topic::break_even_roas, Whose::lineup, Word::term_break_even_roas,
           Word::how_break_even_roas, "{revenue} ÷ {margin}", fill_break_even_roas},
    Recipe{Topic::per_order, Whose::lineup, Word::term_per_order, Word::how_per_order,
           "{margin} − {commission} ÷ {orders}", fill_per_order},
    Recipe{Topic::emv, Whose::lineup, Word::term_emv, Word::how_emv, "", fill_emv},
    Recipe{Topic::reach_sum, Whose::lineup, Word::term_reach_sum, Word::how_reach_sum, "",
           fill_reach_sum},
    Recipe{Topic::net_reach, Whose::lineup, Word::term_net_reach, Word::how_net_reach, "",
           fill_net_reach},
};

}  // namespace

std::span<const Recipe> campaign_recipes() { return kRecipes; }

}  // namespace kol::app
