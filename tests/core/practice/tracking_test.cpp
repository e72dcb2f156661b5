// What each piece of a line-up is tracked by.
#include "core/practice/tracking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/sample.h"
#include "io/json/names.h"

namespace kol {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

// Two of the worked examples (24): three stories by nam, a blog article and a video by lea.
Workspace launch() {
  Workspace workspace;
  workspace.influencers = {influencer_with("nam", channel_on(Platform::instagram, 38200)),
                           influencer_with("lea", channel_on(Platform::youtube, 126000))};
  workspace.influencers[0].name = "น้ำฝน สกินโน้ต";
  workspace.influencers[0].channels[0].handle = "nam.skinnotes";
  workspace.influencers[1].name = "Derm with Léa";
  workspace.influencers[1].channels[0].handle = "dermwithlea";
  workspace.influencers[1].channels.push_back(channel_on(Platform::blog, 4000));
  Campaign& campaign = workspace.campaign;
  campaign.name = "Serum launch";
  campaign.offer.discount = 0.1;
  campaign.tracking.landing_page = "https://shop.example/serum?ref=a&utm_source=old#buy";
  campaign.lineup = {row_of("nam", "instagram.story", 3, std::nullopt),
                     row_of("lea", "youtube.integration", 1, std::nullopt)};
  campaign.lineup[1].deliverables.push_back({"blog.article", 1, {}, ""});
  return workspace;
}

std::vector<TrackingRow> tracked(const Workspace& workspace) {
  return track(workspace, sample_benchmarks());
}

TEST(Tracking, EachPieceHasALinkACodeAndAPlace) {
  const std::vector<TrackingRow> rows = tracked(launch());
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].slug, "nam-skinnotes");
  EXPECT_THAT(rows[0].code, Optional(std::string("NAMSKINNOTES10")));
  EXPECT_EQ(rows[0].discount, 0.1);
  ASSERT_THAT(rows[0].pieces, SizeIs(3));
  const TrackedPiece& second = rows[0].pieces[1];
  EXPECT_EQ(second.format, "instagram.story");
  EXPECT_EQ(second.piece, 2U);
  EXPECT_EQ(second.place, "story_link");
  EXPECT_EQ(second.content, "nam-skinnotes_instagram-story_2");
  EXPECT_EQ(second.landing_page, launch().campaign.tracking.landing_page);
  EXPECT_EQ(second.link,
            "https://shop.example/serum?ref=a&utm_source=instagram&utm_medium=influencer"
            "&utm_campaign=serum-launch&utm_content=nam-skinnotes_instagram-story_2#buy");
  EXPECT_THAT(second.hashtags, IsEmpty());
  EXPECT_EQ(rows[1].influencer, 1U);
  EXPECT_EQ(rows[1].slug, "dermwithlea");
  EXPECT_THAT(rows[1].code, Optional(std::string("DERMWITHLEA10")));
  ASSERT_THAT(rows[1].pieces, SizeIs(2));
  EXPECT_EQ(rows[1].pieces[1].content, "dermwithlea_blog-article_1");
  EXPECT_EQ(rows[1].pieces[1].place, "article_link");
}

TEST(Tracking, TheReadersWordsReplaceTheUsualOnes) {
  Workspace workspace = launch();
  CampaignTracking& tracking = workspace.campaign.tracking;
  tracking.landing_page = "https://a.b/";
  tracking.source = "Src";
  tracking.medium = "paid social";
  tracking.campaign = "Été";
  tracking.term = "t";
  workspace.campaign.lineup[1].tracking.term = "";
  workspace.campaign.lineup[1].tracking.landing_page = "http://c.d";
  const std::vector<TrackingRow> rows = tracked(workspace);
  EXPECT_EQ(rows[0].pieces[0].link,
            "https://a.b/?utm_source=Src&utm_medium=paid%20social&utm_campaign=%C3%89t%C3%A9"
            "&utm_content=nam-skinnotes_instagram-story_1&utm_term=t");
  EXPECT_EQ(rows[1].pieces[0].landing_page, "http://c.d");
  EXPECT_EQ(rows[1].pieces[0].link,
            "http://c.d/?utm_source=Src&utm_medium=paid%20social&utm_campaign=%C3%89t%C3%A9"
            "&utm_content=dermwithlea_youtube-integration_1");
}

TEST(Tracking, EmptyWordsAreTheUsualOnes) {
  Workspace workspace = launch();
  workspace.campaign.name = "เปิดตัว";
  CampaignTracking& tracking = workspace.campaign.tracking;
  tracking.landing_page = "https://a.b/";
  tracking.source = tracking.medium = tracking.campaign = tracking.term = "";
  EXPECT_EQ(tracked(workspace)[0].pieces[0].link,
            "https://a.b/?utm_source=instagram&utm_medium=influencer&utm_campaign=campaign"
            "&utm_content=nam-skinnotes_instagram-story_1");
}

TEST(Tracking, NoLinkWithoutLandingPageOrWithLinksOff) {
  Workspace workspace = launch();
  workspace.campaign.tracking.links = false;
  const TrackedPiece off = tracked(workspace)[0].pieces[0];
  EXPECT_TRUE(off.landing_page);
  EXPECT_FALSE(off.link);
  EXPECT_EQ(off.content, "nam-skinnotes_instagram-story_1");
  workspace.campaign.tracking = {};
  const TrackedPiece none = tracked(workspace)[0].pieces[0];
  EXPECT_FALSE(none.landing_page);
  EXPECT_FALSE(none.link);
}

