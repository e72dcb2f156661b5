// Explanations of the line-up's costs, its break-even points, earned media value and reach (spec
// sections 6 and 8).
#include <array>

#include "app/explain/explaining.h"
#include "app/parts/names.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

// True with a line-up; says that there is none.
bool has_lineup(Explaining& e) {
  if (e.projection) return true;
  e.note(e.app.word(Word::how_no_lineup));
  return false;
}

// One of the sums of costs in the three cases.
std::string cost_cases(const Explaining& e, MaybeNumber CostBreakdown::*part) {
  const Projection& all = *e.projection;
  const std::string around = ui::range(e.money(all.low.costs.*part), e.money(all.high.costs.*part));
  const std::string typical = e.money(all.typical.costs.*part);
  return around.empty() ? typical : typical + " (" + around + ")";
}

const CostBreakdown& typical_costs(const Explaining& e) { return e.projection->typical.costs; }

// ---- Costs ----

void fill_fees(Explaining& e) {
  if (!has_lineup(e)) return;
  static constexpr std::array kSources = {Word::how_fee_payment, Word::how_fee_quote,
                                          Word::how_fee_estimate};
  for (std::size_t i = 0; i < e.projection->rows.size(); ++i) {
    const RowProjection& row = e.projection->rows[i];
    e.put_triple("", e.row_name(i), row.fee, &Explaining::money,
                 Origin{e.app.word(kSources[static_cast<std::size_t>(row.fee_source)])});
  }
  e.formula(e.app.word(Word::how_sum_of_rows));
  e.result(cost_cases(e, &CostBreakdown::fees));
}

void fill_commission(Explaining& e) {
  if (!has_lineup(e)) return;
  for (std::size_t i = 0; i < e.projection->rows.size(); ++i) {
    e.put_triple("", e.row_name(i), e.projection->rows[i].commission, &Explaining::money,
                 e.calculated());
  }
  e.formula(e.app.word(Word::how_sum_of_rows));
  e.result(cost_cases(e, &CostBreakdown::commission));
}

void fill_labour(Explaining& e) {
  if (!has_lineup(e)) return;
  const Costs& costs = e.campaign.costs;
  e.put("hourly", Word::term_hourly_rate, e.money(costs.hourly_rate),
        e.yours_or_assumed(costs.hourly_rate == 0));
  e.put("fixed", Word::term_hours_fixed, e.count(costs.hours_fixed),
        e.yours_or_assumed(costs.hours_fixed == 0));
  e.put("hours", Word::term_hours_each, e.count(costs.hours_per_influencer),
        e.yours_or_assumed(costs.hours_per_influencer == 0));
  e.put("rows", Word::how_rows, e.count(static_cast<double>(e.campaign.lineup.size())), e.yours());
  e.result(e.money(typical_costs(e).labour));
}

void fill_agency(Explaining& e) {
  if (!has_lineup(e)) return;
  put_agency_rate(e);
  e.put("fees", Word::term_fees, e.money(typical_costs(e).fees), Topic::fees);
  e.result(cost_cases(e, &CostBreakdown::agency));
}

struct Part {
  const char* key;
  Word name;
  MaybeNumber CostBreakdown::*figure;
  std::optional<Topic> how;
};
constexpr std::array kParts = {
    Part{"fees", Word::term_fees, &CostBreakdown::fees, Topic::fees},
    Part{"commission", Word::term_commission, &CostBreakdown::commission, Topic::commission},
    Part{"product", Word::term_product, &CostBreakdown::product, std::nullopt},
    Part{"labour", Word::term_labour, &CostBreakdown::labour, Topic::labour},
    Part{"agency", Word::term_agency, &CostBreakdown::agency, Topic::agency},
    Part{"production", Word::term_production, &CostBreakdown::production, std::nullopt},
    Part{"tools", Word::term_tools, &CostBreakdown::tools, std::nullopt},
    Part{"boost", Word::term_paid_boost, &CostBreakdown::paid_boost, std::nullopt},
    Part{"other", Word::term_other_costs, &CostBreakdown::other, std::nullopt},
};

