// Links, codes and hashtags as CSV.
#include "io/table/tracking_export.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

constexpr std::string_view kHeader =
    "row,influencer,name,platform,handle,format,piece,date,landing_page,link,place,content,code,"
    "discount,hashtags\n";

std::string csv_of(const Workspace& workspace) {
  const Benchmarks benchmarks = shipped_benchmarks();
  return tracking_csv(workspace, benchmarks, track(workspace, benchmarks));
}

Workspace with_a_row() {
  Workspace workspace;
  workspace.influencers.resize(1);
  workspace.influencers[0].id = "nam";
  workspace.influencers[0].channels.resize(2);
  workspace.influencers[0].channels[0].platform = Platform::youtube;
  workspace.influencers[0].channels[1].handle = "nam.skin";
  workspace.campaign.lineup.resize(1);
  workspace.campaign.lineup[0].influencer = "nam";
  workspace.campaign.lineup[0].deliverables = {{"instagram.story", 2, {}, ""}};
  workspace.campaign.tracking.landing_page = "https://a.b";
  workspace.campaign.tracking.hashtags = {"serum", "glow"};
  workspace.campaign.offer.discount = 0.125;
  return workspace;
}

TEST(TrackingCsv, IsAHeaderWithoutPieces) { EXPECT_EQ(csv_of({}), kHeader); }

TEST(TrackingCsv, HasALineForEachPiece) {
  Workspace workspace = with_a_row();
  workspace.campaign.lineup[0].deliverables[0].pieces.resize(1);
  workspace.campaign.lineup[0].deliverables[0].pieces[0].date = date_from("2026-03-10");
  // Three digits behind the point get a fourth, so that nobody takes them for thousands.
  EXPECT_EQ(csv_of(workspace),
            std::string(kHeader) +
                "1,nam,nam,instagram,nam.skin,instagram.story,1,2026-03-10,https://a.b,"
                "https://a.b/?utm_source=instagram&utm_medium=influencer&utm_campaign=campaign"
                "&utm_content=nam-skin_instagram-story_1,story_link,nam-skin_instagram-story_1,"
                "NAM,0.1250,#serum #glow\n"
                "1,nam,nam,instagram,nam.skin,instagram.story,2,,https://a.b,"
                "https://a.b/?utm_source=instagram&utm_medium=influencer&utm_campaign=campaign"
                "&utm_content=nam-skin_instagram-story_2,story_link,nam-skin_instagram-story_2,"
                "NAM,0.1250,#serum #glow\n");
}

TEST(TrackingCsv, TextsAreQuotedAndDefused) {
  Workspace workspace = with_a_row();
  workspace.influencers[0].name = "=1,\"2\"";
  workspace.influencers[0].channels[1].handle = "@nam";
  workspace.campaign.tracking = {};
  workspace.campaign.lineup[0].deliverables[0].count = 1;
  workspace.campaign.lineup[0].tracking.code = "-NAM-";
  workspace.campaign.lineup[0].deliverables[0].pieces.resize(1);
  workspace.campaign.lineup[0].deliverables[0].pieces[0].content = "-a";
  EXPECT_EQ(csv_of(workspace),
            std::string(kHeader) +
                "1,nam,\"'=1,\"\"2\"\"\",instagram,'@nam,instagram.story,1,,,,story_link,'-a,"
                "'-NAM-,0.1250,\n");
}

}  // namespace
}  // namespace kol::io
