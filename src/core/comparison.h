// The comparison of influencers by one standard post each, and their ranking (spec section 7).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/audience.h"
#include "core/metrics.h"
#include "core/report.h"
#include "core/terms.h"

namespace kol {

// `channel`: the figures of the influencer's first channel, or nullptr without any.
void report_standard_post(const Terms& terms, const Influencer& influencer,
                          const ChannelFigures* channel, StandardPost& report);

// What the typical results of one post bring at this cost: the report's figures from `cost` on.
// Returns the most its fee may be.
double report_return(const Terms& terms, const ExpectedResults& results, double cost,
                     StandardPost& report);

// What the goal ranks by, made so that less is better; infinity where it is undefined.
double ranking_key(Goal goal, const StandardPost& post);

// Indices of the keys, best first, ties in their order.
std::vector<std::size_t> ranking_of(std::span<const double> keys);

// Gives every influencer its rank.
void set_ranks(const std::vector<std::size_t>& ranking, std::vector<InfluencerReport>& influencers);

// Moves the one influencer at `index`, whose standard post has changed, to its new rank.
void move_in_ranking(Goal goal, std::size_t index, Report& report);

}  // namespace kol
