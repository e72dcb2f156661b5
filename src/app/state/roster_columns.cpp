#include "app/state/roster_columns.h"

#include <algorithm>
#include <array>

#include "app/state/tags.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

using enum RosterColumn;
using ui::Align;

// ---- What a column holds ----

MaybeNumber rank_of(const RosterEntry& of) {
  if (!goal_metric(of.goal, of.report.standard_post)) return std::nullopt;
  return static_cast<double>(of.report.rank);
}

MaybeNumber goal_metric_of(const RosterEntry& of) {
  return goal_metric(of.goal, of.report.standard_post);
}

MaybeNumber platform_of(const RosterEntry& of) {
  if (of.influencer.channels.empty()) return std::nullopt;
  return static_cast<double>(of.influencer.channels.front().platform);
}

MaybeNumber followers_of(const RosterEntry& of) {
  return of.influencer.channels.empty() ? std::nullopt : of.influencer.channels.front().followers;
}

MaybeNumber channels_of(const RosterEntry& of) {
  return static_cast<double>(of.influencer.channels.size());
}

MaybeNumber severity_of(const RosterEntry& of) {
  const SignalLevel status = status_of(of.report);
  if (status == SignalLevel::not_checked) return std::nullopt;
  return static_cast<double>(status);
}

MaybeNumber settled_of(const RosterEntry& of) {
  if (of.vetting == nullptr) return std::nullopt;
  return static_cast<double>(of.vetting->settled);
}

// Of the first channel.
template <MaybeNumber ChannelReport::*figure>
MaybeNumber rate_of(const RosterEntry& of) {
  return of.report.channels.empty() ? std::nullopt : of.report.channels.front().*figure;
}
template <MaybeNumber PostFigures::*figure>
MaybeNumber each_post_of(const RosterEntry& of) {
  return of.report.channels.empty() ? std::nullopt : of.report.channels.front().per_post.*figure;
}

// Of the standard post.
template <MaybeNumber StandardPost::*figure>
MaybeNumber post_of(const RosterEntry& of) {
  return of.report.standard_post.*figure;
}
template <MaybeTriple Results::*figure>
MaybeNumber result_of(const RosterEntry& of) {
  return typical_of(of.report.standard_post.results.*figure);
}

template <MaybeNumber ChannelReport::*figure>
constexpr ColumnNumber rate = {rate_of<figure>, figure_of(figure).unit};
template <MaybeNumber PostFigures::*figure>
constexpr ColumnNumber each_post = {each_post_of<figure>, Unit::count};
template <MaybeNumber StandardPost::*figure>
constexpr ColumnNumber post = {post_of<figure>, figure_of(figure).unit};
template <MaybeTriple Results::*figure>
constexpr ColumnNumber result = {result_of<figure>, figure_of(figure).unit};

std::string shown_name(const Influencer& of) { return of.name.empty() ? of.id : of.name; }

std::string handle_of(const Influencer& of) {
  return of.channels.empty() ? std::string() : of.channels.front().handle;
}

std::string tags_of(const Influencer& of) { return tags_text(of.tags); }

template <std::string Influencer::*text>
std::string told(const Influencer& of) {
  return of.*text;
}

// ---- The rows ----

constexpr ColumnInfo text_column(RosterColumn column, std::string_view key, Word header,
                                 Word meaning, float width,
                                 std::string (*text)(const Influencer&)) {
  ColumnInfo info{column, key, header, meaning, width};
  info.text = text;
  info.align = Align::left;
  info.largest_first = false;
  return info;
}

constexpr bool kSmallestFirst = false;

