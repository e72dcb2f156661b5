// From records to influencers: notes, platforms, identity, limits and the account of it all.
#include <gtest/gtest.h>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> ids_in(const Import& import) {
  std::vector<std::string> ids;
  for (const Influencer& influencer : import.influencers) ids.push_back(influencer.id);
  return ids;
}

TEST(Records, EveryFieldFindsItsPlace) {
  const Import import = read_table(
      "id,name,handle,platform,followers,following,likes,comments,shares,saves,views,reach,"
      "impressions,engagements,fake_share,suspect_comments,growth_30d,brand_fan,niche,country,"
      "quote,email,notes\n"
      "k1,Mara,mara.v,tiktok,1000,20,30,4,5,6,700,800,900,45,0.1,0.2,-0.05,yes,food,TH,50,"
      "m@x.example,hello\n");
  Channel channel;
  channel.platform = Platform::tiktok;
  channel.handle = "mara.v";
  channel.followers = 1000;
  channel.following = 20;
  channel.average.likes = 30;
  channel.average.comments = 4;
  channel.average.shares = 5;
  channel.average.saves = 6;
  channel.average.views = 700;
  channel.average.reach = 800;
  channel.average.impressions = 900;
  channel.average.engagements = 45;
  channel.fake_share = 0.1;
  channel.suspect_comments = 0.2;
  channel.growth_30d = -0.05;
  Influencer mara;
  mara.id = "k1";
  mara.name = "Mara";
  mara.niche = "food";
  mara.country = "TH";
  mara.email = "m@x.example";
  mara.notes = "hello";
  mara.brand_fan = true;
  mara.quote = 50;
  mara.channels = {channel};
  EXPECT_EQ(only(import), mara);
}

TEST(Records, BlankOnesAreCountedAndSkipped) {
  const Import import = read_instagram("name;followers;email\nA;1;\n\n;;\n;;x@y.z\n;N/A;\nB;;\n");
  EXPECT_EQ(import.diagnostics.records, 6U);
  EXPECT_EQ(import.diagnostics.imported, 2U);
  EXPECT_THAT(skipped_in(import), ElementsAre("record 2: blank", "record 3: blank",
                                              "record 4: blank: no name, no handle and no number",
                                              "record 5: blank: no name, no handle and no number"));
}

TEST(Records, ShorterOnesAreEmptyAtTheEndLongerOnesGoToTheNotes) {
  const Import import = read_instagram("name;followers;fee\nA;4\nB;5;6;seven;;eight\n");
  EXPECT_EQ(import.influencers[0].quote, std::nullopt);
  EXPECT_EQ(import.influencers[1].notes, "column 4: seven\ncolumn 6: eight");
}

TEST(Notes, WhatFitsNothingComesAfterTheOwnNotes) {
  const Import import = read_instagram("Rank,name,notes,Visits\n3,A,\"own\nlines\",n/a\n,B,b,\n");
  EXPECT_EQ(import.influencers[0].notes, "own\nlines\nRank: 3\nVisits: n/a");
  EXPECT_EQ(import.influencers[1].notes, "b");
}

TEST(Notes, KeepASecondNameNicheOrCountryThatDiffers) {
  const Import import = read_instagram(
      "handle,name,nick,category_1,category_2,country,audience country\n"
      "a,Anna,Anna,food,travel,TH,TH\nb,Bo,Bobo,,travel,N/A,MY\n");
  EXPECT_EQ(import.influencers[0].name, "Anna");
  EXPECT_EQ(import.influencers[0].niche, "food");
  EXPECT_EQ(import.influencers[0].notes, "category_2: travel");
  EXPECT_EQ(import.influencers[1].niche, "travel");
  EXPECT_EQ(import.influencers[1].country, "MY");
  EXPECT_EQ(import.influencers[1].notes, "nick: Bobo");
}

TEST(Notes, KeepTheOrderOfTheColumnsWithALinkToo) {
  const Import import =
      read_instagram("manager,url,handle,city,notes\nM,u/1,a,C,own\n,u/2,b,C,\n,u/3,c,,\n");
  ASSERT_EQ(import.influencers.size(), 3U);
  EXPECT_EQ(import.influencers[0].notes, "own\nmanager: M\nurl: u/1\ncity: C");
  EXPECT_EQ(import.influencers[1].notes, "url: u/2\ncity: C");
  EXPECT_EQ(import.influencers[2].notes, "url: u/3");
}

