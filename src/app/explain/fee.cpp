// Explanations of fees: the methods, the fair range, the quote, the cost of one post and the most
// that its fee may be (spec sections 5 and 7).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

const StandardPost& post_of(const Subject& s) { return s.report->standard_post; }

// A price of the platform in dollars, or why the method says nothing.
template <typename Value>
bool has_price(const Subject& s, Writer& w, const ByPlatform<Sourced<Value>>& prices) {
  if (prices[index_of(s.channel->platform)] && s.format) return true;
  w.result(std::string(ui::kUndefined));
  w.note(w.words(Word::how_no_price, {{"platform", platform_name(w.app, s.channel->platform)}}));
  return false;
}

void put_fan(const Subject& s, Writer& w) {
  const auto& discount = s.benchmarks.addons.brand_fan_discount;
  w.put("fan", Word::how_fan_discount, w.digits.percent(discount.value),
        w.origin.from(discount.source));
}

void fill_market(const Subject& s, Writer& w) {
  w.result(post_of(s).fee, &FeeEstimate::market);
  if (!has_price(s, w, s.benchmarks.fee_market)) return;
  const auto& base = *s.benchmarks.fee_market[index_of(s.channel->platform)];
  std::string formula = put_money_factors(s, w);
  w.put("base", Word::how_fee_base, w.digits.dollars(base.value), w.origin.from(base.source));
  put_followers(s, w);
  w.put("exponent", Word::how_fee_exponent, w.digits.count(s.terms.fee_exponent),
        s.learned.fee_exponent ? w.origin.learned()
                               : w.origin.from(s.benchmarks.fee_exponent.source));
  formula += "{base} × ({followers} ÷ " + w.digits.count(10000) + ")^{exponent}";
  if (s.format->format->weight != 1) {
    w.put("weight", Word::how_fee_weight, w.digits.count(s.format->format->weight),
          w.origin.assumed());
    formula += " × {weight}";
  }
  if (s.learned.fee_level != 1) {
    w.put("level", Word::how_fee_level, w.digits.count(s.learned.fee_level), w.origin.learned());
    formula += " × {level}";
  }
  const Triple& spread = s.benchmarks.fee_spread.value;
  w.put("", Word::how_spread, w.digits.count(spread.low) + " – " + w.digits.count(spread.high),
        w.origin.from(s.benchmarks.fee_spread.source));
  w.formula(formula);
}

void fill_cpm(const Subject& s, Writer& w) {
  w.result(post_of(s).fee, &FeeEstimate::cpm);
  if (!has_price(s, w, s.benchmarks.cpm)) return;
  const auto& price = *s.benchmarks.cpm[index_of(s.channel->platform)];
  const std::string factors = put_money_factors(s, w);
  w.put_triple("price", w.app.word(Word::how_price_cpm), price.value, &Digits::dollars,
               w.origin.from(price.source));
  w.put("real", post_of(s).results, &Results::real_impressions);
  w.formula(factors + "{price} × {real} ÷ " + w.digits.count(1000));
  w.note(w.app.word(Word::how_price_range));
}

void fill_cpe(const Subject& s, Writer& w) {
  w.result(post_of(s).fee, &FeeEstimate::cpe);
  if (!has_price(s, w, s.benchmarks.cpe)) return;
  const auto& price = *s.benchmarks.cpe[index_of(s.channel->platform)];
  const std::string factors = put_money_factors(s, w);
  w.put_triple("price", w.app.word(Word::how_price_cpe), price.value, &Digits::dollars,
               w.origin.from(price.source));
  w.put("engagements", post_of(s).results, &Results::engagements);
  w.formula(factors + "{price} × {engagements}");
  w.note(w.app.word(Word::how_price_range));
}

// Puts the methods that count; gives the formula of their mean. A method counts where it is defined
// and above 0 in all three cases.
std::string put_methods(Writer& w, const FeeEstimate& fee) {
  std::string product;
  int count = 0;
  for (const auto member : {&FeeEstimate::market, &FeeEstimate::cpm, &FeeEstimate::cpe}) {
    const MaybeTriple& value = fee.*member;
    const bool counts = value && value->low > 0 && value->typical > 0 && value->high > 0;
    const std::string_view key = figure_of(member).name;
    w.put(counts ? key : "", fee, member);
    if (!counts) continue;
    product += (count++ > 0 ? " × {" : "{") + std::string(key) + "}";
  }
  return count < 2 ? product : "(" + product + ")^(1 ÷ " + std::to_string(count) + ")";
}

void fill_fair(const Subject& s, Writer& w) {
  std::string formula = put_methods(w, post_of(s).fee);
  if (s.influencer->brand_fan && !formula.empty()) {
    put_fan(s, w);
    formula += " × (1 − {fan})";
  }
  w.formula(formula);
  w.result(post_of(s).fee, &FeeEstimate::fair);
  w.note(w.app.word(formula.empty() ? Word::how_fair_missing : Word::how_fair_note));
}

void fill_classic(const Subject& s, Writer& w) {
  w.result(post_of(s).fee, &FeeEstimate::classic);
  if (!has_price(s, w, s.benchmarks.classic_fee_per_1000_followers)) return;
  const auto& price = *s.benchmarks.classic_fee_per_1000_followers[index_of(s.channel->platform)];
  std::string factors = put_money_factors(s, w);
  if (const auto market = factors.find("{market} × "); market != std::string::npos) {
    factors.erase(market);  // the rule of thumb knows no markets
  }
  w.put("price", Word::how_price_classic, w.digits.dollars(price.value),
        w.origin.from(price.source));
  put_followers(s, w);
  w.formula(factors + "{price} × {followers} ÷ " + w.digits.count(1000));
  w.note(w.app.word(Word::how_classic_note));
}

