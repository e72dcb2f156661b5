// Rows of the line-up.
#include "core/lineup.h"

#include <algorithm>
#include <bitset>
#include <numeric>
#include <string_view>

#include "core/numeric.h"
#include "core/pricing.h"

namespace kol {
namespace {

constexpr std::size_t kIdMarks = 4096;

// Tells most ids apart at a glance: rosters often number theirs at the end.
std::size_t mark_of(std::string_view id) {
  std::size_t hash = id.size();
  for (const char c : id.substr(id.size() > 4 ? id.size() - 4 : 0)) {
    hash = hash * 37 + static_cast<unsigned char>(c);
  }
  return hash % kIdMarks;
}

// The fair fee of the post that a quote is for; NaN if there is none.
double standard_fair_fee(const Terms& terms, const Influencer& influencer, Scratch& scratch) {
  if (influencer.channels.empty()) return kUndefined;
  const Channel& first = influencer.channels.front();
  const FormatTerms* format = default_format(terms, first.platform);
  return format ? expected_post(terms, *format, first, scratch).fair : kUndefined;
}

void add_posts(ExpectedResults& sum, const ExpectedResults& post, double count) {
  sum.impressions = sum.impressions + post.impressions * count;
  sum.real_impressions = sum.real_impressions + post.real_impressions * count;
  sum.engagements = sum.engagements + post.engagements * count;
  sum.clicks = sum.clicks + post.clicks * count;
}

// A row of which nothing is known, for a line-up that does not fit the roster.
RowFigures undefined_row(std::size_t influencer, std::vector<Showing>& showings) {
  showings.push_back({.influencer = influencer, .real_impressions = kUndefined});
  const Triple none = kUndefinedTriple;
  return {undefined_results(), none, none, none, none, none, {none, FeeSource::estimate, none}};
}

}  // namespace

const Channel* channel_on(const Influencer& influencer, Platform platform) {
  for (const Channel& channel : influencer.channels) {
    if (channel.platform == platform) return &channel;
  }
  return nullptr;
}

std::vector<std::size_t> find_influencers(const Workspace& workspace, const Projection* before) {
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  const std::vector<Influencer>& roster = workspace.influencers;
  std::vector<std::size_t> found(lineup.size(), roster.size());
  std::vector<std::size_t> by_id(lineup.size());
  std::iota(by_id.begin(), by_id.end(), std::size_t{0});
  std::sort(by_id.begin(), by_id.end(), [&](std::size_t a, std::size_t b) {
    return lineup[a].influencer < lineup[b].influencer;
  });
  std::size_t missing = lineup.size();
  const auto try_influencer = [&](std::size_t index) {
    const std::string& id = roster[index].id;
    auto row = std::lower_bound(
        by_id.begin(), by_id.end(), id,
        [&](std::size_t a, const std::string& b) { return lineup[a].influencer < b; });
    for (; row != by_id.end() && lineup[*row].influencer == id; ++row) {
      if (found[*row] == roster.size()) --missing;
      found[*row] = index;
    }
  };
  if (before) {
    for (const RowProjection& row : before->rows) {
      if (row.influencer < roster.size()) try_influencer(row.influencer);
    }
  }
  if (missing == 0) return found;
  // One pass over the roster that looks up only the few ids with the mark of a row's id.
  std::bitset<kIdMarks> marks;
  for (const LineupRow& row : lineup) marks.set(mark_of(row.influencer));
  for (std::size_t i = 0; i < roster.size() && missing > 0; ++i) {
    if (marks.test(mark_of(roster[i].id))) try_influencer(i);
  }
  return found;
}

ExpectedPost expected_post(const Terms& terms, const FormatTerms& format, const Channel& channel,
                           Scratch& scratch) {
  const ChannelFigures figures = figures_of(terms, channel, scratch);
  const ExpectedResults results = expected_results(terms, format, figures);
  return {results, price_post(format, terms, figures, results).fair.typical};
}

void follow_clicks(const Terms& terms, RowFigures& row) {
  const Funnel& funnel = terms.campaign.funnel;
  row.tracked = row.results.clicks * terms.cvr;
  row.attributed = row.tracked / funnel.capture_share;
  row.incremental = row.attributed * funnel.incrementality;
  row.leads = row.results.clicks * terms.campaign.offer.lead_rate;
}

RowFigures row_figures(const Terms& terms, const Workspace& workspace, const LineupRow& row,
                       std::size_t influencer_index, Scratch& scratch,
                       std::vector<Showing>& showings) {
  if (influencer_index >= workspace.influencers.size()) {
    return undefined_row(influencer_index, showings);
  }
  const Influencer& influencer = workspace.influencers[influencer_index];
  const bool quoted = !row.payment && influencer.quote;
  const double standard_fair = quoted ? standard_fair_fee(terms, influencer, scratch) : kUndefined;

  RowFigures figures;
  PaidPosts paid;
  for (const Deliverable& deliverable : row.deliverables) {
    const FormatTerms* format = find_format(terms, deliverable.format);
    const Channel* channel = format ? channel_on(influencer, format->format->platform) : nullptr;
    if (!channel) return undefined_row(influencer_index, showings);
    const ExpectedPost post = expected_post(terms, *format, *channel, scratch);
    const double count = deliverable.count;
    add_posts(figures.results, post.results, count);
    const PlatformTerms& platform = terms.platforms[index_of(channel->platform)];
    figures.emv = figures.emv + post.results.impressions * (count * platform.cpm.typical / 1000);
    paid.count += count;
    paid.fair_fees += count * post.fair;
    const double worth = ratio(post.fair, standard_fair);
    paid.quoted_posts += count * (is_defined(worth) ? worth : 1);
    const double real_share = 1 - channel->fake_share.value_or(terms.campaign.funnel.fake_share);
    showings.push_back({.influencer = influencer_index,
                        .platform = channel->platform,
                        .real_impressions = post.results.real_impressions.typical,
                        .count = count,
                        .real_followers = known(channel->followers) * real_share});
  }
  follow_clicks(terms, figures);
  paid.impressions = figures.results.impressions;
  paid.engagements = figures.results.engagements;
  paid.clicks = figures.results.clicks;
  paid.tracked_orders = figures.tracked;
  figures.fee = row_fee(terms, row, influencer, paid);
  return figures;
}

}  // namespace kol
