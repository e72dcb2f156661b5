// Figures to check: how they are listed, mended in their place, and told to be right.
#include <gmock/gmock.h>

#include <string>

#include "app/import/import_stage.h"
#include "app/keeping/adding.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST_F(ImportTest, ListsDoubtfulCellsThenUnreadableOnes) {
  open(kAgency);
  EXPECT_EQ(app_.import->cells.size(), 2u);
  EXPECT_THAT(texts(), Contains("Ann: Followers"));
  EXPECT_THAT(texts(), Contains("In the table: ~12k"));
  EXPECT_THAT(texts(), Contains("Read as 12,000: about so much"));
  EXPECT_THAT(texts(), Contains("Left out: it cannot be read"));
}

TEST_F(ImportTest, ACellIsMendedInItsPlace) {
  open(kAgency);
  mend("Ben: Followers", "8.5k");
  EXPECT_EQ(followers(1), 8500);
  EXPECT_THAT(texts(), Contains("1 figure to check"));
  EXPECT_THAT(texts(), Contains("Read as 8,500"));
  EXPECT_EQ(in_entry("Ben: Followers", ui::Role::text_field).value, "8.5k");
  // And taken back.
  act(in_entry("Ben: Followers", ui::Role::button).id, kClick);
  EXPECT_EQ(followers(1), std::nullopt);
  EXPECT_THAT(texts(), Contains("2 figures to check"));
  EXPECT_EQ(in_entry("Ben: Followers", ui::Role::text_field).value, "many");
}

TEST_F(ImportTest, WhatCannotBeReadEitherSaysSo) {
  open(kAgency);
  mend("Ben: Followers", "very many");
  EXPECT_THAT(texts(), Contains("This cannot be read either"));
  EXPECT_THAT(texts(), Contains("In the table: many"));
  mend("Ben: Followers", "many");
  EXPECT_THAT(texts(), Contains("Left out: it cannot be read"));
}

TEST_F(ImportTest, ADoubtfulFigureMayBeRight) {
  open(kAgency);
  act(in_entry("Ann: Followers", ui::Role::button).id, kClick);
  EXPECT_EQ(followers(0), 12000);
  EXPECT_THAT(texts(), Contains("1 figure to check"));
}

// Five followers about, three likes unread, one quote in euros.
const char* const kManyDoubts =
    "Name,Handle,Platform,Followers,Likes,Price\n"
    "Ann,ann,Instagram,~12k,10,$100\n"
    "Ben,ben,Instagram,~13k,many,$80\n"
    "Cy,cy,Instagram,~14k,some,€90\n"
    "Dee,dee,Instagram,~15k,few,$70\n"
    "Eve,eve,Instagram,~16k,20,$60\n";

TEST_F(ImportTest, ManyCellsOfOneKindAreFolded) {
  open(kManyDoubts);
  EXPECT_THAT(texts(), Contains("9 figures to check"));
  EXPECT_THAT(texts(), Contains("For example “~12k”. Read as 12,000: about so much."));
  EXPECT_THAT(texts(), Not(Contains("Ann: Followers")));
  // What is few stands there at once.
  EXPECT_THAT(texts(), Contains("Ben: Likes"));
  EXPECT_THAT(texts(), Contains("Cy: Price"));
  press("Followers: 5 figures to check");
  EXPECT_THAT(texts(), Contains("Ann: Followers"));
  mend("Ben: Followers", "13,500");
  EXPECT_EQ(followers(1), 13500);
  press("Followers: 4 figures to check");
  EXPECT_THAT(texts(), Not(Contains("Ann: Followers")));
}

TEST_F(ImportTest, AllOfAKindMayBeRight) {
  open(kManyDoubts);
  press("Followers: 5 figures to check");
  mend("Ben: Followers", "13,500");
  press("All of these are right");
  EXPECT_THAT(texts(), Contains("4 figures to check"));
  EXPECT_EQ(followers(0), 12000);
  EXPECT_EQ(followers(1), 13500) << "what was written stays";
  EXPECT_THAT(app_.import->options.edits, SizeIs(5));
  press("Followers: all checked");
}

TEST_F(ImportTest, AnotherCurrencyIsNamed) {
  open(kManyDoubts);
  EXPECT_THAT(texts(), Contains("Left out: in EUR, not in USD"));
  accept_import(app_);
  draw();
  press("What was read");
  EXPECT_THAT(texts(), Contains("Left out: in EUR, not in USD"));
}

TEST_F(ImportTest, ACurrencyThatNobodyKnowsIsNotNamed) {
  open("Name,Platform,Price,Currency\nAnn,Instagram,100,USD\nBen,Instagram,80,beans\n");
  EXPECT_THAT(texts(), Contains("Left out: in another currency"));
}

TEST_F(ImportTest, ACurrencyWithoutARateIsNamed) {
  open("name,platform,quote\nAnn,Instagram,5000 CLP\nBo,Instagram,7000 CLP\n");
  EXPECT_THAT(texts(), Contains("Left out: in CLP, whose rate is not known"));
}

TEST_F(ImportTest, APlatformThatIsAskedForIsNoFailure) {
  open("Handle,Post date,Likes\nann,2026-01-02,10\nann,2026-01-09,20\n", "export.csv");
  EXPECT_THAT(texts(), Contains("One answer is missing before the rows can be read: the platform. "
                                "Choose it below."));
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("Nothing can be added"))));
  choose("Platform of these records", "TikTok");
  EXPECT_THAT(texts(), Contains("1 influencer · 2 posts"));
}

TEST_F(ImportTest, LeavingAFieldAsItIsMendsNothing) {
  open(kAgency);
  act(in_entry("Ben: Followers", ui::Role::text_field).id, events::Action::blur);
  mend("Ben: Followers", "many");
  EXPECT_THAT(app_.import->options.edits, IsEmpty());
}

}  // namespace
}  // namespace kol::app
