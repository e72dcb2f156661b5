// Channel metrics (spec section 3): the figures of a channel's average post, its engagement and how
// that compares with channels of its size.
#pragma once

#include <span>
#include <vector>

#include "core/curve.h"
#include "core/report.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// Room for medians, kept from one channel to the next.
using Scratch = std::vector<double>;

// What is known of a channel, as numbers that may be NaN (numeric.h).
struct ChannelFigures {
  const PlatformTerms* platform = nullptr;
  double followers = 0;
  bool has_followers = false;  // known and above 0: the next two are set
  double log_followers = 0;
  CurvePlace place;
  // Of the average post.
  double likes = 0;
  double comments = 0;
  double shares = 0;
  double saves = 0;
  double views = 0;
  double reach = 0;
  double impressions = 0;
  double engagements = 0;
  Triple benchmark_er;
  double real_share = 1;  // of the audience
};

ChannelFigures figures_of(const Terms& terms, const Channel& channel, Scratch& scratch);

// Fills in everything but the authenticity.
void report_metrics(const Terms& terms, const Channel& channel, const ChannelFigures& figures,
                    ChannelReport& report);

// Likes + comments + (shares or 0) + (saves or 0); undefined without likes or comments.
double engagements_of(double likes, double comments, double shares, double saves);

// Undefined for no values; puts them in another order.
double median(std::span<double> values);

}  // namespace kol
