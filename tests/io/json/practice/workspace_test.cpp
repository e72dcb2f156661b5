// Reading and writing what practice.md adds to the workspace, with its errors and warnings (spec:
// practice.md 17 to 23).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../workspace_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A line-up of two rows, `deliverable` members in the first one's, `row` members in both.
std::string with_rows(std::string_view deliverable, std::string_view first,
                      std::string_view second = {}) {
  const auto row = [](std::string_view influencer, std::string_view format,
                      std::string_view deliverables, std::string_view members) {
    return R"({"influencer":")" + std::string(influencer) + R"(","deliverables":[{"format":")" +
           std::string(format) + '"' + std::string(deliverables) + "}]" + std::string(members) +
           '}';
  };
  return with_campaign(R"("lineup":[)" + row("a", "instagram.post", deliverable, first) + ',' +
                       row("b", "tiktok.video", R"(,"count":1)", second) + ']');
}

std::vector<std::string> warnings_of(std::string_view json) {
  std::vector<std::string> places;
  for (const Problem& warning : read(json).warnings) places.push_back(warning.place);
  return places;
}

std::string rewritten(std::string_view json) {
  const ReadWorkspace workspace = read(json);
  return workspace.workspace ? write_workspace(*workspace.workspace, -1)
                             : in_english(workspace.errors.front());
}

TEST(PracticeWorkspace, ComesBackAsItWasRead) {
  const std::string workspace = with(
      R"("settings":{"learned":{"fee_level":0.8,"fee_exponent":0.7,"observed_spread":0.4,"q":1}},)"
      R"("campaign":{"lineup":[{"influencer":"a","deliverables":[{"format":"instagram.post",)"
      R"("count":2,"pieces":[{},{"date":"2026-03-10","url":"https://instagram.com/p/1",)"
      R"("content":"a_post_2","results":{"views":1,"likes":0},"q":[1]}]}],)"
      R"("terms":{"brand":"","include":["",""],"approval":false,"draft_days":0,"analytics":[],)"
      R"("metrics":[{"metric":"clicks","target":1}],"deposit_date":"2026-02-28"},)"
      R"("wording":[{"clause":"creative","text":"As you like.\n- no scripts","q":2}],)"
      R"("tracking":{"code":"NAM_10","hashtags":["#ad","ร้าน"],"term":""},)"
      R"("results":{"orders":3,"fee_paid":10}}],)"
      R"("terms":{"creative":"free","cancel_share":0.5},)"
      R"("tips":{"meet":{"done":true,"note":"by video"},"bring_cake":{"done":true}},)"
      R"("tracking":{"landing_page":"https://ร้าน.example/a","links":false,"codes":true},)"
      R"("results":{"attribution":"code","tools":0}},)"
      R"("influencers":[{"id":"a","channels":[{"platform":"instagram"}],)"
      R"("vetting":{"items":{"engagement.likes":{"state":"asked"},"fee":{},"shoes":{}},)"
      R"("meets_deadlines":false,"response_hours":3,)"
      R"("competitors":[{"name":"X","until":"2027-01-01"}]},)"
      R"("tracking":{"slug":"nam-1"}}],)"
      R"("history":[{"name":"May","ctr":[{"class":"bio_link","impressions":10,"clicks":1}],)"
      R"("cvr":[{"clicks":2,"orders":1}],)"
      R"("fees":[{"format":"instagram.post","followers":10,"fee":1}],)"
      R"("spread":[{"kind":"engagements","planned":1,"actual":2}]}],)"
      R"("learning":{"p1":0.01,"power":0.9},)"
      R"("creator":{"influencer":"a","about":"me","expenses":3,"hours":{"instagram.post":2},)"
      R"("plan":[{"format":"instagram.post","per_month":4,"paid_share":0.5}],)"
      R"("affiliate":[{"name":"","price":4,"per_sale":1,"posts":[{"format":"instagram.post",)"
      R"("count":0}]}],"products":[{"name":"c","price":49,"orders":{"low":5,"typical":15,)"
      R"("high":40}}],"barter":[{"name":"d","value":60,"worth":0.5,"format":"instagram.post"}],)"
      R"("audience":[{"label":"18-24","share":0.6}],"past":["","x","x"]})");
  EXPECT_THAT(errors_of(workspace), IsEmpty());
  EXPECT_EQ(rewritten(workspace), workspace);
}

TEST(PracticeWorkspace, VettingWithoutAnythingIsThere) {
  const std::string workspace =
      with(R"("influencers":[{"id":"a","channels":[{"platform":"x"}],"vetting":{}}])");
  EXPECT_EQ(rewritten(workspace), workspace);
}

TEST(PracticeWorkspace, PiecesMayComeBeforeTheirCount) {
  EXPECT_THAT(errors_of(with_rows(R"(,"pieces":[{},{}],"count":2)", "")), IsEmpty());
  EXPECT_THAT(places_of(with_rows(R"(,"pieces":[{},{}],"count":1)", "")),
              ElementsAre("campaign.lineup[0].deliverables[0].pieces"));
  EXPECT_THAT(places_of(with_rows(R"(,"pieces":[{},{"date":"2026-02-29"}],"count":2)", "")),
              ElementsAre("campaign.lineup[0].deliverables[0].pieces[1].date"));
}

TEST(PracticeWorkspace, OfMoreThanAHundredPostsThereAreNoPieces) {
  const std::string workspace = with_rows(R"(,"count":101,"pieces":[{"date":3},4])", "");
  EXPECT_THAT(errors_of(workspace), IsEmpty());
  EXPECT_THAT(warnings_of(workspace), ElementsAre("campaign.lineup[0].deliverables[0].pieces"));
  EXPECT_EQ(rewritten(workspace), workspace);
}

