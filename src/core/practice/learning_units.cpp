#include "core/practice/learning_units.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "core/lineup.h"
#include "core/metrics.h"
#include "core/numeric.h"
#include "core/pricing.h"

namespace kol {
namespace {

// The influencer of a measured row, or nullptr.
const Influencer* influencer_of(const Workspace& workspace, const MeasuredRow& row) {
  const bool is_there = row.influencer < workspace.influencers.size();
  return is_there ? &workspace.influencers[row.influencer] : nullptr;
}

bool has_both(double a, double b) { return is_defined(a) && is_defined(b); }

// The market fee of one post.
double market_fee(const Terms& terms, const FormatTerms& format, const ChannelFigures& channel) {
  return price_post(format, terms, channel, undefined_results()).market.typical;
}

double market_fee(const Terms& terms, const FormatTerms& format, double followers) {
  Channel channel;
  channel.platform = format.format->platform;
  channel.followers = followers;
  Scratch scratch;
  return market_fee(terms, format, figures_of(terms, channel, scratch));
}

constexpr double kUsualFollowers = 10000;

double size_of(double followers) { return std::log(followers / kUsualFollowers); }

// ---- Rates

// Each influencer's posts of each format.
using ClickPair = std::pair<std::size_t, const Format*>;

class ClickSums {
 public:
  void add(std::size_t influencer, const Format* format, const Measured& figures) {
    if (!format || !has_both(figures.real_impressions, figures.clicks)) return;
    const ClickPair pair{influencer, format};
    auto sum = std::find_if(sums_.begin(), sums_.end(),
                            [&](const auto& one) { return one.first == pair; });
    if (sum == sums_.end()) sum = sums_.insert(sum, {pair, RateUnit{}});
    sum->second.n += figures.real_impressions;
    sum->second.k += figures.clicks;
  }
  const std::vector<std::pair<ClickPair, RateUnit>>& all() const { return sums_; }

