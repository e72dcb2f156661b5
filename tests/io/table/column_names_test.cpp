// What headers mean, and which record is the header.
#include "io/table/column_names.h"

#include <gtest/gtest.h>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

void expect_field(std::string_view field, const std::vector<std::string>& headers) {
  for (const std::string& header : headers) EXPECT_EQ(field_of(header), field) << header;
}

TEST(ColumnNames, OfTheSpec) {
  expect_field("id", {"id", "ID", "influencer_id", "Influencer ID"});
  expect_field(
      "name", {"name", "Influencer", "influencer name", "instagram name", "Tiktok name",
               "Channel Name", "Full name", "nick", "Nickname", "Creator", "ชื่อ", "Nama", "სახელი"});
  expect_field("handle", {"Handle", "username", "User Name", "Account", "Channel", "channel_info",
                          "Influencer insta name", "Tiktoker", "Tiktoker name", "Youtuber",
                          "YouTube channel", "Instagram ID"});
  expect_field("address", {"url", "Link", "Profile", "profile url", "TikTok link"});
  for (const char* header : {"Platform", "Network", "Social network", "แพลตฟอร์ม", "პლატფორმა"}) {
    EXPECT_EQ(meaning_of(header, table_words()).known.field, Field::platform) << header;
  }
  expect_field("followers", {"Followers", "Subscribers", "Fans", "ผู้ติดตาม", "Pengikut",
                             "გამომწერები", "follower", "Subscriber"});
  expect_field("following", {"following"});
  expect_field("engagements", {"Eng. (Avg.)", "Engagement avg", "Engagement average", "Engagements",
                               "Avg. Engagement"});
  expect_field("engagement_rate", {"Engagement Rate", "ER", "ER %", "Eng Rate", "60_day_eng_rate"});
  expect_field("fake_share", {"fake_share", "Fake share"});
  expect_field("suspect_comments", {"suspect_comments"});
  expect_field("growth_30d", {"growth_30d", "Growth 30d"});
  expect_field("brand_fan", {"brand_fan", "Brand fans"});
  expect_field("niche", {"niche", "Category", "Categories", "Category_1", "category 9", "Topic",
                         "Vertical"});
  expect_field("country", {"Country", "Audience country", "Audience country(mostly)", "countries"});
  expect_field("quote", {"quote", "Fee", "Price", "Rate", "Cost", "Asking fee", "ค่าตัว", "Harga",
                         "ფასი", "fees", "Rates"});
  expect_field("email", {"email", "E-mail", "Emails"});
  expect_field("notes", {"notes", "Note"});
}

TEST(ColumnNames, FiguresOfAPostAloneOrWithAWordForAverage) {
  for (const std::string figure :
       {"likes", "comments", "shares", "saves", "views", "reach", "impressions"}) {
    for (const std::string& header :
         {figure, "Avg. " + figure, figure + " avg.", "average " + figure, figure + " (mean)",
          "median_" + figure, figure + " per post", "avg " + figure + " per post"}) {
      EXPECT_EQ(field_of(header), figure) << header;
    }
    for (const std::string& header :
         {"60 day " + figure, "new post avg " + figure, "total " + figure, figure + " 1"}) {
      EXPECT_EQ(field_of(header), "note") << header;
    }
  }
  expect_field("likes", {"like", "Avg Like"});
  expect_field("note", {"Authentic engagement", "Eng. (Auth.)", "S.no", "Rank", "Likes 1"});
}

TEST(ColumnNames, InThaiMalayAndGeorgian) {
  expect_field("views",
               {"ยอดวิว", "ยอดวิวเฉลี่ย", "Tontonan", "purata tontonan", "ნახვები", "საშუალო ნახვა"});
  expect_field("likes", {"ยอดไลก์", "ไลค์", "Suka", "მოწონება"});
  expect_field("comments", {"คอมเมนต์", "Komen", "კომენტარები"});
  expect_field("shares", {"แชร์", "Kongsi", "გაზიარება"});
  expect_field("quote", {"ราคา", "Kos", "ราคา (บาท)"});
  expect_field("country", {"ประเทศ", "Negara", "ქვეყანა"});
  expect_field("email", {"อีเมล", "E-mel", "ელ. ფოსტა"});
  expect_field("notes", {"หมายเหตุ", "Nota", "შენიშვნა"});
  expect_field("followers", {"จำนวนผู้ติดตาม", "ᲒᲐᲛᲝᲛᲬᲔᲠᲔᲑᲘ"});
}

