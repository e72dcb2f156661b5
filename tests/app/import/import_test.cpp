// A table that waits: what is shown of it, what the reader says about it in place, what is
// remembered for the next one, and what stays within reach once it was added.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "app/import/import_stage.h"
#include "app/keeping/adding.h"
#include "app/keeping/view.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// ---- The answer ----

TEST_F(ImportTest, SaysHowManyAndWhatToCheck) {
  open(kAgency);
  EXPECT_THAT(texts(), Contains("4 influencers · 5 channels"));
  EXPECT_THAT(texts(), Contains("2 figures to check"));
}

TEST_F(ImportTest, OfSureFiguresSaysSo) {
  open("name,platform,followers\nAnn,Instagram,1200\n");
  EXPECT_THAT(texts(), Contains("1 influencer"));
  EXPECT_THAT(texts(), Contains("No figure is in doubt"));
}

TEST_F(ImportTest, ShowsEverybodyAsTheyWillBe) {
  std::string csv = "name,platform,followers\n";
  for (int i = 1; i <= 7; ++i) {
    csv += "Person " + std::to_string(i) + ",Instagram," + std::to_string(1000 + i) + "\n";
  }
  open(csv);
  EXPECT_THAT(texts(), Contains("Person 7"));
  EXPECT_THAT(texts(), Contains("1,007"));
}

// ---- People ----

TEST_F(ImportTest, WhoWasPutTogetherMayBeKeptApart) {
  open(kAgency);
  const std::string one_account = "Lines 2 and 4: the same name and handle on two platforms";
  act(in_entry(one_account, ui::Role::button).id, kClick);
  EXPECT_THAT(app_.import->result.influencers, SizeIs(5));
  // The way back.
  act(in_entry("Lines 2 and 4: the same name", ui::Role::button).id, kClick);
  EXPECT_THAT(app_.import->result.influencers, SizeIs(4));
  EXPECT_THAT(texts(), Contains("Lines 2 and 4: as you said"));
}

TEST_F(ImportTest, AnAccountMetTwiceMayBeMerged) {
  open(kAgency);
  act(in_entry("Lines 5 and 6: the same account", ui::Role::button).id, kClick);
  ASSERT_THAT(app_.import->result.influencers, SizeIs(3));
  EXPECT_EQ(followers(2), 900);
}

TEST_F(ImportTest, OrBePosts) {
  open("Handle,Platform,Likes\ncy,Instagram,10\ncy,Instagram,20\n");
  press("Each row is a post of an account");
  ASSERT_THAT(app_.import->result.influencers, SizeIs(1));
  EXPECT_THAT(texts(), Contains("1 influencer · 2 posts"));
  EXPECT_THAT(texts(), Contains("15")) << "likes as they count: the middle of 10 and 20";
}

// ---- Columns ----

TEST_F(ImportTest, AColumnGetsAnotherFieldAndPlatform) {
  open(kAgency);
  choose("What “Followers” is", "Views per post");
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].average.views, 12000);
  choose("Platform of “Followers”", "YouTube");
  EXPECT_EQ(app_.import->result.diagnostics.columns[3].platform, Platform::youtube);
}

TEST_F(ImportTest, ThePlatformThatAHeaderNamesIsTakenAway) {
  open("name,platform,TikTok followers,YouTube followers\nAnn,Instagram,5,7\n");
  ASSERT_EQ(app_.import->result.influencers[0].channels.size(), 2u);
  choose("Platform of “TikTok followers”", "As the row says");
  choose("Platform of “YouTube followers”", "As the row says");
  ASSERT_EQ(app_.import->result.influencers[0].channels.size(), 1u);
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].platform, Platform::instagram);
  EXPECT_EQ(followers(0), 5);
  // And is so with the next table.
  accept_import(app_);
  const std::string kept = view_text(app_);
  app_.remembered_columns = {};
  restore_view(app_, kept);
  open("name,platform,TikTok followers,YouTube followers\nBen,Facebook,9,8\n");
  ASSERT_TRUE(app_.import->columns_remembered);
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].platform, Platform::facebook);
}

TEST_F(ImportTest, ColumnsAreRememberedForTheNextTableWithTheseHeaders) {
  open("name,platform,magic\nAnn,Instagram,5\n");
  choose("What “magic” is", "Likes per post");
  accept_import(app_);
  const std::string kept = view_text(app_);
  app_.remembered_columns = {};
  restore_view(app_, kept);
  open("Name,PLATFORM,Magic\nBen,Instagram,7\n");
  EXPECT_THAT(texts(), Contains("Columns as you set them for this kind of file."));
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].average.likes, 7);
  press("Take what is recognised");
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].average.likes, std::nullopt);
  // What was taken back is forgotten.
  accept_import(app_);
  open("name,platform,magic\nCy,Instagram,7\n");
  EXPECT_FALSE(app_.import->columns_remembered);
}

