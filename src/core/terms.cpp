// Preparing the terms of an evaluation.
#include "core/terms.h"

#include <cmath>

#include "core/numeric.h"

namespace kol {
namespace {

// The reach table that views of a platform describe; empty for a platform without formats.
std::string_view video_table(Platform platform) {
  switch (platform) {
    case Platform::instagram:
      return "instagram.reel";
    case Platform::tiktok:
      return "tiktok.video";
    case Platform::youtube:
      return "youtube.video";
    case Platform::facebook:
      return "facebook.post";
    case Platform::x:
      return "x.post";
    case Platform::blog:
      return "blog.article";
    case Platform::other:
      break;
  }
  return {};
}

template <typename Map>
auto look_up(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

Triple figure(const std::optional<Sourced<Triple>>& sourced) {
  return sourced ? sourced->value : kUndefinedTriple;
}

double figure(const std::optional<Sourced<double>>& sourced) {
  return sourced ? sourced->value : kUndefined;
}

std::optional<PreparedCurve> reach_curve(const Benchmarks& benchmarks, const Knots& knots,
                                         std::string_view table) {
  const Curve* curve = look_up(benchmarks.reach_rate, table);
  return curve ? prepare_curve(knots, *curve) : std::nullopt;
}

TableFactor table_factor(const Benchmarks& benchmarks, const Knots& knots,
                         std::string_view described, std::string_view table) {
  if (described == table) return {};
  const auto from = reach_curve(benchmarks, knots, described);
  const auto to = reach_curve(benchmarks, knots, table);
  if (!from || !to) return {TableFactor::Kind::undefined, {}};
  return {TableFactor::Kind::ratio, typical_ratio(*to, *from)};
}

Triple ctr_of(const Funnel& funnel, const Benchmarks& benchmarks, const std::string& ctr_class) {
  if (const auto own = funnel.ctr.find(ctr_class); own != funnel.ctr.end()) return own->second;
  const Sourced<Triple>* assumed = look_up(benchmarks.ctr, ctr_class);
  return assumed ? assumed->value : kUndefinedTriple;
}

double usd_rate_of(const Settings& settings, const Benchmarks& benchmarks) {
  if (settings.usd_rate) return *settings.usd_rate;
  const double* rate = look_up(benchmarks.usd_rates, settings.currency);
  return rate ? *rate : kUndefined;
}

FormatTerms format_terms(const Workspace& workspace, const Benchmarks& benchmarks,
                         const Knots& knots, const Format& format, double money) {
  FormatTerms terms;
  terms.format = &format;
  terms.reach_rate = reach_curve(benchmarks, knots, format.reach);
  const Format* usual = default_format(benchmarks, format.platform);
  terms.from_views = table_factor(benchmarks, knots, video_table(format.platform), format.reach);
  terms.from_default =
      table_factor(benchmarks, knots, usual ? usual->reach : std::string(), format.reach);
  terms.ctr = ctr_of(workspace.campaign.funnel, benchmarks, format.ctr);
  terms.market_fee =
      money * figure(benchmarks.fee_market[index_of(format.platform)]) * format.weight;
  if (workspace.settings.learned) {
    terms.market_fee = finite(terms.market_fee * workspace.settings.learned->fee_level);
  }
  return terms;
}

// The mean distance of low and high from typical, in logarithms, of the methods in the mask.
FairSpread fair_spread(std::size_t mask, const std::array<Triple, 3>& prices) {
  double low = 0;
  double high = 0;
  int count = 0;
  for (std::size_t i = 0; i < prices.size(); ++i) {
    if ((mask >> i & 1) == 0) continue;
    low += std::log(prices[i].low / prices[i].typical);
    high += std::log(prices[i].high / prices[i].typical);
    ++count;
  }
  if (count == 0) return {};
  low /= count;
  high /= count;
  return {std::exp(low), std::exp(high), -low / kNormalP90, high / kNormalP90};
}

PlatformTerms platform_terms(const Benchmarks& benchmarks, const Knots& knots, Platform platform,
                             double usd_rate, double money) {
  const std::size_t index = index_of(platform);
  PlatformTerms terms;
  if (const auto& curve = benchmarks.engagement_rate[index]) {
    terms.engagement_rate = prepare_curve(knots, *curve);
  }
  if (const Format* usual = default_format(benchmarks, platform)) {
    terms.default_format = static_cast<std::size_t>(usual - benchmarks.formats.data());
  }
  terms.cpm = figure(benchmarks.cpm[index]) * money;
  terms.cpe = figure(benchmarks.cpe[index]) * money;
  terms.classic_fee = usd_rate * figure(benchmarks.classic_fee_per_1000_followers[index]);
  if (const auto& band = benchmarks.classic_er_band[index]) terms.classic_er_band = band->value;
  for (std::size_t mask = 1; mask < terms.fair_spread.size(); ++mask) {
    terms.fair_spread[mask] =
        fair_spread(mask, {benchmarks.fee_spread.value, figure(benchmarks.cpm[index]),
                           figure(benchmarks.cpe[index])});
  }
  return terms;
}

void set_order_terms(const Offer& offer, Terms& terms) {
  const double kept = 1 - offer.return_rate;
  const Triple list_price = offer.aov.value_or(kUndefinedTriple);
  const Triple price = list_price * (1 - offer.discount);
  terms.revenue_per_order = price * kept;
  const Triple goods = list_price * (1 - known(offer.gross_margin));
  terms.margin_per_order = (price - goods) * kept - all_three(offer.variable_cost_per_order);
  if (is_defined(terms.margin_per_order.typical)) {
    terms.basis = Basis::orders_and_leads;
  } else if (offer.lead_rate * offer.lead_value > 0) {
    terms.basis = Basis::leads;
  }
}

}  // namespace

Terms prepare_terms(const Workspace& workspace, const Benchmarks& benchmarks) {
  const Settings& settings = workspace.settings;
  const Campaign& campaign = workspace.campaign;
  Terms terms{.campaign = campaign,
              .benchmarks = benchmarks,
              .tiers = settings.tiers ? *settings.tiers : benchmarks.tiers,
              .knots = Knots(benchmarks.knots)};

  const double usd_rate = usd_rate_of(settings, benchmarks);
  const Sourced<double>* market = look_up(benchmarks.markets, settings.market);
  const double money = usd_rate * (market ? market->value : kUndefined);
  terms.formats.reserve(benchmarks.formats.size());
  for (const Format& format : benchmarks.formats) {
    terms.formats.push_back(format_terms(workspace, benchmarks, terms.knots, format, money));
  }
  for (std::size_t i = 0; i < terms.platforms.size(); ++i) {
    terms.platforms[i] =
        platform_terms(benchmarks, terms.knots, static_cast<Platform>(i), usd_rate, money);
  }

  const Learned learned = settings.learned.value_or(Learned{});
  const double log_spread =
      kNormalP90 * learned.observed_spread.value_or(benchmarks.observed_spread.value);
  terms.observed_spread = {std::exp(-log_spread), 1, std::exp(log_spread)};
  terms.fee_exponent = learned.fee_exponent.value_or(benchmarks.fee_exponent.value);
  terms.cvr = campaign.funnel.cvr.value_or(benchmarks.cvr.value);
  set_order_terms(campaign.offer, terms);
  const Costs& costs = campaign.costs;
  terms.labour_of_one = costs.hourly_rate * costs.hours_per_influencer;
  terms.product_unit = costs.product_unit_cost + costs.shipping_per_unit;
  return terms;
}

const FormatTerms* find_format(const Terms& terms, std::string_view id) {
  for (const FormatTerms& format : terms.formats) {
    if (format.format->id == id) return &format;
  }
  return nullptr;
}

const FormatTerms* default_format(const Terms& terms, Platform platform) {
  const auto index = terms.platforms[index_of(platform)].default_format;
  return index ? &terms.formats[*index] : nullptr;
}

double contribution_of(const Terms& terms, double Triple::*which, double incremental,
                       double leads) {
  if (!terms.basis) return kUndefined;
  const double from_leads = leads * terms.campaign.offer.lead_value;
  if (terms.basis == Basis::leads) return finite(from_leads);
  return finite(incremental * terms.margin_per_order.*which + from_leads);
}

}  // namespace kol
