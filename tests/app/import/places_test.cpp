// Records are named by where they stand in the file, and people of one name by what is known of
// each.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/import/import_stage.h"
#include "app/keeping/adding.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// ---- Lines ----

// A title, two blank lines, a total and a row that is there twice.
TEST_F(ImportTest, SkippedRecordsAreNamedByTheirLines) {
  open(
      "Roster,,\n,,\nname,platform,followers\nAnn,Instagram,1200\n,,\nTotal,,1200\n"
      "Ann,Instagram,1200\n");
  EXPECT_THAT(texts(), Contains("Line"));
  for (const char* const said : {"5", "6", "7", "the same as line 4"}) {
    EXPECT_THAT(texts(), Contains(said));
  }
  accept_import(app_);
  draw();
  press("What was read");
  EXPECT_THAT(texts(), Contains("the same as line 4"));
}

TEST_F(ImportTest, OfASheetTheRowIsNamed) {
  open_sheet(app_, "creators.xlsx", {"Roster"}, 0,
             "\x1E\x1FRoster\x1E\x1Fname\x1Fplatform\x1F"
             "followers\x1E\x1F"
             "Ann\x1FInstagram\x1F"
             "900\x1E\x1E\x1F"
             "Bo\x1FInstagram\x1F"
             "800");
  draw();
  EXPECT_THAT(texts(), Contains("Row"));
  EXPECT_THAT(texts(), Contains("4"));  // neither as many people nor records
}

TEST_F(ImportTest, WhatIsNoObjectOfAListIsSaidPlainly) {
  open(R"([{"username": "ann", "platform": "instagram", "followers": 5}, 7])");
  EXPECT_THAT(texts(), Contains("Record"));
  EXPECT_THAT(texts(),
              Contains("an entry of the list without named fields, so nothing says whose it is"));
}

// ---- The account of it ----

TEST_F(ImportTest, WhatIsLeftToCheckIsCountedAndComesFirst) {
  open(kAgency);
  act(in_entry("Ann: Followers", ui::Role::button).id, kClick);  // it is right
  accept_import(app_);
  draw();
  press("What was read");
  const std::vector<std::string> all = texts();
  const auto place_of = [&](const std::string& text) {
    return std::find(all.begin(), all.end(), text) - all.begin();
  };
  EXPECT_THAT(all, Contains("1 figure to check"));
  EXPECT_LT(place_of("1 figure to check"), place_of("Ben: Followers"));
  EXPECT_LT(place_of("Ben: Followers"), place_of("Ann: Followers"));
}

// ---- Two of one name ----

const char* const kTwoOfOneName =
    "Name,Handle,Platform,Followers\nAnn,ann,Instagram,~12k\nAnn,bea,Instagram,~13k\n"
    "Cy,cy,TikTok,\n";

TEST_F(ImportTest, TwoOfOneNameAreToldApart) {
  open(kTwoOfOneName);
  EXPECT_THAT(texts(), Contains("Ann, line 2: Followers"));
  EXPECT_THAT(texts(), Contains("Ann, line 3: Followers"));
  EXPECT_THAT(texts(), Contains("Lines 2 and 3: the same name"));
  EXPECT_THAT(texts(), Contains("Line 2: Instagram, ann, 12,000 followers · "
                                "Line 3: Instagram, bea, 13,000 followers"));
  EXPECT_EQ(in_entry("Lines 2 and 3: the same name", ui::Role::button).title,
            "Merge – Ann, line 3");
  // They stay so in the account of it.
  accept_import(app_);
  draw();
  press("What was read");
  EXPECT_THAT(texts(), Contains("Ann, line 3: Followers"));
}

TEST_F(ImportTest, WhatWasPutTogetherSaysWhyAndOfWhichAccounts) {
  open("ID,Name,Handle,Platform,Followers\n7,Ann,ann,Instagram,900\n7,Ann,annie,TikTok,30k\n");
  const std::string why = "Lines 2 and 3: the same ID";
  EXPECT_THAT(texts(), Contains(why));
  EXPECT_THAT(texts(), Contains("Instagram, ann, 900 followers · TikTok, annie, 30,000 followers"));
  EXPECT_EQ(in_entry(why, ui::Role::button).title, "Keep apart – Ann, line 3");
}

// ---- The people as they will be ----

TEST_F(ImportTest, OnAPhoneFollowersAndQuoteComeFirst) {
  open(kAgency);
  app_.ui.environment.width = 390;
  draw();
  std::vector<std::string> heads;
  for (const ui::Node& node : app_.ui.tree.nodes()) {
    if (node.role == ui::Role::column_header) heads.push_back(node.value);
  }
  ASSERT_GE(heads.size(), 4u);
  heads.resize(4);
  EXPECT_THAT(heads, ElementsAre("Name", "Followers", "Quote", "Platform"));
}

// 2.346 % of 12,345 are 289.6137.
TEST_F(ImportTest, ReckonedEngagementsAreRounded) {
  open("name,platform,followers,engagement rate\nAnn,Instagram,12345,2.346%\n");
  ASSERT_TRUE(app_.import->result.influencers[0].channels[0].average.engagements);
  EXPECT_THAT(texts(), Contains("290"));
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("289.6"))));
}

TEST_F(ImportTest, EngagementsThatTheTableSaysAreNot) {
  open("name,platform,followers,average engagements\nAnn,Instagram,12345,289.5\n");
  EXPECT_THAT(texts(), Contains("289.5"));
}

}  // namespace
}  // namespace kol::app
