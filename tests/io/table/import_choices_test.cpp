// What the reader says about single records and cells: mended cells, records kept apart or put
// together, and what is told so that he can.
#include <gtest/gtest.h>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

ImportOptions with_edits(std::vector<CellEdit> edits) {
  return {.platform = Platform::instagram, .edits = std::move(edits)};
}

// ---- Cells ----

TEST(MendedCell, ReadsAsItsTextAndIsNoLongerDoubtful) {
  const std::string csv = "name,followers,likes\nAnn,~12k,300\nBen,many,5-7\n";
  const Import before = read_instagram(csv);
  EXPECT_THAT(doubtful_in(before), ElementsAre("1 followers ~12k about", "2 likes 5-7 range"));
  EXPECT_THAT(unreadable_in(before), ElementsAre("2 followers many"));
  const Import after = read_table(csv, with_edits({{1, 1, "12,400"}, {2, 2, " 6 "}, {2, 1, "9k"}}));
  EXPECT_THAT(doubtful_in(after), IsEmpty());
  EXPECT_THAT(unreadable_in(after), IsEmpty());
  EXPECT_THAT(followers_in(after), ElementsAre(12400, 9000));
  EXPECT_EQ(after.influencers[1].channels[0].average.likes, 6);
}

// What stood there, the number read, and whether it is the influencer's.
TEST(MendedCell, TellsWhatItWasReadAs) {
  const std::string csv = "name,followers,subscribers,quote\nAnn,many,5,$9\nBen,7,many,much\n";
  const Import import = read_table(csv, with_edits({{1, 1, "4.5k"}, {2, 2, "9k"}, {2, 3, "$20"}}));
  const std::vector<MendedCell>& mended = import.diagnostics.mended;
  ASSERT_THAT(mended, SizeIs(3));
  EXPECT_EQ(mended[0].text, "many");
  EXPECT_EQ(mended[0].value, 4500);
  EXPECT_TRUE(mended[0].used);
  EXPECT_EQ(mended[1].value, 9000);
  EXPECT_FALSE(mended[1].used) << "7 stands in the column before";
  EXPECT_EQ(mended[2].value, 20);
  EXPECT_TRUE(mended[2].used);
}

TEST(MendedCell, StaysUnreadableWhereItsTextIsNoNumber) {
  const Import import =
      read_table("name,followers\nAnn,many\nBen,5\n", with_edits({{1, 1, "very many"}}));
  EXPECT_THAT(unreadable_in(import), ElementsAre("1 followers very many"));
}

TEST(MendedCell, MayBeEmptied) {
  const Import import = read_table("name,followers\nAnn,many\nBen,5\n", with_edits({{1, 1, ""}}));
  EXPECT_THAT(unreadable_in(import), IsEmpty());
  EXPECT_THAT(followers_in(import), ElementsAre(-1, 5));
}

// The dot is for thousands in this column: 1.500 is 1,500, and a cell with 2.5 is refused. Whoever
// writes 2.5 there means it.
TEST(MendedCell, IsMeantAsItStands) {
  const std::string csv = "name;likes\nAnn;1.500\nBen;2.500\nCy;1.200.300\nDi;2.50\n";
  EXPECT_THAT(doubtful_in(read_instagram(csv)), ElementsAre("4 likes 2.50 mark, not used"));
  const Import import = read_table(csv, with_edits({{4, 1, "2.5"}, {2, 1, "2.600"}}));
  EXPECT_THAT(doubtful_in(import), IsEmpty());
  EXPECT_EQ(import.influencers[3].channels[0].average.likes, 2.5);
  EXPECT_EQ(import.influencers[1].channels[0].average.likes, 2600);
}

// A quote in another currency is left out; the reader gives it in that of the others.
TEST(MendedCell, IsInTheCurrencyOfTheOthers) {
  const std::string csv = "name,quote\nAnn,$500\nBen,$400\nCy,€300\n";
  const Import before = read_instagram(csv);
  EXPECT_THAT(doubtful_in(before), ElementsAre("3 quote €300 currency, not used"));
  const Import after = read_table(csv, with_edits({{3, 1, "330"}}));
  EXPECT_EQ(after.influencers[2].quote, 330);
  EXPECT_THAT(doubtful_in(after), IsEmpty());
}

