// The default figures of the field: what is assumed where the reader has not said anything. Each
// figure carries its source, year and grade, so that the page can show where a number comes from.
// Reading them from JSON belongs to io/.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace kol {

// Where a figure comes from. Grades: "strong", "medium", "derived", "weak", "unsourced".
struct Source {
  std::string grade;
  int year = 0;
  std::string text;
};

template <typename Value>
struct Sourced {
  Value value{};
  Source source;
};

// Triples at the knots of `Benchmarks::knots`; between them ln(value) is linear in ln(followers).
struct Curve {
  std::vector<Triple> at;
  Source source;
};

struct Format {
  std::string id;  // "instagram.reel"
  Platform platform = Platform::other;
  std::string reach;  // key of Benchmarks::reach_rate
  bool video = false;
  double weight = 1;  // price against the platform's default format
  std::string ctr;    // key of Benchmarks::ctr
  bool is_default = false;
};

// Shares of the fee for a month or once, and discounts (spec 5.4).
struct AddonRates {
  Sourced<double> usage_rights_month;
  Sourced<double> whitelisting_month;
  Sourced<double> exclusivity_month;
  Sourced<double> raw_footage;
  Sourced<double> rush;
  Sourced<double> bundle_discount;
  double bundle_from_posts = 0;
  Sourced<double> brand_fan_discount;
};

struct Band {
  double low = 0;
  double high = 0;
};

template <typename Value>
using ByPlatform = std::array<std::optional<Value>, kPlatformCount>;

struct Benchmarks {
  std::string date;           // "2026-11-21"
  std::vector<double> knots;  // followers, strictly rising
  std::vector<Tier> tiers;
  ByPlatform<Curve> engagement_rate;
  std::map<std::string, Curve, std::less<>> reach_rate;
  std::vector<Format> formats;  // in the order of the file
  std::map<std::string, Sourced<Triple>, std::less<>> ctr;
  Sourced<Triple> cvr;
  ByPlatform<Sourced<double>> fee_market;  // USD for 10,000 followers, default format
  Sourced<double> fee_exponent;
  Sourced<Triple> fee_spread;
  ByPlatform<Sourced<Triple>> cpm;  // USD per 1,000 impressions
  ByPlatform<Sourced<Triple>> cpe;  // USD per engagement
  std::map<std::string, Sourced<double>, std::less<>> markets;
  std::map<std::string, double, std::less<>> usd_rates;
  Source usd_rates_source;
  ByPlatform<Sourced<Band>> classic_er_band;
  ByPlatform<Sourced<double>> classic_fee_per_1000_followers;  // USD
  AddonRates addons;
  Sourced<double> observed_spread;  // log standard deviation
};

inline constexpr std::size_t index_of(Platform platform) {
  return static_cast<std::size_t>(platform);
}

// The format with this key, or nullptr.
const Format* find_format(const Benchmarks& benchmarks, std::string_view id);

// The platform's default format, or nullptr for a platform without any ("other").
const Format* default_format(const Benchmarks& benchmarks, Platform platform);

}  // namespace kol
