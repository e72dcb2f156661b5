// Channel metrics (spec section 3).
#include "core/metrics.h"

#include <algorithm>
#include <cmath>

#include "core/numeric.h"

namespace kol {
namespace {

double per_post(const Channel& channel, MaybeNumber PostFigures::*field, Scratch& scratch) {
  const MaybeNumber& average = channel.average.*field;
  if (average) return *average;
  if (channel.posts.empty()) return kUndefined;
  scratch.clear();
  for (const Post& post : channel.posts) {
    if (const MaybeNumber& value = post.*field) scratch.push_back(*value);
  }
  return median(scratch);
}

// The id of the last tier at or below; "starter" below the first.
void set_tier(const std::vector<Tier>& tiers, double followers, std::string& id) {
  if (!is_defined(followers)) return;
  for (auto tier = tiers.rbegin(); tier != tiers.rend(); ++tier) {
    if (tier->from <= followers) {
      id = tier->id;
      return;
    }
  }
  id = "starter";
}

ErVerdict er_verdict(double er, const Triple& benchmark) {
  if (er < benchmark.low) return ErVerdict::low;
  return er > benchmark.high ? ErVerdict::high : ErVerdict::normal;
}

ClassicVerdict classic_verdict(double er, const Band& band) {
  if (er < band.low) return ClassicVerdict::below;
  return er > band.high ? ClassicVerdict::excellent : ClassicVerdict::baseline;
}

}  // namespace

double engagements_of(double likes, double comments, double shares, double saves) {
  return finite(likes + comments + (is_defined(shares) ? shares : 0) +
                (is_defined(saves) ? saves : 0));
}

double median(std::span<double> values) {
  if (values.empty()) return kUndefined;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

ChannelFigures figures_of(const Terms& terms, const Channel& channel, Scratch& scratch) {
  ChannelFigures figures;
  figures.platform = &terms.platforms[index_of(channel.platform)];
  figures.followers = known(channel.followers);
  figures.has_followers = figures.followers > 0;
  figures.benchmark_er = kUndefinedTriple;
  if (figures.has_followers) {
    figures.log_followers = std::log(figures.followers);
    figures.place = terms.knots.place(figures.followers, figures.log_followers);
    if (const auto& curve = figures.platform->engagement_rate) {
      figures.benchmark_er = value_at(*curve, figures.place);
    }
  }
  figures.likes = per_post(channel, &PostFigures::likes, scratch);
  figures.comments = per_post(channel, &PostFigures::comments, scratch);
  figures.shares = per_post(channel, &PostFigures::shares, scratch);
  figures.saves = per_post(channel, &PostFigures::saves, scratch);
  figures.views = per_post(channel, &PostFigures::views, scratch);
  figures.reach = per_post(channel, &PostFigures::reach, scratch);
  figures.impressions = per_post(channel, &PostFigures::impressions, scratch);
  figures.engagements =
      channel.average.engagements
          ? *channel.average.engagements
          : engagements_of(figures.likes, figures.comments, figures.shares, figures.saves);
  figures.real_share = 1 - channel.fake_share.value_or(terms.campaign.funnel.fake_share);
  return figures;
}

void report_metrics(const Terms& terms, const Channel& channel, const ChannelFigures& figures,
                    ChannelReport& report) {
  report.platform = channel.platform;
  set_tier(terms.tiers, figures.followers, report.tier);
  report.per_post = {reported(figures.likes),      reported(figures.comments),
                     reported(figures.shares),     reported(figures.saves),
                     reported(figures.views),      reported(figures.reach),
                     reported(figures.impressions)};
  report.engagements = reported(figures.engagements);
  const double er = ratio(figures.engagements, figures.followers);
  report.er_followers = reported(er);
  report.er_reach = reported(ratio(figures.engagements, figures.reach));
  report.er_impressions = reported(ratio(figures.engagements, figures.impressions));
  report.er_views = reported(ratio(figures.engagements, figures.views));
  report.view_rate = reported(ratio(figures.views, figures.followers));
  report.reach_rate = reported(ratio(figures.reach, figures.followers));
  report.benchmark_er = reported(figures.benchmark_er);
  report.er_ratio = reported(ratio(er, figures.benchmark_er.typical));
  if (!is_defined(er)) return;
  if (report.benchmark_er) report.er_verdict = er_verdict(er, figures.benchmark_er);
  if (const auto& band = figures.platform->classic_er_band) {
    report.classic_verdict = classic_verdict(er, *band);
  }
}

}  // namespace kol
