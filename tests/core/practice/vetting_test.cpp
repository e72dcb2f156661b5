// Vetting (spec: practice.md 17, examples 1 and 2 of 24).
#include "core/practice/vetting.h"

#include <gtest/gtest.h>

#include <array>

#include "core/practice/worked.h"
#include "core/sample.h"

namespace kol {
namespace {

using State = VettingState;
using Item = VettingItem;

// The influencer "nam" of the spec's examples, with a vetting field and no row.
Influencer nam() {
  Influencer influencer = worked_workspace().influencers.front();
  influencer.vetting.emplace();
  return influencer;
}

// Somebody of whom nothing is known but one channel.
Influencer stranger(Platform platform = Platform::tiktok) {
  Influencer influencer = influencer_with("b", channel_on(platform, std::nullopt));
  influencer.vetting.emplace();
  return influencer;
}

VettingReport vetted(const Influencer& influencer, const MaybeDate& first_piece = {}) {
  Workspace workspace;
  workspace.influencers.push_back(influencer);
  const Report report = evaluate(workspace, sample_benchmarks());
  const auto vetting = vet(workspace, report, 0, false, first_piece);
  EXPECT_TRUE(vetting);
  return vetting.value_or(VettingReport{});
}

void enter(Influencer& influencer, Item item, State state) {
  influencer.vetting->items[item].state = state;
}

std::optional<State> state_of(const VettingReport& report, Item item) {
  return report.items[static_cast<std::size_t>(item)].state;
}

std::optional<State> state_of(const Influencer& influencer, Item item) {
  return state_of(vetted(influencer), item);
}

std::vector<VettingFactId> fact_ids(const VettingReport& report, Item item) {
  std::vector<VettingFactId> ids;
  for (const VettingFact& fact : report.items[static_cast<std::size_t>(item)].facts) {
    ids.push_back(fact.id);
  }
  return ids;
}

const VettingFact* find_fact(const VettingReport& report, Item item, VettingFactId id) {
  for (const VettingFact& fact : report.items[static_cast<std::size_t>(item)].facts) {
    if (fact.id == id) return &fact;
  }
  return nullptr;
}

template <typename Value>
std::optional<Value> fact(const VettingReport& report, Item item, VettingFactId id) {
  const VettingFact* found = find_fact(report, item, id);
  if (!found || !std::holds_alternative<Value>(found->value)) return std::nullopt;
  return std::get<Value>(found->value);
}

Post post_with(double likes, double comments, bool sponsored) {
  Post post;
  post.likes = likes;
  post.comments = comments;
  post.sponsored = sponsored;
  return post;
}

constexpr std::array kEngagementParts = {Item::engagement_likes, Item::engagement_comments,
                                         Item::engagement_shares, Item::engagement_commenters};
constexpr std::array kComfortParts = {Item::comfort_content, Item::comfort_guidelines,
                                      Item::comfort_disclosure, Item::comfort_preview,
                                      Item::comfort_revisions};

TEST(Vetting, NamKnowsEngagementAndFee) {
  const VettingReport report = vetted(nam());
  EXPECT_EQ(state_of(report, Item::engagement), State::known);
  EXPECT_EQ(state_of(report, Item::fee), State::known);
  EXPECT_EQ(report.settled, 2u);
  EXPECT_DOUBLE_EQ(report.progress, 2.0 / 12);
  EXPECT_TRUE(report.blockers.empty());
}

TEST(Vetting, AnAnswerAndABlockerSettle) {
  Influencer influencer = nam();
  enter(influencer, Item::deadlines, State::answered);
  enter(influencer, Item::comfort_revisions, State::blocker);
  const VettingReport report = vetted(influencer);
  EXPECT_EQ(report.settled, 4u);
  EXPECT_EQ(report.blockers, std::vector{Item::comfort_revisions});
  EXPECT_EQ(state_of(report, Item::comfort), State::blocker);
}

TEST(Vetting, IsOfThoseWithAFieldOrARow) {
  Workspace workspace = sample_workspace();  // "a" has a row
  workspace.influencers.push_back(influencer_with("b", channel_on(Platform::x, 10.0)));
  workspace.influencers.push_back(stranger());
  workspace.influencers.back().id = "c";
  const Report report = evaluate(workspace, sample_benchmarks());
  EXPECT_FALSE(vet(workspace, report, 0, false, {}));
  EXPECT_TRUE(vet(workspace, report, 0, true, {}));
  EXPECT_FALSE(vet(workspace, report, 1, false, {}));
  EXPECT_TRUE(vet(workspace, report, 2, false, {}));
  const auto all = vet_all(workspace, report);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all.count(0), 1u);
  EXPECT_EQ(all.count(2), 1u);
}

TEST(Vetting, WithoutARowTheFieldIsEnough) {
  Workspace workspace;
  workspace.influencers.push_back(stranger());
  EXPECT_EQ(vet_all(workspace, evaluate(workspace, sample_benchmarks())).size(), 1u);
}

TEST(Vetting, OfNothingEverythingIsOpen) {
  const VettingReport report = vetted(stranger());
  for (const VettingQuestion& question : kVettingQuestions) {
    EXPECT_EQ(state_of(report, question.item), State::open);
  }
  EXPECT_EQ(report.settled, 0u);
  EXPECT_EQ(report.progress, 0);
}

TEST(Vetting, TheTwelveQuestionsAndTheirSubItemsAreAllItems) {
  std::size_t index = 0;
  for (const VettingQuestion& question : kVettingQuestions) {
    EXPECT_EQ(static_cast<std::size_t>(question.item), index);
    index += 1 + question.sub_items;
  }
  EXPECT_EQ(index, kVettingItemCount);
}

TEST(Vetting, WhatWasEnteredWinsOverWhatIsKnown) {
  for (const State state : {State::asked, State::answered, State::blocker, State::waived}) {
    Influencer influencer = nam();
    enter(influencer, Item::fee, state);               // without sub-items
    enter(influencer, Item::engagement, state);        // with them
    enter(influencer, Item::engagement_likes, state);  // one itself
    const VettingReport report = vetted(influencer);
    EXPECT_EQ(state_of(report, Item::fee), state);
    EXPECT_EQ(state_of(report, Item::engagement), state);
    EXPECT_EQ(state_of(report, Item::engagement_likes), state);
  }
}

TEST(Vetting, ABlockerOfASubItemWinsOverTheQuestionsOwn) {
  Influencer influencer = nam();
  enter(influencer, Item::engagement, State::waived);
  enter(influencer, Item::engagement_likes, State::blocker);
  EXPECT_EQ(state_of(influencer, Item::engagement), State::blocker);
}

TEST(Vetting, TheQuestionsOwnWinsOverItsSettledSubItems) {
  Influencer influencer = nam();
  for (const Item part : kComfortParts) enter(influencer, part, State::answered);
  EXPECT_EQ(state_of(influencer, Item::comfort), State::answered);
  enter(influencer, Item::comfort, State::asked);
  EXPECT_EQ(state_of(influencer, Item::comfort), State::asked);
}

TEST(Vetting, SettledSubItemsSettleTheQuestion) {
  Influencer influencer = stranger();
  for (const Item part : kComfortParts) enter(influencer, part, State::waived);
  EXPECT_EQ(state_of(influencer, Item::comfort), State::waived);
  enter(influencer, Item::comfort_preview, State::answered);
  EXPECT_EQ(state_of(influencer, Item::comfort), State::answered);
  enter(influencer, Item::comfort_preview, State::asked);  // not settled
  EXPECT_EQ(state_of(influencer, Item::comfort), State::asked);
}

TEST(Vetting, KnownSubItemsMakeTheQuestionKnownWithoutARate) {
  Influencer influencer = nam();
  Channel& channel = influencer.channels.front();
  channel.followers = std::nullopt;  // no er: the question itself is not known
  EXPECT_EQ(state_of(influencer, Item::engagement), State::open);
  channel.average.shares = 5;
  channel.suspect_comments = 0.1;
  EXPECT_EQ(state_of(influencer, Item::engagement), State::known);
  enter(influencer, Item::engagement_shares, State::waived);  // all settled, not alike
  EXPECT_EQ(state_of(influencer, Item::engagement), State::answered);
}

TEST(Vetting, KnownWinsOverABegunSubItem) {
  Influencer influencer = nam();
  enter(influencer, Item::engagement_shares, State::asked);
  EXPECT_EQ(state_of(influencer, Item::engagement), State::known);
  influencer.channels.front().followers = std::nullopt;
  EXPECT_EQ(state_of(influencer, Item::engagement), State::asked);
}

TEST(Vetting, AnAnsweredSubItemBeginsTheQuestion) {
  Influencer influencer = stranger();
  enter(influencer, Item::comfort_content, State::answered);
  EXPECT_EQ(state_of(influencer, Item::comfort), State::asked);
}

TEST(Vetting, AKnownSubItemDoesNotBeginTheQuestion) {
  Influencer influencer = stranger();
  influencer.channels.front().average.likes = 5;
  const VettingReport report = vetted(influencer);
  EXPECT_EQ(state_of(report, Item::engagement_likes), State::known);
  EXPECT_EQ(state_of(report, Item::engagement_comments), State::open);
  EXPECT_EQ(state_of(report, Item::engagement), State::open);
}

TEST(Vetting, SubItemsOfEngagementAreKnownByTheirFigures) {
  const VettingReport report = vetted(nam());
  EXPECT_EQ(state_of(report, kEngagementParts[0]), State::known);
  EXPECT_EQ(state_of(report, kEngagementParts[1]), State::known);
  EXPECT_EQ(state_of(report, kEngagementParts[2]), State::open);
  EXPECT_EQ(state_of(report, kEngagementParts[3]), State::open);
}

TEST(Vetting, AnalyticsAreAskedForWhereThereIsAChannel) {
  Influencer influencer = stranger(Platform::youtube);
  const auto states = [&] {
    const VettingReport report = vetted(influencer);
    std::string applying;
    for (const Item item :
         {Item::analytics_site, Item::analytics_instagram, Item::analytics_facebook,
          Item::analytics_other, Item::analytics_before_payment}) {
      applying += state_of(report, item) ? 'y' : 'n';
    }
    return applying;
  };
  EXPECT_EQ(states(), "nnnyy");
  influencer.channels.push_back(channel_on(Platform::blog, std::nullopt));
  EXPECT_EQ(states(), "ynnyy");
  influencer.channels.front().platform = Platform::instagram;
  EXPECT_EQ(states(), "yynny");
  influencer.channels.front().platform = Platform::facebook;
  EXPECT_EQ(states(), "ynyny");
  influencer.channels.front().platform = Platform::other;
  EXPECT_EQ(states(), "ynnyy");
}

TEST(Vetting, WhatDoesNotApplyIsIgnored) {
  Influencer influencer = stranger(Platform::instagram);
  enter(influencer, Item::analytics_site, State::blocker);
  VettingReport report = vetted(influencer);
  EXPECT_EQ(state_of(report, Item::analytics_site), std::nullopt);
  EXPECT_EQ(state_of(report, Item::analytics), State::open);  // not "asked" either
  EXPECT_TRUE(report.blockers.empty());
  // The two that apply settle it, whatever the others are.
  enter(influencer, Item::analytics_instagram, State::answered);
  enter(influencer, Item::analytics_before_payment, State::answered);
  EXPECT_EQ(state_of(influencer, Item::analytics), State::answered);
}

TEST(Vetting, BlockersAreInTheOrderOfTheItems) {
  Influencer influencer = nam();
  enter(influencer, Item::fee, State::blocker);
  enter(influencer, Item::comfort_preview, State::blocker);
  enter(influencer, Item::comfort, State::blocker);
  EXPECT_EQ(vetted(influencer).blockers,
            (std::vector{Item::comfort, Item::comfort_preview, Item::fee}));
}

TEST(Vetting, QuestionsAreKnownByWhatWasEntered) {
  Influencer influencer = stranger();
  influencer.vetting->response_hours = 5;  // alone says nothing of deadlines
  influencer.vetting->accepts_tracking = true;
  influencer.niche = "skin";
  influencer.country = "TH";
  VettingReport report = vetted(influencer);
  EXPECT_EQ(report.settled, 0u);
  influencer.vetting->meets_deadlines = false;
  influencer.vetting->competitors.emplace();
  influencer.vetting->paid_deals_90d = 0;
  influencer.brand_fan = true;
  influencer.quote = 0;
  influencer.channels.push_back(channel_on(Platform::x, std::nullopt));
  report = vetted(influencer);
  for (const Item item : {Item::deadlines, Item::competitors, Item::paid_deals, Item::brand,
                          Item::fee, Item::platforms}) {
    EXPECT_EQ(state_of(report, item), State::known) << static_cast<int>(item);
  }
  EXPECT_EQ(report.settled, 6u);
}

TEST(Vetting, PaidDealsAreKnownFromTheShareOfSponsoredPosts) {
  Influencer influencer = stranger();
  std::vector<Post>& posts = influencer.channels.front().posts;
  posts.resize(4);
  EXPECT_EQ(state_of(influencer, Item::paid_deals), State::open);
  posts.resize(5);
  posts.front().sponsored = true;
  const VettingReport report = vetted(influencer);
  EXPECT_EQ(state_of(report, Item::paid_deals), State::known);
  EXPECT_EQ(fact<double>(report, Item::paid_deals, VettingFactId::sponsored_share), 0.2);
}

TEST(Vetting, FactsAreThoseThatAreDefined) {
  using Id = VettingFactId;
  const VettingReport report = vetted(nam());
  EXPECT_TRUE(fact_ids(report, Item::audience).empty());
  // 1,541 of 38,200: within the usual; er, comments and fake share make three signals.
  EXPECT_EQ(
      fact_ids(report, Item::engagement),
      (std::vector{Id::likes, Id::comments, Id::engagements, Id::er, Id::er_verdict, Id::status}));
  EXPECT_EQ(fact<double>(report, Item::engagement, Id::likes), 1480);
  EXPECT_EQ(fact<double>(report, Item::engagement, Id::engagements), 1541);
  EXPECT_DOUBLE_EQ(*fact<double>(report, Item::engagement, Id::er), 1541.0 / 38200);
  EXPECT_EQ(fact<ErVerdict>(report, Item::engagement, Id::er_verdict), ErVerdict::normal);
  EXPECT_EQ(fact<SignalLevel>(report, Item::engagement, Id::status), SignalLevel::ok);
  EXPECT_EQ(find_fact(report, Item::engagement, Id::er)->platform, Platform::instagram);
  EXPECT_EQ(fact_ids(report, Item::analytics), std::vector{Id::reach});
  EXPECT_EQ(fact_ids(report, Item::fee), (std::vector{Id::quote, Id::percentile}));
  EXPECT_EQ(find_fact(report, Item::fee, Id::quote)->platform, std::nullopt);
  EXPECT_EQ(fact<std::vector<Platform>>(report, Item::platforms, Id::platforms),
            std::vector{Platform::instagram});
  EXPECT_TRUE(fact_ids(report, Item::brand).empty());
  EXPECT_TRUE(fact_ids(report, Item::competitors).empty());
  for (const Item part : kEngagementParts) EXPECT_TRUE(fact_ids(report, part).empty());
}

TEST(Vetting, WhatWasEnteredIsAFact) {
  using Id = VettingFactId;
  Influencer influencer = nam();
  influencer.niche = "skin";
  influencer.country = "TH";
  influencer.brand_fan = true;
  influencer.vetting->meets_deadlines = false;
  influencer.vetting->response_hours = 6;
  influencer.vetting->accepts_tracking = false;
  influencer.vetting->paid_deals_90d = 3;
  const VettingReport report = vetted(influencer);
  EXPECT_EQ(fact_ids(report, Item::audience), (std::vector{Id::niche, Id::country}));
  EXPECT_EQ(fact<std::string>(report, Item::audience, Id::country), "TH");
  EXPECT_EQ(fact_ids(report, Item::content), std::vector{Id::niche});
  EXPECT_EQ(fact_ids(report, Item::deadlines),
            (std::vector{Id::meets_deadlines, Id::response_hours}));
  EXPECT_EQ(fact<bool>(report, Item::deadlines, Id::meets_deadlines), false);
  EXPECT_EQ(fact<bool>(report, Item::comfort, Id::accepts_tracking), false);
  EXPECT_EQ(state_of(report, Item::comfort), State::open);
  EXPECT_EQ(fact<bool>(report, Item::brand, Id::brand_fan), true);
  EXPECT_EQ(fact<double>(report, Item::paid_deals, Id::paid_deals_90d), 3);
}

TEST(Vetting, FactsOfChannelsStandChannelByChannel) {
  Influencer influencer = stranger();
  influencer.channels.push_back(channel_on(Platform::youtube, std::nullopt));
  for (Channel& channel : influencer.channels) {
    channel.average.likes = 5;
    channel.suspect_comments = 0.1;
  }
  const VettingReport report = vetted(influencer);
  const auto& facts = report.items[static_cast<std::size_t>(Item::engagement)].facts;
  ASSERT_EQ(facts.size(), 4u);
  EXPECT_EQ(facts[0].platform, Platform::tiktok);
  EXPECT_EQ(facts[1].platform, Platform::tiktok);
  EXPECT_EQ(facts[1].id, VettingFactId::suspect_comments);
  EXPECT_EQ(facts[2].platform, Platform::youtube);
  EXPECT_EQ(facts[2].id, VettingFactId::likes);
}

TEST(Vetting, CompetitorsAreActiveUntilTheirEnd) {
  Influencer influencer = stranger();
  influencer.vetting->competitors = {{"ended", date_from("2026-03-09"), ""},
                                     {"to the day", date_from("2026-03-10"), ""},
                                     {"unknown end", {}, ""}};
  const auto active = [&](const MaybeDate& first_piece) {
    return fact<std::vector<std::string>>(vetted(influencer, first_piece), Item::competitors,
                                          VettingFactId::active);
  };
  EXPECT_EQ(active(date_from("2026-03-10")),
            (std::vector<std::string>{"to the day", "unknown end"}));
  EXPECT_EQ(active({}), (std::vector<std::string>{"ended", "to the day", "unknown end"}));
  influencer.vetting->competitors->clear();
  EXPECT_EQ(active({}), std::vector<std::string>{});
}

TEST(Vetting, TheFirstPieceIsTheLeastKnownDateOfAllRows) {
  Workspace workspace = sample_workspace();
  workspace.influencers.front().vetting.emplace().competitors = {
      {"x", date_from("2026-03-12"), ""}};
  std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  const auto active = [&] {
    const auto all = vet_all(workspace, evaluate(workspace, sample_benchmarks()));
    return fact<std::vector<std::string>>(all.at(0), Item::competitors, VettingFactId::active)
        ->size();
  };
  const auto on = [](const char* date) {
    Piece piece;
    piece.date = date_from(date);
    return piece;
  };
  EXPECT_EQ(active(), 1u);
  lineup.front().deliverables.front().count = 3;
  lineup.front().deliverables.front().pieces = {{}, on("2026-03-14"), on("2026-03-13")};
  EXPECT_EQ(active(), 0u);
  lineup.push_back(row_of("a", "instagram.reel", 101, std::nullopt));
  lineup.back().deliverables.front().pieces = {on("2026-03-01")};  // too many posts to have any
  EXPECT_EQ(active(), 0u);
  lineup.back().deliverables.front().count = 2;
  EXPECT_EQ(active(), 1u);
}

TEST(PostComparison, SponsoredPostsAgainstOthers) {
  Influencer influencer = stranger();
  Channel& channel = influencer.channels.front();
  for (const double likes : {150.0, 210.0, 90.0}) {
    channel.posts.push_back(post_with(likes - 10, 10, true));
  }
  for (const double likes : {200.0, 180.0, 220.0, 260.0, 240.0}) {
    channel.posts.push_back(post_with(likes - 20, 20, false));
  }
  channel.posts.back().views = 900;
  const VettingReport report = vetted(influencer);
  ASSERT_EQ(report.comparison.size(), 1u);
  const PostComparison& comparison = report.comparison.front();
  EXPECT_EQ(comparison.platform, Platform::tiktok);
  EXPECT_THAT(comparison.engagements.sponsored, Is(150.0));
  EXPECT_THAT(comparison.engagements.other, Is(220.0));
  EXPECT_THAT(comparison.engagements.ratio, Is(150.0 / 220));
  EXPECT_EQ(comparison.engagements.n_sponsored, 3u);
  EXPECT_EQ(comparison.engagements.n_other, 5u);
  EXPECT_EQ(comparison.verdict, SponsoredVerdict::alike);
  EXPECT_THAT(comparison.likes.ratio, Is(140.0 / 200));
  EXPECT_THAT(comparison.comments.ratio, Is(0.5));
  EXPECT_THAT(comparison.views.other, Is(900.0));
  EXPECT_EQ(comparison.views.n_other, 1u);
  EXPECT_THAT(comparison.views.sponsored, IsUndefined());
  EXPECT_THAT(comparison.views.ratio, IsUndefined());
  EXPECT_EQ(comparison.reach, MedianComparison{});
  using Id = VettingFactId;
  EXPECT_EQ(fact_ids(report, Item::track_record), (std::vector{Id::sponsored, Id::ratio}));
  EXPECT_EQ(fact<double>(report, Item::track_record, Id::sponsored), 150);
  EXPECT_EQ(state_of(report, Item::track_record_engagement), State::known);
  EXPECT_EQ(state_of(report, Item::track_record_brand_posts), State::known);
  EXPECT_EQ(state_of(report, Item::track_record_compare), State::known);
  EXPECT_EQ(state_of(report, Item::track_record), State::known);  // as all its sub-items are
}

TEST(PostComparison, OneSponsoredPostHasAMedianAndNoRatio) {
  Influencer influencer = stranger();
  Channel& channel = influencer.channels.front();
  channel.posts = {post_with(90, 10, true), post_with(10, 10, false), post_with(10, 10, false)};
  channel.posts.front().comments = std::nullopt;
  VettingReport report = vetted(influencer);
  EXPECT_EQ(state_of(report, Item::track_record_engagement), State::open);
  EXPECT_EQ(state_of(report, Item::track_record_brand_posts), State::known);  // by its likes
  channel.posts.front().comments = 10;
  report = vetted(influencer);
  EXPECT_THAT(report.comparison.front().engagements.sponsored, Is(100.0));
  EXPECT_THAT(report.comparison.front().engagements.ratio, IsUndefined());
  EXPECT_EQ(report.comparison.front().verdict, std::nullopt);
  EXPECT_EQ(state_of(report, Item::track_record_engagement), State::known);
  EXPECT_EQ(state_of(report, Item::track_record_compare), State::open);
  EXPECT_EQ(state_of(report, Item::track_record), State::open);
}

TEST(PostComparison, VerdictBeginsBeyondTheLimits) {
  const auto verdict_at = [](double sponsored, double other) {
    Channel channel;
    channel.posts = {post_with(sponsored, 0, true), post_with(sponsored, 0, true),
                     post_with(other, 0, false), post_with(other, 0, false)};
    Scratch scratch;
    return compare_posts(channel, scratch).verdict;
  };
  EXPECT_EQ(verdict_at(49, 100), SponsoredVerdict::lower);
  EXPECT_EQ(verdict_at(50, 100), SponsoredVerdict::alike);
  EXPECT_EQ(verdict_at(150, 100), SponsoredVerdict::alike);
  EXPECT_EQ(verdict_at(151, 100), SponsoredVerdict::higher);
  EXPECT_EQ(verdict_at(10, 0), std::nullopt);
}

}  // namespace
}  // namespace kol
