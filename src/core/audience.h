// Expected results of posts (spec section 4), and how many different people a line-up reaches
// (section 8, Reach).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/metrics.h"
#include "core/report.h"
#include "core/terms.h"

namespace kol {

// Results as numbers that may be NaN (numeric.h).
struct ExpectedResults {
  Triple impressions;
  Triple real_impressions;
  Triple engagements;
  Triple clicks;
};

ExpectedResults undefined_results();

// Of one post of this format on the channel.
ExpectedResults expected_results(const Terms& terms, const FormatTerms& format,
                                 const ChannelFigures& channel);

Results reported(const ExpectedResults& results);

// All posts of one deliverable, as seen by the reach.
struct Showing {
  std::size_t influencer = 0;
  Platform platform = Platform::other;
  double real_impressions = 0;  // of one post, typical
  double count = 0;
  double real_followers = 0;
};

// Different people; NaN where undefined.
struct Reach {
  double sum = 0;      // over channels, as if nobody followed two
  double largest = 0;  // of one channel
  double net = 0;      // in the target population, people follow by chance
};

// Reorders the showings.
Reach reach_of(std::span<Showing> showings, double audience_size);

}  // namespace kol
