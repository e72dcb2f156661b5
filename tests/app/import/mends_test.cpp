// What a mended cell was read as, whether it counts, and that it stays where it stands in the file.
#include <gmock/gmock.h>

#include <string>

#include "app/import/import_stage.h"
#include "app/keeping/adding.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

// ---- What it was read as ----

TEST_F(ImportTest, AMendedCellSaysWhatItWasReadAs) {
  open(kAgency);
  mend("Ben: Followers", "45.2k");
  EXPECT_EQ(followers(1), 45200);
  EXPECT_THAT(texts(), Contains("Read as 45,200"));
  mend("Ben: Followers", "46k");
  EXPECT_THAT(texts(), Contains("Read as 46,000"));
  EXPECT_THAT(texts(), Not(Contains("Read as 45,200")));
  mend("Ben: Followers", "n/a");
  EXPECT_EQ(followers(1), std::nullopt);
  EXPECT_THAT(texts(), Contains("Left unknown, as you wrote"));
}

TEST_F(ImportTest, AMendedRateAndPriceAreSaidAsSuch) {
  open("name,platform,engagement rate,quote\nAnn,Instagram,high,much\nBo,Instagram,2%,$90\n");
  mend("Ann: engagement rate", "3.5%");
  mend("Ann: quote", "120");
  EXPECT_EQ(app_.import->result.influencers[0].quote, 120);
  EXPECT_THAT(texts(), Contains("Read as $120"));
}

TEST_F(ImportTest, ANumberThatAnotherColumnGoesBeforeIsNotSaidToCount) {
  open("name,platform,followers,subscribers\nAnn,Instagram,9000,many\nBo,Instagram,800,800\n");
  mend("Ann: subscribers", "5k");
  EXPECT_EQ(followers(0), 9000);
  EXPECT_THAT(
      texts(),
      Contains("Read as 5,000, but not used: another figure of this person goes before it"));
}

TEST_F(ImportTest, APriceOfAnotherFormatIsNotSaidToCount) {
  open(
      "Name,Handle,Platform,Followers,Post price,Reel price\n"
      "Ann,ann,Instagram,12000,$100,plenty\nBen,ben,Instagram,900,$80,$95\n");
  mend("Ann: Reel price", "$150");
  EXPECT_EQ(app_.import->result.influencers[0].quote, 100);
  EXPECT_THAT(texts(),
              Contains("Read as $150, but kept as a note: it is not the price that counts"));
}

TEST_F(ImportTest, APlatformThatIsNoneIsReadAsOther) {
  open("Name,Platform,Followers\nLin,Myspace,900\nAnn,Instagram,800\n");
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].platform, Platform::other);
  EXPECT_THAT(texts(), Contains("Read as Other: no platform that is known"));
  mend("Lin: Platform", "TikTok");
  EXPECT_THAT(texts(), Contains("Read as TikTok"));
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].platform, Platform::tiktok);
}

TEST_F(ImportTest, AnAddressOfAnotherAccountIsNamed) {
  open("Name,Handle,Profile link,Platform\nAnn,ann,https://instagram.com/bea,Instagram\n");
  EXPECT_THAT(texts(), Contains("Left out: the address of another account: bea"));
}

// ---- Where it stands ----

const char* const kTitled =
    "Roster,,\nname,platform,followers\nAnn,Instagram,many\nBo,Instagram,some\nCy,Instagram,9\n";
const char* const kHeader = "Line with the names of the columns";

// With the third line for the header Ann's correction stands in it, and Bo's in the first record.
TEST_F(ImportTest, MendedCellsStayInTheirLinesUnderAnotherHeader) {
  open(kTitled);
  mend("Ann: followers", "5k");
  mend("Bo: followers", "6k");
  press("Read it in another way");
  choose(kHeader, "3: Ann, Instagram, many");
  EXPECT_THAT(texts(), Contains("1 of your corrections stands in or above the line that names the "
                                "columns. It counts again when you choose a line above it."));
  choose(kHeader, "2: name, platform, followers");
  EXPECT_EQ(followers(0), 5000);
  EXPECT_EQ(followers(1), 6000);
  EXPECT_EQ(followers(2), 9);
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("of your corrections"))));
  // They are listed again, and may be taken back.
  EXPECT_THAT(texts(), Contains("Read as 6,000"));
  act(in_entry("Bo: followers", ui::Role::button).id, kClick);
  EXPECT_EQ(followers(1), std::nullopt);
}

// As an editor or a spreadsheet numbers them: by the lines of the file, blank ones too.
TEST_F(ImportTest, LinesToChooseTheHeaderFromAreThoseOfTheFile) {
  open("Roster,,\n\n\nname,platform,followers\nAnn,Instagram,many\n");
  press("Read it in another way");
  choose(kHeader, "5: Ann, Instagram, many");
  choose(kHeader, "4: name, platform, followers");
  EXPECT_EQ(app_.import->result.header_record, 1u);
}

// Without a header the first record is the title's: Ann's is the third.
TEST_F(ImportTest, MendedCellsStayInTheirLinesWithoutAHeader) {
  open(kTitled);
  mend("Ann: followers", "5k");
  press("Read it in another way");
  choose(kHeader, "None: the first line is a record");
  ASSERT_EQ(app_.import->options.edits.size(), 1u);
  EXPECT_EQ(app_.import->options.edits[0].record, 3u);
  choose(kHeader, "2: name, platform, followers");
  EXPECT_EQ(app_.import->options.edits[0].record, 1u);
  EXPECT_EQ(followers(0), 5000);
}

// That the first line names the columns is said of the title's: Ann's record is the second then.
TEST_F(ImportTest, MendedCellsStayInTheirLinesWhenTheFirstLineNamesTheColumns) {
  open(kTitled);
  mend("Ann: followers", "5k");
  press("Read it in another way");
  choose(kHeader, "None: the first line is a record");
  act(stage_.node(ui::Role::radio, "Names the columns").id, kClick);
  ASSERT_TRUE(app_.import->result.has_header);
  EXPECT_EQ(app_.import->result.header_record, 0u);
  EXPECT_EQ(app_.import->options.edits[0].record, 2u);
  choose(kHeader, "2: name, platform, followers");
  EXPECT_EQ(followers(0), 5000);
  EXPECT_EQ(followers(1), std::nullopt);
}

TEST_F(ImportTest, MendedCellsStayUnderAnotherEncoding) {
  open("name;platform;followers\nJos\xE9;Instagram;many\nBo;TikTok;9\n");
  mend("José: followers", "5k");
  press("Read it in another way");
  choose("Encoding of the letters", "Cyrillic (windows-1251)");
  EXPECT_EQ(followers(0), 5000);
  EXPECT_THAT(texts(), Contains("Josй: followers"));
  EXPECT_THAT(texts(), Contains("Read as 5,000"));
}

}  // namespace
}  // namespace kol::app
