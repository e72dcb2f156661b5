#include "app/state/roster_columns.h"

#include <algorithm>
#include <array>

namespace kol::app {
namespace {

using enum RosterColumn;
using ui::Align;

constexpr std::array<ColumnInfo, kRosterColumns> kColumns = {{
    {name, Word::compare_name, Word::compare_name_means, 188, Align::left, true, false},
    {rank, Word::compare_rank, Word::compare_rank_means, 76, Align::right, false, false},
    {platform, Word::compare_platform, Word::compare_platform_means, 112, Align::left, false,
     false},
    {followers, Word::compare_followers, Word::compare_followers_means, 96},
    {engagement_rate, Word::compare_engagement_rate, Word::compare_engagement_rate_means, 142},
    {authenticity, Word::compare_authenticity, Word::compare_authenticity_means, 146, Align::left,
     false, false},
    {fee, Word::compare_fee, Word::compare_fee_means, 148, Align::right, false, false},
    {goal_result, Word::compare_roi, Word::compare_roi_means, 114},
    {handle, Word::compare_handle, Word::compare_handle_means, 148, Align::left, true, false},
    {niche, Word::compare_niche, Word::compare_niche_means, 128, Align::left, true, false},
    {country, Word::compare_country, Word::compare_country_means, 128, Align::left, true, false},
    {email, Word::compare_email, Word::compare_email_means, 188, Align::left, true, false},
    {channels, Word::compare_channels, Word::compare_channels_means, 100},
    {likes, Word::compare_likes, Word::compare_likes_means, 100},
    {comments, Word::compare_comments, Word::compare_comments_means, 116},
    {views, Word::compare_views, Word::compare_views_means, 100},
    {reach, Word::compare_reach, Word::compare_reach_means, 100},
    {view_rate, Word::compare_view_rate, Word::compare_view_rate_means, 108},
    {impressions, Word::compare_impressions, Word::compare_impressions_means, 128},
    {engagements, Word::compare_engagements, Word::compare_engagements_means, 128},
    {clicks, Word::compare_clicks, Word::compare_clicks_means, 96},
    {orders, Word::compare_orders, Word::compare_orders_means, 96},
    {leads, Word::compare_leads, Word::compare_leads_means, 96},
    {revenue, Word::compare_revenue, Word::compare_revenue_means, 112},
    {profit, Word::compare_profit, Word::compare_profit_means, 112},
    {roi, Word::compare_roi, Word::compare_roi_means, 96},
    {cost, Word::compare_cost, Word::compare_cost_means, 112, Align::right, false, false},
    {max_fee, Word::compare_max_fee, Word::compare_max_fee_means, 124},
    {cpm, Word::compare_cpm, Word::compare_cpm_means, 96, Align::right, false, false},
    {cpe, Word::compare_cpe, Word::compare_cpe_means, 96, Align::right, false, false},
    {cpc, Word::compare_cpc, Word::compare_cpc_means, 96, Align::right, false, false},
    {cpa, Word::compare_cpa, Word::compare_cpa_means, 96, Align::right, false, false},
    {cpl, Word::compare_cpl, Word::compare_cpl_means, 96, Align::right, false, false},
}};

MaybeNumber typical(const MaybeTriple& triple) {
  return triple ? MaybeNumber(triple->typical) : std::nullopt;
}

MaybeNumber severity(SignalLevel status) {
  if (status == SignalLevel::not_checked) return std::nullopt;
  return static_cast<double>(status);
}

MaybeNumber channel_value(const ChannelReport& channel, RosterColumn column) {
  switch (column) {
    case engagement_rate:
      return channel.er_followers;
    case likes:
      return channel.per_post.likes;
    case comments:
      return channel.per_post.comments;
    case views:
      return channel.per_post.views;
    case reach:
      return channel.per_post.reach;
    case view_rate:
      return channel.view_rate;
    default:
      return std::nullopt;
  }
}

MaybeNumber post_value(const StandardPost& post, RosterColumn column) {
  switch (column) {
    case fee:
      return post.used;
    case impressions:
      return typical(post.results.impressions);
    case engagements:
      return typical(post.results.engagements);
    case clicks:
      return typical(post.results.clicks);
    case orders:
      return post.orders;
    case leads:
      return post.leads;
    case revenue:
      return post.revenue;
    case profit:
      return post.profit;
    case roi:
      return post.roi;
    case cost:
      return post.cost;
    case max_fee:
      return post.max_fee;
    case cpm:
      return post.cpm;
    case cpe:
      return post.cpe;
    case cpc:
      return post.cpc;
    case cpa:
      return post.cpa;
    case cpl:
      return post.cpl;
    default:
      return std::nullopt;
  }
}

}  // namespace

ColumnSet usual_columns() {
  ColumnSet columns;
  for (const RosterColumn column :
       {name, rank, platform, followers, engagement_rate, authenticity, fee, goal_result}) {
    columns.set(index_of(column));
  }
  return columns;
}

const ColumnInfo& info_of(RosterColumn column) { return kColumns[index_of(column)]; }

std::optional<RosterColumn> goal_column(Goal goal) {
  switch (goal) {
    case Goal::awareness:
      return std::nullopt;
    case Goal::engagement:
      return cpe;
    case Goal::traffic:
      return cpc;
    case Goal::leads:
      return cpl;
    case Goal::sales:
      return roi;
  }
  return std::nullopt;
}

RosterColumn results_column(Goal goal) {
  switch (goal) {
    case Goal::awareness:
      return RosterColumn::impressions;
    case Goal::engagement:
      return RosterColumn::engagements;
    case Goal::traffic:
      return RosterColumn::clicks;
    case Goal::leads:
      return RosterColumn::leads;
    case Goal::sales:
      return RosterColumn::profit;
  }
  return RosterColumn::profit;
}

const std::string& header_of(const App& app, RosterColumn column) {
  if (column != RosterColumn::goal_result) return app.word(info_of(column).header);
  const auto other = goal_column(app.document.workspace().campaign.goal);
  return app.word(other ? info_of(*other).header : Word::compare_real_cpm);
}

const std::string& meaning_of(const App& app, RosterColumn column) {
  if (column != RosterColumn::goal_result) return app.word(info_of(column).meaning);
  const auto other = goal_column(app.document.workspace().campaign.goal);
  return app.word(other ? info_of(*other).meaning : Word::compare_real_cpm_means);
}

std::vector<RosterColumn> shown_columns(const App& app) {
  const ColumnSet& chosen = app.compare.columns;
  std::optional<RosterColumn> twice;
  if (chosen[index_of(RosterColumn::goal_result)]) {
    twice = goal_column(app.document.workspace().campaign.goal);
  }
  std::vector<RosterColumn> shown;
  for (const ColumnInfo& info : kColumns) {
    const bool wanted = info.column == name || chosen[index_of(info.column)];
    if (wanted && info.column != twice) shown.push_back(info.column);
  }
  return shown;
}

MaybeNumber goal_metric(Goal goal, const StandardPost& post) {
  if (const auto column = goal_column(goal)) return post_value(post, *column);
  const MaybeTriple& real = post.results.real_impressions;
  if (!post.cost || !real || real->typical <= 0) return std::nullopt;
  return *post.cost / real->typical * 1000;
}

MaybeNumber value_of(const Document& document, std::size_t index, RosterColumn column) {
  const Influencer& influencer = document.workspace().influencers[index];
  const InfluencerReport& report = document.report().influencers[index];
  const Goal goal = document.workspace().campaign.goal;
  switch (column) {
    case rank:
      if (!app::goal_metric(goal, report.standard_post)) return std::nullopt;
      return static_cast<double>(report.rank);
    case RosterColumn::goal_result:
      return app::goal_metric(goal, report.standard_post);
    case platform:
      if (influencer.channels.empty()) return std::nullopt;
      return static_cast<double>(influencer.channels.front().platform);
    case followers:
      return influencer.channels.empty() ? std::nullopt : influencer.channels.front().followers;
    case authenticity:
      return severity(status_of(report));
    case channels:
      return static_cast<double>(influencer.channels.size());
    case engagement_rate:
    case likes:
    case comments:
    case views:
    case reach:
    case view_rate:
      return report.channels.empty() ? std::nullopt
                                     : channel_value(report.channels.front(), column);
    default:
      return post_value(report.standard_post, column);
  }
}

std::string_view text_of(const Influencer& influencer, RosterColumn column) {
  switch (column) {
    case name:
      return influencer.name.empty() ? influencer.id : influencer.name;
    case handle:
      return influencer.channels.empty() ? std::string_view() : influencer.channels.front().handle;
    case niche:
      return influencer.niche;
    case country:
      return influencer.country;
    case email:
      return influencer.email;
    default:
      return {};
  }
}

SignalLevel status_of(const InfluencerReport& report) {
  SignalLevel worst = SignalLevel::not_checked;
  for (const ChannelReport& channel : report.channels) {
    worst = std::max(worst, channel.authenticity.status);
  }
  return worst;
}

}  // namespace kol::app