// The parts of the total that are not 0, but for `left_out`; gives their sum as a formula.
std::string put_parts(Explaining& e, MaybeNumber CostBreakdown::*left_out = nullptr,
                      MaybeNumber CostBreakdown::*left_out_too = nullptr) {
  std::string formula;
  for (const Part& part : kParts) {
    const MaybeNumber& figure = typical_costs(e).*part.figure;
    if (part.figure == left_out || part.figure == left_out_too || figure == 0.0) continue;
    e.put(part.key, part.name, e.money(figure), part.how ? e.calculated() : e.yours(), part.how);
    formula += (formula.empty() ? "{" : " + {") + std::string(part.key) + "}";
  }
  return formula.empty() ? "0" : formula;
}

void fill_total(Explaining& e) {
  if (!has_lineup(e)) return;
  e.formula(put_parts(e));
  e.result(cost_cases(e, &CostBreakdown::total));
}

void fill_budget_left(Explaining& e) {
  if (!has_lineup(e)) return;
  e.put("budget", Word::term_budget, e.money(e.campaign.budget),
        e.yours_or_missing(e.campaign.budget.has_value()));
  e.put("total", Word::term_total, e.money(typical_costs(e).total), Topic::total);
  e.result(e.money(e.projection->budget_left));
}

// ---- Break-even ----

// What has to be earned whatever is sold, and what an order leaves after its commission.
void put_break_even(Explaining& e) {
  const Case& typical = e.projection->typical;
  e.put("total", Word::term_total, e.money(typical.costs.total), Topic::total);
  e.put("commission", Word::term_commission, e.money(typical.costs.commission), Topic::commission);
  e.put("leads", Word::term_leads, e.count(typical.leads), Topic::leads);
  e.put("lead_value", Word::term_lead_value, e.money(e.campaign.offer.lead_value),
        e.yours_or_assumed(e.campaign.offer.lead_value == 0));
  e.put("margin", Word::how_margin_per_order, e.money(reported(e.terms.margin_per_order.typical)),
        e.calculated(), Topic::contribution);
  e.put("per_order", Word::how_commission_per_order,
        e.money(reported(known(typical.costs.commission) / known(typical.incremental))),
        e.calculated(), Topic::commission);
}

void fill_break_even_orders(Explaining& e) {
  if (!has_lineup(e)) return;
  put_break_even(e);
  e.result(e.count(e.projection->break_even.orders));
  e.put("", Word::how_orders_tracked, e.count(e.projection->break_even.orders_tracked),
        e.calculated(), Topic::tracked_orders);
  e.note(e.app.word(Word::how_break_even_note));
}

void fill_break_even_cvr(Explaining& e) {
  if (!has_lineup(e)) return;
  put_break_even(e);
  const Funnel& funnel = e.campaign.funnel;
  e.put("capture", Word::term_capture_share, e.percent(funnel.capture_share),
        e.yours_or_assumed(funnel.capture_share == 1));
  e.put("incrementality", Word::term_incrementality, e.percent(funnel.incrementality),
        e.yours_or_assumed(funnel.incrementality == 1));
  e.put("clicks", Word::term_clicks, e.count(e.projection->typical.clicks), Topic::clicks);
  e.own(OwnFigure::capture_share);
  e.own(OwnFigure::incrementality);
  e.result(e.percent(e.projection->break_even.cvr));
  e.note(e.app.word(Word::how_break_even_cvr_note));
}

void fill_break_even_fee(Explaining& e) {
  if (!has_lineup(e)) return;
  e.put("contribution", Word::term_contribution, e.money(e.projection->typical.contribution),
        Topic::contribution);
  const std::string parts = put_parts(e, &CostBreakdown::fees, &CostBreakdown::agency);
  put_agency_rate(e);
  e.formula("({contribution} − (" + parts + ")) ÷ (1 + {agency_rate})");
  e.result(e.money(e.projection->break_even.max_fee));
  if (e.projection->break_even.max_fee.value_or(1) < 0) e.note(e.app.word(Word::how_loss));
}

void fill_break_even_roas(Explaining& e) {
  if (!has_lineup(e)) return;
  e.put("revenue", Word::how_revenue_per_order,
        e.money(reported(e.terms.revenue_per_order.typical)), e.calculated(), Topic::revenue);
  e.put("margin", Word::how_margin_per_order, e.money(reported(e.terms.margin_per_order.typical)),
        e.calculated(), Topic::contribution);
  e.result(e.times(e.projection->break_even.roas));
}

// ---- Value and reach ----