// In the order of RosterColumn.
constexpr std::array<ColumnInfo, kRosterColumns> kColumns = {{
    text_column(name, "name", Word::compare_name, Word::compare_name_means, 194, shown_name),
    {rank, "rank", Word::compare_rank, Word::compare_rank_means, 74, ColumnNumber{rank_of},
     ColumnNeeds::post, kSmallestFirst},
    {platform, "platform", Word::compare_platform, Word::compare_platform_means, 96,
     ColumnNumber{platform_of}, ColumnNeeds::post, kSmallestFirst, Align::left},
    {followers, "followers", Word::compare_followers, Word::compare_followers_means, 92,
     ColumnNumber{followers_of, Unit::count}, ColumnNeeds::account},
    {engagement_rate, "engagement_rate", Word::compare_engagement_rate,
     Word::compare_engagement_rate_means, 140, rate<&ChannelReport::er_followers>,
     ColumnNeeds::account},
    {authenticity, "authenticity", Word::compare_authenticity, Word::compare_authenticity_means,
     190, ColumnNumber{severity_of}, ColumnNeeds::post, kSmallestFirst, Align::left},
    {vetting, "vetting", Word::compare_vetting, Word::compare_vetting_means, 132,
     ColumnNumber{settled_of}, ColumnNeeds::vetting, true, Align::left},
    {fee, "fee", Word::compare_fee, Word::compare_fee_means, 140, post<&StandardPost::used>,
     ColumnNeeds::post, kSmallestFirst},
    {goal_result, "goal_result", Word::compare_roi, Word::compare_roi_means, 100,
     ColumnNumber{goal_metric_of}},
    text_column(handle, "handle", Word::compare_handle, Word::compare_handle_means, 148, handle_of),
    text_column(niche, "niche", Word::compare_niche, Word::compare_niche_means, 128,
                told<&Influencer::niche>),
    text_column(country, "country", Word::compare_country, Word::compare_country_means, 128,
                told<&Influencer::country>),
    text_column(email, "email", Word::compare_email, Word::compare_email_means, 188,
                told<&Influencer::email>),
    text_column(tags, "tags", Word::compare_tags, Word::compare_tags_means, 148, tags_of),
    {channels, "channels", Word::compare_channels, Word::compare_channels_means, 100,
     ColumnNumber{channels_of}},
    {likes, "likes", Word::compare_likes, Word::compare_likes_means, 100,
     each_post<&PostFigures::likes>, ColumnNeeds::account},
    {comments, "comments", Word::compare_comments, Word::compare_comments_means, 116,
     each_post<&PostFigures::comments>, ColumnNeeds::account},
    {views, "views", Word::compare_views, Word::compare_views_means, 100,
     each_post<&PostFigures::views>, ColumnNeeds::account},
    {reach, "reach", Word::compare_reach, Word::compare_reach_means, 100,
     each_post<&PostFigures::reach>, ColumnNeeds::account},
    {view_rate, "view_rate", Word::compare_view_rate, Word::compare_view_rate_means, 108,
     rate<&ChannelReport::view_rate>, ColumnNeeds::account},
    {reach_rate, "reach_rate", Word::compare_reach_rate, Word::compare_reach_rate_means, 116,
     rate<&ChannelReport::reach_rate>, ColumnNeeds::account},
    {impressions, "impressions", Word::compare_impressions, Word::compare_impressions_means, 128,
     result<&Results::impressions>},
    {engagements, "engagements", Word::compare_engagements, Word::compare_engagements_means, 128,
     result<&Results::engagements>},
    {clicks, "clicks", Word::compare_clicks, Word::compare_clicks_means, 96,
     result<&Results::clicks>},
    {orders, "orders", Word::compare_orders, Word::compare_orders_means, 168,
     post<&StandardPost::orders>},
    {leads, "leads", Word::compare_leads, Word::compare_leads_means, 96, post<&StandardPost::leads>,
     ColumnNeeds::leads},
    {revenue, "revenue", Word::compare_revenue, Word::compare_revenue_means, 112,
     post<&StandardPost::revenue>, ColumnNeeds::offer},
    {profit, "profit", Word::compare_profit, Word::compare_profit_means, 112,
     post<&StandardPost::profit>, ColumnNeeds::offer},
    {roi, "roi", Word::compare_roi, Word::compare_roi_means, 96, post<&StandardPost::roi>,
     ColumnNeeds::offer},
    {cost, "cost", Word::compare_cost, Word::compare_cost_means, 112, post<&StandardPost::cost>,
     ColumnNeeds::post, kSmallestFirst},
    {max_fee, "max_fee", Word::compare_max_fee, Word::compare_max_fee_means, 124,
     post<&StandardPost::max_fee>, ColumnNeeds::offer},
    {cpm, "cpm", Word::compare_cpm, Word::compare_cpm_means, 96, post<&StandardPost::cpm>,
     ColumnNeeds::post, kSmallestFirst},
    {cpe, "cpe", Word::compare_cpe, Word::compare_cpe_means, 96, post<&StandardPost::cpe>,
     ColumnNeeds::post, kSmallestFirst},
    {cpc, "cpc", Word::compare_cpc, Word::compare_cpc_means, 96, post<&StandardPost::cpc>,
     ColumnNeeds::post, kSmallestFirst},
    {cpa, "cpa", Word::compare_cpa, Word::compare_cpa_means, 96, post<&StandardPost::cpa>,
     ColumnNeeds::post, kSmallestFirst},
    {cpl, "cpl", Word::compare_cpl, Word::compare_cpl_means, 96, post<&StandardPost::cpl>,
     ColumnNeeds::leads, kSmallestFirst},
}};

