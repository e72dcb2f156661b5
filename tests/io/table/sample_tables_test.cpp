// Whole files with the habits of real rosters: what comes of every record and cell.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Import read_sample(std::string name, ImportOptions options = {}) {
  std::ifstream file(std::string(KOL_SOURCE_DIR) + "/tests/data/" + name, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  options.file_name = std::move(name);
  return read_table(bytes, options);
}

TEST(SampleTables, DoubledColumnsOfATiktokList) {
  const Import import = read_sample("tiktok_creators.csv");
  EXPECT_THAT(skipped_in(import), ElementsAre("record 7: the same as record 2", "record 9: blank"));
  EXPECT_EQ(import.diagnostics.records, 10U);
  EXPECT_THAT(unreadable_in(import), IsEmpty());
  EXPECT_THAT(fields_of(import),
              ElementsAre("note", "handle", "name", "followers", "followers", "views", "views",
                          "likes", "likes", "comments", "comments", "shares", "shares"));
  ASSERT_THAT(import.influencers, SizeIs(8));
  const Influencer& nok = import.influencers[2];
  EXPECT_EQ(nok.id, "nok.eats");
  EXPECT_EQ(nok.name, "นก พากิน");
  EXPECT_EQ(nok.notes, "S.no: 3");
  EXPECT_EQ(nok.channels[0].platform, Platform::tiktok);
  EXPECT_EQ(nok.channels[0].followers, 212400);
  EXPECT_EQ(nok.channels[0].average.views, 1200000);
  EXPECT_EQ(nok.channels[0].average.likes, 96500);
  EXPECT_EQ(nok.channels[0].average.comments, 1300);
  EXPECT_EQ(nok.channels[0].average.shares, std::nullopt);
  EXPECT_EQ(import.influencers[4].channels[0].average.likes, std::nullopt);  // N/A beside 0
  EXPECT_EQ(import.influencers[5].name, "Tom \"the hammer\", fixes");
  EXPECT_EQ(import.influencers[7].id, "tom.fixes-2");
}

TEST(SampleTables, AnAgencysRosterWithEuropeanNumbers) {
  const Import import = read_sample("mixed_agency.csv");
  EXPECT_EQ(import.currency, "EUR");
  EXPECT_THAT(skipped_in(import), ElementsAre("record 6: the header again"));
  EXPECT_THAT(unreadable_in(import), ElementsAre("4 Network Twitch", "5 Followers viele"));
  EXPECT_THAT(doubtful_in(import), ElementsAre("4 Fee $ 900 currency, not used"));
  EXPECT_THAT(warnings_in(import), ElementsAre("id_reused"));
  ASSERT_THAT(import.influencers, SizeIs(5));
  const Influencer& anna = import.influencers[0];
  EXPECT_EQ(anna.quote, 1200);
  ASSERT_THAT(anna.channels, SizeIs(2));
  EXPECT_EQ(anna.channels[0].followers, 125400);
  // 2.8 % of 125,400 and 7.1 % of 64,250.
  EXPECT_DOUBLE_EQ(anna.channels[0].average.engagements.value(), 3511.2);
  EXPECT_DOUBLE_EQ(anna.channels[1].average.engagements.value(), 4561.75);
  EXPECT_EQ(import.influencers[1].quote, 8500.5);
  EXPECT_EQ(import.influencers[2].notes, "Network: Twitch\nFee: $ 900\nMood: calm");
  EXPECT_EQ(import.influencers[3].channels[0].followers, std::nullopt);
}

}  // namespace
}  // namespace kol::io
