// Explanations of fees: the methods, the fair range, the quote, the cost of one post and the most
// that its fee may be (spec sections 5 and 7).
#include <array>

#include "app/explain/explaining.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

const StandardPost& post_of(const Explaining& e) { return e.report->standard_post; }

// A price of the platform in dollars, or why the method says nothing.
template <typename Value>
bool has_price(Explaining& e, const ByPlatform<Sourced<Value>>& prices) {
  if (prices[index_of(e.channel->platform)] && e.format) return true;
  e.result(std::string(ui::kUndefined));
  e.note(e.words(Word::how_no_price, {{"platform", platform_name(e.app, e.channel->platform)}}));
  return false;
}

void put_fan(Explaining& e) {
  const auto& discount = e.benchmarks.addons.brand_fan_discount;
  e.put("fan", Word::how_fan_discount, e.percent(discount.value), e.from(discount.source));
}

void fill_market(Explaining& e) {
  e.result(post_of(e).fee.market, &Explaining::money);
  if (!has_price(e, e.benchmarks.fee_market)) return;
  const auto& base = *e.benchmarks.fee_market[index_of(e.channel->platform)];
  std::string formula = put_money_factors(e);
  e.put("base", Word::how_fee_base, e.dollars(base.value), e.from(base.source));
  put_followers(e);
  e.put("exponent", Word::how_fee_exponent, e.count(e.benchmarks.fee_exponent.value),
        e.from(e.benchmarks.fee_exponent.source));
  formula += "{base} × ({followers} ÷ " + e.count(10000) + ")^{exponent}";
  if (e.format->format->weight != 1) {
    e.put("weight", Word::how_fee_weight, e.count(e.format->format->weight), e.assumed());
    formula += " × {weight}";
  }
  const Triple& spread = e.benchmarks.fee_spread.value;
  e.put("", Word::how_spread, e.count(spread.low) + " – " + e.count(spread.high),
        e.from(e.benchmarks.fee_spread.source));
  e.formula(formula);
}

void fill_cpm(Explaining& e) {
  e.result(post_of(e).fee.cpm, &Explaining::money);
  if (!has_price(e, e.benchmarks.cpm)) return;
  const auto& price = *e.benchmarks.cpm[index_of(e.channel->platform)];
  const std::string factors = put_money_factors(e);
  e.put_triple("price", e.app.word(Word::how_price_cpm), price.value, &Explaining::dollars,
               e.from(price.source));
  e.put_triple("real", e.app.word(Word::term_real_impressions), post_of(e).results.real_impressions,
               &Explaining::count, e.calculated(), Topic::real_impressions);
  e.formula(factors + "{price} × {real} ÷ " + e.count(1000));
  e.note(e.app.word(Word::how_price_range));
}

void fill_cpe(Explaining& e) {
  e.result(post_of(e).fee.cpe, &Explaining::money);
  if (!has_price(e, e.benchmarks.cpe)) return;
  const auto& price = *e.benchmarks.cpe[index_of(e.channel->platform)];
  const std::string factors = put_money_factors(e);
  e.put_triple("price", e.app.word(Word::how_price_cpe), price.value, &Explaining::dollars,
               e.from(price.source));
  e.put_triple("engagements", e.app.word(Word::term_engagements), post_of(e).results.engagements,
               &Explaining::count, e.calculated(), Topic::engagements);
  e.formula(factors + "{price} × {engagements}");
  e.note(e.app.word(Word::how_price_range));
}

// Puts the methods that count; gives the formula of their mean. A method counts where it is defined
// and above 0 in all three cases.
std::string put_methods(Explaining& e, const FeeEstimate& fee) {
  struct Method {
    const char* key;
    Word name;
    const MaybeTriple& value;
    Topic how;
  };
  const std::array methods = {
      Method{"market", Word::term_fee_market, fee.market, Topic::fee_market},
      Method{"cpm", Word::term_fee_cpm, fee.cpm, Topic::fee_cpm},
      Method{"cpe", Word::term_fee_cpe, fee.cpe, Topic::fee_cpe}};
  std::string product;
  int count = 0;
  for (const Method& method : methods) {
    const bool counts = method.value && method.value->low > 0 && method.value->typical > 0 &&
                        method.value->high > 0;
    e.put_triple(counts ? method.key : "", e.app.word(method.name), method.value,
                 &Explaining::money, e.calculated(), method.how);
    if (!counts) continue;
    product += (count++ > 0 ? " × {" : "{") + std::string(method.key) + "}";
  }
  return count < 2 ? product : "(" + product + ")^(1 ÷ " + std::to_string(count) + ")";
}

void fill_fair(Explaining& e) {
  std::string formula = put_methods(e, post_of(e).fee);
  if (e.influencer->brand_fan && !formula.empty()) {
    put_fan(e);
    formula += " × (1 − {fan})";
  }
  e.formula(formula);
  e.result(post_of(e).fee.fair, &Explaining::money);
  e.note(e.app.word(formula.empty() ? Word::how_fair_missing : Word::how_fair_note));
}

void fill_classic(Explaining& e) {
  e.result(e.money(post_of(e).fee.classic));
  if (!has_price(e, e.benchmarks.classic_fee_per_1000_followers)) return;
  const auto& price = *e.benchmarks.classic_fee_per_1000_followers[index_of(e.channel->platform)];
  std::string factors = put_money_factors(e);
  if (const auto market = factors.find("{market} × "); market != std::string::npos) {
    factors.erase(market);  // the rule of thumb knows no markets
  }
  e.put("price", Word::how_price_classic, e.dollars(price.value), e.from(price.source));
  put_followers(e);
  e.formula(factors + "{price} × {followers} ÷ " + e.count(1000));
  e.note(e.app.word(Word::how_classic_note));
}

