// What is calculated for deciding goes over as JSON and comes back the same.
#include "io/json/decisions.h"

#include "core/decide/decide.h"
#include "core/evaluate.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

Workspace planned() {
  const auto read_back = read(R"({"version": 1, "influencers": [
      {"id": "a", "channels": [{"platform": "instagram", "followers": 20000}], "quote": 200},
      {"id": "b", "channels": [{"platform": "tiktok", "followers": 150000}], "quote": 900},
      {"id": "c", "channels": [{"platform": "blog"}]}],
    "campaign": {"offer": {"aov": 60, "gross_margin": 0.5}, "budget": 1500,
      "lineup": [{"influencer": "b", "deliverables": [{"format": "tiktok.video", "count": 2}]},
                 {"influencer": "a", "deliverables": [{"format": "instagram.post", "count": 1}],
                  "payment": {"type": "commission", "rate": 0.1}}]},
    "simulation": {"trials": 2000, "target_roi": 0.2}, "planner": {}})");
  EXPECT_TRUE(read_back.workspace) << testing::PrintToString(in_english(read_back.errors));
  return read_back.workspace.value_or(Workspace{});
}

TEST(DecisionsJson, ComeBackTheSame) {
  const Workspace workspace = planned();
  const Benchmarks benchmarks = shipped_benchmarks();
  const Decisions decisions = decide(workspace, benchmarks, evaluate(workspace, benchmarks));
  ASSERT_TRUE(decisions.plan);
  EXPECT_FALSE(decisions.plan->left_out.empty());
  ASSERT_TRUE(decisions.big_or_small && decisions.big_or_small->big);
  const auto back = read_decisions("{" + write_decisions(workspace, decisions) + "}", workspace);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, decisions);
}

TEST(DecisionsJson, NothingComesBackAsNothing) {
  const Decisions none;
  const auto back = read_decisions("{" + write_decisions({}, none) + "}", {});
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, none);
}

TEST(DecisionsJson, WhatIsNoneIsNotTaken) {
  const Workspace workspace = planned();
  EXPECT_FALSE(read_decisions("", workspace));
  EXPECT_FALSE(read_decisions("[]", workspace));
  EXPECT_FALSE(read_decisions(R"({"simulation": {"trials": "many"}})", workspace));
  EXPECT_FALSE(read_decisions(R"({"plan": {"chosen": [{"influencer": "z"}], "status": "optimal"}})",
                              workspace));
}

}  // namespace
}  // namespace kol::io
