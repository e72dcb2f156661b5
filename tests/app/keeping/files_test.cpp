// A table that comes in: it waits for the words of tables, is read, and may be a sheet of a
// workbook.
#include "app/keeping/files.h"

#include <gmock/gmock.h>

#include <string>

#include "app/app_test.h"
#include "app/commands.h"
#include "app/keeping/reading.h"
#include "app/keeping/shelf.h"

namespace kol::app {
namespace {

using testing::ElementsAre;

constexpr std::string_view kTable = "name\tplatform\tfollowers\nBo\tTikTok\t9k\n";
constexpr std::string_view kSheet =
    "\x1E\x1Fname\x1Fplatform\x1F"
    "followers\x1E\x1F"
    "Bo\x1FTikTok\x1D"
    "9000.5";

class Files : public AppTest {
 protected:
  void words_come() { take_table_words(app_, shipped("web/data/headers.json")); }
};

TEST_F(Files, ATableWaitsForItsWords) {
  open_pasted(app_, kTable);
  EXPECT_FALSE(app_.import);
  EXPECT_EQ(platform::asked().table_words, 1);
  words_come();
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(app_.import->result.influencers.size(), 1u);
  EXPECT_FALSE(app_.table_waiting);
}

TEST_F(Files, WordsAreAskedForOnce) {
  open_pasted(app_, kTable);
  words_come();
  open_bytes(app_, "again.csv", "name,platform,followers\nAnna,TikTok,1\nBo,TikTok,2\n");
  EXPECT_EQ(platform::asked().table_words, 1);
  EXPECT_EQ(app_.import->name, "again.csv");
  EXPECT_EQ(app_.import->result.influencers.size(), 2u);
}

TEST_F(Files, ATableOutlivesAFailureToLoad) {
  open_bytes(app_, "roster.csv", kTable);
  run(app_, events::Command::load_failed);
  ASSERT_TRUE(app_.notice && app_.notice->actions.size() == 1);
  EXPECT_TRUE(app_.notice->is_error);
  EXPECT_EQ(app_.notice->actions[0].label, Word::load_again);
  app_.notice->actions[0].act(app_);
  EXPECT_EQ(platform::asked().table_words, 2);
  words_come();
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(app_.import->name, "roster.csv");
  EXPECT_EQ(app_.import->result.influencers.size(), 1u);
}

TEST_F(Files, WordsThatCannotBeReadAreAskedForAgain) {
  open_pasted(app_, kTable);
  take_table_words(app_, "<!doctype html>");
  EXPECT_FALSE(app_.import);
  EXPECT_TRUE(app_.table_waiting);
  ASSERT_TRUE(app_.notice);
  EXPECT_EQ(app_.notice->text, app_.word(Word::load_failed));
  open_pasted(app_, kTable);
  EXPECT_EQ(platform::asked().table_words, 2);
}

TEST_F(Files, AnotherPartThatFailsHasNothingToReadAgain) {
  run(app_, events::Command::load_failed);
  ASSERT_TRUE(app_.notice);
  EXPECT_TRUE(app_.notice->actions.empty());
}

// The waiting table goes into the workspace that is open when it is read.
TEST_F(Files, ATableThatWaitsOutlivesAnotherWorkspace) {
  open_pasted(app_, kTable);
  Workspace other = worked_example();
  other.settings.currency = "EUR";
  add_workspace(app_, std::move(other), Arrival::file);
  words_come();
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(app_.import->options.currency, "EUR");
}

TEST_F(Files, ASheetOfAWorkbookIsATable) {
  words_come();
  open_sheet(app_, "creators.xlsx", {"Notes", "Creators"}, 1, kSheet);
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(app_.import->name, "creators.xlsx");
  EXPECT_THAT(app_.import->sheets, ElementsAre("Notes", "Creators"));
  EXPECT_EQ(app_.import->sheet, 1u);
  ASSERT_EQ(app_.import->result.influencers.size(), 1u);
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].followers, 9000.5);
  // The same after the reader has chosen something.
  app_.import->options.platform = Platform::youtube;
  read_table(app_);
  EXPECT_EQ(app_.import->result.diagnostics.delimiter, "xlsx");
  EXPECT_THAT(app_.import->sheets, ElementsAre("Notes", "Creators"));
}

TEST_F(Files, AWorkbookThatTakesAWhileIsToldOfUntilItComes) {
  words_come();
  run(app_, events::Command::table_reading);
  ASSERT_TRUE(app_.notice);
  EXPECT_EQ(app_.notice->text, "Reading the workbook …");
  open_sheet(app_, "creators.xlsx", {"Creators"}, 0, kSheet);
  EXPECT_FALSE(app_.notice);
}

TEST_F(Files, AnotherSheetTakesItsPlace) {
  words_come();
  open_sheet(app_, "creators.xlsx", {"Notes", "Creators"}, 0, "\x1E\x1FNothing here");
  EXPECT_TRUE(app_.import->asks_columns);
  open_sheet(app_, "creators.xlsx", {"Notes", "Creators"}, 1, kSheet);
  EXPECT_FALSE(app_.import->asks_columns);
  EXPECT_EQ(app_.import->sheet, 1u);
}

TEST_F(Files, ASheetThatCannotBeReadSaysWhy) {
  words_come();
  open_sheet(app_, "creators.xlsx", {}, 0, "\x18no_reader");
  ASSERT_TRUE(app_.import && app_.import->result.error);
  EXPECT_EQ(app_.import->result.error->code, io::Code::workbook_no_reader);
}

TEST_F(Files, ThePageDecodesTheEncodingsOfEastAsia) {
  words_come();
  open_bytes(app_, "roster.csv", "name,platform,followers\n\xB1\xE8,TikTok,9000\n");
  app_.import->options.encoding = "euc-kr";
  read_table(app_);
  ASSERT_EQ(app_.import->result.influencers.size(), 1u);
  EXPECT_EQ(app_.import->result.influencers[0].name, "in euc-kr \uFFFD");
  EXPECT_THAT(app_.import->result.diagnostics.warnings,
              ElementsAre(io::Message{io::Code::warning_replaced, {{"count", std::size_t{1}}}}));
}

}  // namespace
}  // namespace kol::app
