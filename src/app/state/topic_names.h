// What the topics of "how?" are called in addresses: for ever, since addresses are kept by readers.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "app/state/figures.h"

namespace kol::app {

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
