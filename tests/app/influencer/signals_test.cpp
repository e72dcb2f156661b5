// That the range shown as usual for each signal is the one that its level is decided by.
#include <gtest/gtest.h>

#include <cmath>

#include "app/influencer/parts.h"
#include "builtin_benchmarks.h"
#include "core/evaluate.h"
#include "io/json/benchmarks.h"

namespace kol::app {
namespace {

Post post_with(double engagements, bool sponsored = false) {
  Post post;
  post.likes = engagements;
  post.comments = 0;
  post.sponsored = sponsored;
  return post;
}

// Posts that make a signal of several posts have this value.
std::vector<Post> posts_for(SignalId id, double value) {
  std::vector<Post> posts;
  switch (id) {
    case SignalId::spiky_posts:  // mean (400 + y) / 5 over a median of 100
      for (int i = 0; i < 4; ++i) posts.push_back(post_with(100));
      posts.push_back(post_with(500 * value - 400));
      break;
    case SignalId::even_posts:  // half of them above, half below 100 by the value
      for (int i = 0; i < 8; ++i) posts.push_back(post_with(100 * (1 + (i % 2 ? value : -value))));
      break;
    case SignalId::sponsored_effect:
      for (int i = 0; i < 4; ++i) posts.push_back(post_with(i < 2 ? 100 * value : 100, i < 2));
      break;
    case SignalId::sponsored_share:
      for (int i = 0; i < 1000; ++i) posts.push_back(post_with(100, i < std::round(1000 * value)));
      break;
    default:
      break;
  }
  return posts;
}

// A channel on which the signal has this value; 31,623 followers are a knot of the curves, where
// 2.5 % is the usual engagement rate of Instagram.
Channel channel_for(Platform platform, SignalId id, double value) {
  Channel channel;
  channel.platform = platform;
  channel.followers = 31623;
  switch (id) {
    case SignalId::er_low:
    case SignalId::er_high:
      channel.average.engagements = value * 0.025 * 31623;
      break;
    case SignalId::comments_to_likes:
      channel.average.likes = 1000;
      channel.average.comments = 1000 * value;
      break;
    case SignalId::likes_to_views:
      channel.average.views = 1000;
      channel.average.likes = 1000 * value;
      break;
    case SignalId::views_to_followers:
      channel.average.views = 31623 * value;
      break;
    case SignalId::followers_to_following:
      channel.following = 31623 / value;
      break;
    case SignalId::following:
      channel.following = value;
      break;
    case SignalId::fake_share:
      channel.fake_share = value;
      break;
    case SignalId::suspect_comments:
      channel.suspect_comments = value;
      break;
    case SignalId::growth:
      channel.growth_30d = value;
      break;
    default:
      channel.posts = posts_for(id, value);
  }
  return channel;
}

SignalLevel level_of(const Benchmarks& benchmarks, Platform platform, SignalId id, double value) {
  Workspace workspace;
  Influencer& influencer = workspace.influencers.emplace_back();
  influencer.id = "a";
  influencer.channels.push_back(channel_for(platform, id, value));
  const Report report = evaluate(workspace, benchmarks);
  return report.influencers[0].channels[0].authenticity.signals[static_cast<std::size_t>(id)].level;
}

TEST(Signals, TheUsualRangeIsThatOfTheLevels) {
  const Benchmarks benchmarks = *io::read_benchmarks(builtin_benchmarks).benchmarks;
  for (const Platform platform : {Platform::instagram, Platform::tiktok, Platform::youtube}) {
    for (std::size_t i = 0; i < kSignalCount; ++i) {
      const auto id = static_cast<SignalId>(i);
      const bool of_rate = id == SignalId::er_low || id == SignalId::er_high;
      const bool of_views = id == SignalId::likes_to_views || id == SignalId::views_to_followers;
      if (of_rate && platform != Platform::instagram) continue;
      if (of_views && platform == Platform::instagram) continue;
      if (id == SignalId::views_to_followers && platform != Platform::youtube) continue;
      const UsualRange usual = usual_range(platform, id);
      const auto level = [&](double value) { return level_of(benchmarks, platform, id, value); };
      if (usual.low) {
        EXPECT_EQ(level(*usual.low * 1.002), SignalLevel::ok) << i;
        EXPECT_GT(level(*usual.low * 0.998), SignalLevel::ok) << i;
      }
      if (usual.high) {
        EXPECT_EQ(level(*usual.high * 0.998), SignalLevel::ok) << i;
        EXPECT_GT(level(*usual.high * 1.002), SignalLevel::ok) << i;
      }
    }
  }
}

}  // namespace
}  // namespace kol::app
