#include "core/practice/creator_posts.h"

#include "core/comparison.h"
#include "core/metrics.h"
#include "core/numeric.h"

namespace kol {
namespace {

double look_up(const NumberByFormat& numbers, const std::string& format) {
  const auto found = numbers.find(format);
  return found == numbers.end() ? kUndefined : found->second;
}

// What one post brings the brand on the campaign's terms (spec section 7).
void report_brand_side(const Terms& terms, const ExpectedResults& results, CreatorRate& rate) {
  StandardPost brand;
  report_return(terms, results, kUndefined, brand);
  rate.incremental = brand.orders;
  rate.contribution = brand.contribution;
  rate.max_fee = brand.max_fee;
}

AddonPrices addon_prices(const AddonRates& rates, double price) {
  const auto priced = [&](const Sourced<double>& rate) { return reported(price * rate.value); };
  return {.usage_rights_month = priced(rates.usage_rights_month),
          .whitelisting_month = priced(rates.whitelisting_month),
          .exclusivity_month = priced(rates.exclusivity_month),
          .raw_footage = priced(rates.raw_footage),
          .rush = priced(rates.rush)};
}

}  // namespace

std::vector<CreatorPost> creator_posts(const Terms& terms, const Creator& creator,
                                       const Influencer& influencer) {
  std::vector<CreatorPost> posts;
  Scratch scratch;
  const double fan = fan_factor(terms.benchmarks.addons, influencer.brand_fan);
  for (const Channel& channel : influencer.channels) {
    const ChannelFigures figures = figures_of(terms, channel, scratch);
    for (const FormatTerms& format : terms.formats) {
      if (format.format->platform != channel.platform) continue;
      const ExpectedResults results = expected_results(terms, format, figures);
      const Prices prices = price_post(format, terms, figures, results);
      posts.push_back({&format, results, prices.fair * fan, prices.spread,
                       look_up(creator.prices, format.format->id)});
    }
  }
  return posts;
}

const CreatorPost* find_post(const std::vector<CreatorPost>& posts, std::string_view format) {
  for (const CreatorPost& post : posts) {
    if (post.format->format->id == format) return &post;
  }
  return nullptr;
}

Triple income_of(const CreatorPost& post) {
  return is_defined(post.own_price) ? all_three(post.own_price) : post.fair;
}

double hours_of(const Creator& creator, const std::string& format) {
  return look_up(creator.hours, format);
}

CreatorRate rate_of(const Terms& terms, const Creator& creator, const CreatorPost& post) {
  const Format& format = *post.format->format;
  const double price = income_of(post).typical;
  CreatorRate rate;
  rate.platform = format.platform;
  rate.format = format.id;
  rate.fair = reported(post.fair);
  rate.price = reported(price);
  rate.floor = reported(known(creator.hourly_rate) * hours_of(creator, format.id));
  if (rate.price) {
    const QuoteCheck check =
        check_quote(price, post.fair, post.spread, terms.campaign.goal, kUndefined);
    rate.percentile = check.percentile;
    rate.verdict = check.verdict;
  }
  rate.impressions = reported(post.results.impressions);
  rate.clicks = reported(post.results.clicks);
  report_brand_side(terms, post.results, rate);
  rate.addons = addon_prices(terms.benchmarks.addons, price);
  return rate;
}

}  // namespace kol
