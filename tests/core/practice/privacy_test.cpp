// What links leave out (spec: practice.md 23).
#include "core/practice/privacy.h"

#include <gtest/gtest.h>

#include "../sample.h"

namespace kol {
namespace {

Workspace full() {
  Workspace workspace = sample_workspace();
  workspace.influencers[0].email = "a@example.org";
  workspace.influencers[0].notes = "note";
  workspace.influencers[0].vetting.emplace();
  workspace.campaign.terms.contact = "Bo";
  workspace.campaign.tips.by_tip[Tip::meet] = {true, "on Monday", {}};
  LineupRow& row = workspace.campaign.lineup[0];
  row.terms.contact = "Cy";
  row.wording = {{"parties", "Ask Cy.", {}}};
  row.results.orders = 3;
  row.deliverables[0].pieces.resize(1);
  row.deliverables[0].pieces[0].results.clicks = 4;
  workspace.campaign.results.tools = 5;
  workspace.history.resize(1);
  workspace.creator.emplace().influencer = "a";
  return workspace;
}

TEST(Privacy, FindsEachPartThatHoldsSomething) {
  EXPECT_TRUE(private_parts(sample_workspace()).none());
  EXPECT_TRUE(private_parts(full()).all());
}

TEST(Privacy, LeavesOutAllThatIsNotKept) {
  const Workspace rest = with_only(full(), {});
  EXPECT_TRUE(private_parts(rest).none());
  EXPECT_TRUE(rest.campaign.tips.by_tip.at(Tip::meet).done);
  EXPECT_EQ(rest.campaign.lineup[0].deliverables[0].pieces.size(), 1U);
  EXPECT_EQ(with_only(full(), PrivateParts().set()), full());
}

TEST(Privacy, EachPartIsOnItsOwn) {
  for (std::size_t i = 0; i < kPrivatePartCount; ++i) {
    const PrivateParts only = PrivateParts().set(i);
    EXPECT_EQ(private_parts(with_only(full(), only)), only) << i;
  }
}

// Their pieces are not read, only kept as text: with the results in it.
TEST(Privacy, ResultsOfMorePostsThanAreReadAreLeftOutToo) {
  Workspace workspace = sample_workspace();
  Deliverable& posts = workspace.campaign.lineup[0].deliverables[0];
  posts.count = 200;
  posts.unknown = R"("pieces":[{"results":{"orders":3}}])";
  EXPECT_TRUE(private_parts(workspace).any());
  const Workspace rest = with_only(workspace, {});
  EXPECT_EQ(rest.campaign.lineup[0].deliverables[0].unknown, "");
  EXPECT_TRUE(private_parts(rest).none());
}

}  // namespace
}  // namespace kol
