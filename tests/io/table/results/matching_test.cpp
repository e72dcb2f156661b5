// Whose a record of results is: by its content, link, code or handle.
#include <gtest/gtest.h>

#include "results_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

TEST(ResultMatching, ContentOfAnalyticsIsThePiece) {
  const ResultsImport import = read_results(
      "Session manual ad content,Session campaign,Sessions,Ecommerce purchases\n"
      "nam-skinnotes_instagram-story_2,serum-launch,130,4\n"
      "DERMWITHLEA_youtube-integration_1,Serum-Launch,250,5\n");
  EXPECT_THAT(matched_in(import), ElementsAre("1 0.0.1 link", "2 1.0.0 link"));
  EXPECT_THAT(piece_results(import, 0, 1).clicks, Optional(130));
  EXPECT_THAT(piece_results(import, 0, 1).orders_by_link, Optional(4));
  EXPECT_EQ(piece_results(import, 0, 1).orders, std::nullopt);
  EXPECT_THAT(piece_results(import, 1, 0).clicks, Optional(250));
  EXPECT_EQ(import.diagnostics.imported, 2U);
}

TEST(ResultMatching, ContentOfAShortLinkStandsInItsAddress) {
  const ResultsImport import = read_results(
      "Bitlink,Long URL,Engagements\n"
      "bit.ly/a,https://shop.example/serum?ref=a&UTM_Content=nam%2Dskinnotes_instagram-story_3,70\n"
      "bit.ly/b,https://shop.example/?utm_content=somebody-else&utm_campaign=serum-launch,9\n");
  EXPECT_THAT(fields_of(import), ElementsAre("note", "link", "clicks"));
  EXPECT_THAT(matched_in(import), ElementsAre("1 0.0.2 link"));
  EXPECT_THAT(piece_results(import, 0, 2).clicks, Optional(70));
  EXPECT_THAT(skipped_in(import), ElementsAre("2 unmatched"));
}

TEST(ResultMatching, EngagementsBesideAKnownCountOfClicksAreEngagements) {
  const ResultsImport import = read_results(
      "Destination URL,Engagements,Clicks\n"
      "shop.example/serum?utm_content=nam-skinnotes_instagram-story_1,70,50\n");
  EXPECT_THAT(piece_results(import, 0, 0).engagements, Optional(70));
  EXPECT_THAT(piece_results(import, 0, 0).clicks, Optional(50));
}

TEST(ResultMatching, AnotherCampaignIsSkipped) {
  const ResultsImport import = read_results(
      "utm_campaign,utm_content,link,clicks\n"
      "spring,nam-skinnotes_instagram-story_1,,1\n"
      "(not set),nam-skinnotes_instagram-story_1,,2\n"
      ",nam-skinnotes_instagram-story_1,https://x.example/?utm_campaign=spring,4\n"
      "serum-launch,nam-skinnotes_instagram-story_1,https://x.example/?utm_campaign=spring,8\n");
  EXPECT_THAT(skipped_in(import), ElementsAre("1 other_campaign", "3 other_campaign"));
  EXPECT_THAT(piece_results(import, 0, 0).clicks, Optional(10));
}

TEST(ResultMatching, TheCampaignOfTheLinksCanBeNamedOtherwise) {
  Workspace workspace = serum_launch();
  workspace.campaign.tracking.campaign = "Q2 Serum";
  const ResultsImport import = read_results(
      "url,clicks\n"
      "https://a.example/?utm_content=nam-skinnotes_instagram-story_1&utm_campaign=Q2%20serum,3\n"
      "https://a.example/"
      "?utm_content=nam-skinnotes_instagram-story_2&utm_campaign=serum-launch,3\n",
      workspace);
  // The second is the slug of the name, which is not what these links say.
  EXPECT_THAT(matched_in(import), ElementsAre("1 0.0.0 link"));
}

