// Authenticity signals (spec section 9).
#include <gtest/gtest.h>

#include "core/sample.h"

namespace kol {
namespace {

using enum SignalLevel;

Authenticity authenticity_of(const Channel& channel) {
  Workspace workspace;
  workspace.influencers.push_back(influencer_with("a", channel));
  return evaluate(workspace, sample_benchmarks()).influencers[0].channels[0].authenticity;
}

Signal signal_of(const Channel& channel, SignalId id) {
  return authenticity_of(channel).signals[static_cast<std::size_t>(id)];
}

Channel with_average(Platform platform, MaybeNumber likes, MaybeNumber comments,
                     MaybeNumber views = std::nullopt) {
  Channel channel = channel_on(platform, 31623);
  channel.average.likes = likes;
  channel.average.comments = comments;
  channel.average.views = views;
  return channel;
}

Channel with_posts(const std::vector<double>& engagements) {
  Channel channel = channel_on(Platform::instagram, std::nullopt);
  for (const double engagement : engagements) {
    Post post;
    post.likes = engagement;
    post.comments = 0;
    channel.posts.push_back(post);
  }
  return channel;
}

TEST(Authenticity, NothingKnownIsNeverOk) {
  const Authenticity authenticity = authenticity_of(channel_on(Platform::instagram, std::nullopt));
  EXPECT_EQ(authenticity, Authenticity());
  EXPECT_EQ(authenticity.status, not_checked);
}

TEST(Authenticity, EngagementFarFromTheBenchmarkIsSeen) {
  const auto level = [](double er_ratio, SignalId id) {
    Channel channel = channel_on(Platform::instagram, 31623);
    channel.average.engagements = er_ratio * 0.025 * 31623;
    return signal_of(channel, id).level;
  };
  EXPECT_EQ(level(0.24, SignalId::er_low), warn);
  EXPECT_EQ(level(0.26, SignalId::er_low), ok);
  EXPECT_EQ(level(2.9, SignalId::er_high), ok);
  EXPECT_EQ(level(3.1, SignalId::er_high), warn);
  EXPECT_EQ(level(5.1, SignalId::er_high), alarm);
}

TEST(Authenticity, CommentsAreComparedWithLikes) {
  const auto level = [](Platform platform, double likes, double comments) {
    return signal_of(with_average(platform, likes, comments), SignalId::comments_to_likes).level;
  };
  EXPECT_EQ(level(Platform::instagram, 1000, 10), ok);
  EXPECT_EQ(level(Platform::instagram, 1000, 9), warn);
  EXPECT_EQ(level(Platform::instagram, 1000, 100), ok);
  EXPECT_EQ(level(Platform::instagram, 1000, 101), warn);
  EXPECT_EQ(level(Platform::tiktok, 1000, 5), ok);
  EXPECT_EQ(level(Platform::tiktok, 1000, 81), warn);
  EXPECT_EQ(level(Platform::instagram, 100, 0), alarm);
  EXPECT_EQ(level(Platform::instagram, 99, 0), warn);
  EXPECT_EQ(level(Platform::youtube, 1000, 0), not_checked);
  EXPECT_EQ(level(Platform::youtube, 1000, 1), warn);
  EXPECT_EQ(level(Platform::instagram, 0, 5), not_checked);
}

TEST(Authenticity, ViewsAreLookedAtOnlyWhereTheyMean) {
  const auto level = [](Platform platform, double likes, double views, SignalId id) {
    return signal_of(with_average(platform, likes, std::nullopt, views), id).level;
  };
  EXPECT_EQ(level(Platform::youtube, 19, 1000, SignalId::likes_to_views), warn);
  EXPECT_EQ(level(Platform::youtube, 150, 1000, SignalId::likes_to_views), ok);
  EXPECT_EQ(level(Platform::tiktok, 49, 1000, SignalId::likes_to_views), warn);
  EXPECT_EQ(level(Platform::tiktok, 350, 1000, SignalId::likes_to_views), ok);
  EXPECT_EQ(level(Platform::instagram, 49, 1000, SignalId::likes_to_views), not_checked);
  EXPECT_EQ(level(Platform::youtube, 19, 1000, SignalId::views_to_followers), warn);
  EXPECT_EQ(level(Platform::youtube, 19, 1600, SignalId::views_to_followers), ok);
  EXPECT_EQ(level(Platform::tiktok, 19, 1000, SignalId::views_to_followers), not_checked);
}

TEST(Authenticity, FollowingManyIsSeen) {
  const auto level = [](double followers, double following, SignalId id) {
    Channel channel = channel_on(Platform::instagram, followers);
    channel.following = following;
    return signal_of(channel, id).level;
  };
  EXPECT_EQ(level(1999, 1000, SignalId::followers_to_following), warn);
  EXPECT_EQ(level(2000, 1000, SignalId::followers_to_following), ok);
  EXPECT_EQ(level(2000, 0, SignalId::followers_to_following), not_checked);
  EXPECT_EQ(level(0, 10, SignalId::followers_to_following), warn);
  EXPECT_EQ(level(1, 1500, SignalId::following), ok);
  EXPECT_EQ(level(1, 1501, SignalId::following), info);
  EXPECT_EQ(level(1, 5001, SignalId::following), warn);
}

TEST(Authenticity, EnteredSharesHaveTheirThresholds) {
  const auto level = [](MaybeNumber Channel::*field, double value, SignalId id) {
    Channel channel;
    channel.*field = value;
    return signal_of(channel, id).level;
  };
  EXPECT_EQ(level(&Channel::fake_share, 0.15, SignalId::fake_share), ok);
  EXPECT_EQ(level(&Channel::fake_share, 0.16, SignalId::fake_share), warn);
  EXPECT_EQ(level(&Channel::fake_share, 0.26, SignalId::fake_share), alarm);
  EXPECT_EQ(level(&Channel::suspect_comments, 0.16, SignalId::suspect_comments), warn);
  EXPECT_EQ(level(&Channel::suspect_comments, 0.50, SignalId::suspect_comments), alarm);
  EXPECT_EQ(level(&Channel::growth_30d, -0.9, SignalId::growth), ok);
  EXPECT_EQ(level(&Channel::growth_30d, 0.21, SignalId::growth), warn);
  EXPECT_EQ(level(&Channel::growth_30d, 0.50, SignalId::growth), warn);
  EXPECT_EQ(level(&Channel::growth_30d, 0.51, SignalId::growth), alarm);
}

TEST(Authenticity, CampaignsFakeShareIsNoSignOfAChannel) {
  Workspace workspace;
  workspace.campaign.funnel.fake_share = 0.9;
  workspace.influencers.push_back(influencer_with("a", channel_on(Platform::x, 1)));
  const Report report = evaluate(workspace, sample_benchmarks());
  const Authenticity& authenticity = report.influencers[0].channels[0].authenticity;
  EXPECT_EQ(authenticity.signals[static_cast<std::size_t>(SignalId::fake_share)].level,
            not_checked);
}

TEST(Authenticity, OnePostFarAboveTheOthersIsSpiky) {
  const Signal spiky = signal_of(with_posts({10, 10, 10, 10, 100}), SignalId::spiky_posts);
  EXPECT_EQ(spiky.level, warn);
  EXPECT_THAT(spiky.value, Is(2.8));
  EXPECT_EQ(signal_of(with_posts({10, 10, 10, 10, 60}), SignalId::spiky_posts).level, ok);
  EXPECT_EQ(signal_of(with_posts({10, 10, 10, 100}), SignalId::spiky_posts).level, not_checked);
  EXPECT_EQ(signal_of(with_posts({0, 0, 0, 0, 100}), SignalId::spiky_posts).level, not_checked);
}

TEST(Authenticity, PostsAllAlikeAreEven) {
  const Signal even =
      signal_of(with_posts({95, 105, 95, 105, 95, 105, 95, 105}), SignalId::even_posts);
  EXPECT_EQ(even.level, warn);
  EXPECT_THAT(even.value, Is(0.05));
  EXPECT_EQ(signal_of(with_posts({80, 120, 80, 120, 80, 120, 80, 120}), SignalId::even_posts).level,
            ok);
  EXPECT_EQ(signal_of(with_posts({1, 1, 1, 1, 1, 1, 1}), SignalId::even_posts).level, not_checked);
  EXPECT_EQ(signal_of(with_posts({0, 0, 0, 0, 0, 0, 0, 0}), SignalId::even_posts).level,
            not_checked);
}

TEST(Authenticity, PostsWithHiddenLikesDoNotCount) {
  Channel channel = with_posts({10, 10, 10, 10, 100});
  channel.posts[0].likes = std::nullopt;
  EXPECT_EQ(signal_of(channel, SignalId::spiky_posts).level, not_checked);
}

TEST(Authenticity, GivenEngagementsAreNotThoseOfAPost) {
  Channel channel = with_posts({10, 10, 10, 10, 100});
  channel.average.engagements = 5000;
  EXPECT_THAT(signal_of(channel, SignalId::spiky_posts).value, Is(2.8));
}

TEST(Authenticity, SponsoredPostsAreComparedWithTheOthers) {
  Channel channel = with_posts({40, 44, 100, 100});
  channel.posts[0].sponsored = true;
  EXPECT_EQ(signal_of(channel, SignalId::sponsored_effect).level, not_checked);
  channel.posts[1].sponsored = true;
  const Signal effect = signal_of(channel, SignalId::sponsored_effect);
  EXPECT_EQ(effect.level, warn);
  EXPECT_THAT(effect.value, Is(0.42));
  EXPECT_EQ(signal_of(channel, SignalId::sponsored_share).level, not_checked);
}

TEST(Authenticity, MostlySponsoredIsWorthKnowing) {
  Channel channel = with_posts({1, 2, 3, 4, 5});
  for (std::size_t i = 0; i < 3; ++i) channel.posts[i].sponsored = true;
  const Signal share = signal_of(channel, SignalId::sponsored_share);
  EXPECT_EQ(share.level, info);
  EXPECT_THAT(share.value, Is(0.6));
  channel.posts[0].sponsored = false;
  EXPECT_EQ(signal_of(channel, SignalId::sponsored_share).level, ok);
}

TEST(Authenticity, StatusIsTheStrongestLevelOfEnoughSignals) {
  Channel channel = channel_on(Platform::instagram, std::nullopt);
  channel.growth_30d = 0;
  channel.fake_share = 0;
  EXPECT_EQ(authenticity_of(channel).status, not_checked);  // two are too few
  channel.following = 2000;                                 // info is no warning
  EXPECT_EQ(authenticity_of(channel).status, ok);
  channel.growth_30d = 0.3;
  EXPECT_EQ(authenticity_of(channel).status, warn);
  channel.fake_share = 0.3;
  EXPECT_EQ(authenticity_of(channel).status, alarm);
}

TEST(Authenticity, OneAlarmIsEnoughForTheStatus) {
  Channel channel;
  channel.fake_share = 0.9;
  EXPECT_EQ(authenticity_of(channel).status, alarm);
}

}  // namespace
}  // namespace kol
