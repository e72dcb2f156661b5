// All that can be asked "how?".
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace kol::app {

enum class Topic {
  // of an influencer (Question::influencer)
  engagement_rate,
  er_reach,
  er_impressions,
  er_views,
  view_rate,
  reach_rate,
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
  // of the creator's side
  creator_floor,
  creator_month,
  creator_affiliate,
  creator_product,
  creator_barter,
  // of the plan
  plan,
  plan_cost,
  plan_left,
  big_or_small,
  // of the campaign
  odds,
  hinges,
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
  per_order,
  budget_left,
  net_reach,
  reach_sum,
  tracked_orders,
  incremental_orders,
  leads,
  ctr,
  cvr,
  // of what came of it
  actual_orders,
  actual_revenue,
  actual_cost,
  actual_profit,
  actual_roi,
  better_than,
  can_tell,
  learned_clicks,
  learned_orders,
  learned_fees,
  learned_spread,
  clicks_needed,
};

// What the topics are called in addresses: for ever, since readers keep addresses.
struct TopicName {
  Topic topic;
  std::string_view name;
};

inline constexpr std::array kTopicNames = {
    TopicName{Topic::engagement_rate, "engagement_rate"},
    TopicName{Topic::er_reach, "er_reach"},
    TopicName{Topic::er_impressions, "er_impressions"},
    TopicName{Topic::er_views, "er_views"},
    TopicName{Topic::view_rate, "view_rate"},
    TopicName{Topic::reach_rate, "reach_rate"},
    TopicName{Topic::engagement_benchmark, "engagement_benchmark"},
    TopicName{Topic::tier, "tier"},
    TopicName{Topic::authenticity, "authenticity"},
    TopicName{Topic::impressions, "impressions"},
    TopicName{Topic::real_impressions, "real_impressions"},
    TopicName{Topic::engagements, "engagements"},
    TopicName{Topic::clicks, "clicks"},
    TopicName{Topic::fee_market, "fee_market"},
    TopicName{Topic::fee_cpm, "fee_cpm"},
    TopicName{Topic::fee_cpe, "fee_cpe"},
    TopicName{Topic::fee_fair, "fee_fair"},
    TopicName{Topic::fee_classic, "fee_classic"},
    TopicName{Topic::quote, "quote"},
    TopicName{Topic::counter_offer, "counter_offer"},
    TopicName{Topic::cost, "cost"},
    TopicName{Topic::rank, "rank"},
    TopicName{Topic::standard_orders, "standard_orders"},
    TopicName{Topic::standard_roi, "standard_roi"},
    TopicName{Topic::standard_profit, "standard_profit"},
    TopicName{Topic::max_fee, "max_fee"},
    TopicName{Topic::fees_range, "fees_range"},
    TopicName{Topic::fees_addons, "fees_addons"},
    TopicName{Topic::creator_floor, "creator_floor"},
    TopicName{Topic::creator_month, "creator_month"},
    TopicName{Topic::creator_affiliate, "creator_affiliate"},
    TopicName{Topic::creator_product, "creator_product"},
    TopicName{Topic::creator_barter, "creator_barter"},
    TopicName{Topic::plan, "plan"},
    TopicName{Topic::plan_cost, "plan_cost"},
    TopicName{Topic::plan_left, "plan_left"},
    TopicName{Topic::big_or_small, "big_or_small"},
    TopicName{Topic::odds, "odds"},
    TopicName{Topic::hinges, "hinges"},
    TopicName{Topic::fees, "fees"},
    TopicName{Topic::commission, "commission"},
    TopicName{Topic::labour, "labour"},
    TopicName{Topic::agency, "agency"},
    TopicName{Topic::total, "total"},
    TopicName{Topic::revenue, "revenue"},
    TopicName{Topic::contribution, "contribution"},
    TopicName{Topic::profit, "profit"},
    TopicName{Topic::roi, "roi"},
    TopicName{Topic::roas, "roas"},
    TopicName{Topic::simple_roi, "simple_roi"},
    TopicName{Topic::cpm, "cpm"},
    TopicName{Topic::cpe, "cpe"},
    TopicName{Topic::cpc, "cpc"},
    TopicName{Topic::cpa, "cpa"},
    TopicName{Topic::cpl, "cpl"},
    TopicName{Topic::emv, "emv"},
    TopicName{Topic::break_even_orders, "break_even_orders"},
    TopicName{Topic::break_even_cvr, "break_even_cvr"},
    TopicName{Topic::break_even_fee, "break_even_fee"},
    TopicName{Topic::break_even_roas, "break_even_roas"},
    TopicName{Topic::per_order, "per_order"},
    TopicName{Topic::budget_left, "budget_left"},
    TopicName{Topic::net_reach, "net_reach"},
    TopicName{Topic::reach_sum, "reach_sum"},
    TopicName{Topic::tracked_orders, "tracked_orders"},
    TopicName{Topic::incremental_orders, "incremental_orders"},
    TopicName{Topic::leads, "leads"},
    TopicName{Topic::ctr, "ctr"},
    TopicName{Topic::cvr, "cvr"},
    TopicName{Topic::actual_orders, "actual_orders"},
    TopicName{Topic::actual_revenue, "actual_revenue"},
    TopicName{Topic::actual_cost, "actual_cost"},
    TopicName{Topic::actual_profit, "actual_profit"},
    TopicName{Topic::actual_roi, "actual_roi"},
    TopicName{Topic::better_than, "better_than"},
    TopicName{Topic::can_tell, "can_tell"},
    TopicName{Topic::learned_clicks, "learned_clicks"},
    TopicName{Topic::learned_orders, "learned_orders"},
    TopicName{Topic::learned_fees, "learned_fees"},
    TopicName{Topic::learned_spread, "learned_spread"},
    TopicName{Topic::clicks_needed, "clicks_needed"},
};

// Empty if there is none: a test demands one for each.
constexpr std::string_view name_of(Topic topic) {
  for (const TopicName& row : kTopicNames) {
    if (row.topic == topic) return row.name;
  }
  return {};
}

constexpr std::optional<Topic> find_topic(std::string_view name) {
  for (const TopicName& row : kTopicNames) {
    if (row.name == name) return row.topic;
  }
  return std::nullopt;
}

}  // namespace kol::app