TEST(ResultMatching, TheAddressOfAPostIsThePiece) {
  Workspace workspace = serum_launch();
  std::vector<Piece>& pieces = workspace.campaign.lineup[0].deliverables[0].pieces;
  pieces.resize(3);
  pieces[1].url = "https://www.instagram.com/stories/nam.skinnotes/1/";
  pieces[2].url = "http://instagram.com/stories/Nam.skinnotes/1";  // the same: the first counts
  const ResultsImport import = read_results(
      "Permalink,Views,Likes\n"
      "HTTPS://instagram.com/stories/nam.skinnotes/1?igsh=x#y,900,40\n"
      "/stories/nam.skinnotes/1/?a=b,50,2\n",
      workspace);
  EXPECT_THAT(matched_in(import), ElementsAre("1 0.0.1 link", "2 0.0.1 link"));
  EXPECT_THAT(piece_results(import, 0, 1).views, Optional(950));
  EXPECT_THAT(piece_results(import, 0, 1).likes, Optional(42));
}

TEST(ResultMatching, ALandingPageOfOneRowIsTheRow) {
  Workspace workspace = serum_launch();
  const std::string table = "Landing page + query string,Sessions,Transactions\n/lea/?x=1,30,2\n";
  workspace.campaign.lineup[1].tracking.landing_page = "https://shop.example/lea";
  const ResultsImport import = read_results(table, workspace);
  EXPECT_THAT(matched_in(import), ElementsAre("1 1 link"));
  EXPECT_THAT(row_results(import, 1).clicks, Optional(30));
  EXPECT_THAT(row_results(import, 1).orders_by_link, Optional(2));
  // That of two rows says nothing.
  workspace.campaign.lineup[0].tracking.landing_page = "https://www.shop.example/lea/";
  EXPECT_THAT(matched_in(read_results(table, workspace)), IsEmpty());
  EXPECT_THAT(skipped_in(read_results("url,clicks\nhttps://shop.example/serum,3\n")),
              ElementsAre("1 unmatched"));
}

TEST(ResultMatching, ACodeIsTheRow) {
  const ResultsImport import =
      read_results("Discount code,Orders\nnamskinnotes10,7\nSUMMER,3\n(none),4\nDermWithLea10,6\n");
  EXPECT_THAT(matched_in(import), ElementsAre("1 0 code", "4 1 code"));
  EXPECT_THAT(row_results(import, 0).orders_by_code, Optional(7));
  EXPECT_EQ(row_results(import, 0).orders_by_link, std::nullopt);
  EXPECT_THAT(row_results(import, 1).orders_by_code, Optional(6));
}

TEST(ResultMatching, ACodeOfSeveralRowsOfOneInfluencerIsTheFirst) {
  Workspace workspace = serum_launch();
  workspace.campaign.lineup.push_back(results_row("nam", "instagram.post", 1));
  const ResultsImport import =
      read_results("code,orders,leads\nNAMSKINNOTES10,7,2\nNAMSKINNOTES10,1,0\n", workspace);
  EXPECT_THAT(row_results(import, 0).orders_by_code, Optional(8));
  EXPECT_THAT(row_results(import, 0).leads, Optional(2));
  EXPECT_THAT(row_results(import, 2).orders_by_code, Optional(0));
  EXPECT_EQ(row_results(import, 2).leads, std::nullopt);
  EXPECT_THAT(warnings_in(import),
              ElementsAre("Several rows of one influencer have the code NAMSKINNOTES10: its 2 "
                          "records went to the first."));
}

TEST(ResultMatching, ACodeOfSeveralInfluencersIsNobodys) {
  Workspace workspace = serum_launch();
  workspace.campaign.lineup[0].tracking.code = "SERUM10";
  workspace.campaign.lineup[1].tracking.code = "serum10";
  const ResultsImport import = read_results(
      "code,content,orders\nSerum10,,7\nSerum10,nam-skinnotes_instagram-story_1,2\n", workspace);
  EXPECT_THAT(skipped_in(import), ElementsAre("1 code_of_several"));
  // A link tells whose it is.
  EXPECT_THAT(matched_in(import), ElementsAre("2 0.0.0 link"));
  EXPECT_THAT(row_results(import, 0).orders_by_both, Optional(2));
}

