// The rows of the line-up taken apart into what can be moved or drawn: posts one by one, and what a
// payment asks for each thing that it can depend on. Numbers may be NaN (numeric.h).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/audience.h"
#include "core/lineup.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// A payment as a sum of parts (spec section 6).
struct Tariff {
  double fixed = 0;  // fee whatever comes
  double per_impression = 0;
  double per_engagement = 0;
  double per_click = 0;
  double per_order = 0;     // commission for each tracked order
  double revenue_rate = 0;  // commission, share of tracked revenue
};

// `posts` is their number.
Tariff tariff_of(const Payment& payment, double posts);

// A rate of 0 makes its part 0, even where the results are unknown.
inline double part_of(double rate, double result) { return rate == 0 ? 0 : rate * result; }

inline double fee_of(const Tariff& tariff, double impressions, double engagements, double clicks) {
  return tariff.fixed + part_of(tariff.per_impression, impressions) +
         part_of(tariff.per_engagement, engagements) + part_of(tariff.per_click, clicks);
}

inline double commission_of(const Tariff& tariff, double tracked, double revenue_per_order) {
  return part_of(tariff.per_order, tracked) +
         part_of(tariff.revenue_rate, tracked * revenue_per_order);
}

// One deliverable.
struct DealPosts {
  std::size_t format = 0;  // index of Terms::formats
  Platform platform = Platform::other;
  double count = 0;
  bool impressions_observed = false;  // else from the table
  bool engagements_observed = false;
  ExpectedResults results;  // of one post
  double fake_share = 0;
  Triple ctr;
};

struct Deal {
  std::size_t influencer = 0;
  std::vector<DealPosts> posts;
  double post_count = 0;
  Tariff tariff;          // of its payment, or what an absent one comes to
  double absent_fee = 0;  // what an absent payment comes to
  double product_units = 0;
  RowFigures figures;
};

// `influencer` is an index of workspace.influencers.
Deal deal_of(const Terms& terms, const Workspace& workspace, const LineupRow& row,
             std::size_t influencer, Scratch& scratch);

// How many things one trial of a simulation draws, about: each row's clicks and orders.
inline std::size_t draws_of_trial(const std::vector<Deal>& deals) {
  std::size_t draws = 0;
  for (const Deal& deal : deals) draws += deal.posts.size() + 1;
  return draws;
}

// All rows of the line-up.
std::vector<Deal> deals_of(const Terms& terms, const Workspace& workspace);

}  // namespace kol