 private:
  std::vector<std::pair<ClickPair, RateUnit>> sums_;  // in order of the line-up
};

// ---- Spread

// All posts of one format in one row.
struct FormatPosts {
  const FormatTerms* format = nullptr;
  double count = 0;
  bool is_all = false;  // the row has no other format
};

std::vector<FormatPosts> formats_of(const Terms& terms, const LineupRow& row) {
  std::vector<FormatPosts> formats;
  for (const Deliverable& deliverable : row.deliverables) {
    const FormatTerms* format = find_format(terms, deliverable.format);
    if (!format) continue;
    const auto same = [&](const FormatPosts& one) { return one.format == format; };
    auto posts = std::find_if(formats.begin(), formats.end(), same);
    if (posts == formats.end()) posts = formats.insert(posts, {format, 0, false});
    posts->count += deliverable.count;
  }
  for (FormatPosts& posts : formats) posts.is_all = formats.size() == 1;
  return formats;
}

double actual_of(MeasuredFigure figure, const MeasuredRow& row, const FormatPosts& posts) {
  if (posts.is_all) return row.figures.*figure;
  double sum = 0;
  double count = 0;
  for (const MeasuredPiece& piece : row.pieces) {
    if (piece.format != posts.format->format) continue;
    sum += piece.figures.*figure;
    ++count;
  }
  return count == posts.count ? sum : kUndefined;
}

bool is_planned_from_observed(SpreadKind kind, const ChannelFigures& channel) {
  if (kind == SpreadKind::engagements) return is_defined(channel.engagements);
  return is_defined(channel.views) || is_defined(channel.impressions) || is_defined(channel.reach);
}

// ---- Fees

// What was paid for the row's posts, or is agreed to be; 0 or undefined for rows that teach
// nothing.
double fee_of(const LineupRow& row, double posts) {
  const bool flat = row.payment && row.payment->type == PaymentType::flat;
  const bool per_post = row.payment && row.payment->type == PaymentType::per_post;
  if (row.payment && !flat && !per_post) return kUndefined;
  if (row.results.fee_paid) return *row.results.fee_paid;
  if (!row.payment) return kUndefined;
  return flat ? row.payment->amount : row.payment->amount * posts;
}

// The row's posts at market fees, add-ons and discounts included.
struct MarketRow {
  double fee = 0;  // X
  double size = 0;
  double followers = 0;  // of all channels, where they are the same
};

MarketRow market_row(const Terms& terms, const Influencer& influencer, const LineupRow& row,
                     double posts) {
  Scratch scratch;
  double fees = 0;
  double sizes = 0;
  std::vector<double> followers;
  for (const Deliverable& deliverable : row.deliverables) {
    const FormatTerms* format = find_format(terms, deliverable.format);
    const Channel* channel = format ? channel_on(influencer, format->format->platform) : nullptr;
    if (!channel) return {kUndefined, kUndefined, kUndefined};
    const ChannelFigures figures = figures_of(terms, *channel, scratch);
    const double fee = deliverable.count * market_fee(terms, *format, figures);
    fees += fee;
    sizes += fee * size_of(figures.followers);
    followers.push_back(figures.followers);
  }
  const AddonRates& rates = terms.benchmarks.addons;
  const double factor = addon_factor(rates, row.addons) * bundle_factor(rates, posts) *
                        fan_factor(rates, influencer.brand_fan);
  const double size = ratio(sizes, fees);
  const bool same = std::count(followers.begin(), followers.end(), followers.front()) ==
                    static_cast<std::ptrdiff_t>(followers.size());
  return {finite(fees * factor), size, same ? followers.front() : kUsualFollowers * std::exp(size)};
}

FeeUnit fee_unit(double fee, double market, double size) {
  if (!(market > 0) || !is_finite(market)) return {kUndefined, kUndefined};
  return {size, std::log(fee / market)};
}

}  // namespace

std::map<std::string, std::vector<RateUnit>> click_units(const Workspace& workspace,
                                                         const Benchmarks& benchmarks,
                                                         const std::vector<MeasuredRow>& measured) {
  ClickSums sums;
  for (std::size_t i = 0; i < measured.size(); ++i) {
    const MeasuredRow& row = measured[i];
    const Format* format = only_format(benchmarks, workspace.campaign.lineup[i]);
    if (format && has_both(row.figures.real_impressions, row.figures.clicks)) {
      sums.add(row.influencer, format, row.figures);
      continue;
    }
    for (const MeasuredPiece& piece : row.pieces) {
      sums.add(row.influencer, piece.format, piece.figures);
    }
  }
  std::map<std::string, std::vector<RateUnit>> units;
  for (const auto& [pair, unit] : sums.all()) units[pair.second->ctr].push_back(unit);
  return units;
}

std::vector<RateUnit> order_units(const std::vector<MeasuredRow>& measured) {
  std::map<std::size_t, RateUnit> units;
  for (const MeasuredRow& row : measured) {
    if (!has_both(row.figures.clicks, row.figures.tracked)) continue;
    RateUnit& unit = units[row.influencer];
    unit.n += row.figures.clicks;
    unit.k += row.figures.tracked;
  }
  std::vector<RateUnit> list;
  for (const auto& [influencer, unit] : units) list.push_back(unit);
  return list;
}

std::vector<SpreadUnit> spread_units(SpreadKind kind, const Terms& terms,
                                     const Workspace& workspace,
                                     const std::vector<MeasuredRow>& measured) {
  const bool engagements = kind == SpreadKind::engagements;
  std::vector<SpreadUnit> units;
  Scratch scratch;
  for (std::size_t i = 0; i < measured.size(); ++i) {
    const Influencer* influencer = influencer_of(workspace, measured[i]);
    if (!influencer) continue;
    for (const FormatPosts& posts : formats_of(terms, workspace.campaign.lineup[i])) {
      const Channel* channel = channel_on(*influencer, posts.format->format->platform);
      if (!channel) continue;
      const ChannelFigures figures = figures_of(terms, *channel, scratch);
      if (!is_planned_from_observed(kind, figures)) continue;
      const ExpectedResults results = expected_results(terms, *posts.format, figures);
      const Triple& post = engagements ? results.engagements : results.impressions;
      const MeasuredFigure figure = engagements ? MeasuredFigure{&Measured::engagements}
                                                : MeasuredFigure{&Measured::impressions};
      const SpreadUnit unit{finite(post.typical * posts.count),
                            actual_of(figure, measured[i], posts)};
      if (unit.planned > 0 && unit.actual > 0) units.push_back(unit);
    }
  }
  return units;
}

std::vector<RowFeeUnit> fee_units(const Terms& terms, const Workspace& workspace,
                                  const std::vector<MeasuredRow>& measured) {
  std::vector<RowFeeUnit> units;
  for (std::size_t i = 0; i < measured.size(); ++i) {
    const LineupRow& row = workspace.campaign.lineup[i];
    const Influencer* influencer = influencer_of(workspace, measured[i]);
    const double fee = fee_of(row, measured[i].posts);
    if (!influencer || row.deliverables.empty() || !(fee > 0)) continue;
    const MarketRow market = market_row(terms, *influencer, row, measured[i].posts);
    const FormatTerms* format = find_format(terms, row.deliverables.front().format);
    RowFeeUnit unit;
    unit.unit = fee_unit(fee, market.fee, market.size);
    unit.record.format = row.deliverables.front().format;
    unit.record.followers = market.followers;
    unit.record.fee =
        format ? ratio(fee, market.fee) * market_fee(terms, *format, market.followers) : kUndefined;
    units.push_back(std::move(unit));
  }
  return units;
}

FeeUnit fee_unit(const Terms& terms, const FeeRecord& record) {
  const FormatTerms* format = find_format(terms, record.format);
  if (!format) return {kUndefined, kUndefined};
  return fee_unit(record.fee, market_fee(terms, *format, record.followers),
                  size_of(record.followers));
}

}  // namespace kol