TEST(ColumnNames, PlatformWordsAreDropped) {
  expect_field("handle", {"ig_handle", "IG handle", "handle (TikTok)", "Twitter username"});
  expect_field("followers", {"YouTube subscribers", "tt followers", "Followers FB"});
  expect_field("name", {"Facebook name"});
  expect_field("quote", {"X rate", "Instagram price"});
}

TEST(ColumnNames, EmptyWordsAtTheEndAreIgnored) {
  expect_field("followers", {"Followers count", "followers number", "Followers (numeric)",
                             "Followers.1", "followers value", "ig followers count.1"});
  expect_field("engagement_rate", {"ER percent"});
  expect_field("note", {"Followers 2", "Followers.2", "category 10"});
}

// "tiktoker" is a known name, though "er" behind a platform's is one too; "instagramer" is not.
TEST(ColumnNames, ATiktokerIsNoEngagementRate) {
  expect_field("handle", {"Tiktoker", "TikToker (TikTok)", "The YouTuber"});
  expect_field("engagement_rate", {"Instagram ER", "ER Instagram", "IG ER (%)"});
}

TEST(ColumnNames, CalculatedColumnsOfAnExportAreIgnored) {
  expect_field("ignored", {"est_fee", "EST_ROI"});
}

TEST(Header, LinesAboveItAreSkipped) {
  const Import import =
      read_instagram("Roster of spring;;\n\nby the agency;;\nName;Followers;Fee\nA;5;6\n");
  EXPECT_EQ(only(import).name, "A");
  EXPECT_EQ(import.diagnostics.records, 1U);
}

TEST(Header, TitleWithoutAnyDelimiterIsSkippedToo) {
  const Import import = read_instagram("Roster of spring\n\nName,Followers,Fee\nA,5,6\n");
  EXPECT_EQ(only(import).name, "A");
  EXPECT_EQ(import.diagnostics.delimiter, ",");
}

TEST(Header, OneKnownNameIsEnoughInTheFirstFilledRecord) {
  EXPECT_EQ(read_instagram("\n;;\nfoo;Name;bar\n1;A;2\n").influencers.size(), 1U);
  EXPECT_TRUE(read_instagram("foo;bar\nfoo;Name\n1;A\n").needs_columns);
}

TEST(Header, IsLookedForInTheFirstTenFilledRecords) {
  const auto titles = [](int count) {
    std::string csv;
    for (int i = 0; i < count; ++i) csv += "some;heading\n";
    return csv + "Name;Followers\nA;5\n";
  };
  EXPECT_EQ(read_instagram(titles(9)).influencers.size(), 1U);
  EXPECT_TRUE(read_instagram(titles(10)).needs_columns);
}

TEST(Header, TheSameFurtherDownIsSkipped) {
  const Import import = read_instagram("Name;Followers\nA;5\nName;Followers\nB;6\n");
  EXPECT_THAT(skipped_in(import), ElementsAre("record 2: the header again"));
  EXPECT_THAT(followers_in(import), ElementsAre(5, 6));
}

TEST(Header, MayHoldQuotedLineBreaks) {
  const Import import = read_instagram("name,\"Views\n(avg)\",\"Note\nto self, or\"\nA,5,x\n");
  EXPECT_EQ(only_channel(import).average.views, 5);
  EXPECT_EQ(only(import).notes, "Note to self, or: x");
}

