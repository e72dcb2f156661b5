// Tables as agencies, forms and scrapers make them, each of which was once read wrongly: what is
// right is worked out by hand.
#include <gtest/gtest.h>

#include "io/table/column_names.h"
#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Channel& channel_of(const Import& import, std::size_t person, std::size_t channel = 0) {
  return import.influencers.at(person).channels.at(channel);
}

// ---- Groups of columns for platforms ----

TEST(PlatformGroups, ColumnsSideBySideMakeChannels) {
  const Import import = read_table(
      "name,Username TT,Followers TT,Username IG,Followers IG\n"
      "Ann A,@ann_tt,2800,@ann_ig,377000\nBen B,,,@ben_ig,64000\n");
  ASSERT_THAT(import.influencers, SizeIs(2));
  ASSERT_THAT(import.influencers[0].channels, SizeIs(2));
  EXPECT_EQ(channel_of(import, 0).platform, Platform::tiktok);
  EXPECT_EQ(channel_of(import, 0).followers, 2800);
  EXPECT_EQ(channel_of(import, 0, 1).platform, Platform::instagram);
  EXPECT_EQ(channel_of(import, 0, 1).handle, "ann_ig");
  ASSERT_THAT(import.influencers[1].channels, SizeIs(1));
  EXPECT_EQ(channel_of(import, 1).platform, Platform::instagram);
}

TEST(PlatformGroups, MayBeNamedInARowAbove) {
  const Import import = read_table(
      ",Instagram,,TikTok,\nName,Handle,Followers,Handle,Followers\nAnn,ann_ig,1200,ann_tt,3400\n");
  EXPECT_EQ(import.diagnostics.columns[2].header, "Instagram Followers");
  ASSERT_THAT(only(import).channels, SizeIs(2));
  EXPECT_EQ(only(import).channels[1].platform, Platform::tiktok);
  EXPECT_EQ(only(import).channels[1].followers, 3400);
}

TEST(PlatformGroups, ColumnsOfNoPlatformBelongToTheRecords) {
  const Import import = read_table(
      "name,platform,followers,instagram followers,tiktok followers\nAnn,youtube,500,10,20\n"
      "Ben,,700,30,\nCy,,900,40,50\n");
  ASSERT_THAT(import.influencers[0].channels, SizeIs(3));
  EXPECT_EQ(channel_of(import, 0).platform, Platform::youtube);
  EXPECT_EQ(channel_of(import, 0).followers, 500);
  // Ben has one channel alone: what no platform says is a copy of its followers.
  EXPECT_EQ(channel_of(import, 1).followers, 700);
  // Cy has two: nobody knows whose 900 are.
  EXPECT_THAT(doubtful_in(import), ElementsAre("3 followers 900 which_channel, not used"));
}

TEST(PlatformGroups, APlatformAloneIsAHandleOrFollowers) {
  const Import handles = read_table("Name,Instagram,TikTok\nAnn,@ann,ann_tt\nBen,ben.b,\n");
  EXPECT_THAT(fields_of(handles), ElementsAre("name", "handle", "handle"));
  const Import counts = read_table("Name,IG,TT\nAnn,12K,3400\nBen,900,\n");
  EXPECT_THAT(fields_of(counts), ElementsAre("name", "followers", "followers"));
  EXPECT_THAT(warnings_in(counts), ElementsAre("platform_counts IG", "platform_counts TT"));
}

// ---- Who is who ----

TEST(Persons, OneIdForTwoPeopleKeepsBoth) {
  const Import import = read_table(
      "id,name,platform,followers\n1,Ann A,instagram,1000\n2,Ben B,instagram,2000\n"
      "1,Cat C,youtube,90000\n2,Dan D,instagram,5000\n");
  ASSERT_THAT(import.influencers, SizeIs(4));
  EXPECT_EQ(import.influencers[2].id, "1-2");
  EXPECT_THAT(warnings_in(import), ElementsAre("id_reused"));
}

TEST(Persons, AnIdOfOnePersonJoinsPlatforms) {
  const Import import = read_table(
      "id,name,platform,handle\n7,Ann,instagram,a\n7,ANN,tiktok,b\n7,,youtube,c\n7,Ann,youtube,"
      "d\n");
  ASSERT_THAT(import.influencers, SizeIs(2));
  EXPECT_THAT(import.influencers[0].channels, SizeIs(3));
  EXPECT_THAT(merged_in(import), ElementsAre("2 into 1", "3 into 1"));
}

