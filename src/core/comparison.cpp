// The comparison (spec section 7).
#include "core/comparison.h"

#include <algorithm>
#include <limits>

#include "core/numeric.h"
#include "core/pricing.h"

namespace kol {
namespace {

void report_quote(const Terms& terms, const Influencer& influencer, const Prices& prices,
                  double max_fee, StandardPost& report) {
  if (!influencer.quote) return;
  report.source = FeeSource::quote;
  report.quote =
      check_quote(*influencer.quote, prices.fair, prices.spread, terms.campaign.goal, max_fee);
}

}  // namespace

double report_return(const Terms& terms, const ExpectedResults& results, double cost,
                     StandardPost& report) {
  const Campaign& campaign = terms.campaign;
  const double clicks = results.clicks.typical;
  const double tracked = finite(clicks * terms.cvr.typical);
  const double attributed = finite(tracked / campaign.funnel.capture_share);
  const double incremental = finite(attributed * campaign.funnel.incrementality);
  const double leads = finite(clicks * campaign.offer.lead_rate);
  const double contribution = contribution_of(terms, &Triple::typical, incremental, leads);
  const double profit = finite(contribution - cost);
  const double max_fee = finite((contribution - terms.labour_of_one - terms.product_unit) /
                                (1 + campaign.costs.agency_rate));
  report.cost = reported(cost);
  report.orders = reported(incremental);
  report.leads = reported(leads);
  report.revenue = reported(incremental * terms.revenue_per_order.typical);
  report.contribution = reported(contribution);
  report.profit = reported(profit);
  report.roi = reported(profit / cost);
  report.max_fee = reported(max_fee);
  report.cpm = reported(cost / results.impressions.typical * 1000);
  report.cpe = reported(cost / results.engagements.typical);
  report.cpc = reported(cost / clicks);
  report.cpa = reported(cost / incremental);
  report.cpl = reported(cost / leads);
  return max_fee;
}

void report_standard_post(const Terms& terms, const Influencer& influencer,
                          const ChannelFigures* channel, StandardPost& report) {
  const FormatTerms* format =
      channel ? default_format(terms, influencer.channels.front().platform) : nullptr;
  if (!format) {
    report_quote(terms, influencer, undefined_prices(), kUndefined, report);
    return;
  }
  report.format = format->format->id;
  const ExpectedResults results = expected_results(terms, *format, *channel);
  Prices prices = price_post(*format, terms, *channel, results);
  prices.fair = prices.fair * fan_factor(terms.benchmarks.addons, influencer.brand_fan);
  const double used = influencer.quote ? *influencer.quote : prices.fair.typical;
  const double cost = finite(used * (1 + terms.campaign.costs.agency_rate) + terms.labour_of_one +
                             terms.product_unit);
  report.results = reported(results);
  report.fee = reported(prices);
  report.used = reported(used);
  const double max_fee = report_return(terms, results, cost, report);
  report_quote(terms, influencer, prices, max_fee, report);
}

double ranking_key(Goal goal, const StandardPost& post) {
  const auto rising = [](const MaybeNumber& value) {
    return value.value_or(std::numeric_limits<double>::infinity());
  };
  switch (goal) {
    case Goal::awareness:
      if (!post.results.real_impressions) break;
      return rising(reported(known(post.cost) / post.results.real_impressions->typical));
    case Goal::engagement:
      return rising(post.cpe);
    case Goal::traffic:
      return rising(post.cpc);
    case Goal::leads:
      return rising(post.cpl);
    case Goal::sales:
      return post.roi ? -*post.roi : rising(std::nullopt);
  }
  return rising(std::nullopt);
}

std::vector<std::size_t> ranking_of(std::span<const double> keys) {
  struct Place {
    double key;
    std::size_t index;
  };
  std::vector<Place> places;
  places.reserve(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) places.push_back({keys[i], i});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.key != b.key ? a.key < b.key : a.index < b.index;
  });
  std::vector<std::size_t> ranking;
  ranking.reserve(keys.size());
  for (const Place& place : places) ranking.push_back(place.index);
  return ranking;
}

void set_ranks(const std::vector<std::size_t>& ranking,
               std::vector<InfluencerReport>& influencers) {
  // By way of a small list, because the reports are far apart in memory.
  std::vector<std::size_t> ranks(ranking.size());
  for (std::size_t i = 0; i < ranking.size(); ++i) ranks[ranking[i]] = i + 1;
  for (std::size_t i = 0; i < ranks.size(); ++i) influencers[i].rank = ranks[i];
}

void move_in_ranking(Goal goal, std::size_t index, Report& report) {
  std::vector<std::size_t>& ranking = report.ranking;
  const auto is_before = [&](std::size_t other, double key) {
    const double other_key = ranking_key(goal, report.influencers[other].standard_post);
    return other_key != key ? other_key < key : other < index;
  };
  const double key = ranking_key(goal, report.influencers[index].standard_post);
  const auto old_place =
      ranking.begin() + static_cast<std::ptrdiff_t>(report.influencers[index].rank - 1);
  // All but the moved one are in order: it goes up or down, never both.
  auto last = old_place + 1;
  const auto first = std::lower_bound(ranking.begin(), old_place, key, is_before);
  if (first != old_place) {
    std::rotate(first, old_place, last);
  } else {
    last = std::lower_bound(last, ranking.end(), key, is_before);
    std::rotate(old_place, old_place + 1, last);
  }
  for (auto place = first; place != last; ++place) {
    report.influencers[*place].rank = static_cast<std::size_t>(place - ranking.begin()) + 1;
  }
}

}  // namespace kol