TEST(Header, WithoutAnyTheReaderIsAskedWithAGuess) {
  const Import import = read_instagram(
      "1\tAnna B\tanna.b\t12.5K\ta@b.com\n2\tBo C\tbo_c\t8K\tb@b.com\n3\tCy D\tcy\t9K\tc@b.com\n");
  EXPECT_TRUE(import.needs_columns);
  EXPECT_FALSE(import.has_header);
  EXPECT_TRUE(import.influencers.empty());
  EXPECT_THAT(error_of(import), HasSubstr("no header was recognised"));
  EXPECT_THAT(fields_of(import), ElementsAre("note", "name", "handle", "followers", "email"));
}

TEST(Header, AnUnknownOneIsGuessedByItsWordsAboveNumbers) {
  const Import import = read_instagram("wer;viele\nanna;500\nbo;600\n");
  EXPECT_TRUE(import.needs_columns);
  EXPECT_TRUE(import.has_header);
  EXPECT_EQ(import.diagnostics.columns[0].header, "wer");
  EXPECT_THAT(fields_of(import), ElementsAre("handle", "followers"));
}

TEST(Header, TheAnswerIsTaken) {
  ImportOptions options{.platform = Platform::instagram,
                        .columns = {ColumnChoice{Field::handle}, ColumnChoice{Field::followers}},
                        .has_header = false};
  const std::string csv = "anna;500\nbo;600\n";
  EXPECT_THAT(followers_in(read_table(csv, options)), ElementsAre(500, 600));
  options.has_header = true;
  EXPECT_THAT(followers_in(read_table(csv, options)), ElementsAre(600));
  options.has_header.reset();
  EXPECT_THAT(followers_in(read_table(csv, options)), ElementsAre(600));
}

TEST(Columns, TheReadersChoiceWins) {
  const Import import =
      read_table("name;Visits;Fee\nA;50;7\n",
                 {.platform = Platform::youtube,
                  .columns = {ColumnChoice{Field::name}, ColumnChoice{Field::views},
                              ColumnChoice{Field::note}}});
  EXPECT_EQ(only_channel(import).average.views, 50);
  EXPECT_EQ(only(import).notes, "Fee: 7");
  EXPECT_THAT(fields_of(import), ElementsAre("name", "views", "note"));
}

TEST(Columns, TheOneShapedLikeHandlesIsTheHandle) {
  const Import import =
      read_instagram("name;instagram name\nleo_m;Leo M\nnina;Nina K\nbo.x;Bo\nzed;Zed Y\n");
  EXPECT_THAT(fields_of(import), ElementsAre("handle", "name"));
  EXPECT_EQ(import.influencers[0].id, "leo_m");
  EXPECT_EQ(import.influencers[0].name, "Leo M");
}

TEST(Columns, NoneIsTheHandleWithoutALeadOfOneAndAHalf) {
  // 3 cells shaped like handles against 2: not more than 1.5 times as many.
  const Import import = read_instagram("name;instagram name\na;x\nb;y\nc;Z Z\nD D;W W\n");
  EXPECT_THAT(fields_of(import), ElementsAre("name", "name"));
}

TEST(Columns, NoneIsTheHandleWithFewerThanHalfItsCells) {
  const Import import = read_instagram("name;nick\na;X X\nB B;Y Y\nC C;Z Z\n");
  EXPECT_THAT(fields_of(import), ElementsAre("name", "name"));
}

TEST(Columns, AHeaderThatSaysHandleEndsTheSearch) {
  const Import import = read_instagram("name;username\nleo;Leo M\nnina;Nina K\n");
  EXPECT_THAT(fields_of(import), ElementsAre("name", "handle"));
}

TEST(Columns, LinksAreHandlesOnlyWhereThereIsNoOther) {
  const Import import =
      read_instagram("username;url\nanna;https://a.example/anna\n;https://a.example/bo\n");
  EXPECT_EQ(import.influencers[0].channels[0].handle, "anna");
  EXPECT_EQ(import.influencers[0].notes, "url: https://a.example/anna");
  EXPECT_EQ(import.influencers[1].channels[0].handle, "https://a.example/bo");
}

TEST(Columns, TheFirstReadableCopyCounts) {
  const Import import =
      read_instagram("name;Followers;Followers\nA;13.8M;13812345\nB;N/A;500\nC;;600\nD;what;700\n");
  EXPECT_THAT(followers_in(import), ElementsAre(13800000, 500, 600, 700));
  EXPECT_THAT(unreadable_in(import), ElementsAre("4 Followers what"));
}

