// Payment of a line-up row (spec section 6).
#include "core/payment.h"

#include "core/numeric.h"
#include "core/pricing.h"

namespace kol {
namespace {

// A rate of 0 makes its part 0, even where the results are unknown.
Triple part(double rate, const Triple& results) {
  return rate == 0 ? all_three(0) : results * rate;
}

}  // namespace

RowFee agreed_fee(const Terms& terms, const Payment& payment, const PaidPosts& posts) {
  const Triple none = all_three(0);
  const auto agreed = [](const Triple& fee, const Triple& commission) {
    return RowFee{fee, FeeSource::payment, commission};
  };
  const Triple tracked_revenue = posts.tracked_orders * terms.revenue_per_order;
  switch (payment.type) {
    case PaymentType::flat:
      return agreed(all_three(payment.amount), none);
    case PaymentType::per_post:
      return agreed(part(payment.amount, all_three(posts.count)), none);
    case PaymentType::product:
      return agreed(none, none);
    case PaymentType::commission:
      return agreed(none, part(payment.rate, tracked_revenue));
    case PaymentType::hybrid:
      return agreed(all_three(payment.amount), part(payment.rate, tracked_revenue));
    case PaymentType::per_click:
      return agreed(part(payment.amount, posts.clicks), none);
    case PaymentType::cpm:
      return agreed(part(payment.amount / 1000, posts.impressions), none);
    case PaymentType::cpe:
      return agreed(part(payment.amount, posts.engagements), none);
    case PaymentType::cpa:
      return agreed(none, part(payment.amount, posts.tracked_orders));
  }
  return agreed(none, none);
}

RowFee row_fee(const Terms& terms, const LineupRow& row, const Influencer& influencer,
               const PaidPosts& posts) {
  if (row.payment) return agreed_fee(terms, *row.payment, posts);
  const AddonRates& rates = terms.benchmarks.addons;
  const double factor = addon_factor(rates, row.addons) * bundle_factor(rates, posts.count);
  if (influencer.quote) {
    return {all_three(finite(*influencer.quote * factor * posts.quoted_posts)), FeeSource::quote,
            all_three(0)};
  }
  const double fan = fan_factor(rates, influencer.brand_fan);
  return {all_three(finite(posts.fair_fees * factor * fan)), FeeSource::estimate, all_three(0)};
}

}  // namespace kol