TEST_F(ImportTest, WhatIsCancelledIsNotRemembered) {
  open("name,platform,magic\nAnn,Instagram,5\n");
  choose("What “magic” is", "Likes per post");
  press("Cancel");
  open("name,platform,magic\nAnn,Instagram,5\n");
  EXPECT_FALSE(app_.import->columns_remembered);
}

TEST_F(ImportTest, ColumnsOfTwentyTablesAreRemembered) {
  for (int i = 0; i <= 20; ++i) {
    const std::string number = std::to_string(i);
    open("name,platform,magic" + number + "\nAnn " + number + ",Instagram,5\n");
    choose("What “magic" + number + "” is", "Likes per post");
    accept_import(app_);
  }
  open("name,platform,magic0\nAnn,Instagram,5\n");
  EXPECT_FALSE(app_.import->columns_remembered);
  open("name,platform,magic1\nAnn,Instagram,5\n");
  EXPECT_TRUE(app_.import->columns_remembered);
}

TEST_F(ImportTest, SaysWhichPriceCounts) {
  open(kAgency);
  EXPECT_THAT(texts(),
              Contains("Quotes come from: Post price. Prices of other formats or platforms "
                       "are kept as notes: Reel price."));
}

TEST_F(ImportTest, ThePriceOfAnotherFormatMayBeTaken) {
  open("name,platform,Reel price\nAnn,Instagram,$150\n");
  EXPECT_EQ(app_.import->result.influencers[0].quote, std::nullopt);
  press("Take as the quote: Reel price");
  EXPECT_EQ(app_.import->result.influencers[0].quote, 150);
}

TEST_F(ImportTest, APriceOfAPlatformThatAGroupRowNamesMayBeTaken) {
  open(
      ";Instagram;;TikTok;;\nName;Handle;Follower;Handle;Follower;Preis pro Post\n"
      "Ann;ann;1200;ann.tt;3400;450 €\nBen;ben;900;ben.tt;700;300 €\n");
  ASSERT_THAT(app_.import->result.influencers, SizeIs(2));
  ASSERT_EQ(app_.import->result.influencers[0].quote, std::nullopt);
  press("Take as the quote: TikTok Preis pro Post");
  EXPECT_EQ(app_.import->result.influencers[0].quote, 450);
  EXPECT_EQ(app_.import->result.influencers[1].quote, 300);
}

TEST_F(ImportTest, APriceInAnotherCurrencyIsNoneOfAnotherFormat) {
  open("name,platform,quote\nAnn,Instagram,$500\n");
  accept_import(app_);
  open("name,platform,quote\nBo,Instagram,€400\n");
  ASSERT_EQ(app_.import->result.influencers[0].quote, std::nullopt);
  EXPECT_THAT(texts(), Contains("Left out: in EUR, not in USD"));
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("prices are of other formats"))));
  EXPECT_FALSE(stage_.has(ui::Role::button, "Take as the quote: quote"));
}

TEST_F(ImportTest, PricesInAnotherCurrencyAreConvertedAtARate) {
  open("name,platform,quote\nAnn,Instagram,$500\n");
  accept_import(app_);
  open("name,platform,quote\nBo,Instagram,5000 THB\n");
  ASSERT_EQ(app_.import->result.influencers[0].quote, std::nullopt);
  write("THB for 1 USD", "40");
  EXPECT_EQ(app_.import->result.influencers[0].quote, std::nullopt) << "nothing was said yet";
  press("Convert the prices");
  EXPECT_EQ(app_.import->result.influencers[0].quote, 125);  // 5,000 / 40
  EXPECT_EQ(app_.import->result.influencers[0].notes, "quote: 5000 THB");
  EXPECT_THAT(texts(), Contains("No figure is in doubt"));
  write("THB for 1 USD", "50");
  EXPECT_EQ(app_.import->result.influencers[0].quote, 100);
  press("Leave them out");
  EXPECT_EQ(app_.import->result.influencers[0].quote, std::nullopt);
}

TEST_F(ImportTest, ACurrencyThatComesWithTheQuotesIsAnnounced) {
  const std::string words =
      "The quotes are in THB. Once they are added, THB takes the place of USD as the workspace’s "
      "currency.";
  open("name,platform,quote\nAnn,Instagram,5000 THB\n");
  EXPECT_THAT(texts(), Contains(words));
  open("name,platform,quote\nAnn,Instagram,$500\n");
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("takes the place"))));
}

// ---- How it was read ----