TEST(Persons, UnknownAndRoundedIdsAreNone) {
  const Import import = read_table(
      "id,name,platform\nN/A,Ann,instagram\nN/A,Ben,tiktok\n1.23E+18,Cy,tiktok\n1.23E+18,Di,x\n");
  EXPECT_THAT(import.influencers, SizeIs(4));
  EXPECT_THAT(doubtful_in(import),
              ElementsAre("3 id 1.23E+18 id, not used", "4 id 1.23E+18 id, not used"));
}

TEST(Persons, NameAndHandleTogetherJoinPlatforms) {
  const Import import = read_table(
      "name,handle,platform\nAnn B,@annb,instagram\nann b,AnnB,tiktok\nAnn B,other,youtube\n");
  ASSERT_THAT(import.influencers, SizeIs(2));
  EXPECT_THAT(merged_in(import), ElementsAre("2 into 1"));
  EXPECT_THAT(warnings_in(import), ElementsAre("same_name"));
}

TEST(Persons, ARecordIsTheSameOnlyIfEveryCellIs) {
  const Import import =
      read_instagram("Name;Town;Followers\nMaria;Lisboa;10\nMaria;Porto;10\nMaria;Lisboa;10\n");
  EXPECT_THAT(skipped_in(import), ElementsAre("record 3: the same as record 1"));
  EXPECT_THAT(warnings_in(import), ElementsAre("same_name"));
}

TEST(Persons, OneHandleInFiveSpellings) {
  const Import import = read_instagram(
      "handle,followers\n@ann_a,1200\nann_a,1200\nhttps://www.instagram.com/ann_a/?hl=en,1200\n"
      "@@ann_a,1200\nANN_A,1200\n");
  EXPECT_EQ(only(import).id, "ann_a");
  EXPECT_THAT(skipped_in(import), SizeIs(4));
}

TEST(Persons, TheSameAccountWithOtherFiguresStays) {
  const Import import = read_instagram("handle,followers\nann,1200\n@Ann,1300\n");
  EXPECT_THAT(import.influencers, SizeIs(2));
  EXPECT_THAT(warnings_in(import), ElementsAre("repeated_accounts"));
}

TEST(Persons, TotalsAndLinesBetweenAreNone) {
  const Import import = read_instagram(
      "Name,Followers,Fee\nMACRO,,\nAnn,1200,$100\nMicro:,,\nBen,3400,$200\nTOTAL,4600,$300\n"
      "Average,2300,$150\n");
  EXPECT_THAT(import.influencers, SizeIs(2));
  std::vector<std::string> reasons;
  for (const SkippedRecord& skipped : import.diagnostics.skipped) {
    reasons.emplace_back(id_of(skipped.reason.code));
  }
  EXPECT_THAT(reasons, ElementsAre("alone", "alone", "total", "total"));
}

// ---- Figures ----

TEST(Figures, OfAllPostsTogetherAreNotThoseOfOne) {
  const Import videos = read_table(
      "title,platform,subs,video_count,view_count,avg_recent_views\n"
      "Robot Bench,youtube,31700,32,968495,5129\n");
  EXPECT_EQ(only_channel(videos).average.views, 5129);
  EXPECT_THAT(warnings_in(videos), ElementsAre("lifetime view_count"));
  EXPECT_EQ(only(videos).name, "Robot Bench");
  // Both have more likes than followers.
  const Import hearts = read_instagram("handle,followers,likes\na,100,5000\nb,200,9000\nc,300,\n");
  EXPECT_EQ(channel_of(hearts, 0).average.likes, std::nullopt);
  EXPECT_EQ(hearts.influencers[0].notes, "likes: 5000");
  const Import half = read_instagram("handle,followers,likes\na,100,5000\nb,200,90\n");
  EXPECT_EQ(channel_of(half, 0).average.likes, 5000);
}

TEST(Figures, EngagementWithoutASignIsARateIfItsCellsAreSmallFractions) {
  const Import rates = read_instagram("Name,Followers,Engagement\nA,12000,3.2\nB,5000,4.5\n");
  EXPECT_DOUBLE_EQ(channel_of(rates, 0).average.engagements.value(), 384);  // 3.2 % of 12,000
  EXPECT_DOUBLE_EQ(channel_of(rates, 1).average.engagements.value(), 225);
  const Import unclear = read_instagram("Name,Followers,Engagement\nA,12000,3\nB,5000,45\n");
  EXPECT_THAT(warnings_in(unclear), ElementsAre("engagement_unclear Engagement"));
  const Import counts = read_instagram("Name,Followers,Engagement\nA,12000,300\nB,5000,45\n");
  EXPECT_EQ(channel_of(counts, 1).average.engagements, 45);
}

