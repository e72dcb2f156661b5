// What the figures of the report (core/figures.h) are called on the page, and which explanation
// each has: a row for each figure, found by its member.
#pragma once

#include <array>
#include <optional>

#include "app/state/topics.h"
#include "core/figures.h"
#include "ui/words.h"

namespace kol::app {

using ui::Word;

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