TEST_F(ImportTest, EncodingHeaderRowsAndCurrencyAreChosen) {
  open("Roster\nname;platform;followers;quote\nJos\xE9;Instagram;1200;50\nBo;TikTok;9;60\n");
  press("Read it in another way");
  EXPECT_THAT(texts(), Contains(HasSubstr("José, Bo")));
  choose("Encoding of the letters", "Cyrillic (windows-1251)");
  EXPECT_THAT(texts(), Contains(HasSubstr("Josй, Bo")));
  choose("Currency of the quotes", "THB");
  EXPECT_EQ(app_.import->options.currency, "THB");
  const ui::Node& header = stage_.node(ui::Role::select, "Line with the names of the columns");
  EXPECT_EQ(header.value, "2");
  choose("Line with the names of the columns", "None: the first line is a record");
  EXPECT_FALSE(app_.import->result.has_header);
  EXPECT_TRUE(app_.import->asks_columns) << "the columns are a guess";
}

TEST_F(ImportTest, TheCurrencyThatWasChosenIsTheRostersOwn) {
  open("name,platform,quote\nAnn,Instagram,~500\n");
  EXPECT_THAT(texts(), Contains("Read as $500: about so much"));
  press("Read it in another way");
  choose("Currency of the quotes", "THB");
  EXPECT_THAT(texts(), Contains("Read as THB\u00A0500: about so much"));
  accept_import(app_);
  EXPECT_EQ(app_.currency(), "THB");
}

TEST_F(ImportTest, ARateIsAskedForWhereNoneIsKnown) {
  open("name,platform,quote\nAnn,Instagram,5000 CLP\nBo,Instagram,7000 CLP\n");
  ASSERT_TRUE(app_.import->asks_usd_rate);
  act(stage_.node(ui::Role::text_field, "CLP for 1 USD").id, events::Action::commit, "950");
  EXPECT_EQ(app_.import->result.influencers[0].quote, 5000);
  accept_import(app_);
  EXPECT_EQ(app_.currency(), "CLP");
  EXPECT_EQ(app_.document.workspace().settings.usd_rate, 950);
}

TEST_F(ImportTest, OfAWorkbookTheSheetIsChosen) {
  open(kAgency);
  app_.import->sheets = {"Creators", "Prices"};
  draw();
  choose("Sheet", "Prices");
  EXPECT_THAT(platform::asked().sheets, ElementsAre(1u)) << "the page sends it as events::sheet";
}

TEST_F(ImportTest, WhatWasSaidOfASheetCountsWhenItIsChosenAgain) {
  const std::vector<std::string> sheets = {"Instagram", "TikTok"};
  const std::string first =
      "\x1E\x1Fname\x1Fplatform\x1F"
      "followers\x1E\x1F"
      "Ann\x1FInstagram\x1Fmany";
  const std::string second =
      "\x1E\x1Fname\x1Fplatform\x1F"
      "followers\x1E\x1F"
      "Bo\x1FTikTok\x1Fsome";
  open_sheet(app_, "creators.xlsx", sheets, 0, first);
  draw();
  mend("Ann: followers", "8.5k");
  choose("What “followers” is", "Accounts followed");
  choose("What “followers” is", "Followers");
  ASSERT_EQ(followers(0), 8500);
  choose("Sheet", "TikTok");
  open_sheet(app_, "creators.xlsx", sheets, 1, second);
  draw();
  EXPECT_EQ(followers(0), std::nullopt) << "it is said of the other sheet";
  mend("Bo: followers", "700");
  choose("Sheet", "Instagram");
  open_sheet(app_, "creators.xlsx", sheets, 0, first);
  draw();
  EXPECT_EQ(followers(0), 8500);
  EXPECT_THAT(texts(), Contains("Read as 8,500"));
  choose("Sheet", "TikTok");
  open_sheet(app_, "creators.xlsx", sheets, 1, second);
  EXPECT_EQ(followers(0), 700);
  // Opened anew, the workbook is another.
  open_sheet(app_, "creators.xlsx", sheets, 0, first);
  EXPECT_EQ(followers(0), std::nullopt);
}

TEST_F(ImportTest, ASheetThatComesWhenItsWorkbookWasLeftIsNotWaitedFor) {
  open(kAgency);
  app_.import->sheets = {"Creators", "Prices"};
  draw();
  choose("Sheet", "Prices");
  EXPECT_TRUE(waits_for_sheet(app_, 1));
  EXPECT_FALSE(waits_for_sheet(app_, 0));
  press("Cancel");
  EXPECT_FALSE(waits_for_sheet(app_, 1));
  open(kAgency);
  EXPECT_FALSE(waits_for_sheet(app_, 1)) << "another table";
}

// ---- Afterwards ----

