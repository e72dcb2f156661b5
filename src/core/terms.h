// The terms on which every influencer is judged: what the calculation needs of settings, campaign
// and benchmarks, looked up, converted and multiplied out once, so that one influencer costs only
// its own arithmetic. Undefined numbers are NaN (numeric.h).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "core/curve.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// By what a figure observed on one kind of post is multiplied for another kind (spec section 4).
struct TableFactor {
  enum class Kind { same_table, ratio, undefined };
  Kind kind = Kind::same_table;
  CurveRatio ratio;
};

struct FormatTerms {
  const Format* format = nullptr;
  std::optional<PreparedCurve> reach_rate;
  TableFactor from_views;    // for views, which describe the platform's videos
  TableFactor from_default;  // for all else, which describes the platform's default format
  Triple ctr;
  double market_fee = 0;  // workspace currency at 10,000 followers
};

// How far apart low, typical and high of a fair fee are. It depends only on which methods gave it,
// because each method's range is one of prices.
struct FairSpread {
  double low_factor = 1;   // low / typical
  double high_factor = 1;  // high / typical
  double low_sigma = 0;    // log standard deviation below typical
  double high_sigma = 0;   // and above it
};

// Methods of the fair fee, as bits of an index of PlatformTerms::fair_spread.
inline constexpr std::size_t kByMarket = 1;
inline constexpr std::size_t kByCpm = 2;
inline constexpr std::size_t kByCpe = 4;

struct PlatformTerms {
  std::optional<PreparedCurve> engagement_rate;
  std::optional<std::size_t> default_format;  // index of Terms::formats
  Triple cpm;                                 // workspace currency per 1,000 impressions
  Triple cpe;                                 // and per engagement
  double classic_fee = 0;                     // and per 1,000 followers, without market factor
  std::optional<Band> classic_er_band;
  std::array<FairSpread, 8> fair_spread;
};

struct Terms {
  const Campaign& campaign;
  const Benchmarks& benchmarks;
  const std::vector<Tier>& tiers;
  Knots knots;
  std::vector<FormatTerms> formats{};  // as in the benchmarks
  std::array<PlatformTerms, kPlatformCount> platforms{};
  Triple observed_spread{};
  double fee_exponent = 0;
  Triple cvr{};
  Triple revenue_per_order{};  // r of spec section 8
  Triple margin_per_order{};   // m
  std::optional<Basis> basis{};
  double labour_of_one = 0;  // of one influencer
  double product_unit = 0;   // cost of one unit with its shipping
};

// The workspace and the benchmarks must outlive the terms.
Terms prepare_terms(const Workspace& workspace, const Benchmarks& benchmarks);

// The format with this key, or nullptr.
const FormatTerms* find_format(const Terms& terms, std::string_view id);

// The platform's default format, or nullptr.
const FormatTerms* default_format(const Terms& terms, Platform platform);

// Undefined if `basis` is.
double contribution_of(const Terms& terms, double Triple::*which, double incremental, double leads);

}  // namespace kol