TEST(Texts, UnknownForNicheCountryAndEmailButNotForNames) {
  const Import import =
      read_instagram("name,handle,niche,country,email\nN/A,none,N/A,-,n/a\n-,–,x,y,z\nC,c,,,\n");
  EXPECT_EQ(import.influencers[0].name, "N/A");
  EXPECT_EQ(import.influencers[0].channels[0].handle, "none");
  EXPECT_EQ(import.influencers[0].niche, "");
  EXPECT_EQ(import.influencers[0].country, "");
  EXPECT_EQ(import.influencers[0].email, "");
  EXPECT_THAT(skipped_in(import), ElementsAre("record 2: blank: no name, no handle and no number"));
}

TEST(Texts, LongerThanTheWorkspaceAllowsAreCutAndSaidSo) {
  std::string thai;
  for (int i = 0; i < 10001; ++i) thai += "ก";
  const Import import = read_instagram("name;notes\nA;" + thai + "\n");
  EXPECT_EQ(only(import).notes, thai.substr(3));
  EXPECT_THAT(warnings_in(import), ElementsAre("notes_cut"));
}

TEST(Texts, LoseTheApostropheThatDefusesAFormula) {
  const Import import =
      read_instagram("name,email,note,Visits\n'=cmd,''+66,'quoted,'@x\n'-,'a,,\n");
  EXPECT_EQ(import.influencers[0].name, "=cmd");
  EXPECT_EQ(import.influencers[0].email, "'+66");
  EXPECT_EQ(import.influencers[0].notes, "'quoted\nVisits: @x");
  EXPECT_EQ(import.influencers[1].name, "-");
  EXPECT_EQ(import.influencers[1].email, "'a");
}

TEST(BrandFan, IsYesOrNoInTheFourLanguages) {
  const Import import =
      read_instagram(column_of("brand_fan", {"yes", "TRUE", "ใช่", "ya", "კი", "no", "0", "", "ไม่",
                                             "tidak", "არა", "maybe"}));
  for (std::size_t i = 0; i < import.influencers.size(); ++i) {
    EXPECT_EQ(import.influencers[i].brand_fan, i < 5) << i;
  }
  EXPECT_THAT(unreadable_in(import), ElementsAre("12 brand_fan maybe"));
}

TEST(Platform, OfTheCellInItsShortForms) {
  const Import import =
      read_table(column_of("platform", {"insta", "IG", "TikTok", "tt", "YT", "fb", "Twitter",
                                        "X (Twitter)", "blog", "other", "เฟซบุ๊ก", "ტიკტოკი"}));
  using enum Platform;
  const std::vector<Platform> expected = {instagram, instagram, tiktok, tiktok, youtube,  facebook,
                                          x,         x,         blog,   other,  facebook, tiktok};
  ASSERT_THAT(import.influencers, SizeIs(expected.size()));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(import.influencers[i].channels[0].platform, expected[i]) << i;
  }
  EXPECT_EQ(import.diagnostics.unreadable_count, 0U);
}

TEST(Platform, AnUnknownNetworkIsOtherWithANote) {
  const Import import = read_instagram("name;platform\nA;Twitch\nB;N/A\nC;ig\n");
  EXPECT_EQ(import.influencers[0].channels[0].platform, Platform::other);
  EXPECT_EQ(import.influencers[0].notes, "platform: Twitch");
  EXPECT_THAT(unreadable_in(import), ElementsAre("1 platform Twitch"));
  EXPECT_EQ(import.influencers[1].channels[0].platform, Platform::instagram);
}

std::optional<Platform> platform_by_name(std::string file_name, std::string_view header = "name") {
  const Import import =
      read_table(std::string(header) + "\nA\n", {.file_name = std::move(file_name)});
  if (import.influencers.empty()) return std::nullopt;
  return import.influencers[0].channels[0].platform;
}

TEST(Platform, OfTheFilesBaseName) {
  EXPECT_EQ(platform_by_name("social media - Tiktok sep 2022.csv"), Platform::tiktok);
  EXPECT_EQ(platform_by_name("/lists/instagram/roster-YOUTUBE.csv"), Platform::youtube);
  EXPECT_EQ(platform_by_name("C:\\tiktok\\top_ig_list.csv"), Platform::instagram);
  EXPECT_EQ(platform_by_name("fb.csv"), Platform::facebook);
  EXPECT_EQ(platform_by_name("twitter"), Platform::x);
  EXPECT_EQ(platform_by_name("big list.csv"), std::nullopt);
  EXPECT_EQ(platform_by_name("ytics.csv"), std::nullopt);
  EXPECT_EQ(platform_by_name("x blog.csv"), std::nullopt);
  EXPECT_EQ(platform_by_name("tiktok and youtube.csv"), std::nullopt);
  EXPECT_EQ(platform_by_name("\xFF\xFEt"), std::nullopt);
}