TEST(Tracking, ADiscountOfNothingMakesNoCode) {
  Workspace workspace = launch();
  workspace.campaign.offer.discount = 0;
  const std::vector<TrackingRow> rows = tracked(workspace);
  EXPECT_FALSE(rows[0].code);
  EXPECT_EQ(rows[0].discount, 0);
}

TEST(Tracking, HashtagsAreTheRowsAndTheDisclosure) {
  Workspace workspace = launch();
  Campaign& campaign = workspace.campaign;
  campaign.tracking.hashtags = {"serum", "glow", "launch"};
  campaign.terms.disclosure = "#ad";
  campaign.lineup[1].terms.disclosure = "Anzeige";
  const std::vector<TrackingRow> rows = tracked(workspace);
  EXPECT_THAT(rows[0].pieces[2].hashtags, ElementsAre("#serum", "#glow", "#launch", "#ad"));
  EXPECT_THAT(rows[1].pieces[0].hashtags, ElementsAre("#serum", "#glow", "#launch"));
  EXPECT_THAT(rows[1].pieces[1].hashtags, IsEmpty()) << "a blog has no hashtags";
}

TEST(Tracking, AnEmptyDisclosureOfTheRowWins) {
  Workspace workspace = launch();
  workspace.campaign.terms.disclosure = "#ad";
  workspace.campaign.lineup[0].terms.disclosure = "";
  EXPECT_THAT(tracked(workspace)[0].pieces[0].hashtags, IsEmpty());
  EXPECT_THAT(tracked(workspace)[1].pieces[0].hashtags, ElementsAre("#ad"));
}

TEST(Tracking, PiecesAreCountedThroughTheLineUp) {
  Workspace workspace = launch();
  Campaign& campaign = workspace.campaign;
  campaign.lineup.push_back(row_of("nam", "instagram.story", 2, std::nullopt));
  campaign.lineup[0].deliverables[0].pieces.resize(2);
  campaign.lineup[0].deliverables[0].pieces[0].content = "Own";
  campaign.lineup[0].deliverables[0].pieces[1].date = date_from("2026-03-14");
  campaign.lineup[2].deliverables[0].pieces.resize(2);
  campaign.lineup[2].deliverables[0].pieces[1].content = "nam-skinnotes_instagram-STORY_4";
  const std::vector<TrackingRow> rows = tracked(workspace);
  EXPECT_EQ(rows[0].pieces[0].content, "Own");
  EXPECT_EQ(rows[0].pieces[1].content, "nam-skinnotes_instagram-story_2");
  EXPECT_EQ(rows[0].pieces[1].date, date_from("2026-03-14"));
  EXPECT_EQ(rows[0].pieces[2].content, "nam-skinnotes_instagram-story_3");
  EXPECT_EQ(rows[2].pieces[0].content, "nam-skinnotes_instagram-story_5");
  EXPECT_EQ(rows[2].pieces[1].content, "nam-skinnotes_instagram-STORY_4");
  EXPECT_EQ(rows[2].pieces[1].piece, 2U);
}

TEST(Tracking, MoreThanAHundredPostsHaveNoPieces) {
  Workspace workspace = launch();
  workspace.campaign.lineup[0].deliverables[0].count = 101;
  EXPECT_THAT(tracked(workspace)[0].pieces, IsEmpty());
  EXPECT_TRUE(tracked(workspace)[0].code);
  workspace.campaign.lineup[0].deliverables[0].count = 100;
  EXPECT_THAT(tracked(workspace)[0].pieces, SizeIs(100));
}

TEST(Tracking, EveryPlatformIsCalledAsInWorkspaces) {
  for (const Format& format : sample_benchmarks().formats) {
    Workspace workspace = launch();
    workspace.campaign.tracking.landing_page = "https://a.b/";
    workspace.campaign.lineup = {row_of("nam", format.id, 1, std::nullopt)};
    const std::string expected =
        "https://a.b/?utm_source=" + std::string(io::name_of(io::kPlatformNames, format.platform)) +
        "&utm_medium=";
    EXPECT_THAT(tracked(workspace)[0].pieces[0].link, Optional(testing::StartsWith(expected)));
  }
}

TEST(Tracking, BrokenTextsAndStrangersDoNoHarm) {
  Workspace workspace = launch();
  for (int first = 0x80; first < 0x100; ++first) {
    const std::string broken = {static_cast<char>(first), '\x80', '/', static_cast<char>(first)};
    workspace.influencers[0].name = broken;
    workspace.influencers[0].channels[0].handle = broken;
    workspace.campaign.name = broken;
    workspace.campaign.tracking.landing_page = "https://a.b/" + broken + "?" + broken;
    workspace.campaign.tracking.term = broken;
    workspace.campaign.tracking.hashtags = {broken};
    workspace.campaign.terms.disclosure = "#" + broken;
    EXPECT_TRUE(tracked(workspace)[0].pieces[0].link);
  }
  workspace.campaign.tracking.landing_page = "no address";
  workspace.campaign.lineup.push_back(row_of("nobody", "instagram.story", 1, std::nullopt));
  workspace.campaign.lineup.push_back(row_of("nam", "no.format", 1, std::nullopt));
  const std::vector<TrackingRow> rows = tracked(workspace);
  EXPECT_THAT(rows[2].pieces, IsEmpty());
  EXPECT_THAT(rows[3].pieces, IsEmpty());
}

}  // namespace
}  // namespace kol
