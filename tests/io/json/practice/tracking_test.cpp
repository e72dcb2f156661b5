// Tracking as JSON.
#include "io/json/practice/tracking.h"

#include <gtest/gtest.h>

#include <string>

namespace kol::io {
namespace {

std::string written_tracking(const Workspace& workspace, const std::vector<TrackingRow>& rows) {
  std::string out;
  JsonWriter json(out, -1);
  write_tracking(json, workspace, rows);
  return out;
}

TEST(TrackingJson, HasAnObjectForEachRow) {
  Workspace workspace;
  workspace.campaign.lineup.resize(2);
  workspace.campaign.lineup[0].influencer = "nam";
  workspace.campaign.lineup[1].influencer = "lea";
  std::vector<TrackingRow> rows(2);
  rows[0].slug = "nam";
  rows[0].code = "NAM10";
  rows[0].discount = 0.1;
  rows[0].pieces = {{"instagram.story",
                     1,
                     date_from("2026-03-10"),
                     "https://a.b",
                     "https://a.b/?utm_source=instagram",
                     "story_link",
                     "nam_instagram-story_1",
                     {"#serum", "#ad"}},
                    {"instagram.story", 2, {}, {}, {}, "story_link", "nam_instagram-story_2", {}}};
  rows[1].discount = 0;
  EXPECT_EQ(written_tracking(workspace, rows),
            R"([{"row":1,"influencer":"nam","code":"NAM10","discount":0.1,"pieces":[)"
            R"({"format":"instagram.story","piece":1,"date":"2026-03-10",)"
            R"("landing_page":"https://a.b","link":"https://a.b/?utm_source=instagram",)"
            R"("place":"story_link","content":"nam_instagram-story_1",)"
            R"("hashtags":["#serum","#ad"]},)"
            R"({"format":"instagram.story","piece":2,"date":null,"landing_page":null,)"
            R"("link":null,"place":"story_link","content":"nam_instagram-story_2",)"
            R"("hashtags":[]}]},)"
            R"({"row":2,"influencer":"lea","code":null,"discount":0,"pieces":[]}])");
}

TEST(TrackingJson, IsEmptyWithoutALineUp) { EXPECT_EQ(written_tracking({}, {}), "[]"); }

}  // namespace
}  // namespace kol::io