TEST(Figures, RatesAboveOneAreNotUsed) {
  const Import import =
      read_instagram("username,followers,engagementRate\na,569002,2276008\nb,1200,0.9\nc,900,0\n");
  EXPECT_EQ(channel_of(import, 0).average.engagements, std::nullopt);
  EXPECT_DOUBLE_EQ(channel_of(import, 1).average.engagements.value(), 10.8);  // 0.9 % of 1,200
  EXPECT_THAT(doubtful_in(import), ElementsAre("1 engagementRate 2276008 rate, not used"));
}

TEST(Figures, AFractionAmongThousandsIsNotUsed) {
  const Import import =
      read_instagram(column_of("followers", {"12000", "34000", "5600", "12.5", "9000"}));
  EXPECT_THAT(followers_in(import), ElementsAre(12000, 34000, 5600, -1, 9000));
  EXPECT_THAT(doubtful_in(import), ElementsAre("4 followers 12.5 fraction, not used"));
}

TEST(Figures, CommasThatCutNumbersAreUndone) {
  const Import import =
      read_table("Name,Platform,Followers,ER\nAnn,instagram,1,200,3.1\nBen,instagram,12,500,2.4\n");
  EXPECT_THAT(followers_in(import), ElementsAre(1200, 12500));
  EXPECT_THAT(doubtful_in(import),
              ElementsAre("1 Followers 1,200 joined", "2 Followers 12,500 joined"));
  EXPECT_THAT(warnings_in(import), ElementsAre("long_records"));
}

TEST(Figures, CommasThatMayHaveCutEitherNumberAreNotGuessed) {
  // 1,200 and 300, or 1 and 200,300.
  const Import import = read_instagram("Name,Followers,Likes,City\nAnn,1,200,300,Rome\n");
  EXPECT_EQ(only_channel(import).followers, std::nullopt);
  EXPECT_EQ(only_channel(import).average.likes, std::nullopt);
  EXPECT_EQ(only(import).notes, "City: Rome\ncolumn 5: 300");
  EXPECT_THAT(doubtful_in(import),
              ElementsAre("1 Followers 1 shifted, not used", "1 Likes 200 shifted, not used"));
}

TEST(Figures, ColumnsHalfOfRangesKeepWhatReads) {
  const Import import =
      read_instagram(column_of("Followers", {"12000", "9000", "4500", "700", "10k-20k", "~5k",
                                             "15k+", "1M+", "5k-8k", "private", "10–15k"}));
  EXPECT_THAT(followers_in(import),
              ElementsAre(12000, 9000, 4500, 700, 15000, 5000, 15000, 1e6, 6500, -1, 12500));
  EXPECT_THAT(unreadable_in(import), ElementsAre("10 Followers private"));
  EXPECT_THAT(import.diagnostics.doubtful, SizeIs(6));
}

TEST(Figures, WithWordsUnitsAndOtherDigits) {
  EXPECT_THAT(
      followers_in(read_instagram(column_of(
          "Followers", {"1.2M followers", "12 тыс.", "3.5万", "2 lakh", "١٢٣٤٥", "๑๒๓๔",
                        "1,2 млн подписчиков", "about 900", "12,34,567", "5 mil seguidores"}))),
      ElementsAre(1.2e6, 12000, 35000, 200000, 12345, 1234, 1.2e6, 900, 1234567, 5000));
  const Import money =
      read_instagram(column_of("Price", {"₹ 5,000/-", "₹500 per reel", "Rs. 7,500", "5k INR"}));
  EXPECT_EQ(money.currency, "INR");
  EXPECT_EQ(money.influencers[0].quote, 5000);
  EXPECT_EQ(money.influencers[1].quote, 500);
  EXPECT_EQ(money.influencers[2].quote, 7500);
  EXPECT_EQ(money.influencers[3].quote, 5000);
}

// ---- Money ----

TEST(Money, ACurrencyColumnCounts) {
  const Import import =
      read_instagram("Name,Fee,Currency\nAnn,15000,THB\nBen,8000,THB\nCy,90,USD\nDi,70,shells\n");
  EXPECT_EQ(import.currency, "THB");
  EXPECT_EQ(import.influencers[0].quote, 15000);
  EXPECT_EQ(import.influencers[2].quote, std::nullopt);
  EXPECT_THAT(doubtful_in(import),
              ElementsAre("3 Fee 90 currency, not used", "4 Fee 70 currency, not used"));
}

