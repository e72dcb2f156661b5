// The parts of the fee estimate (spec section 5) from which a standard post, a row of the line-up
// and fee.h are priced. Numbers may be NaN (numeric.h).
#pragma once

#include "core/audience.h"
#include "core/metrics.h"
#include "core/report.h"
#include "core/terms.h"

namespace kol {

// Prices of one post, in the workspace currency.
struct Prices {
  Triple market;
  Triple cpm;
  Triple cpe;
  Triple fair;  // without the brand-fan discount
  double classic = 0;
  const FairSpread* spread = nullptr;  // of `fair`; nullptr if that is undefined
};

Prices undefined_prices();

// `results` are those of the same post.
Prices price_post(const FormatTerms& format, const Terms& terms, const ChannelFigures& channel,
                  const ExpectedResults& results);

FeeEstimate reported(const Prices& prices);

// What each add-on adds, as a share of the posts' fee.
struct AddonShares {
  double usage_rights = 0;
  double whitelisting = 0;
  double exclusivity = 0;
  double raw_footage = 0;
  double rush = 0;
};
AddonShares addon_shares(const AddonRates& rates, const Addons& addons);

// M and B of the spec: what the row's add-ons and its number of posts multiply its fee by.
double addon_factor(const AddonRates& rates, const Addons& addons);
double bundle_factor(const AddonRates& rates, double posts);

// N of the spec.
double fan_factor(const AddonRates& rates, bool brand_fan);

// A quote against the fair fee of a standard post, the brand-fan discount taken off. `max_fee` is
// the most that does not make a loss; it counts for the goals sales and leads, unless NaN.
QuoteCheck check_quote(double quote, const Triple& fair, const FairSpread* spread, Goal goal,
                       double max_fee);

}  // namespace kol
