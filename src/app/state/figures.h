// What the figures of the report (core/figures.h) are called on the page, and which explanation
// each has: a row for each figure, found by its member. And all that can be asked "how?".
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/figures.h"
#include "ui/words.h"

namespace kol::app {

using ui::Word;

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

// ---- The rows ----

template <typename Value, typename Owner>
struct FigureWords {
  Value Owner::*member;
  Word name;  // where figures of its kind stand together
  Word term;  // in full: in formulas, and where it stands for itself
  std::optional<Topic> how = std::nullopt;
};

template <typename Value, typename Owner>
FigureWords(Value Owner::*, Word, Word) -> FigureWords<Value, Owner>;
template <typename Value, typename Owner>
FigureWords(Value Owner::*, Word, Word, Topic) -> FigureWords<Value, Owner>;

inline constexpr std::array kChannelWords = {
    FigureWords{&ChannelReport::engagements, Word::influencer_engagements,
                Word::influencer_engagements, Topic::engagement_rate},
    FigureWords{&ChannelReport::er_followers, Word::compare_engagement_rate,
                Word::term_engagement_rate, Topic::engagement_rate},
    FigureWords{&ChannelReport::er_reach, Word::influencer_er_reach, Word::influencer_er_reach,
                Topic::er_reach},
    FigureWords{&ChannelReport::er_impressions, Word::influencer_er_impressions,
                Word::influencer_er_impressions, Topic::er_impressions},
    FigureWords{&ChannelReport::er_views, Word::influencer_er_views, Word::influencer_er_views,
                Topic::er_views},
    FigureWords{&ChannelReport::view_rate, Word::compare_view_rate, Word::influencer_view_rate,
                Topic::view_rate},
    FigureWords{&ChannelReport::reach_rate, Word::influencer_reach_rate,
                Word::influencer_reach_rate, Topic::reach_rate},
    FigureWords{&ChannelReport::er_ratio, Word::term_er_ratio, Word::term_er_ratio,
                Topic::engagement_benchmark},
};
inline constexpr std::array kChannelRangeWords = {
    FigureWords{&ChannelReport::benchmark_er, Word::term_benchmark_er, Word::term_benchmark_er,
                Topic::engagement_benchmark},
};

inline constexpr std::array kResultWords = {
    FigureWords{&Results::impressions, Word::campaign_row_impressions, Word::term_impressions,
                Topic::impressions},
    FigureWords{&Results::real_impressions, Word::campaign_row_real_impressions,
                Word::term_real_impressions, Topic::real_impressions},
    FigureWords{&Results::engagements, Word::campaign_row_engagements, Word::term_engagements,
                Topic::engagements},
    FigureWords{&Results::clicks, Word::campaign_row_clicks, Word::term_clicks, Topic::clicks},
};

inline constexpr std::array kFeeRangeWords = {
    FigureWords{&FeeEstimate::market, Word::term_fee_market, Word::term_fee_market,
                Topic::fee_market},
    FigureWords{&FeeEstimate::cpm, Word::term_fee_cpm, Word::term_fee_cpm, Topic::fee_cpm},
    FigureWords{&FeeEstimate::cpe, Word::term_fee_cpe, Word::term_fee_cpe, Topic::fee_cpe},
    FigureWords{&FeeEstimate::fair, Word::term_fair, Word::term_fair, Topic::fee_fair},
};
inline constexpr std::array kFeeWords = {
    FigureWords{&FeeEstimate::classic, Word::term_classic, Word::term_classic, Topic::fee_classic},
};

inline constexpr std::array kQuoteWords = {
    FigureWords{&QuoteCheck::percentile, Word::how_quote_title, Word::how_quote_title,
                Topic::quote},
    FigureWords{&QuoteCheck::counter_offer, Word::term_counter_offer, Word::term_counter_offer,
                Topic::counter_offer},
};

inline constexpr std::array kPostWords = {
    FigureWords{&StandardPost::used, Word::compare_fee, Word::compare_fee},
    FigureWords{&StandardPost::cost, Word::compare_cost, Word::term_cost, Topic::cost},
    FigureWords{&StandardPost::orders, Word::compare_orders, Word::term_orders,
                Topic::standard_orders},
    FigureWords{&StandardPost::leads, Word::compare_leads, Word::term_leads, Topic::leads},
    FigureWords{&StandardPost::revenue, Word::compare_revenue, Word::term_revenue, Topic::revenue},
    FigureWords{&StandardPost::contribution, Word::term_contribution, Word::term_contribution,
                Topic::contribution},
    FigureWords{&StandardPost::profit, Word::compare_profit, Word::term_profit,
                Topic::standard_profit},
    FigureWords{&StandardPost::roi, Word::compare_roi, Word::term_roi, Topic::standard_roi},
    FigureWords{&StandardPost::max_fee, Word::compare_max_fee, Word::term_max_fee, Topic::max_fee},
    FigureWords{&StandardPost::cpm, Word::compare_cpm, Word::term_cpm, Topic::cpm},
    FigureWords{&StandardPost::cpe, Word::compare_cpe, Word::term_cpe, Topic::cpe},
    FigureWords{&StandardPost::cpc, Word::compare_cpc, Word::term_cpc, Topic::cpc},
    FigureWords{&StandardPost::cpa, Word::compare_cpa, Word::term_cpa, Topic::cpa},
    FigureWords{&StandardPost::cpl, Word::compare_cpl, Word::term_cpl, Topic::cpl},
};

inline constexpr std::array kRowRangeWords = {
    FigureWords{&RowProjection::fee, Word::campaign_row_fee, Word::campaign_row_fee},
    FigureWords{&RowProjection::commission, Word::campaign_row_commission, Word::term_commission},
    FigureWords{&RowProjection::tracked, Word::campaign_row_tracked, Word::term_tracked},
    FigureWords{&RowProjection::attributed, Word::campaign_row_attributed,
                Word::campaign_row_attributed},
    FigureWords{&RowProjection::incremental, Word::campaign_row_incremental, Word::term_orders},
    FigureWords{&RowProjection::leads, Word::campaign_row_leads, Word::term_leads},
};
inline constexpr std::array kRowWords = {
    FigureWords{&RowProjection::deposit, Word::campaign_row_deposit, Word::campaign_row_deposit},
    FigureWords{&RowProjection::balance, Word::campaign_row_balance, Word::campaign_row_balance},
};

inline constexpr std::array kCostWords = {
    FigureWords{&CostBreakdown::fees, Word::campaign_fees, Word::term_fees, Topic::fees},
    FigureWords{&CostBreakdown::commission, Word::campaign_commission, Word::term_commission,
                Topic::commission},
    FigureWords{&CostBreakdown::product, Word::campaign_product, Word::term_product},
    FigureWords{&CostBreakdown::labour, Word::campaign_labour, Word::term_labour, Topic::labour},
    FigureWords{&CostBreakdown::agency, Word::campaign_agency, Word::term_agency, Topic::agency},
    FigureWords{&CostBreakdown::production, Word::campaign_production, Word::term_production},
    FigureWords{&CostBreakdown::tools, Word::campaign_tools, Word::term_tools},
    FigureWords{&CostBreakdown::paid_boost, Word::campaign_paid_boost, Word::term_paid_boost},
    FigureWords{&CostBreakdown::other, Word::campaign_other_costs, Word::term_other_costs},
    FigureWords{&CostBreakdown::total, Word::campaign_total, Word::term_total, Topic::total},
};

inline constexpr std::array kCaseWords = {
    FigureWords{&Case::impressions, Word::campaign_impressions, Word::term_impressions,
                Topic::impressions},
    FigureWords{&Case::real_impressions, Word::campaign_real_impressions,
                Word::term_real_impressions, Topic::real_impressions},
    FigureWords{&Case::engagements, Word::campaign_engagements, Word::term_engagements,
                Topic::engagements},
    FigureWords{&Case::clicks, Word::campaign_clicks, Word::term_clicks, Topic::clicks},
    FigureWords{&Case::tracked, Word::campaign_tracked, Word::term_tracked, Topic::tracked_orders},
    FigureWords{&Case::attributed, Word::campaign_attributed, Word::campaign_attributed},
    FigureWords{&Case::incremental, Word::campaign_incremental, Word::term_orders,
                Topic::incremental_orders},
    FigureWords{&Case::leads, Word::campaign_leads, Word::term_leads, Topic::leads},
    FigureWords{&Case::revenue, Word::campaign_revenue, Word::term_revenue, Topic::revenue},
    FigureWords{&Case::contribution, Word::campaign_contribution, Word::term_contribution,
                Topic::contribution},
    FigureWords{&Case::profit, Word::campaign_profit, Word::term_profit, Topic::profit},
    FigureWords{&Case::roi, Word::campaign_roi, Word::term_roi, Topic::roi},
    FigureWords{&Case::roas, Word::campaign_roas, Word::term_roas, Topic::roas},
    FigureWords{&Case::simple_roi, Word::campaign_simple_roi, Word::term_simple_roi,
                Topic::simple_roi},
    FigureWords{&Case::cpm, Word::campaign_cpm, Word::term_cpm, Topic::cpm},
    FigureWords{&Case::cpe, Word::campaign_cpe, Word::term_cpe, Topic::cpe},
    FigureWords{&Case::cpc, Word::campaign_cpc, Word::term_cpc, Topic::cpc},
    FigureWords{&Case::cpa, Word::campaign_cpa, Word::term_cpa, Topic::cpa},
    FigureWords{&Case::cpl, Word::campaign_cpl, Word::term_cpl, Topic::cpl},
    FigureWords{&Case::emv, Word::campaign_emv, Word::term_emv, Topic::emv},
};

inline constexpr std::array kBreakEvenWords = {
    FigureWords{&BreakEven::orders, Word::campaign_break_even_orders, Word::term_break_even_orders,
                Topic::break_even_orders},
    FigureWords{&BreakEven::orders_tracked, Word::campaign_break_even_tracked,
                Word::how_orders_tracked, Topic::break_even_orders},
    FigureWords{&BreakEven::cvr, Word::campaign_break_even_cvr, Word::term_break_even_cvr,
                Topic::break_even_cvr},
    FigureWords{&BreakEven::max_fee, Word::campaign_break_even_fee, Word::term_break_even_fee,
                Topic::break_even_fee},
    FigureWords{&BreakEven::roas, Word::campaign_break_even_roas, Word::term_break_even_roas,
                Topic::break_even_roas},
    FigureWords{&BreakEven::per_order, Word::campaign_per_order, Word::term_per_order,
                Topic::per_order},
};

inline constexpr std::array kProjectionWords = {
    FigureWords{&Projection::budget_left, Word::term_budget_left, Word::term_budget_left,
                Topic::budget_left},
    FigureWords{&Projection::net_reach, Word::campaign_net_reach, Word::term_net_reach,
                Topic::net_reach},
    FigureWords{&Projection::reach_sum, Word::campaign_reach_sum, Word::term_reach_sum,
                Topic::reach_sum},
    FigureWords{&Projection::reach_max, Word::campaign_reach_max, Word::how_reach_max,
                Topic::reach_sum},
};

// ---- The row of a figure ----

constexpr const auto& rows_with(MaybeNumber ChannelReport::*) { return kChannelWords; }
constexpr const auto& rows_with(MaybeTriple ChannelReport::*) { return kChannelRangeWords; }
constexpr const auto& rows_with(MaybeTriple Results::*) { return kResultWords; }
constexpr const auto& rows_with(MaybeTriple FeeEstimate::*) { return kFeeRangeWords; }
constexpr const auto& rows_with(MaybeNumber FeeEstimate::*) { return kFeeWords; }
constexpr const auto& rows_with(MaybeNumber QuoteCheck::*) { return kQuoteWords; }
constexpr const auto& rows_with(MaybeNumber StandardPost::*) { return kPostWords; }
constexpr const auto& rows_with(MaybeTriple RowProjection::*) { return kRowRangeWords; }
constexpr const auto& rows_with(MaybeNumber RowProjection::*) { return kRowWords; }
constexpr const auto& rows_with(MaybeNumber CostBreakdown::*) { return kCostWords; }
constexpr const auto& rows_with(MaybeNumber Case::*) { return kCaseWords; }
constexpr const auto& rows_with(MaybeNumber BreakEven::*) { return kBreakEvenWords; }
constexpr const auto& rows_with(MaybeNumber Projection::*) { return kProjectionWords; }

template <typename Value, typename Owner>
constexpr const FigureWords<Value, Owner>* find_words(Value Owner::*member) {
  for (const FigureWords<Value, Owner>& row : rows_with(member)) {
    if (row.member == member) return &row;
  }
  return nullptr;
}

// Every figure that is described has a row: parts/figures.cpp does not compile otherwise.
template <typename Value, typename Owner>
constexpr const FigureWords<Value, Owner>& words_of(Value Owner::*member) {
  return *find_words(member);
}

}  // namespace kol::app