TEST(Platform, OfAHeaderThatBecameAField) {
  EXPECT_EQ(platform_by_name("list.csv", "Tiktoker name"), Platform::tiktok);
  EXPECT_EQ(platform_by_name("list.csv", "ig_handle"), Platform::instagram);
  EXPECT_EQ(platform_by_name("list.csv", "name;TikTok mood"), std::nullopt);
  EXPECT_EQ(platform_by_name("list.csv", "ig_handle;youtube handle"), Platform::instagram);
  EXPECT_EQ(platform_by_name("tiktok and youtube.csv", "ig_handle"), Platform::instagram);
}

TEST(Platform, TheCallersWinsOverTheFileAndLosesToTheCell) {
  const Import import = read_table("name;platform;followers\nA;;5\nB;YT;6\n",
                                   {.platform = Platform::facebook, .file_name = "tiktok.csv"});
  EXPECT_EQ(import.influencers[0].channels[0].platform, Platform::facebook);
  EXPECT_EQ(import.influencers[1].channels[0].platform, Platform::youtube);
}

TEST(Platform, RecordsWithoutAnyAreSkippedAndCounted) {
  const Import import = read_table("name;platform;followers\nA;;5\nB;YT;6\nC;?;7\n");
  EXPECT_TRUE(import.needs_platform);
  EXPECT_EQ(import.without_platform, 2U);
  EXPECT_THAT(skipped_in(import), ElementsAre("record 1: nothing says which platform it is",
                                              "record 3: nothing says which platform it is"));
  EXPECT_THAT(error_of(read_table("name\nA\n")), HasSubstr("platform"));
}

TEST(Identity, TheSameIdIsOneInfluencerWithSeveralChannels) {
  const Import import = read_table(
      "id;name;platform;handle;followers;country\n"
      "1;Anna;ig;anna;100;\n2;Bo;ig;bo;5;\n1;ANNA;tt;anna_b;200;TH\n1;Anna;ig;other;3;\n");
  ASSERT_THAT(import.influencers, SizeIs(3));
  const Influencer& anna = import.influencers[0];
  EXPECT_EQ(anna.name, "Anna");
  EXPECT_EQ(anna.country, "TH");
  EXPECT_EQ(anna.notes, "name: ANNA");
  ASSERT_THAT(anna.channels, SizeIs(2));
  EXPECT_EQ(anna.channels[1].handle, "anna_b");
  EXPECT_EQ(anna.channels[1].followers, 200);
  EXPECT_EQ(import.influencers[2].id, "1-2");  // once more on one platform: another person
  EXPECT_THAT(warnings_in(import), ElementsAre("id_reused", "same_name"));
  EXPECT_EQ(import.diagnostics.imported, 4U);
}

TEST(Identity, WithoutIdsARepeatedRecordIsSkipped) {
  const Import import =
      read_instagram("no;name;followers\n1;Anna;5\n2;Bo;6\n3;Anna;5\n4;Anna;7\n5;Anna;5\n");
  EXPECT_THAT(skipped_in(import),
              ElementsAre("record 3: the same as record 1", "record 5: the same as record 1"));
  EXPECT_THAT(ids_in(import), ElementsAre("Anna", "Bo", "Anna-2"));
}

TEST(Identity, WithIdsRepeatedFiguresAreTwoInfluencers) {
  EXPECT_THAT(read_instagram("id;name;followers\n1;A;5\n2;A;5\n").influencers, SizeIs(2));
}

TEST(Identity, DefaultIdsAreHandleThenNameThenRecordNumber) {
  const Import import = read_instagram("handle;name;followers\n@a;Anna;1\n;Bo B;2\n;;3\n");
  EXPECT_THAT(ids_in(import), ElementsAre("a", "Bo B", "record 3"));
}