void put_quote(Explaining& e) {
  const bool follows = e.deal && !e.deal->quote_typed && !e.deal->is_standard;
  e.put("quote", Word::term_quote, e.money(e.influencer->quote),
        follows ? e.calculated() : e.yours_or_missing(e.influencer->quote.has_value()));
}

// What the quote is for: a standard post, or all that was chosen on the Fees screen.
void put_fair(Explaining& e) {
  if (e.deal) {
    return e.put_triple("fair", e.app.word(Word::fees_range), e.deal->estimate.fair,
                        &Explaining::money, e.calculated(), Topic::fees_range);
  }
  e.put_triple("fair", e.app.word(Word::term_fair), post_of(e).fee.fair, &Explaining::money,
               e.calculated(), Topic::fee_fair);
}

void fill_quote(Explaining& e) {
  const auto& check = post_of(e).quote;
  put_quote(e);
  put_fair(e);
  e.formula(e.app.word(Word::how_quote_formula));
  e.result(e.percent(check ? check->percentile : std::nullopt));
  if (check && check->verdict)
    e.put("", Word::how_verdict, verdict_name(e.app, *check->verdict), e.calculated());
  e.note(e.app.word(Word::how_quote_note));
}

bool must_earn(const Explaining& e) {
  return e.campaign.goal == Goal::sales || e.campaign.goal == Goal::leads;
}

void fill_counter_offer(Explaining& e) {
  const auto& check = post_of(e).quote;
  put_quote(e);
  put_fair(e);
  const bool with_most = must_earn(e) && post_of(e).max_fee;
  const bool can_have_most = !e.deal || e.deal->is_standard;
  if (must_earn(e) && can_have_most) {
    e.put(with_most ? "most" : "", Word::term_max_fee, e.money(post_of(e).max_fee), Topic::max_fee);
  }
  e.formula(e.app.word(with_most ? Word::how_offer_of_three : Word::how_offer_of_two));
  e.result(e.money(check ? check->counter_offer : std::nullopt));
  if (check && check->loss_at_any_fee) e.note(e.app.word(Word::how_loss));
}

// Labour and product of one influencer: {hourly} × {hours} + {unit} + {shipping}.
void put_labour_and_product(Explaining& e) {
  const Costs& costs = e.campaign.costs;
  const auto put = [&](std::string_view key, Word name, std::string value, double figure) {
    e.put(key, name, std::move(value), e.yours_or_assumed(figure == 0));
  };
  put("hourly", Word::term_hourly_rate, e.money(costs.hourly_rate), costs.hourly_rate);
  put("hours", Word::term_hours_each, e.count(costs.hours_per_influencer),
      costs.hours_per_influencer);
  put("unit", Word::term_product_unit, e.money(costs.product_unit_cost), costs.product_unit_cost);
  put("shipping", Word::term_shipping_unit, e.money(costs.shipping_per_unit),
      costs.shipping_per_unit);
}

void fill_cost(Explaining& e) {
  const bool quoted = post_of(e).source == FeeSource::quote;
  if (quoted) {
    e.put("fee", Word::term_quote, e.money(post_of(e).used), e.yours(), Topic::quote);
  } else {
    e.put("fee", Word::how_fair_typical, e.money(post_of(e).used), Topic::fee_fair);
  }
  put_agency_rate(e);
  put_labour_and_product(e);
  e.result(e.money(post_of(e).cost));
}

void fill_max_fee(Explaining& e) {
  e.put("contribution", Word::term_contribution, e.money(post_of(e).contribution),
        Topic::contribution);
  put_labour_and_product(e);
  put_agency_rate(e);
  e.result(e.money(post_of(e).max_fee));
  if (post_of(e).max_fee.value_or(1) < 0) e.note(e.app.word(Word::how_loss));
}

constexpr std::array kRecipes = {
    Recipe{Topic::fee_market, Word::term_fee_market, Word::how_fee_market, "", fill_market},
    Recipe{Topic::fee_cpm, Word::term_fee_cpm, Word::how_fee_cpm, "", fill_cpm},
    Recipe{Topic::fee_cpe, Word::term_fee_cpe, Word::how_fee_cpe, "", fill_cpe},
    Recipe{Topic::fee_fair, Word::term_fair, Word::how_fee_fair, "", fill_fair},
    Recipe{Topic::fee_classic, Word::term_classic, Word::how_fee_classic, "", fill_classic},
    Recipe{Topic::quote, Word::how_quote_title, Word::how_quote, "", fill_quote},
    Recipe{Topic::counter_offer, Word::term_counter_offer, Word::how_counter_offer, "",
           fill_counter_offer},
    Recipe{Topic::cost, Word::term_cost, Word::how_cost,
           "{fee} × (1 + {agency_rate}) + {hourly} × {hours} + {unit} + {shipping}", fill_cost},
    Recipe{Topic::max_fee, Word::term_max_fee, Word::how_max_fee,
           "({contribution} − {hourly} × {hours} − {unit} − {shipping}) ÷ (1 + {agency_rate})",
           fill_max_fee},
};

}  // namespace

std::span<const Recipe> fee_recipes() { return kRecipes; }

}  // namespace kol::app
