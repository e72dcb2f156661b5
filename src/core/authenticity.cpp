// Authenticity signals (spec section 9).
#include "core/authenticity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/numeric.h"

namespace kol {
namespace {

// Writes each signal at its place; one whose value is undefined stays not checked.
class Signals {
 public:
  explicit Signals(Authenticity& authenticity) : authenticity_(authenticity) {}

  // `level` tells the strongest level that applies to a value.
  template <typename Level>
  void check(SignalId id, double value, Level level) {
    if (!is_finite(value)) return;
    authenticity_.signals[static_cast<std::size_t>(id)] = {level(value), value};
  }

 private:
  Authenticity& authenticity_;
};

SignalLevel warn_if(bool unusual) { return unusual ? SignalLevel::warn : SignalLevel::ok; }

// Levels that are reached above a value.
auto above(double warn, double alarm) {
  return [=](double value) { return value > alarm ? SignalLevel::alarm : warn_if(value > warn); };
}

auto below(double warn) {
  return [=](double value) { return warn_if(value < warn); };
}

auto outside(double low, double high) {
  return [=](double value) { return warn_if(value < low || value > high); };
}

void check_comments(Platform platform, const ChannelFigures& figures, Signals& signals) {
  // YouTube channels often switch comments off.
  if (figures.comments == 0 && platform == Platform::youtube) return;
  const bool tiktok = platform == Platform::tiktok;
  const auto usual = tiktok ? outside(0.005, 0.08) : outside(0.01, 0.10);
  signals.check(SignalId::comments_to_likes, ratio(figures.comments, figures.likes),
                [&](double value) {
                  const bool none = figures.comments == 0 && figures.likes >= 100;
                  return none ? SignalLevel::alarm : usual(value);
                });
}

void check_views(Platform platform, const ChannelFigures& figures, Signals& signals) {
  const double likes_to_views = ratio(figures.likes, figures.views);
  if (platform == Platform::youtube) {
    signals.check(SignalId::likes_to_views, likes_to_views, outside(0.02, 0.15));
    signals.check(SignalId::views_to_followers, ratio(figures.views, figures.followers),
                  below(0.05));
  } else if (platform == Platform::tiktok) {
    signals.check(SignalId::likes_to_views, likes_to_views, outside(0.05, 0.35));
  }
}

void check_following(const Channel& channel, const ChannelFigures& figures, Signals& signals) {
  const double following = known(channel.following);
  signals.check(SignalId::followers_to_following, ratio(figures.followers, following), below(2));
  signals.check(SignalId::following, following, [](double value) {
    if (value > 5000) return SignalLevel::warn;
    return value > 1500 ? SignalLevel::info : SignalLevel::ok;
  });
}

double post_engagements(const Post& post) {
  return engagements_of(known(post.likes), known(post.comments), known(post.shares),
                        known(post.saves));
}

double mean(const Scratch& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Of the population, in two passes.
double standard_deviation(const Scratch& values, double mean) {
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return std::sqrt(sum / static_cast<double>(values.size()));
}

void check_evenness(const Channel& channel, Signals& signals, Scratch& scratch) {
  scratch.clear();
  for (const Post& post : channel.posts) {
    const double engagements = post_engagements(post);
    if (is_defined(engagements)) scratch.push_back(engagements);
  }
  if (scratch.size() < 5) return;
  const double average = mean(scratch);
  if (scratch.size() >= 8) {
    signals.check(SignalId::even_posts, ratio(standard_deviation(scratch, average), average),
                  below(0.10));
  }
  signals.check(SignalId::spiky_posts, ratio(average, median(scratch)),
                [](double value) { return warn_if(value > 2); });
}

// Undefined for fewer than two posts with engagements.
double median_engagements(const Channel& channel, bool sponsored, Scratch& scratch) {
  scratch.clear();
  for (const Post& post : channel.posts) {
    if (post.sponsored != sponsored) continue;
    const double engagements = post_engagements(post);
    if (is_defined(engagements)) scratch.push_back(engagements);
  }
  return scratch.size() < 2 ? kUndefined : median(scratch);
}

void check_sponsored(const Channel& channel, Signals& signals, Scratch& scratch) {
  const double sponsored = median_engagements(channel, true, scratch);
  const double others = median_engagements(channel, false, scratch);
  signals.check(SignalId::sponsored_effect, ratio(sponsored, others), outside(0.5, 1.5));
  if (channel.posts.size() < 5) return;
  const auto count = std::count_if(channel.posts.begin(), channel.posts.end(),
                                   [](const Post& post) { return post.sponsored; });
  signals.check(SignalId::sponsored_share,
                static_cast<double>(count) / static_cast<double>(channel.posts.size()),
                [](double value) { return value > 0.5 ? SignalLevel::info : SignalLevel::ok; });
}

SignalLevel status_of(const Authenticity& authenticity) {
  int checked = 0;
  SignalLevel strongest = SignalLevel::ok;
  for (const Signal& signal : authenticity.signals) {
    if (signal.level == SignalLevel::not_checked) continue;
    ++checked;
    strongest = std::max(strongest, signal.level);
  }
  if (strongest >= SignalLevel::warn) return strongest;
  return checked < 3 ? SignalLevel::not_checked : SignalLevel::ok;
}

}  // namespace

void report_authenticity(const Channel& channel, const ChannelFigures& figures, Scratch& scratch,
                         ChannelReport& report) {
  Signals signals(report.authenticity);
  signals.check(SignalId::er_low, known(report.er_ratio), below(0.25));
  signals.check(SignalId::er_high, known(report.er_ratio), above(3, 5));
  check_comments(channel.platform, figures, signals);
  check_views(channel.platform, figures, signals);
  check_following(channel, figures, signals);
  signals.check(SignalId::fake_share, known(channel.fake_share), above(0.15, 0.25));
  signals.check(SignalId::suspect_comments, known(channel.suspect_comments), [](double value) {
    return value >= 0.50 ? SignalLevel::alarm : warn_if(value > 0.15);
  });
  signals.check(SignalId::growth, known(channel.growth_30d), above(0.20, 0.50));
  if (!channel.posts.empty()) {
    check_evenness(channel, signals, scratch);
    check_sponsored(channel, signals, scratch);
  }
  report.authenticity.status = status_of(report.authenticity);
}

}  // namespace kol