TEST(Money, WithoutAKnownRateWaitsForOne) {
  const std::string csv = "Name,Fee\nAnn,CLP 5000\nBen,7000\n";
  ASSERT_FALSE(table_benchmarks().usd_rates.contains("CLP"));
  const Import waits = read_instagram(csv);
  EXPECT_EQ(waits.currency, std::nullopt);
  EXPECT_EQ(waits.needs_usd_rate, "CLP");
  EXPECT_EQ(waits.influencers[1].quote, std::nullopt);
  EXPECT_THAT(warnings_in(waits), ElementsAre("usd_rate_needed"));
  const Import given = read_table(csv, {.platform = Platform::instagram, .usd_rate = 950});
  EXPECT_EQ(given.currency, "CLP");
  EXPECT_EQ(given.usd_rate, 950);
  EXPECT_EQ(given.influencers[0].quote, 5000);
}

TEST(Money, PricesOfOtherFormatsAreNoted) {
  const Import import = read_table(
      "Name,Platform,Reel price,Post price\nAnn,instagram,200,100\nBen,instagram,300,\n");
  EXPECT_EQ(import.influencers[0].quote, 100);
  EXPECT_EQ(import.influencers[0].notes, "Reel price: 200");
  EXPECT_EQ(import.influencers[1].quote, std::nullopt);
  EXPECT_THAT(warnings_in(import), ElementsAre("other_prices Reel price"));
}

// ---- Headers ----

TEST(Headers, InSixteenLanguages) {
  const auto meant = [](std::string_view header) {
    return name_of(meaning_of(header, table_words()).known.field);
  };
  for (const char* header :
       {"Seguidores", "Abonnés", "Abonnenten", "Takipçi sayısı", "Подписчики", "Người theo dõi",
        "المتابعين", "팔로워", "フォロワー数", "粉丝数", "ผู้ติดตาม", "Pengikut", "გამომწერები",
        "Anzahl der Abonnenten", "Nombre de followers", "Followers (in thousands)"}) {
    EXPECT_EQ(meant(header), "followers") << header;
  }
  for (const char* header :
       {"Precio", "Preço", "Стоимость", "Giá", "السعر", "단가", "料金", "报价"}) {
    EXPECT_EQ(meant(header), "quote") << header;
  }
}

TEST(Headers, WithinLongerOnes) {
  EXPECT_EQ(field_of("Followers (total)"), "followers");
  EXPECT_EQ(field_of("Likes/post"), "likes");
  EXPECT_EQ(field_of("Avg. Reel Views"), "views");
  EXPECT_EQ(field_of("followersCount"), "followers");
  EXPECT_EQ(field_of("Owner username"), "handle");
  EXPECT_EQ(field_of("new post likes"), "note");
  const Import thousands = read_instagram("handle,Followers (K)\na,12.5\nb,1.2M\n");
  EXPECT_THAT(followers_in(thousands), ElementsAre(12500, 1200000));
}

TEST(Headers, ANumberAlignsPosts) {
  const Import import = read_instagram("handle,Views 1,Views 2,Views 3\na,100,300,200\n");
  EXPECT_THAT(fields_of(import),
              ElementsAre("handle", "posts.views", "posts.views", "posts.views"));
  ASSERT_THAT(only_channel(import).posts, SizeIs(3));
  EXPECT_EQ(only_channel(import).posts[1].views, 300);
}

TEST(Headers, TheReadersMappingGoesBeforeAll) {
  ImportOptions options;
  options.map = {{"Who", {Field::name}}, {"Reach of it", {Field::views, Platform::tiktok}}};
  const Import import = read_table("Who,Reach of it\nAnn,500\n", options);
  EXPECT_EQ(only_channel(import).platform, Platform::tiktok);
  EXPECT_EQ(only_channel(import).average.views, 500);
  options.map = {{"nowhere", {Field::name}}};
  EXPECT_EQ(error_of(read_table("name\nAnn\n", options)), "no column has the header \"nowhere\"");
  options = {.platform = Platform::tiktok};
  options.map = {{"column 1", {Field::name}}, {"column 2", {Field::followers}}};
  EXPECT_THAT(followers_in(read_table("Ann,500\nBen,600\n", options)), ElementsAre(500, 600));
}

// ---- Rows that are posts, addresses, JSON ----

TEST(Posts, ARowForEachBecomesOneAccount) {
  const Import import = read_instagram(
      "username,post url,likes,comments,views\nann_a,https://ex.com/p/1,100,3,900\n"
      "ann_a,https://ex.com/p/2,300,9,2100\nann_a,https://ex.com/p/3,200,6,1500\n");
  EXPECT_EQ(import.diagnostics.rows, Rows::posts);
  ASSERT_THAT(only_channel(import).posts, SizeIs(3));
  EXPECT_EQ(only_channel(import).posts[2].likes, 200);
  EXPECT_THAT(merged_in(import), ElementsAre("2 into 1", "3 into 1"));
}

