// A roster written in pieces is the roster written at once, whatever became of it.
#include "io/json/written_roster.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>

#include "io/json/workspace.h"

namespace kol::io {
namespace {

Influencer somebody(std::size_t number) {
  Influencer influencer;
  influencer.id = "n" + std::to_string(number);
  influencer.name = "Nan \"" + std::to_string(number) + "\"";
  influencer.channels.emplace_back().followers = static_cast<double>(number);
  return influencer;
}

class Written : public testing::Test {
 protected:
  void put(std::size_t at, std::size_t removed, std::size_t added) {
    auto& all = workspace_.influencers;
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(at);
    const auto gap = all.erase(from, from + static_cast<std::ptrdiff_t>(removed));
    std::vector<Influencer> fresh;
    for (std::size_t i = 0; i < added; ++i) fresh.push_back(somebody(next_++));
    all.insert(gap, fresh.begin(), fresh.end());
    written_.change(at, removed, added);
  }

  Workspace workspace_;
  WrittenRoster written_;
  std::size_t next_ = 0;
};

TEST_F(Written, OfNobodyIsTheRestOfTheWorkspace) {
  workspace_.campaign.name = "Spring";
  EXPECT_EQ(written_.text(workspace_), R"({"version":1,"campaign":{"name":"Spring"}})");
}

TEST_F(Written, HoldsEverybodyWhoIsThere) {
  put(0, 0, 2);
  workspace_.unknown = R"({"later":1})";
  EXPECT_EQ(written_.text(workspace_), write_workspace(workspace_, -1));
  EXPECT_NE(written_.text(workspace_).find(R"("id":"n1")"), std::string::npos);
}

TEST_F(Written, IsWholeAfterAnyChanges) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  put(0, 0, 3500);
  for (int i = 0; i < 300; ++i) {
    const std::size_t count = workspace_.influencers.size();
    const std::size_t at = below(4) == 0 ? below(4) * 1000 : below(count + 1);
    const std::size_t from = std::min(at, count);
    const std::size_t most = below(3) == 0 ? 2500 : 3;
    const std::size_t removed = below(std::min(most, count - from) + 1);
    put(from, removed, below(2) == 0 ? removed : below(most + 1));
    if (below(3) == 0) written_.write(workspace_.influencers, below(2000));
    if (below(4) == 0) {
      ASSERT_EQ(written_.text(workspace_), write_workspace(workspace_, -1)) << "change " << i;
    }
  }
}

TEST_F(Written, TakesAsManyStepsAsItIsAllowedInfluencersForEach) {
  put(0, 0, 10'000);
  EXPECT_FALSE(written_.write(workspace_.influencers, 5000));
  EXPECT_TRUE(written_.write(workspace_.influencers, 5000));
  // One piece of it is written again, no more.
  workspace_.influencers[7000].name = "Other";
  written_.change(7000, 1, 1);
  EXPECT_FALSE(written_.write(workspace_.influencers, 0));
  EXPECT_TRUE(written_.write(workspace_.influencers, 1));
  EXPECT_EQ(written_.text(workspace_), write_workspace(workspace_, -1));
}

}  // namespace
}  // namespace kol::io