void put_quote(const Subject& s, Writer& w) {
  const bool follows = s.deal && !s.deal->quote_typed && !s.deal->is_standard;
  w.put(
      "quote", Word::term_quote, w.digits.money(s.influencer->quote),
      follows ? w.origin.calculated() : w.origin.yours_or_missing(s.influencer->quote.has_value()));
}

// What the quote is for: a standard post, or all that was chosen on the Fees screen.
void put_fair(const Subject& s, Writer& w) {
  if (s.deal) {
    return w.put_triple("fair", w.app.word(Word::fees_range), s.deal->estimate.fair, &Digits::money,
                        w.origin.calculated(), Topic::fees_range);
  }
  w.put("fair", post_of(s).fee, &FeeEstimate::fair);
}

void fill_quote(const Subject& s, Writer& w) {
  const QuoteCheck check = post_of(s).quote.value_or(QuoteCheck{});
  put_quote(s, w);
  put_fair(s, w);
  w.formula(w.app.word(Word::how_quote_formula));
  w.result(check, &QuoteCheck::percentile);
  if (check.verdict) {
    w.put("", Word::how_verdict, verdict_name(w.app, *check.verdict), w.origin.calculated());
  }
  w.note(w.app.word(Word::how_quote_note));
}

bool must_earn(const Subject& s) {
  return s.campaign.goal == Goal::sales || s.campaign.goal == Goal::leads;
}

void fill_counter_offer(const Subject& s, Writer& w) {
  const QuoteCheck check = post_of(s).quote.value_or(QuoteCheck{});
  put_quote(s, w);
  put_fair(s, w);
  const bool is_other_deal = s.deal && !s.deal->is_standard;
  const MaybeNumber most = is_other_deal ? s.deal->most : post_of(s).max_fee;
  const bool with_most = must_earn(s) && most;
  if (must_earn(s) && is_other_deal) {
    w.put(with_most ? "most" : "", Word::term_max_fee, w.digits.money(most), w.origin.calculated());
  } else if (must_earn(s)) {
    w.put(with_most ? "most" : "", post_of(s), &StandardPost::max_fee);
  }
  w.formula(w.app.word(with_most ? Word::how_offer_of_three : Word::how_offer_of_two));
  w.result(check, &QuoteCheck::counter_offer);
  if (check.loss_at_any_fee) w.note(w.app.word(Word::how_loss));
}

// Labour and product of one influencer: {hourly} × {hours} + {unit} + {shipping}.
void put_labour_and_product(Writer& w) {
  w.put("hourly", typed("hourly_rate"));
  w.put("hours", typed("hours_per_influencer"));
  w.put("unit", typed("product_unit_cost"));
  w.put("shipping", typed("shipping_per_unit"));
}

void fill_cost(const Subject& s, Writer& w) {
  const bool quoted = post_of(s).source == FeeSource::quote;
  if (quoted) {
    w.put("fee", Word::term_quote, w.digits.money(post_of(s).used), w.origin.yours(), Topic::quote);
  } else {
    w.put("fee", Word::how_fair_typical, w.digits.money(post_of(s).used), Topic::fee_fair);
  }
  put_agency_rate(w);
  put_labour_and_product(w);
  w.result(w.digits.money(post_of(s).cost));
}

void fill_max_fee(const Subject& s, Writer& w) {
  w.put("contribution", Word::term_contribution, w.digits.money(post_of(s).contribution),
        Topic::contribution);
  put_labour_and_product(w);
  put_agency_rate(w);
  w.result(post_of(s), &StandardPost::max_fee);
  if (post_of(s).max_fee.value_or(1) < 0) w.note(w.app.word(Word::how_loss));
}

constexpr std::array kRecipes = {
    Recipe{Topic::fee_market, Whose::post, Word::term_fee_market, Word::how_fee_market, "",
           fill_market},
    Recipe{Topic::fee_cpm, Whose::post, Word::term_fee_cpm, Word::how_fee_cpm, "", fill_cpm},
    Recipe{Topic::fee_cpe, Whose::post, Word::term_fee_cpe, Word::how_fee_cpe, "", fill_cpe},
    Recipe{Topic::fee_fair, Whose::post, Word::term_fair, Word::how_fee_fair, "", fill_fair},
    Recipe{Topic::fee_classic, Whose::post, Word::term_classic, Word::how_fee_classic, "",
           fill_classic},
    Recipe{Topic::quote, Whose::post, Word::how_quote_title, Word::how_quote, "", fill_quote},
    Recipe{Topic::counter_offer, Whose::post, Word::term_counter_offer, Word::how_counter_offer, "",
           fill_counter_offer},
    Recipe{Topic::cost, Whose::post, Word::term_cost, Word::how_cost,
           "{fee} × (1 + {agency_rate}) + {hourly} × {hours} + {unit} + {shipping}", fill_cost},
    Recipe{Topic::max_fee, Whose::post, Word::term_max_fee, Word::how_max_fee,
           "({contribution} − {hourly} × {hours} − {unit} − {shipping}) ÷ (1 + {agency_rate})",
           fill_max_fee},
};

}  // namespace

std::span<const Recipe> fee_recipes() { return kRecipes; }

}  // namespace kol::app