TEST(Posts, AreToldByTheReaderToo) {
  const std::string csv = "username,likes\nann,100\nann,300\n";
  EXPECT_THAT(read_instagram(csv).influencers, SizeIs(2));
  const Import posts = read_table(csv, {.platform = Platform::instagram, .rows = Rows::posts});
  EXPECT_THAT(only_channel(posts).posts, SizeIs(2));
}

TEST(Addresses, TellPlatformAndHandle) {
  const Import import = read_table(
      "name,profile url\nAnn,https://www.instagram.com/ann.a/?hl=en\n"
      "Ben,https://www.tiktok.com/@ben_b?lang=en\nCat,https://youtube.com/@catc\n"
      "Di,https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv\nEd,facebook.com/ed.page\n");
  const std::vector<std::pair<Platform, std::string>> expected = {
      {Platform::instagram, "ann.a"},
      {Platform::tiktok, "ben_b"},
      {Platform::youtube, "catc"},
      {Platform::youtube, "UCabcdefghijklmnopqrstuv"},
      {Platform::facebook, "ed.page"}};
  ASSERT_THAT(import.influencers, SizeIs(expected.size()));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(channel_of(import, i).platform, expected[i].first);
    EXPECT_EQ(channel_of(import, i).handle, expected[i].second);
  }
}

TEST(Addresses, OfAnotherAccountOrPlatformAreNoted) {
  const Import import = read_table(
      "handle,platform,url\nann,instagram,https://instagram.com/ben\n"
      "cy,instagram,https://tiktok.com/@cy\ndi,instagram,https://instagram.com/p/xyz\n");
  EXPECT_THAT(doubtful_in(import),
              ElementsAre("1 url https://instagram.com/ben other_handle, not used",
                          "2 url https://tiktok.com/@cy other_platform, not used"));
  EXPECT_EQ(import.influencers[2].notes, "url: https://instagram.com/p/xyz");
}

TEST(Addresses, StandInFormulasAndMarkdown) {
  const Import import = read_instagram(
      "Name,Handle\nAnn,\"=HYPERLINK(\"\"https://www.instagram.com/ann_a/\"\",\"\"@ann\"\")\"\n"
      "Ben,[@ben_b](https://instagram.com/ben_b)\n");
  EXPECT_EQ(channel_of(import, 0).handle, "ann_a");
  EXPECT_EQ(channel_of(import, 1).handle, "ben_b");
}

TEST(Json, AScrapersAnswerIsATable) {
  const Import import = read_table(
      R"({"ok":true,"data":{"items":[{"username":"ann_a","platform":"instagram",
      "followersCount":1200,"tags":["a","b"]},7,{"username":"ben_b","platform":"TikTok",
      "followersCount":3.4e3,"more":{"x":1}}]}})");
  EXPECT_EQ(import.diagnostics.delimiter, "json");
  EXPECT_THAT(followers_in(import), ElementsAre(1200, 3400));
  EXPECT_EQ(import.influencers[0].notes, "tags: a, b");
  EXPECT_EQ(import.influencers[1].notes, "more: {\"x\":1}");
  EXPECT_THAT(skipped_in(import), ElementsAre("record 2: no object"));
}

TEST(Json, AnObjectALineIsOneToo) {
  const Import import = read_table(
      "{\"handle\":\"a\",\"platform\":\"ig\",\"followers\":1.234}\n\n"
      "{\"platform\":\"ig\",\"handle\":\"b\"}\n");
  EXPECT_THAT(followers_in(import), ElementsAre(1.234, -1));  // its dot is decimal
}

TEST(Json, ErrorsNameTheLineAndAWorkspaceIsNone) {
  EXPECT_EQ(error_of(read_table("[{\"a\":1},\n{\"a\" 2}]")), "line 2: this is no valid JSON");
  EXPECT_EQ(error_of(read_table("{\"version\":1,\"influencers\":[]}")),
            "this is a workspace, not a table: open it as it is");
}

TEST(Lines, QuotedAsAWholeAreReadOnceMore) {
  const Import import = read_instagram("\"name,followers\"\n\"Ann,\"\"1,200\"\"\"\n\"Ben,900\"\n");
  EXPECT_THAT(followers_in(import), ElementsAre(1200, 900));
  EXPECT_THAT(warnings_in(import), ElementsAre("lines_quoted"));
}

}  // namespace
}  // namespace kol::io