TEST(Columns, AZeroBehindAnUnreadableCellIsAFormulasAndUnknown) {
  const Import import = read_instagram("name;Likes;Likes\nA;N/A;0\nB;0;0\nC;N/A;#VALOR!\nD;5;0\n");
  EXPECT_EQ(import.influencers[0].channels[0].average.likes, std::nullopt);
  EXPECT_EQ(import.influencers[1].channels[0].average.likes, 0);
  EXPECT_EQ(import.influencers[2].channels[0].average.likes, std::nullopt);
  EXPECT_EQ(import.influencers[3].channels[0].average.likes, 5);
}

TEST(Columns, NumbersOfWhichFewerThanHalfCanBeReadAreNotes) {
  std::vector<std::string> countries(6, "Thailand");
  countries.insert(countries.end(), {"1", "2", "3", "4"});
  const Import few = read_instagram(column_of("Views avg.", countries));
  EXPECT_THAT(fields_of(few), ElementsAre("handle", "note"));
  EXPECT_EQ(few.influencers[0].notes, "Views avg.: Thailand");
  EXPECT_EQ(few.diagnostics.unreadable_count, 0U);

  countries[0] = "5";  // half can be read
  EXPECT_THAT(fields_of(read_instagram(column_of("Views avg.", countries))), Contains("views"));
  countries[0] = "N/A";  // not filled: 4 of 9, too few cells to judge
  EXPECT_THAT(fields_of(read_instagram(column_of("Views avg.", countries))), Contains("views"));
}

TEST(Columns, AnEngagementColumnMostlyInPercentIsARate) {
  const Import import =
      read_instagram("name;followers;Engagement\nA;1000;3%\nB;2000;2.5%\nC;1000;40\n");
  EXPECT_THAT(fields_of(import), ElementsAre("name", "followers", "engagement_rate"));
  EXPECT_EQ(import.influencers[0].channels[0].average.engagements, 30);
  EXPECT_EQ(import.influencers[1].channels[0].average.engagements, 50);
}

TEST(EngagementRate, IsInPercentByHeaderByACellOrByItsValues) {
  const auto engagements = [](std::string_view header, std::string_view rates) {
    const Import import = read_instagram("name;followers;" + std::string(header) + "\nA;1000;" +
                                         std::string(rates) + "\n");
    return import.influencers.front().channels.front().average.engagements.value_or(-1);
  };
  EXPECT_DOUBLE_EQ(engagements("ER", "0.05"), 50);
  EXPECT_DOUBLE_EQ(engagements("ER %", "0.05"), 0.5);
  EXPECT_DOUBLE_EQ(engagements("ER (percent)", "0.05"), 0.5);
  EXPECT_DOUBLE_EQ(engagements("ER", "0.05\nB;1;2%"), 0.5);
  EXPECT_DOUBLE_EQ(engagements("ER", "0.05\nB;1;NaN%"), 0.5);
  EXPECT_DOUBLE_EQ(engagements("ER", "3\nB;1;0.1\nC;1;4"), 30);
  EXPECT_DOUBLE_EQ(engagements("ER", "0.2\nB;1;0.3"), 200);  // half, not more, are over 0.2
}

TEST(EngagementRate, GivesWayToBetterFigures) {
  const Import import = read_instagram(
      "name;followers;likes;comments;engagements;er\n"
      "A;1000;10;2;;0.05\nB;1000;10;;;0.05\nC;1000;;;70;0.05\nD;;;;;0.05\n");
  EXPECT_EQ(import.influencers[0].channels[0].average.engagements, std::nullopt);
  EXPECT_EQ(import.influencers[1].channels[0].average.engagements, 50);
  EXPECT_EQ(import.influencers[2].channels[0].average.engagements, 70);
  EXPECT_EQ(import.influencers[3].channels[0].average.engagements, std::nullopt);
}

}  // namespace
}  // namespace kol::io
