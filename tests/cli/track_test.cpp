// `kolculator track` as a reader runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "command.h"

namespace kol::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kLaunch = R"({"version": 1,
  "campaign": {"name": "Serum launch", "offer": {"discount": 0.1},
    "terms": {"disclosure": "#ad"},
    "tracking": {"landing_page": "https://shop.example/serum?ref=a&utm_source=old#buy",
                 "hashtags": ["serum"]},
    "lineup": [{"influencer": "nam", "deliverables": [
      {"format": "instagram.story", "count": 2, "pieces": [{"date": "2026-03-10"}]}]}]},
  "influencers": [{"id": "nam", "name": "น้ำฝน สกินโน้ต",
    "channels": [{"platform": "instagram", "handle": "nam.skinnotes"}]}]})";

const std::string kHeader =
    "row,influencer,name,platform,handle,format,piece,date,landing_page,link,place,content,code,"
    "discount,hashtags\n";

std::string line(const std::string& piece, const std::string& date) {
  return "1,nam,น้ำฝน สกินโน้ต,instagram,nam.skinnotes,instagram.story," + piece + "," + date +
         ",https://shop.example/serum?ref=a&utm_source=old#buy,"
         "https://shop.example/serum?ref=a&utm_source=instagram&utm_medium=influencer"
         "&utm_campaign=serum-launch&utm_content=nam-skinnotes_instagram-story_" +
         piece + "#buy,story_link,nam-skinnotes_instagram-story_" + piece +
         ",NAMSKINNOTES10,0.1,#serum #ad\n";
}

TEST(TrackCommand, PrintsALineForEachPiece) {
  const std::string expected = kHeader + line("1", "2026-03-10") + line("2", "");
  const Outcome piped = run_command("track", kLaunch);
  EXPECT_EQ(piped.status, 0);
  EXPECT_EQ(piped.output, expected);
  EXPECT_THAT(piped.errors, IsEmpty());
  const TemporaryFile workspace(kLaunch);
  EXPECT_EQ(run_command("track " + workspace.name()).output, expected);
  EXPECT_EQ(run_command("track -", kLaunch).output, expected);
}

TEST(TrackCommand, PrintsTheHeaderWithoutALineUp) {
  const Outcome outcome = run_command("track", R"({"version": 1})");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.output, kHeader);
}

TEST(TrackCommand, RefusesAnInvalidWorkspaceWithItsErrors) {
  const Outcome outcome = run_command(
      "track", R"({"version": 1, "campaign": {"tracking": {"landing_page": "shop.example"}}})");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.errors, HasSubstr("campaign.tracking.landing_page: "));
  EXPECT_THAT(outcome.output, IsEmpty());
  EXPECT_EQ(run_command("track a b").status, 2);
  EXPECT_EQ(run_command("track --csv", kLaunch).status, 2);
}

}  // namespace
}  // namespace kol::cli