void fill_emv(Explaining& e) {
  if (!has_lineup(e)) return;
  put_money_factors(e);
  std::array<bool, kPlatformCount> put = {};
  for (const LineupRow& row : e.campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) {
      const Format* format = find_format(e.benchmarks, deliverable.format);
      if (!format || put[index_of(format->platform)]) continue;
      put[index_of(format->platform)] = true;
      const auto& price = e.benchmarks.cpm[index_of(format->platform)];
      const std::string name =
          e.words(Word::how_cpm_of, {{"platform", platform_name(e.app, format->platform)}});
      e.put("", name, e.dollars(price ? MaybeNumber(price->value.typical) : std::nullopt),
            price ? e.from(price->source) : e.calculated());
    }
  }
  e.put("", Word::term_impressions, e.cases(&Case::impressions, &Explaining::count),
        Topic::impressions);
  e.formula(e.app.word(Word::how_emv_formula));
  e.result(e.cases(&Case::emv, &Explaining::money));
  e.note(e.app.word(Word::how_emv_note));
}

void fill_reach_sum(Explaining& e) {
  if (!has_lineup(e)) return;
  e.put("", Word::term_real_impressions, e.cases(&Case::real_impressions, &Explaining::count),
        Topic::real_impressions);
  e.put("", Word::how_reach_max, e.count(e.projection->reach_max), e.calculated());
  e.formula(e.app.word(Word::how_reach_sum_formula));
  e.result(e.count(e.projection->reach_sum));
  e.note(e.app.word(Word::how_reach_sum_note));
}

void fill_net_reach(Explaining& e) {
  if (!has_lineup(e)) return;
  e.put("audience", Word::term_audience_size, e.count(e.campaign.audience_size),
        e.yours_or_missing(e.campaign.audience_size.has_value()));
  e.put("", Word::term_reach_sum, e.count(e.projection->reach_sum), Topic::reach_sum);
  e.put("", Word::how_reach_max, e.count(e.projection->reach_max), e.calculated());
  e.formula(e.app.word(Word::how_net_reach_formula));
  e.result(e.count(e.projection->net_reach));
  e.note(e.app.word(Word::how_net_reach_note));
}

constexpr std::string_view kNeeded =
    "({total} − {commission} − {leads} × {lead_value}) ÷ ({margin} − {per_order})";
constexpr std::string_view kNeededRate =
    "({total} − {commission} − {leads} × {lead_value}) ÷ ({margin} − {per_order}) × {capture} ÷ "
    "{incrementality} ÷ {clicks}";

constexpr std::array kRecipes = {
    Recipe{Topic::fees, Word::term_fees, Word::how_fees, "", fill_fees},
    Recipe{Topic::commission, Word::term_commission, Word::how_commission, "", fill_commission},
    Recipe{Topic::labour, Word::term_labour, Word::how_labour,
           "{hourly} × ({fixed} + {hours} × {rows})", fill_labour},
    Recipe{Topic::agency, Word::term_agency, Word::how_agency, "{agency_rate} × {fees}",
           fill_agency},
    Recipe{Topic::total, Word::term_total, Word::how_total, "", fill_total},
    Recipe{Topic::budget_left, Word::term_budget_left, Word::how_budget_left, "{budget} − {total}",
           fill_budget_left},
    Recipe{Topic::break_even_orders, Word::term_break_even_orders, Word::how_break_even_orders,
           kNeeded, fill_break_even_orders},
    Recipe{Topic::break_even_cvr, Word::term_break_even_cvr, Word::how_break_even_cvr, kNeededRate,
           fill_break_even_cvr},
    Recipe{Topic::break_even_fee, Word::term_break_even_fee, Word::how_break_even_fee, "",
           fill_break_even_fee},
    Recipe{Topic::break_even_roas, Word::term_break_even_roas, Word::how_break_even_roas,
           "{revenue} ÷ {margin}", fill_break_even_roas},
    Recipe{Topic::emv, Word::term_emv, Word::how_emv, "", fill_emv},
    Recipe{Topic::reach_sum, Word::term_reach_sum, Word::how_reach_sum, "", fill_reach_sum},
    Recipe{Topic::net_reach, Word::term_net_reach, Word::how_net_reach, "", fill_net_reach},
};

}  // namespace

std::span<const Recipe> campaign_recipes() { return kRecipes; }

}  // namespace kol::app
