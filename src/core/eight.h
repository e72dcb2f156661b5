// The eight figures of a campaign that are planned and measured alike (spec section 8, and
// practice.md 20).
#pragma once

#include <array>
#include <cstddef>

namespace kol {

template <typename Number>
struct Eight {
  Number impressions{};
  Number real_impressions{};  // without the share of the channel's audience that is not real
  Number engagements{};
  Number clicks{};
  Number tracked{};     // orders that the campaign's attribution counts
  Number attributed{};  // these and incremental follow from tracked: assumed, not measured
  Number incremental{};
  Number leads{};
  bool operator==(const Eight&) const = default;
};

inline constexpr std::size_t kEightCount = 8;

// Their members in this order.
template <typename Number>
inline constexpr std::array<Number Eight<Number>::*, kEightCount> kEight = {
    &Eight<Number>::impressions, &Eight<Number>::real_impressions,
    &Eight<Number>::engagements, &Eight<Number>::clicks,
    &Eight<Number>::tracked,     &Eight<Number>::attributed,
    &Eight<Number>::incremental, &Eight<Number>::leads};

}  // namespace kol
