#include "core/practice/creator_income.h"

#include <algorithm>
#include <limits>

#include "core/numeric.h"

namespace kol {
namespace {

using Posts = std::vector<CreatorPost>;

Triple clicks_of_posts(const std::vector<CountedPosts>& counted, const Posts& posts) {
  Triple sum;
  for (const CountedPosts& some : counted) {
    const CreatorPost* post = find_post(posts, some.format);
    if (!post) return kUndefinedTriple;
    sum = sum + post->results.clicks * some.count;
  }
  return sum;
}

// Clicks a month, as they are said; else those that the posts bring.
Triple clicks_of(const MaybeTriple& said, const std::optional<std::vector<CountedPosts>>& counted,
                 const Posts& posts) {
  if (said) return *said;
  return counted ? clicks_of_posts(*counted, posts) : kUndefinedTriple;
}

AffiliateIncome affiliate_income(const Terms& terms, const AffiliateOffer& offer,
                                 const Posts& posts) {
  const double per_sale = offer.per_sale ? *offer.per_sale : offer.price * known(offer.commission);
  const double earned = per_sale * (1 - offer.return_rate);
  const Triple cvr = offer.cvr.value_or(terms.cvr);
  const Triple clicks = clicks_of(offer.clicks, offer.posts, posts);
  return {.name = offer.name,
          .income = reported(clicks * cvr * earned),
          .per_click = reported(earned * cvr.typical)};
}

ProductIncome product_income(const Terms& terms, const OwnProduct& product, const Posts& posts) {
  const Triple cvr = product.cvr.value_or(terms.cvr);
  const Triple orders =
      product.orders ? *product.orders : clicks_of(product.clicks, product.posts, posts) * cvr;
  const double earned =
      (1 - product.return_rate) * (product.price * (1 - product.fee_rate) - product.unit_cost);
  ProductIncome report;
  report.name = product.name;
  report.income = reported(orders * earned - all_three(product.fixed_cost));
  if (earned > 0) {
    report.break_even = reported(whole_number_above(ratio(product.fixed_cost, earned)));
  }
  return report;
}

template <typename Income>
Triple sum_of(const std::vector<Income>& incomes) {
  Triple sum;
  for (const Income& one : incomes) sum = sum + one.income.value_or(kUndefinedTriple);
  return sum;
}

}  // namespace

std::vector<AffiliateIncome> affiliate_incomes(const Terms& terms, const Creator& creator,
                                               const Posts& posts) {
  std::vector<AffiliateIncome> incomes;
  for (std::size_t i = 0; i < creator.affiliate.size(); ++i) {
    incomes.push_back(affiliate_income(terms, creator.affiliate[i], posts));
    incomes.back().offer = i;
  }
  const auto worth = [](const AffiliateIncome& one) {
    return one.per_click.value_or(-std::numeric_limits<double>::infinity());
  };
  std::stable_sort(
      incomes.begin(), incomes.end(),
      [&](const AffiliateIncome& a, const AffiliateIncome& b) { return worth(a) > worth(b); });
  return incomes;
}

std::vector<ProductIncome> product_incomes(const Terms& terms, const Creator& creator,
                                           const Posts& posts) {
  std::vector<ProductIncome> incomes;
  for (const OwnProduct& product : creator.products) {
    incomes.push_back(product_income(terms, product, posts));
  }
  return incomes;
}

std::vector<BarterWorth> barter_worths(const Creator& creator, const Posts& posts) {
  std::vector<BarterWorth> worths;
  for (const BarterOffer& offer : creator.barter) {
    const CreatorPost* post = find_post(posts, offer.format);
    const double worth = offer.worth * offer.value;
    const double fair = offer.count * (post ? post->fair.typical : kUndefined);
    worths.push_back({.name = offer.name,
                      .worth = reported(worth),
                      .fair = reported(fair),
                      .gap = reported(worth - fair)});
  }
  return worths;
}

CreatorMonth month_of(const Creator& creator, const Posts& posts,
                      const std::vector<AffiliateIncome>& affiliate,
                      const std::vector<ProductIncome>& products) {
  Triple sponsored;
  double hours = 0;
  for (const PlannedPosts& planned : creator.plan) {
    const CreatorPost* post = find_post(posts, planned.format);
    const Triple income = post ? income_of(*post) : kUndefinedTriple;
    sponsored = sponsored + income * (planned.per_month * planned.paid_share);
    hours += planned.per_month * hours_of(creator, planned.format);
  }
  const Triple from_links = sum_of(affiliate);
  const Triple from_products = sum_of(products);
  const Triple cash = sponsored + from_links + from_products;
  const Triple net = cash - all_three(creator.expenses);
  return {.sponsored = reported(sponsored),
          .affiliate = reported(from_links),
          .products = reported(from_products),
          .cash = reported(cash),
          .net = reported(net),
          .hours = reported(hours),
          .per_hour = reported(ratio(net.typical, hours))};
}

}  // namespace kol
