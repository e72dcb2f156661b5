// Prices of one post, of a row, and of what was quoted (spec section 5).
#include "core/fee.h"

#include <cmath>

#include "core/audience.h"
#include "core/lineup.h"
#include "core/metrics.h"
#include "core/numeric.h"
#include "core/pricing.h"
#include "core/terms.h"

namespace kol {
namespace {

// Of a row's posts, without add-ons and discounts.
struct FairPosts {
  Triple fees;
  double count = 0;
};

FairPosts fair_posts(const Terms& terms, const Influencer& influencer, const LineupRow& row) {
  FairPosts posts;
  Scratch scratch;
  for (const Deliverable& deliverable : row.deliverables) {
    const FormatTerms* format = find_format(terms, deliverable.format);
    const Channel* channel = format ? channel_on(influencer, format->format->platform) : nullptr;
    if (!channel) return {kUndefinedTriple, 0};
    const ChannelFigures figures = figures_of(terms, *channel, scratch);
    const ExpectedResults results = expected_results(terms, *format, figures);
    posts.fees = posts.fees + price_post(*format, terms, figures, results).fair * deliverable.count;
    posts.count += deliverable.count;
  }
  return posts;
}

}  // namespace

PostEstimate estimate_post(const Workspace& workspace, const Benchmarks& benchmarks,
                           const Channel& channel, std::string_view format_id) {
  const Terms terms = prepare_terms(workspace, benchmarks);
  const FormatTerms* format = find_format(terms, format_id);
  if (!format) return {};
  Scratch scratch;
  const ChannelFigures figures = figures_of(terms, channel, scratch);
  const ExpectedResults results = expected_results(terms, *format, figures);
  return {reported(results), reported(price_post(*format, terms, figures, results))};
}

RowEstimate estimate_row(const Workspace& workspace, const Benchmarks& benchmarks,
                         const Influencer& influencer, const LineupRow& row) {
  const Terms terms = prepare_terms(workspace, benchmarks);
  const AddonRates& rates = benchmarks.addons;
  const FairPosts posts = fair_posts(terms, influencer, row);
  const double with_addons = addon_factor(rates, row.addons);
  const double bundle = bundle_factor(rates, posts.count);
  const double fan = fan_factor(rates, influencer.brand_fan);

  RowEstimate estimate;
  estimate.fair = reported(posts.fees * (with_addons * bundle) * fan);
  if (!estimate.fair) return estimate;
  const double alone = posts.fees.typical;
  const AddonShares shares = addon_shares(rates, row.addons);
  estimate.parts = FeeParts{.posts = alone,
                            .usage_rights = alone * shares.usage_rights,
                            .whitelisting = alone * shares.whitelisting,
                            .exclusivity = alone * shares.exclusivity,
                            .raw_footage = alone * shares.raw_footage,
                            .rush = alone * shares.rush,
                            .bundle_discount = alone * with_addons * (bundle - 1),
                            .brand_fan_discount = alone * with_addons * bundle * (fan - 1)};
  return estimate;
}

QuoteCheck check_quote(double quote, const MaybeTriple& fair, Goal goal,
                       const MaybeNumber& max_fee) {
  if (!fair || !all_positive(*fair)) return {};
  const double below = fair->low / fair->typical;
  const double above = fair->high / fair->typical;
  const FairSpread spread{below, above, -std::log(below) / kNormalP90,
                          std::log(above) / kNormalP90};
  return check_quote(quote, *fair, &spread, goal, known(max_fee));
}

}  // namespace kol
