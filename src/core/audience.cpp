// Expected results and reach.
#include "core/audience.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/numeric.h"

namespace kol {
namespace {

double factor_at(const TableFactor& factor, const ChannelFigures& channel) {
  if (factor.kind == TableFactor::Kind::same_table || !channel.has_followers) return 1;
  if (factor.kind == TableFactor::Kind::undefined) return kUndefined;
  return value_at(factor.ratio, channel.place);
}

struct Observed {
  double figure;
  const TableFactor& factor;
};

// The first known of the figures that say how often one post is seen.
Observed observed_impressions(const FormatTerms& format, const ChannelFigures& channel) {
  const Observed views{channel.views, format.from_views};
  const Observed impressions{channel.impressions, format.from_default};
  const Observed reach{channel.reach, format.from_default};
  if (format.format->video && is_defined(views.figure)) return views;
  if (is_defined(impressions.figure)) return impressions;
  return is_defined(reach.figure) ? reach : views;
}

Triple expected_impressions(const Terms& terms, const FormatTerms& format,
                            const ChannelFigures& channel) {
  const Observed observed = observed_impressions(format, channel);
  if (is_defined(observed.figure)) {
    return terms.observed_spread * (observed.figure * factor_at(observed.factor, channel));
  }
  if (!channel.has_followers || !format.reach_rate) return kUndefinedTriple;
  return value_at(*format.reach_rate, channel.place) * channel.followers;
}

Triple expected_engagements(const Terms& terms, const FormatTerms& format,
                            const ChannelFigures& channel) {
  if (is_defined(channel.engagements)) {
    return terms.observed_spread * (channel.engagements * factor_at(format.from_default, channel));
  }
  return channel.benchmark_er * channel.followers;
}

// People one channel reaches: its posts each show themselves to a random part of the base.
double unique_reach(std::span<const Showing> showings) {
  double base = 0;
  for (const Showing& showing : showings) {
    if (!is_defined(showing.real_impressions)) return kUndefined;
    base = std::max({base, showing.real_impressions,
                     is_defined(showing.real_followers) ? showing.real_followers : 0});
  }
  if (base == 0) return 0;
  double log_missed = 0;  // minus infinity if one post reaches the whole base
  for (const Showing& showing : showings) {
    log_missed += showing.count * std::log1p(-showing.real_impressions / base);
  }
  return finite(base * -std::expm1(log_missed));
}

}  // namespace

ExpectedResults undefined_results() {
  return {kUndefinedTriple, kUndefinedTriple, kUndefinedTriple, kUndefinedTriple};
}

ExpectedResults expected_results(const Terms& terms, const FormatTerms& format,
                                 const ChannelFigures& channel) {
  ExpectedResults results;
  results.impressions = expected_impressions(terms, format, channel);
  results.real_impressions = results.impressions * channel.real_share;
  results.engagements = expected_engagements(terms, format, channel);
  results.clicks = results.real_impressions * format.ctr;
  return results;
}

Results reported(const ExpectedResults& results) {
  return {reported(results.impressions), reported(results.real_impressions),
          reported(results.engagements), reported(results.clicks)};
}

Reach reach_of(std::span<Showing> showings, double audience_size) {
  const auto channel = [](const Showing& s) { return std::tie(s.influencer, s.platform); };
  std::sort(showings.begin(), showings.end(),
            [&](const Showing& a, const Showing& b) { return channel(a) < channel(b); });
  Reach reach;
  double log_missed = 0;
  for (auto begin = showings.begin(); begin != showings.end();) {
    const auto end = std::find_if(begin, showings.end(), [&](const Showing& showing) {
      return channel(showing) != channel(*begin);
    });
    const double people = unique_reach(std::span<const Showing>(begin, end));
    if (!is_defined(people)) return {kUndefined, kUndefined, kUndefined};
    reach.sum += people;
    reach.largest = std::max(reach.largest, people);
    log_missed += std::log1p(-std::min(1.0, people / audience_size));
    begin = end;
  }
  reach.net = finite(audience_size * -std::expm1(log_missed));
  return reach;
}

}  // namespace kol