// "1,200" was cut by the comma that delimits, and put together again.
TEST(MendedCell, OfACutRecordStandsInItsColumn) {
  const std::string csv = "name,followers,likes\nAnn,1,200,3\nBen,500,20\n";
  const Import before = read_instagram(csv);
  EXPECT_THAT(doubtful_in(before), ElementsAre("1 followers 1,200 joined"));
  EXPECT_EQ(before.diagnostics.doubtful[0].column_number, 1U);
  const Import after = read_table(csv, with_edits({{1, 1, "1,300"}}));
  EXPECT_EQ(after.influencers[0].channels[0].followers, 1300);
  EXPECT_EQ(after.influencers[0].channels[0].average.likes, 3);
  EXPECT_EQ(after.diagnostics.doubtful_count, 0U);
}

TEST(MendedCell, MayBeAnIdThatASpreadsheetHasRounded) {
  const std::string csv = "id,name,followers\n1.23E+18,Ann,5\nann,Ben,6\n";
  const Import import = read_table(csv, with_edits({{1, 0, "ann"}}));
  EXPECT_EQ(import.influencers[0].id, "ann");
  EXPECT_EQ(import.influencers[1].id, "ann-2");
}

TEST(MendedCell, BeyondTheTableCountsForNothing) {
  const Import import =
      read_table("name,followers\nAnn,5\n", with_edits({{1, 9, "x"}, {9, 1, "x"}, {0, 0, "x"}}));
  EXPECT_THAT(followers_in(import), ElementsAre(5));
}

TEST(DoubtfulCell, SaysWhatItWasTakenFor) {
  const Import import = read_instagram("name,followers,quote\nAnn,10k-20k,about $80\n");
  ASSERT_THAT(import.diagnostics.doubtful, SizeIs(2));
  EXPECT_EQ(import.diagnostics.doubtful[0].value, 15000);
  EXPECT_EQ(import.diagnostics.doubtful[1].value, 80);
  EXPECT_EQ(import.diagnostics.doubtful[1].column_number, 2U);
}

// ---- Records ----

const char* const kAnnTwice =
    "name,handle,platform,followers\nAnn,ann,instagram,10\nBen,ben,instagram,5\n"
    "Ann,ann,tiktok,20\nAnn,ann,tiktok,21\n";

TEST(Records, AreToldWhoseTheyAre) {
  const Import import =
      read_table("name,handle,platform\nAnn,ann,ig\n\nAnn,ann,tiktok\nBen,b,ig\n");
  EXPECT_THAT(import.influencer_of, ElementsAre(0, kNoInfluencer, 0, 1));
}

TEST(Records, MayBeKeptApart) {
  const std::string csv =
      "name,handle,platform,followers\nAnn,ann,instagram,10\nAnn,ann,tiktok,20\n";
  EXPECT_THAT(merged_in(read_table(csv)), ElementsAre("2 into 1"));
  const Import apart = read_table(csv, {.apart = {2}});
  EXPECT_THAT(merged_in(apart), IsEmpty());
  EXPECT_THAT(followers_in(apart), ElementsAre(10, 20));
  // They may be put together again.
  ASSERT_THAT(apart.diagnostics.alike, SizeIs(1));
  EXPECT_EQ(apart.diagnostics.alike[0].earlier, 1U);
}

// Record 4 is the account of record 3, who is not Ann of record 1: nobody knows whose it is.
TEST(Records, KeptApartAreApartFromEverything) {
  const Import apart = read_table(kAnnTwice, {.apart = {3}});
  EXPECT_THAT(merged_in(apart), IsEmpty());
  EXPECT_THAT(followers_in(apart), ElementsAre(10, 5, 20, 21));
  // The reader may still say.
  const Import said = read_table(kAnnTwice, {.apart = {3}, .together = {{4, 3}}});
  EXPECT_THAT(merged_in(said), ElementsAre("4 into 3"));
  // With ids likewise, and where nothing but the id is in common.
  EXPECT_THAT(merged_in(read_table("id,name,platform\n7,Ann,ig\n7,Ann,tiktok\n7,Ann,youtube\n",
                                   {.apart = {2}})),
              IsEmpty());
  EXPECT_THAT(merged_in(read_table("id,name,platform\n7,Ann,ig\n7,,tiktok\n7,Bob,youtube\n",
                                   {.apart = {2}})),
              IsEmpty());
}

