// The order of the roster table: sorting, searching and filtering, and keeping up with edits.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "app/state/roster_view.h"
#include "builtin_benchmarks.h"
#include "io/json/benchmarks.h"

namespace kol::app {
namespace {

using testing::ElementsAre;

const Benchmarks& benchmarks() {
  static const Benchmarks the_benchmarks = *io::read_benchmarks(builtin_benchmarks).benchmarks;
  return the_benchmarks;
}

Influencer influencer(std::string id, Platform platform, MaybeNumber followers) {
  Influencer made;
  made.id = std::move(id);
  made.channels.emplace_back().platform = platform;
  made.channels.front().followers = followers;
  return made;
}

Document document_of(std::vector<Influencer> influencers) {
  Workspace workspace;
  workspace.campaign.goal = Goal::engagement;
  workspace.influencers = std::move(influencers);
  return Document(benchmarks(), std::move(workspace));
}

Document five() {
  std::vector<Influencer> all = {
      influencer("carla", Platform::instagram, 5000),
      influencer("anan", Platform::tiktok, std::nullopt),
      influencer("Bea", Platform::instagram, 20000),
      influencer("dora", Platform::youtube, 20000),
      influencer("emil", Platform::blog, std::nullopt),
  };
  all[1].name = "อนันต์";
  all[2].niche = "Skin care";
  all[3].channels.push_back(all[0].channels.front());
  all[3].notes = "met in Lisbon";
  all[4].tags = {"Answers fast"};
  return document_of(std::move(all));
}

std::vector<std::size_t> rows(const Document& document, const RosterOrder& order) {
  RosterRows made;
  return made.of(document, order);
}

TEST(RosterRows, UnknownValuesComeLastInBothDirectionsAndTiesKeepTheirOrder) {
  const Document document = five();
  EXPECT_THAT(rows(document, {.by = RosterColumn::followers}), ElementsAre(0, 2, 3, 1, 4));
  EXPECT_THAT(rows(document, {.by = RosterColumn::followers, .descending = true}),
              ElementsAre(2, 3, 0, 1, 4));
}

TEST(RosterRows, NamesAreSortedWithoutRegardToCase) {
  const Document document = five();
  // bea, carla, dora, emil, then the Thai name.
  EXPECT_THAT(rows(document, {.by = RosterColumn::name}), ElementsAre(2, 0, 3, 4, 1));
}

TEST(RosterRows, EveryWordOfTheSearchHasToBeFound) {
  const Document document = five();
  EXPECT_THAT(rows(document, {.search = "SKIN bea"}), ElementsAre(2));
  EXPECT_THAT(rows(document, {.search = "lisbon"}), ElementsAre(3));
  EXPECT_THAT(rows(document, {.search = "fast"}), ElementsAre(4));
  EXPECT_THAT(rows(document, {.search = "อนัน"}), ElementsAre(1));
  EXPECT_THAT(rows(document, {.search = "skin dora"}), ElementsAre());
}

TEST(RosterRows, AnyChannelCountsForThePlatform) {
  const Document document = five();
  EXPECT_THAT(rows(document, {.by = RosterColumn::name, .platform = Platform::instagram}),
              ElementsAre(2, 0, 3));
}

TEST(RosterRows, FiltersAreJoinedByAnd) {
  Document document = five();
  // 5,000 followers are nano, 20,000 micro.
  EXPECT_THAT(rows(document, {.by = RosterColumn::name, .tier = "micro"}), ElementsAre(2, 3));
  EXPECT_THAT(rows(document, {.platform = Platform::youtube, .tier = "micro"}), ElementsAre(3));
  EXPECT_THAT(rows(document, {.tag = "Answers fast"}), ElementsAre(4));
  EXPECT_THAT(rows(document, {.tier = "micro", .tag = "Answers fast"}), ElementsAre());
  EXPECT_THAT(rows(document, {.verdict = QuoteVerdict::high}), ElementsAre());
  document.edit_influencer(2, {}, [](Influencer& next) { next.quote = 1e6; });
  EXPECT_THAT(rows(document, {.verdict = QuoteVerdict::high}), ElementsAre(2));
  EXPECT_THAT(rows(document, {.profitable = true}), ElementsAre()) << "nothing is known of profit";
}

TEST(RosterRows, TagsInUseAreListedOnceWithoutRegardToCase) {
  Document document = five();
  document.edit_influencer(0, {}, [](Influencer& next) { next.tags = {"zoo", "best"}; });
  document.edit_influencer(1, {}, [](Influencer& next) { next.tags = {"best"}; });
  RosterTags tags;
  EXPECT_THAT(tags.of(document), ElementsAre("Answers fast", "best", "zoo"));
}

// What one edit leaves is what a fresh look would find, whatever the order.
class AfterAnEdit : public testing::TestWithParam<RosterOrder> {};

TEST_P(AfterAnEdit, RowsAreThoseOfAFreshLook) {
  Document document = five();
  RosterRows kept;
  kept.of(document, GetParam());
  const std::vector<MaybeNumber> followers = {7000, std::nullopt, 20000, 1, 90000, 20001};
  std::size_t edited = 0;
  for (const MaybeNumber& next : followers) {
    document.edit_influencer(edited, {}, [&](Influencer& changed) {
      changed.channels.front().followers = next;
      changed.name = next ? "skin " + std::to_string(*next) : "";
    });
    EXPECT_EQ(kept.of(document, GetParam()), rows(document, GetParam())) << edited;
    edited = (edited + 2) % 5;
  }
  document.undo();
  EXPECT_EQ(kept.of(document, GetParam()), rows(document, GetParam()));
}

INSTANTIATE_TEST_SUITE_P(
    Orders, AfterAnEdit,
    testing::Values(RosterOrder{}, RosterOrder{.descending = true},
                    RosterOrder{.by = RosterColumn::followers},
                    RosterOrder{.by = RosterColumn::followers, .descending = true},
                    RosterOrder{.by = RosterColumn::name, .descending = true},
                    RosterOrder{.by = RosterColumn::fee, .search = "skin"},
                    RosterOrder{.search = "skin"}, RosterOrder{.tier = "micro"},
                    RosterOrder{.by = RosterColumn::name, .tier = "nano"},
                    RosterOrder{.by = RosterColumn::name, .platform = Platform::instagram}));

TEST(RosterRows, NothingIsMadeAnewWhereNothingChanged) {
  const Document document = five();
  RosterRows kept;
  kept.of(document, {});
  const std::size_t version = kept.version();
  kept.of(document, {});
  EXPECT_EQ(kept.version(), version);
}

}  // namespace
}  // namespace kol::app
