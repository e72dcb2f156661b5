// The fee estimate (spec section 5).
#include "core/pricing.h"

#include <algorithm>
#include <cmath>

#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kLogMarketFollowers = 9.210340371976182736;  // ln 10,000: the market fee's size

Triple market_price(const FormatTerms& format, const Terms& terms, const ChannelFigures& channel) {
  if (!channel.has_followers) return kUndefinedTriple;
  const double size = channel.log_followers - kLogMarketFollowers;
  const double typical = format.market_fee * std::exp(terms.fee_exponent * size);
  return terms.benchmarks.fee_spread.value * typical;
}

// Of one, two or three prices.
double geometric_mean(const double* prices, std::size_t count) {
  if (count == 1) return prices[0];
  double product = prices[0] * prices[1];
  if (count == 3) product *= prices[2];
  // Roots are quicker than logarithms, but the product of tiny or huge prices may not be a number.
  if (product > 1e-290 && product < 1e290) {
    return count == 2 ? std::sqrt(product) : std::cbrt(product);
  }
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += std::log(prices[i]);
  return std::exp(sum / static_cast<double>(count));
}

void set_fair(const PlatformTerms& platform, Prices& prices) {
  double typical[3];
  std::size_t count = 0;
  std::size_t methods = 0;
  const auto take = [&](const Triple& price, std::size_t method) {
    if (!all_positive(price)) return;
    typical[count++] = price.typical;
    methods |= method;
  };
  take(prices.market, kByMarket);
  take(prices.cpm, kByCpm);
  take(prices.cpe, kByCpe);
  if (count == 0) return;
  const FairSpread& spread = platform.fair_spread[methods];
  const double mean = geometric_mean(typical, count);
  prices.fair = Triple{spread.low_factor, 1, spread.high_factor} * mean;
  prices.spread = &spread;
}

// Where the quote stands among what posts like this one cost, 0..1.
double percentile_of(double quote, double typical, const FairSpread& spread) {
  if (quote == 0) return 0;
  const double sigma = quote >= typical ? spread.high_sigma : spread.low_sigma;
  if (sigma == 0) {
    if (quote == typical) return 0.5;
    return quote > typical ? 1 : 0;
  }
  // A quotient beyond the range of doubles is 0 or infinite: the share is 0 or 1 then.
  return normal_share_below(std::log(quote / typical) / sigma);
}

}  // namespace

Prices undefined_prices() {
  return {kUndefinedTriple, kUndefinedTriple, kUndefinedTriple,
          kUndefinedTriple, kUndefined,       nullptr};
}

Prices price_post(const FormatTerms& format, const Terms& terms, const ChannelFigures& channel,
                  const ExpectedResults& results) {
  const PlatformTerms& platform = *channel.platform;
  Prices prices = undefined_prices();
  prices.market = market_price(format, terms, channel);
  prices.cpm = platform.cpm * (results.real_impressions.typical / 1000);
  prices.cpe = platform.cpe * results.engagements.typical;
  prices.classic = finite(platform.classic_fee * channel.followers / 1000);
  set_fair(platform, prices);
  return prices;
}

FeeEstimate reported(const Prices& prices) {
  return {reported(prices.market), reported(prices.cpm), reported(prices.cpe),
          reported(prices.fair), reported(prices.classic)};
}

AddonShares addon_shares(const AddonRates& rates, const Addons& addons) {
  return {.usage_rights = addons.usage_rights_months * rates.usage_rights_month.value,
          .whitelisting = addons.whitelisting_months * rates.whitelisting_month.value,
          .exclusivity = addons.exclusivity_months * rates.exclusivity_month.value,
          .raw_footage = addons.raw_footage ? rates.raw_footage.value : 0,
          .rush = addons.rush ? rates.rush.value : 0};
}

double addon_factor(const AddonRates& rates, const Addons& addons) {
  const AddonShares shares = addon_shares(rates, addons);
  return 1 + shares.usage_rights + shares.whitelisting + shares.exclusivity + shares.raw_footage +
         shares.rush;
}

double bundle_factor(const AddonRates& rates, double posts) {
  return posts >= rates.bundle_from_posts ? 1 - rates.bundle_discount.value : 1;
}

double fan_factor(const AddonRates& rates, bool brand_fan) {
  return brand_fan ? 1 - rates.brand_fan_discount.value : 1;
}

QuoteCheck check_quote(double quote, const Triple& fair, const FairSpread* spread, Goal goal,
                       double max_fee) {
  QuoteCheck check;
  if (!spread || !reported(fair)) return check;
  check.percentile = reported(percentile_of(quote, fair.typical, *spread));
  if (quote < fair.low) {
    check.verdict = QuoteVerdict::bargain;
  } else {
    check.verdict = quote > fair.high ? QuoteVerdict::high : QuoteVerdict::fair;
  }
  double offer = std::min(quote, fair.typical);
  const bool must_earn = goal == Goal::sales || goal == Goal::leads;
  if (must_earn && is_defined(max_fee)) {
    check.loss_at_any_fee = max_fee <= 0;
    offer = std::min(offer, max_fee);
  }
  if (!check.loss_at_any_fee) check.counter_offer = offer;
  return check;
}

}  // namespace kol