TEST(Records, OfPostsFollowTheAccountThatWasKeptApart) {
  const char* const csv =
      "name,handle,platform,caption,likes\nAnn,ann,ig,a,1\nAnn,ann,ig,b,2\nAnn,ann,tiktok,c,3\n"
      "Ann,ann,tiktok,d,4\nAnn,ann,ig,e,5\nAnn,ann,youtube,f,6\n";
  EXPECT_THAT(merged_in(read_table(csv)),
              ElementsAre("2 into 1", "3 into 1", "4 into 1", "5 into 1", "6 into 1"));
  EXPECT_THAT(merged_in(read_table(csv, {.apart = {3}})),
              ElementsAre("2 into 1", "4 into 3", "5 into 1"));
}

TEST(Records, WithOneIdGetOthersWhereTheyAreKeptApart) {
  const Import apart = read_table(
      "id,name,platform,followers\n7,Ann,instagram,10\n7,Ann,tiktok,20\n", {.apart = {2}});
  ASSERT_THAT(apart.influencers, SizeIs(2));
  EXPECT_EQ(apart.influencers[0].id, "7");
  EXPECT_EQ(apart.influencers[1].id, "7-2");
}

// Record 4 is the account of record 3 again, with other figures.
TEST(Records, ThatMayBeOfOnePersonAreToldAndMayBePutTogether) {
  const Import import = read_table(kAnnTwice);
  ASSERT_THAT(import.diagnostics.alike, SizeIs(1));
  EXPECT_EQ(import.diagnostics.alike[0].record, 4U);
  EXPECT_EQ(import.diagnostics.alike[0].earlier, 1U);
  EXPECT_TRUE(import.diagnostics.alike[0].same_account);
  const Import together = read_table(kAnnTwice, {.together = {{4, 1}}});
  EXPECT_THAT(merged_in(together), ElementsAre("3 into 1", "4 into 1"));
  ASSERT_THAT(together.influencers, SizeIs(2));
  // What came first counts, what differs is noted.
  ASSERT_THAT(together.influencers[0].channels, SizeIs(2));
  EXPECT_EQ(together.influencers[0].channels[1].followers, 20);
  EXPECT_EQ(together.influencers[0].notes, "followers: 21");
  EXPECT_THAT(together.diagnostics.alike, IsEmpty());
}

TEST(Records, OfOneNameMayBePutTogether) {
  const std::string csv = "name,handle,followers\nAnn,ann_a,10\nAnn,ann_b,20\n";
  const Import import = read_instagram(csv);
  ASSERT_THAT(import.diagnostics.alike, SizeIs(1));
  EXPECT_FALSE(import.diagnostics.alike[0].same_account);
  const Import together = read_table(csv, {.platform = Platform::instagram, .together = {{2, 1}}});
  ASSERT_THAT(together.influencers, SizeIs(1));
  // An influencer has one account of a platform: the second one's is told in the notes.
  ASSERT_THAT(together.influencers[0].channels, SizeIs(1));
  EXPECT_EQ(together.influencers[0].channels[0].handle, "ann_a");
  EXPECT_EQ(together.influencers[0].channels[0].followers, 10);
  EXPECT_EQ(together.influencers[0].notes, "handle: ann_b\nfollowers: 20");
}

TEST(Records, PutTogetherLoseNoIdAndNoAddress) {
  const std::string csv =
      "id,name,link,views\n1,Ann,https://www.tiktok.com/@ann_a,10\n"
      "2,Ann B,https://www.tiktok.com/@ann_b,\n";
  const Import together = read_table(csv, {.together = {{2, 1}}});
  ASSERT_THAT(together.influencers, SizeIs(1));
  EXPECT_EQ(together.influencers[0].channels[0].handle, "ann_a");
  EXPECT_EQ(together.influencers[0].notes,
            "id: 2\nname: Ann B\nlink: https://www.tiktok.com/@ann_b");
}