TEST(Identity, DefaultIdsAvoidThoseThatAreGiven) {
  const Import import =
      read_instagram("id;name;followers\n;a;1\n;a;2\na;b;3\na-2;c;4\n;a;5\n;a-3;6\n");
  EXPECT_THAT(ids_in(import), ElementsAre("a-3", "a-4", "a", "a-2", "a-5", "a-3-2"));
}

TEST(Identity, ManyEqualNamesTakeNoTime) {
  std::string csv = "name;followers\n";
  for (int i = 0; i < 50000; ++i) csv += "same;" + std::to_string(i) + "\n";
  const Import import = read_instagram(csv);
  ASSERT_THAT(import.influencers, SizeIs(50000));
  EXPECT_EQ(import.influencers.back().id, "same-50000");
}

TEST(Limits, MoreThanAMillionRecordsAreAnError) {
  std::string csv = "name\n";
  for (int i = 0; i < 1000000; ++i) csv += "\n";
  EXPECT_EQ(read_instagram(csv).diagnostics.records, 1000000U);
  EXPECT_EQ(error_of(read_instagram(csv + "A\n")), "more than 1,000,000 records");
}

TEST(Diagnostics, EveryRecordIsImportedOrSkipped) {
  const Import import = read_table("name;platform\nA;ig\n\nA;ig\nB;\nname;platform\nC;Twitch\n");
  const Diagnostics& diagnostics = import.diagnostics;
  EXPECT_EQ(diagnostics.records, 6U);
  EXPECT_EQ(diagnostics.imported, 2U);
  EXPECT_EQ(diagnostics.records, diagnostics.imported + diagnostics.skipped.size());
}

TEST(Diagnostics, ListTheFirst100UnreadableCellsAndCountAll) {
  std::vector<std::string> cells(150, "5");
  cells.insert(cells.end(), 120, "many");
  const Import import = read_instagram(column_of("followers", cells));
  EXPECT_EQ(import.diagnostics.unreadable_count, 120U);
  EXPECT_THAT(import.diagnostics.unreadable, SizeIs(100));
}

TEST(Diagnostics, AsJson) {
  const Import import = read_instagram("name;followers;Rank\nA;lots;1\n;;\n");
  const std::string json = write_diagnostics(import.diagnostics);
  std::string compact;
  for (const char c : json) {
    if (c != '\n' && c != ' ') compact += c;
  }
  EXPECT_EQ(compact,
            "{\"records\":2,\"imported\":1,\"skipped\":[{\"record\":2,\"reason\":\"blank\"}],"
            "\"columns\":[{\"header\":\"name\",\"field\":\"name\"},"
            "{\"header\":\"followers\",\"field\":\"followers\"},"
            "{\"header\":\"Rank\",\"field\":\"note\"}],"
            "\"unreadable\":{\"count\":1,\"cells\":[{\"record\":1,\"column\":\"followers\","
            "\"text\":\"lots\"}]},\"doubtful\":{\"count\":0,\"cells\":[]},"
            "\"merged\":{\"count\":0,\"records\":[]},\"warnings\":[],\"rows\":\"accounts\","
            "\"encoding\":\"utf-8\",\"delimiter\":\";\"}");
}

TEST(Paste, ABlockFromASpreadsheetGoesTheSameWay) {
  const Import import = read_instagram("Name\tFollowers\tFee\r\nนก\t12,500\t฿3,000\r\n");
  EXPECT_EQ(import.diagnostics.delimiter, "\t");
  EXPECT_EQ(only(import).quote, 3000);
  EXPECT_EQ(import.currency, "THB");
}

TEST(Nothing, IsImportedWithAReason) {
  EXPECT_THAT(error_of(read_instagram("name;followers\n")), HasSubstr("no records"));
  EXPECT_THAT(error_of(read_instagram("name;followers\n;;\n")), HasSubstr("blank"));
  EXPECT_THAT(error_of(read_instagram("\n\n")), HasSubstr("no"));
  EXPECT_THAT(read_instagram("name\n").influencers, IsEmpty());
}

// A cell of two lines, and each way to end one.
TEST(Records, KnowTheirLines) {
  const Import import = read_instagram("name,followers\n\"A\nnn\",1\r\nBo,2\rCy,3\n\nDi,4\n");
  EXPECT_THAT(import.diagnostics.lines, ElementsAre(2, 4, 5, 6, 7));
  EXPECT_THAT(read_table(R"([{"name": "Ann", "platform": "x"}])").diagnostics.lines, IsEmpty());
}

}  // namespace
}  // namespace kol::io