TEST(PracticeWorkspace, PiecesBeyondALoweredCountAreNotWritten) {
  Workspace workspace =
      *read(with_rows(R"(,"count":2,"pieces":[{},{"content":"x"}])", "")).workspace;
  workspace.campaign.lineup[0].deliverables[0].count = 1;
  EXPECT_EQ(write_workspace(workspace, -1), with_rows(R"(,"count":1,"pieces":[{}])", ""));
}

TEST(PracticeWorkspace, ErrorsNameTheirPlace) {
  EXPECT_THAT(
      places_of(with_rows(
          R"(,"count":2,"pieces":[{"date":"2569-03-10","url":"ftp://a.b","content":"a b"},)"
          R"({"results":{"orders_by_link":4,"orders_by_code":2,"orders_by_both":3,"likes":-1}}])",
          R"(,"terms":{"draft_days":1.5,"live_days":10000,"analytics":["fame"],)"
          R"("metrics":[{"metric":"clicks","target":1},{"metric":"clicks","target":0}]},)"
          R"("tracking":{"code":"ab","hashtags":["1","a b","c","#d"],"discount":2})",
          R"(,"results":{"views":1,"hours":-1})")),
      ElementsAre("campaign.lineup[0].deliverables[0].pieces[0].date",
                  "campaign.lineup[0].deliverables[0].pieces[0].url",
                  "campaign.lineup[0].deliverables[0].pieces[0].content",
                  "campaign.lineup[0].deliverables[0].pieces[1].results.orders_by_both",
                  "campaign.lineup[0].deliverables[0].pieces[1].results.likes",
                  "campaign.lineup[0].terms.draft_days", "campaign.lineup[0].terms.live_days",
                  "campaign.lineup[0].terms.analytics[0]",
                  "campaign.lineup[0].terms.metrics[1].metric",
                  "campaign.lineup[0].terms.metrics[1].target", "campaign.lineup[0].tracking.code",
                  "campaign.lineup[0].tracking.hashtags", "campaign.lineup[0].tracking.hashtags[0]",
                  "campaign.lineup[0].tracking.hashtags[1]", "campaign.lineup[0].tracking.discount",
                  "campaign.lineup[1].results.hours"));
}

TEST(PracticeWorkspace, AContentAndASlugStandOnce) {
  EXPECT_THAT(places_of(with_rows(R"(,"count":2,"pieces":[{"content":"x"},{"content":"X"}])", "")),
              ElementsAre("campaign.lineup[0].deliverables[0].pieces[1].content"));
  EXPECT_THAT(places_of(with(R"("influencers":[
    {"id":"a","channels":[{"platform":"x"}],"tracking":{"slug":"one"}},
    {"id":"b","channels":[{"platform":"x"}],"tracking":{"slug":"one"}},
    {"id":"c","channels":[{"platform":"x"}],"tracking":{"slug":"One"}}])")),
              ElementsAre("influencers[1].tracking.slug", "influencers[2].tracking.slug"));
}

TEST(PracticeWorkspace, TheCreatorHasAChannelForEachFormat) {
  const std::string influencers =
      R"("influencers":[{"id":"a","channels":[{"platform":"instagram"}]}],)";
  EXPECT_THAT(places_of(with(influencers + R"("creator":{"influencer":"b"})")),
              ElementsAre("creator.influencer"));
  EXPECT_THAT(places_of(with(influencers + R"("creator":{})")), ElementsAre("creator.influencer"));
  EXPECT_THAT(
      places_of(with(influencers + R"("creator":{"influencer":"a","hours":{"tiktok.video":1},
        "prices":{"vine":1},"plan":[{"format":"x.post","per_month":1}],
        "affiliate":[{"name":"n","price":1,"posts":[{"format":"x.post","count":1}]}],
        "products":[{"name":"n","price":1}],
        "barter":[{"name":"n","value":1,"worth":2,"format":"blog.post"}]})")),
      testing::UnorderedElementsAre(
          "creator.hours.tiktok.video", "creator.prices.vine", "creator.plan[0].format",
          "creator.affiliate[0].commission", "creator.affiliate[0].posts[0].format",
          "creator.products[0].orders", "creator.barter[0].worth", "creator.barter[0].format"));
}

TEST(PracticeWorkspace, WarningsNameTheirPlace) {
  EXPECT_THAT(
      warnings_of(with(
          R"("campaign":{"offer":{"discount":0.1},"tips":{"fly":{}},"tracking":{"discount":0.2,
             "landing_page":"HTTP://shop.example"},"lineup":[
             {"influencer":"a","deliverables":[{"format":"x.post","count":2,
              "pieces":[{"results":{"clicks":3,"reach":9}},{"results":{"clicks":2}}]}],
              "tracking":{"code":"OIL","discount":0.1},"results":{"clicks":4,"reach":1}}]},
             "influencers":[
             {"id":"a","channels":[{"platform":"x"}],"vetting":{"items":{"shoes":{}}}},
             {"id":"b","channels":[{"platform":"x"}],"tracking":{"code":"01l"}}],
             "history":[{"ctr":[{"class":"billboard","impressions":1,"clicks":1}]}])")),
      testing::UnorderedElementsAre(
          "campaign.tips.fly", "campaign.tracking.discount", "campaign.tracking.landing_page",
          "campaign.lineup[0].tracking.code", "campaign.lineup[0].results.clicks",
          "influencers[0].vetting.items.shoes", "influencers[1].tracking.code",
          "history[0].ctr[0].class"));
}

}  // namespace
}  // namespace kol::io