TEST(ResultMatching, AHandleIsTheOnlyRowOfTheInfluencer) {
  Workspace workspace = serum_launch();
  const std::string table = "handle,platform,orders,reach\n@Nam.SkinNotes/,IG,5,900\n";
  const ResultsImport import = read_results(table, workspace);
  EXPECT_THAT(matched_in(import), ElementsAre("1 0 handle"));
  EXPECT_THAT(row_results(import, 0).orders, Optional(5));
  EXPECT_THAT(row_results(import, 0).reach, Optional(900));
  EXPECT_EQ(row_results(import, 0).orders_by_link, std::nullopt);
  // Nothing is there of hers.
  EXPECT_THAT(matched_in(read_results("handle,platform,orders\nnam.skinnotes,tiktok,5\n")),
              IsEmpty());
  // Which of two rows it is nobody knows.
  workspace.campaign.lineup.push_back(results_row("nam", "instagram.post", 1));
  EXPECT_THAT(matched_in(read_results(table, workspace)), IsEmpty());
}

TEST(ResultMatching, APlatformTellsRowsOfOneInfluencerApart) {
  Workspace workspace = serum_launch();
  Channel tiktok;
  tiktok.platform = Platform::tiktok;
  tiktok.handle = "nam.skinnotes";
  workspace.influencers[0].channels.push_back(tiktok);
  workspace.campaign.lineup.push_back(results_row("nam", "tiktok.video", 1));
  const ResultsImport import = read_results(
      "handle,platform,clicks\nnam.skinnotes,TikTok,5\nnam.skinnotes,Instagram,7\n"
      "nam.skinnotes,,9\nhttps://www.tiktok.com/@nam.skinnotes,,11\n",
      workspace);
  EXPECT_THAT(matched_in(import), ElementsAre("1 2 handle", "2 0 handle", "4 2 handle"));
  EXPECT_THAT(row_results(import, 2).clicks, Optional(16));
}

TEST(ResultMatching, ACodeOfTheSameInfluencerBesideALinkCountsTwice) {
  const ResultsImport import = read_results(
      "utm_content,coupon,orders\n"
      "nam-skinnotes_instagram-story_1,NAMSKINNOTES10,4\n"
      "nam-skinnotes_instagram-story_1,(not set),5\n"
      "nam-skinnotes_instagram-story_1,OTHERSHOP,1\n"
      ",NAMSKINNOTES10,3\n");
  EXPECT_THAT(matched_in(import),
              ElementsAre("1 0.0.0 link", "2 0.0.0 link", "3 0.0.0 link", "4 0 code"));
  EXPECT_THAT(piece_results(import, 0, 0).orders_by_link, Optional(10));
  EXPECT_THAT(row_results(import, 0).orders_by_code, Optional(7));
  EXPECT_THAT(row_results(import, 0).orders_by_both, Optional(4));
  EXPECT_EQ(row_results(import, 0).orders_by_link, std::nullopt);
  EXPECT_THAT(import.crossed, IsEmpty());
}

TEST(ResultMatching, TheCodeOfAnotherInfluencerCrossesTheLink) {
  const ResultsImport import =
      read_results("utm_content,coupon,orders\nnam-skinnotes_instagram-story_1,DERMWITHLEA10,4\n");
  EXPECT_THAT(matched_in(import), ElementsAre("1 1 code"));
  EXPECT_THAT(import.crossed, ElementsAre(1U));
  ASSERT_TRUE(import.matched[0].crossed_link);
  EXPECT_EQ(written(*import.matched[0].crossed_link),
            "campaign.lineup[0].deliverables[0].pieces[0]");
  EXPECT_THAT(row_results(import, 1).orders_by_code, Optional(4));
  EXPECT_EQ(piece_results(import, 0, 0).orders_by_link, std::nullopt);
}

TEST(ResultMatching, WithoutCodesOnlyLinksMatch) {
  Workspace workspace = serum_launch();
  workspace.campaign.tracking.codes = false;
  EXPECT_THAT(matched_in(read_results("code,orders\nNAMSKINNOTES10,7\n", workspace)), IsEmpty());
}

}  // namespace
}  // namespace kol::io