constexpr bool stand_in_their_order() {
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    if (index_of(kColumns[i].column) != i) return false;
  }
  return true;
}
static_assert(stand_in_their_order());

}  // namespace

ColumnSet usual_columns() {
  ColumnSet columns;
  for (const RosterColumn column : {name, rank, platform, followers, engagement_rate, authenticity,
                                    vetting, fee, goal_result}) {
    columns.set(index_of(column));
  }
  return columns;
}

CompareView CompareView::of_another_workspace() const {
  CompareView next;
  next.columns = columns;
  next.widths = widths;
  next.order.by = order.by;
  next.order.descending = order.descending;
  next.paste_open = paste_open;
  next.pasted = pasted;
  return next;
}

const ColumnInfo& info_of(RosterColumn column) { return kColumns[index_of(column)]; }

std::optional<RosterColumn> find_column(std::string_view key) {
  for (const ColumnInfo& info : kColumns) {
    if (info.key == key) return info.column;
  }
  return std::nullopt;
}

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

Unit goal_unit(Goal goal) {
  return info_of(goal_column(goal).value_or(cpm)).number.unit.value_or(Unit::money);
}

Unit results_unit(Goal goal) {
  return info_of(results_column(goal)).number.unit.value_or(Unit::count);
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

bool is_descending_first(const App& app, RosterColumn column) {
  if (column != RosterColumn::goal_result) return info_of(column).largest_first;
  return app.document.workspace().campaign.goal == Goal::sales;
}

float width_of(const App& app, RosterColumn column) {
  const float own = app.compare.widths[index_of(column)];
  if (own > 0) return own;
  return column == name && app.ui.narrow() ? 176 : info_of(column).width;
}

namespace {

bool is_vetting_begun(const Document& document) {
  const auto& vetting = document.vetting();
  return std::any_of(vetting.begin(), vetting.end(), [&](const auto& one) {
    return static_cast<bool>(document.workspace().influencers[one.first].vetting);
  });
}

}  // namespace

std::vector<RosterColumn> shown_columns(const App& app) {
  const ColumnSet& chosen = app.compare.columns;
  std::optional<RosterColumn> twice;
  if (chosen[index_of(RosterColumn::goal_result)]) {
    twice = goal_column(app.document.workspace().campaign.goal);
  }
  std::vector<RosterColumn> shown;
  for (const ColumnInfo& info : kColumns) {
    const bool wanted = info.column == name || chosen[index_of(info.column)];
    if (!wanted || info.column == twice) continue;
    if (info.column == RosterColumn::vetting && !is_vetting_begun(app.document)) continue;
    shown.push_back(info.column);
  }
  return shown;
}

MaybeNumber goal_metric(Goal goal, const StandardPost& of) {
  switch (goal) {
    case Goal::awareness: {
      const MaybeTriple& real = of.results.real_impressions;
      if (!of.cost || !real || real->typical <= 0) return std::nullopt;
      return *of.cost / real->typical * 1000;
    }
    case Goal::engagement:
      return of.cpe;
    case Goal::traffic:
      return of.cpc;
    case Goal::leads:
      return of.cpl;
    case Goal::sales:
      return of.roi;
  }
  return std::nullopt;
}

MaybeNumber value_of(const Document& document, std::size_t index, RosterColumn column) {
  const auto number = info_of(column).number.of;
  if (number == nullptr) return std::nullopt;
  const VettingReport* const vetted =
      column == RosterColumn::vetting ? document.vetting_of(index) : nullptr;
  return number({document.workspace().influencers[index], document.report().influencers[index],
                 document.workspace().campaign.goal, vetted});
}

std::string text_of(const Influencer& influencer, RosterColumn column) {
  const auto text = info_of(column).text;
  return text == nullptr ? std::string() : text(influencer);
}

std::optional<VettingStand> vetting_stand(const VettingReport* report) {
  if (report == nullptr) return std::nullopt;
  if (!report->blockers.empty()) return VettingStand::blocked;
  return report->settled == kVettingQuestionCount ? VettingStand::ready : VettingStand::in_work;
}

SignalLevel status_of(const InfluencerReport& report) {
  SignalLevel worst = SignalLevel::not_checked;
  for (const ChannelReport& channel : report.channels) {
    worst = std::max(worst, channel.authenticity.status);
  }
  return worst;
}

}  // namespace kol::app
