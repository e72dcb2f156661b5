// What can be asked "how?": the figures that have an explanation, and of what a question asks it.
#pragma once

#include <cstddef>
#include <string>

namespace kol::app {

enum class Topic {
  // of an influencer (Question::influencer)
  engagement_rate,
  engagement_benchmark,
  tier,
  authenticity,
  impressions,
  real_impressions,
  engagements,
  clicks,
  fee_market,
  fee_cpm,
  fee_cpe,
  fee_fair,
  fee_classic,
  quote,
  counter_offer,
  cost,
  rank,
  standard_orders,
  standard_roi,
  standard_profit,
  max_fee,
  // of the Fees screen
  fees_range,
  fees_addons,
  // of the campaign
  fees,
  commission,
  labour,
  agency,
  total,
  revenue,
  contribution,
  profit,
  roi,
  roas,
  simple_roi,
  cpm,
  cpe,
  cpc,
  cpa,
  cpl,
  emv,
  break_even_orders,
  break_even_cvr,
  break_even_fee,
  break_even_roas,
  budget_left,
  net_reach,
  reach_sum,
  tracked_orders,
  incremental_orders,
  leads,
  ctr,
  cvr,
};

// The topics from commission cost to leads (revenue, contribution, cpm … cpl, clicks to orders) are
// those of the influencer's standard post where one is named, else of the line-up.
struct Question {
  Topic topic = Topic::roi;
  std::string influencer = {};  // id, where the topic is an influencer's
  std::size_t channel = 0;      // which of its channels, where the topic is a channel's
  // Of the Fees screen's influencer and the format chosen there, instead of the one that is named
  // and its standard post.
  bool of_fees = false;
};

}  // namespace kol::app
