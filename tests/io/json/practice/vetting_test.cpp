// The shape of vetting in the report (spec: practice.md 23).
#include "io/json/practice/vetting.h"

#include <gtest/gtest.h>

#include <string>

#include "core/evaluate.h"
#include "io/json/names.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

Influencer influencer_of_two_channels() {
  Influencer influencer;
  influencer.id = "a";
  influencer.brand_fan = true;
  Channel instagram;
  instagram.average.views = 900;
  instagram.suspect_comments = 0.5;
  Channel blog;
  blog.platform = Platform::blog;
  influencer.channels = {instagram, blog};
  Vetting& vetting = influencer.vetting.emplace();
  vetting.meets_deadlines = false;
  vetting.competitors = {{"Glow", date_from("2026-03-10"), ""}};
  vetting.items[VettingItem::comfort_preview].state = VettingState::blocker;
  return influencer;
}

std::string written_vetting(const Influencer& influencer) {
  Workspace workspace;
  workspace.influencers.push_back(influencer);
  const Report report = evaluate(workspace, shipped_benchmarks());
  std::string out;
  JsonWriter json(out, -1);
  write_vetting(json, *vet(workspace, report, 0, false, date_from("2026-03-11")));
  return out;
}

TEST(VettingJson, HasEveryItemWithItsFacts) {
  const auto item = [&](std::string_view id, std::string_view state) {
    return R"({"id":")" + std::string(id) + R"(","state":)" + std::string(state) + R"(,"facts":[)";
  };
  const std::string nothing =
      R"({"sponsored":null,"other":null,"n_sponsored":0,"n_other":0,"ratio":null})";
  const auto comparison = [&](std::string_view platform) {
    return R"({"platform":")" + std::string(platform) + R"(","likes":)" + nothing +
           R"(,"comments":)" + nothing + R"(,"views":)" + nothing + R"(,"reach":)" + nothing +
           R"(,"engagements":)" + nothing + R"(,"verdict":null})";
  };
  const std::string expected =
      R"({"items":[)" + item("audience", "\"open\"") + "]}," + item("content", "\"open\"") + "]}," +
      item("deadlines", "\"known\"") +
      R"({"id":"meets_deadlines","platform":null,"value":false}]},)" +
      item("engagement", "\"open\"") +
      R"({"id":"suspect_comments","platform":"instagram","value":0.5},)"
      R"({"id":"status","platform":"instagram","value":"alarm"}]},)" +
      item("engagement.likes", "\"open\"") + "]}," + item("engagement.comments", "\"open\"") +
      "]}," + item("engagement.shares", "\"open\"") + "]}," +
      item("engagement.commenters", "\"known\"") + "]}," + item("analytics", "\"open\"") +
      R"({"id":"views","platform":"instagram","value":900}]},)" +
      item("analytics.site", "\"open\"") + "]}," + item("analytics.instagram", "\"open\"") + "]}," +
      item("analytics.facebook", "null") + "]}," + item("analytics.other", "null") + "]}," +
      item("analytics.before_payment", "\"open\"") + "]}," + item("track_record", "\"open\"") +
      "]}," + item("track_record.engagement", "\"open\"") + "]}," +
      item("track_record.brand_posts", "\"open\"") + "]}," +
      item("track_record.compare", "\"open\"") + "]}," + item("comfort", "\"blocker\"") + "]}," +
      item("comfort.content", "\"open\"") + "]}," + item("comfort.guidelines", "\"open\"") + "]}," +
      item("comfort.disclosure", "\"open\"") + "]}," + item("comfort.preview", "\"blocker\"") +
      "]}," + item("comfort.revisions", "\"open\"") + "]}," + item("brand", "\"known\"") +
      R"({"id":"brand_fan","platform":null,"value":true}]},)" + item("platforms", "\"known\"") +
      R"({"id":"platforms","platform":null,"value":["instagram","blog"]}]},)" +
      item("competitors", "\"known\"") +
      R"({"id":"competitors","platform":null,"value":["Glow"]},)"
      R"({"id":"active","platform":null,"value":[]}]},)" +
      item("paid_deals", "\"open\"") + "]}," + item("fee", "\"open\"") +
      R"(]}],"settled":5,"progress":0.4166666666666667,"blockers":["comfort.preview"],)" +
      R"("comparison":[)" + comparison("instagram") + "," + comparison("blog") + "]}";
  EXPECT_EQ(written_vetting(influencer_of_two_channels()), expected);
}

TEST(VettingJson, NamesStandInTheOrderOfTheirEnumerations) {
  EXPECT_EQ(name_of(kVettingItemNames, VettingItem::fee), "fee");
  EXPECT_EQ(name_of(kVettingItemNames, VettingItem::track_record_compare), "track_record.compare");
  EXPECT_EQ(name_of(kVettingStateNames, VettingState::known), "known");
  EXPECT_EQ(name_of(kVettingFactNames, VettingFactId::percentile), "percentile");
  EXPECT_EQ(name_of(kVettingFactNames, VettingFactId::active), "active");
  EXPECT_EQ(name_of(kSponsoredVerdictNames, SponsoredVerdict::higher), "higher");
}

}  // namespace
}  // namespace kol::io