// Posts of one account are platform and handle: another's are none of its posts.
TEST(Records, OfAnotherAccountBringNoPosts) {
  const std::string csv =
      "name,handle,platform,caption,likes\nAnn,ann_a,ig,a,100\nAnn,ann_b,ig,b,300\n";
  const Import together = read_table(csv, {.together = {{2, 1}}});
  ASSERT_THAT(together.influencers, SizeIs(1));
  ASSERT_THAT(together.influencers[0].channels, SizeIs(1));
  ASSERT_THAT(together.influencers[0].channels[0].posts, SizeIs(1));
  EXPECT_EQ(together.influencers[0].channels[0].posts[0].likes, 100);
  EXPECT_THAT(together.influencers[0].notes, testing::HasSubstr("handle: ann_b"));
  EXPECT_THAT(together.influencers[0].notes, testing::HasSubstr("likes: 300"));
  ASSERT_THAT(together.diagnostics.merged, SizeIs(1));
  EXPECT_FALSE(together.diagnostics.merged[0].as_post) << "shown, with the way back";
}

TEST(Records, ArePutTogetherOnlyWithEarlierOnes) {
  const std::string csv = "name,followers\nAnn,10\n\nBen,20\n";
  for (const RecordPair pair : {RecordPair{1, 3}, RecordPair{1, 1}, RecordPair{3, 2},
                                RecordPair{3, 0}, RecordPair{3, 99}}) {
    const Import import = read_table(csv, {.platform = Platform::instagram, .together = {pair}});
    EXPECT_THAT(import.influencers, SizeIs(2)) << pair.record << " into " << pair.into;
  }
}

// ---- Columns and first records ----

TEST(Columns, LoseThePlatformThatTheirHeaderNames) {
  ImportOptions options;
  options.columns = {std::nullopt, std::nullopt,
                     ColumnChoice{.field = Field::followers, .no_platform = true}};
  const char* const csv = "name,platform,tiktok followers,youtube views\nAnn,ig,5,7\n";
  const Import import = read_table(csv, options);
  EXPECT_EQ(import.diagnostics.columns[2].platform, std::nullopt);
  ASSERT_THAT(read_table(csv).influencers.front().channels, SizeIs(2));
  EXPECT_EQ(only_channel(import).platform, Platform::instagram);
  EXPECT_EQ(only_channel(import).followers, 5);
}

TEST(Columns, SayHowManyQuotesComeFromThem) {
  const Import import = read_table(
      "name,platform,post price,reel price\nAnn,instagram,10,20\nBen,instagram,,30\n"
      "Cy,instagram,12,\n");
  EXPECT_EQ(import.diagnostics.columns[2].quotes, 2U);
  EXPECT_EQ(import.diagnostics.columns[3].quotes, 0U);
}

auto is_first(const char* text, std::size_t before, std::optional<std::size_t> line) {
  return testing::AllOf(testing::Field(&FirstRecord::text, text),
                        testing::Field(&FirstRecord::before, before),
                        testing::Field(&FirstRecord::line, line));
}

TEST(FirstRecords, AreShownInShortWithTheLineOfTheFile) {
  const Import import = read_instagram("Our roster\n\n\"name\",\"followers\n(all)\"\nAnn,5\n");
  EXPECT_THAT(import.first_records,
              ElementsAre(is_first("Our roster", 0, 1), is_first("name, followers (all)", 2, 3),
                          is_first("Ann, 5", 3, 5)));
  EXPECT_EQ(import.header_record, 1U);
  const Import data =
      read_table("Ann,5\nBen,6\n", {.platform = Platform::instagram, .has_header = false});
  EXPECT_THAT(data.first_records, ElementsAre(is_first("Ann, 5", 0, 1), is_first("Ben, 6", 1, 2)));
}

TEST(FirstRecords, OfLinesThatAreOneQuotedCellEachHaveNoLine) {
  const Import import = read_instagram("\"name,followers\"\n\"Ann,5\"\n");
  EXPECT_THAT(import.first_records, ElementsAre(is_first("name, followers", 0, std::nullopt),
                                                is_first("Ann, 5", 1, std::nullopt)));
}

}  // namespace
}  // namespace kol::io