TEST_F(ImportTest, WhoIsThereAlreadyIsLeftOut) {
  open(kAgency);
  press("Add 4 influencers");
  // Ann's TikTok, Ben under another name; an Eve of no handle, and a stranger with Ben's name.
  open(
      "Name,Handle,Platform,Followers\nAnn,ANN,TikTok,31k\nBenjamin,ben,Instagram,9k\n"
      "Eve,,Instagram,7\nBen,ben,YouTube,8\n");
  EXPECT_THAT(texts(), Contains(HasSubstr("same name and ID: Ann, Benjamin.")));
  press("Add 2 influencers");
  ASSERT_TRUE(app_.notice);
  EXPECT_EQ(app_.notice->text,
            "2 influencers added, 1 of them under a name that was there already. 2 were in the "
            "roster already and were left out.");
  const std::vector<Influencer>& roster = app_.document.workspace().influencers;
  ASSERT_THAT(roster, SizeIs(6));
  EXPECT_EQ(roster[4].name, "Eve");
  EXPECT_EQ(roster[5].channels[0].platform, Platform::youtube);
  // Without a handle the same name and ID on one platform are one.
  open("Name,Platform,Followers\nEve,Instagram,8\n");
  EXPECT_FALSE(stage_.has(ui::Role::button, "Add 1 influencer"));
  EXPECT_EQ(app_.import->coming(), 0u);
  accept_import(app_);
  EXPECT_TRUE(app_.import) << "there is nobody to add";
}

TEST_F(ImportTest, AFileAfterAnotherDoesNotSpeakOfTheFirst) {
  open(kAgency);
  press("Add 4 influencers");
  ASSERT_TRUE(app_.notice);
  open("name,platform,followers\nAnn,Instagram,1200\n");
  EXPECT_FALSE(app_.notice);
}

TEST_F(ImportTest, WhoIsThereAlreadyIsAddedAgainIfTheReaderWants) {
  open(kAgency);
  press("Add 4 influencers");
  open(kAgency);
  act(stage_.node(ui::Role::radio, "Add them anyway").id, kClick);
  press("Add 4 influencers");
  ASSERT_TRUE(app_.notice);
  EXPECT_EQ(
      app_.notice->text,
      "4 influencers added, 4 of them under a name that was there already. 2 figures are still "
      "to check.");
}

TEST_F(ImportTest, TheAccountOfItStaysWithinReach) {
  open(kAgency);
  mend("Ben: Followers", "8.5k");
  press("Add 4 influencers");
  ASSERT_TRUE(app_.notice);
  EXPECT_EQ(app_.notice->text, "4 influencers added. 1 figure is still to check.");
  press("What was read");
  EXPECT_EQ(app_.panel, Panel::last_import);
  EXPECT_THAT(texts(), Contains("From the file: agency.csv"));
  EXPECT_THAT(texts(), Contains("Used: about so much"));
  EXPECT_THAT(texts(), Contains("Mended: 8.5k"));
  press("Save as a file");
  EXPECT_EQ(platform::asked().saved_name, "agency.csv.diagnostics.json");
  EXPECT_THAT(platform::asked().saved_bytes, HasSubstr("\"text\": \"~12k\""));
  app_.begin_anew({}, Arrival::own);
  EXPECT_FALSE(app_.last_import);
}

TEST_F(ImportTest, OneIsCountedAsOne) {
  open("name,platform,followers\nAnn,Instagram,1200\n");
  accept_import(app_);
  EXPECT_EQ(app_.notice->text, "1 influencer added.");
}

// ---- What is no table ----

TEST_F(ImportTest, EachKindOfFileIsToldWhatToDo) {
  open("%PDF-1.7\n");
  EXPECT_THAT(texts(), Contains(HasSubstr("this is a PDF: copy its table")));
  open("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  EXPECT_THAT(texts(), Contains(HasSubstr("this is an old workbook (.xls)")));
}

TEST_F(ImportTest, AListThatAScraperWrappedIsATable) {
  open(R"({"data": [{"username": "ann", "platform": "instagram", "followers": 5}]})");
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(app_.import->result.influencers.size(), 1u);
}

TEST_F(ImportTest, AWorkspaceIsOpenedAsOne) {
  open(R"({"influencers": [], "version": 1})");
  EXPECT_FALSE(app_.import);
  EXPECT_THAT(app_.problems, IsEmpty());
  open(R"({"version": 1, "influencers": 7})");
  EXPECT_FALSE(app_.import);
  EXPECT_THAT(app_.problems, Not(IsEmpty()));
}

TEST_F(ImportTest, ABrokenObjectSaysWhereItIsBroken) {
  open("{\"influencers\": [}");
  EXPECT_FALSE(app_.import);
  EXPECT_THAT(app_.problems, Not(IsEmpty()));
}

}  // namespace
}  // namespace kol::app
